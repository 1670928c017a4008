"""Pictures as people send them: made small and bare, refused with the reason where they are none."""

import io
import pickle
import struct
import zlib

import pytest
import segno
from PIL import Image

from handlers.web.pictures import LONGEST, NoPicture, code_in, made_small
from tests.pages import photo


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_a_photo_is_made_small_and_says_nothing_of_place_and_telephone() -> None:
    sent = photo(size=(4000, 3000))
    made = made_small(sent)
    assert b"Telephone" in sent
    assert b"Telephone" not in made
    assert b"Exif" not in made
    assert opened(made).size == (LONGEST, 1200)
    assert opened(made).format == "JPEG"
    assert not opened(made).getexif()


def test_a_photo_taken_upright_stays_upright() -> None:
    about = Image.Exif()
    about[0x0112] = 6
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "red").save(out, "JPEG", exif=about)
    assert opened(made_small(out.getvalue())).size == (300, 400)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_other_pictures_become_jpeg(kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (0, 0, 0, 0)).save(out, kind)
    made = opened(made_small(out.getvalue()))
    assert made.format == "JPEG"
    assert made.size == (60, 40)


def test_what_can_be_seen_through_becomes_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(made_small(out.getvalue())).convert("L").getpixel((4, 4)) == 255


def _png_head(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("L", (1, 1)).save(out, "PNG")
    made = bytearray(out.getvalue())
    made[16:24] = struct.pack(">II", width, height)
    made[29:33] = struct.pack(">I", zlib.crc32(made[12:29]))
    return bytes(made)


def _progressive(side: int, scans: int = 0) -> bytes:
    """A JPEG that begins coarse, with so many scans more than it needs."""
    out = io.BytesIO()
    Image.new("L", (side, side)).save(out, "JPEG", progressive=True)
    made = out.getvalue()
    return made[:-2] + made[made.rindex(b"\xff\xda") : -2] * scans + made[-2:]


def test_a_progressive_photo_is_taken() -> None:
    assert opened(made_small(_progressive(2000))).size == (LONGEST, LONGEST)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "picture"), (b"<svg onload='x'/>" * 9, "picture"), (photo()[:3000], "picture"),
        (b"%PDF-1.7" * 99, "picture"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(99), "heic"), (b"\x00\x00\x00\x18ftypmif1" + bytes(99), "heic"),
        (_png_head(60_000, 60_000), "large"), (_progressive(8000), "large"), (_progressive(64, 200), "large"),
    ],
    ids=["nothing", "drawing", "cut off", "pdf", "heic", "heif", "a bomb", "held whole", "scans without end"],
)  # fmt: skip
def test_what_is_no_picture_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(NoPicture) as refused:
        made_small(content)
    assert refused.value.why == why
    assert pickle.loads(pickle.dumps(refused.value)).why == why


def _photographed(words: str) -> bytes:
    """A code held at an angle, small in a large grey photo."""
    drawn = io.BytesIO()
    segno.make(words, error="m").save(drawn, kind="png", scale=8)
    code = Image.open(io.BytesIO(drawn.getvalue())).convert("RGB").rotate(12, expand=True, fillcolor="white")
    ground = Image.new("RGB", (3000, 2250), (120, 120, 120))
    ground.paste(code.resize((600, 600)), (1500, 900))
    out = io.BytesIO()
    ground.save(out, "JPEG", quality=60)
    return out.getvalue()


def test_a_code_is_read_from_a_photo() -> None:
    link = "https://shuoshi.example/counter/c/ACDEFH23"
    assert code_in(_photographed(link)) == link
    assert code_in(photo()) == ""
    with pytest.raises(NoPicture):
        code_in(b"none")
