"""Pictures as people send them: recognised by their content, made small, without what else was in the file.

Bytes in, bytes out, in another process: whoever sends what breaks a decoder breaks only that.
"""

import io
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST = 1600
"""Pixels of the longest side of a picture that is kept."""
SMALL = 640
"""Pixels of the longest side of a picture as a page shows it."""
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
MOST_PIXELS = {"JPEG": 250_000_000, "MPO": 250_000_000}
"""A JPEG is read at a fraction of its size, whatever a phone's camera makes."""
MOST_PIXELS_ELSE = 40_000_000
"""Also of a progressive JPEG, which is held whole while it is read."""
MOST_SCANS = 100
"""Of a JPEG; each goes over the whole picture, however few bytes it has."""
_SCAN = b"\xff\xda"
QUALITY = 82
CODE_SIDES = (1600, 3000, 800)
"""Longest sides at which a code is looked for: near, far, blurred."""
HEIC_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"))


Image.MAX_IMAGE_PIXELS = None


class NoPicture(Exception):
    """Not a picture that can be read; `why` as `bot.domain.commands.forms.Unreadable` has it."""

    def __init__(self, why: Literal["picture", "heic", "large"]) -> None:
        super().__init__(why)
        self.why = why


def made_small(content: bytes, longest: int = LONGEST) -> bytes:
    """The picture upright as a JPEG of at most `longest` pixels a side: no place, no camera, no hour in it.

    Raises NoPicture.
    """
    picture = _opened(content, longest)
    try:
        upright = ImageOps.exif_transpose(picture)
        if upright.mode in ("RGBA", "LA", "P", "PA"):
            upright = upright.convert("RGBA")
            ground = Image.new("RGBA", upright.size, "white")
            ground.alpha_composite(upright)
            upright = ground
        plain = upright.convert("RGB")
        plain.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    except (OSError, ValueError, SyntaxError, EOFError):
        raise NoPicture("picture") from None
    bare = Image.new("RGB", plain.size)
    bare.paste(plain)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()


def code_in(content: bytes) -> str:
    """What the QR code in a photo says; "" where none can be read. Raises NoPicture."""
    import zxingcpp  # only where it reads, so that the service does not carry it

    for side in CODE_SIDES:
        picture = _opened(content, side)
        try:
            grey = picture.convert("L")
            grey.thumbnail((side, side), Image.Resampling.LANCZOS)
        except (OSError, ValueError, SyntaxError, EOFError):
            raise NoPicture("picture") from None
        found = zxingcpp.read_barcodes(grey, formats=zxingcpp.barcode_formats_from_str("QRCode"))
        if found:
            return str(found[0].text)
    return ""


def _opened(content: bytes, longest: int) -> Image.Image:
    """The picture, not read yet; a JPEG is going to be read no larger than it is needed."""
    if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
        raise NoPicture("heic")
    try:
        picture = Image.open(io.BytesIO(content), formats=FORMATS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise NoPicture("picture") from None
    is_whole = "progressive" in picture.info or "progression" in picture.info
    most = MOST_PIXELS_ELSE if is_whole else MOST_PIXELS.get(picture.format or "", MOST_PIXELS_ELSE)
    if picture.width * picture.height > most or (picture.format in MOST_PIXELS and content.count(_SCAN) > MOST_SCANS):
        raise NoPicture("large")
    picture.draft("RGB", (longest, longest))
    return picture
