"""The font of the prints: Noto Sans SC as the zhplot wheel ships it, and which signs it can draw."""

import re
import struct
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

MISSING = "〓"
"""The printers' sign for a character that the case lacks."""


@cache
def font_folder() -> Path:
    """The folder with the font; zhplot itself is not imported, which would load a plotting library."""
    spec = find_spec("zhplot")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the zhplot package, which brings the font, is not installed")
    return Path(spec.origin).parent / "fonts"


def drawable(text: str) -> str:
    """`text` without what the font cannot draw: emoji and invisible signs go, a letter becomes 〓."""
    kept = []
    for sign in text:
        category = unicodedata.category(sign)
        if sign == "\n" or (ord(sign) in _glyphs() and category != "Cf"):
            kept.append(sign)
        elif category.startswith(("L", "N")):
            kept.append(MISSING)
        elif sign.isspace():
            kept.append(" ")
    return re.sub(" {2,}", " ", "".join(kept)).strip()


@cache
def _glyphs() -> frozenset[int]:
    """The code points of the font, from the segments of its full Unicode map (cmap format 12)."""
    font = next(font_folder().glob("NotoSansSC-Regular.*")).read_bytes()
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(tables)]
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    for n in range(maps):
        at = start + struct.unpack_from(">HHL", font, start + 4 + 8 * n)[2]
        if struct.unpack_from(">H", font, at) == (12,):
            (groups,) = struct.unpack_from(">L", font, at + 12)
            ranges = [struct.unpack_from(">LLL", font, at + 16 + 12 * g) for g in range(groups)]
            return frozenset(point for first, last, _ in ranges for point in range(first, last + 1))
    raise ValueError("the font has no full Unicode map")
