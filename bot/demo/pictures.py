"""Small pictures of a stairwell, drawn by code so that the demo carries no photographs."""

import struct
import zlib
from collections.abc import Callable
from functools import cache

Colour = tuple[int, int, int]

WIDTH, HEIGHT = 640, 480
FLOOR = 350
"""Where the wall ends and the floor begins, in pixels from above."""

WALL, WALL_LOW, DARK = (226, 222, 208), (188, 206, 190), (74, 76, 84)
GREY, BLACK, WHITE = (128, 132, 138), (40, 42, 46), (250, 250, 246)
BLUE, GREEN, RED, YELLOW, BROWN = (74, 124, 176), (92, 148, 98), (190, 74, 62), (250, 214, 92), (176, 128, 80)


class Canvas:
    """Rows of pixels, filled a stretch at a time."""

    def __init__(self, colour: Colour) -> None:
        self._rows = [bytearray(bytes(colour) * WIDTH) for _ in range(HEIGHT)]

    def box(self, left: int, top: int, right: int, bottom: int, colour: Colour) -> None:
        """A filled rectangle; what lies outside is left out."""
        left, right = max(0, left), min(WIDTH, right)
        if left < right:
            for row in self._rows[max(0, top) : max(0, min(HEIGHT, bottom))]:
                row[3 * left : 3 * right] = bytes(colour) * (right - left)

    def disc(self, x: int, y: int, radius: int, colour: Colour, *, flat: float = 1.0) -> None:
        """A filled circle, or an ellipse whose height is `flat` of its width."""
        height = max(1, round(radius * flat))
        for step in range(-height, height + 1):
            half = round(radius * (1 - (step / height) ** 2) ** 0.5)
            self.box(x - half, y + step, x + half + 1, y + step + 1, colour)

    def ring(self, x: int, y: int, radius: int, thick: int, colour: Colour, inside: Colour) -> None:
        """A circle with a rim."""
        self.disc(x, y, radius, colour)
        self.disc(x, y, radius - thick, inside)

    def bar(self, x: int, y: int, to_x: int, to_y: int, thick: int, colour: Colour) -> None:
        """A thick line."""
        steps = max(abs(to_x - x), abs(to_y - y), 1)
        for step in range(0, steps + 1, 2):
            at_x, at_y = x + (to_x - x) * step // steps, y + (to_y - y) * step // steps
            self.box(at_x - thick // 2, at_y - thick // 2, at_x + (thick + 1) // 2, at_y + (thick + 1) // 2, colour)

    def png(self) -> bytes:
        """The picture as a PNG file."""
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        rows = zlib.compress(b"".join(b"\0" + bytes(row) for row in self._rows), 6)
        parts = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _stairwell(*, lit: bool = True) -> Canvas:
    """A landing with its door and the stairs going up."""
    shade: Callable[[Colour], Colour] = (lambda c: c) if lit else _dimmed
    canvas = Canvas(shade(WALL))
    canvas.box(0, 210, WIDTH, FLOOR, shade(WALL_LOW))
    canvas.box(0, 204, WIDTH, 210, shade(GREY))
    canvas.box(0, FLOOR, WIDTH, HEIGHT, shade((168, 162, 154)))
    for tile in range(0, WIDTH, 80):
        canvas.box(tile, FLOOR, tile + 2, HEIGHT, shade((150, 145, 138)))
    canvas.box(0, 412, WIDTH, 414, shade((150, 145, 138)))
    canvas.box(60, 130, 180, FLOOR, shade((120, 84, 62)))
    canvas.box(70, 140, 170, FLOOR, shade((146, 104, 76)))
    canvas.disc(158, 250, 6, shade(YELLOW))
    for step in range(6):
        canvas.box(460 + 30 * step, FLOOR - 26 * (step + 1), WIDTH, FLOOR - 26 * step, shade((198 - 8 * step,) * 3))
    canvas.bar(455, FLOOR - 80, WIDTH, FLOOR - 240, 8, shade(BROWN))
    return canvas


def _dimmed(colour: Colour) -> Colour:
    red, green, blue = colour
    return red // 4, green // 4, blue // 3


def _lamp(*, lit: bool) -> Canvas:
    canvas = _stairwell(lit=lit)
    if lit:
        for radius, shade in ((150, 236), (110, 242), (74, 248)):
            canvas.disc(320, 60, radius, (shade, shade, shade - 30))
    canvas.box(312, 0, 328, 36, GREY)
    canvas.disc(320, 56, 34, YELLOW if lit else DARK)
    return canvas


def _leak(*, mended: bool) -> Canvas:
    canvas = _stairwell()
    canvas.box(250, 0, 278, FLOOR, (196, 200, 204))
    canvas.box(240, 150, 288, 176, GREEN if mended else GREY)
    if not mended:
        canvas.disc(310, FLOOR + 50, 130, (132, 164, 190), flat=0.22)
        for drop in range(4):
            canvas.disc(294 + 6 * (drop % 2), 196 + 38 * drop, 7, BLUE)
        canvas.disc(264, 120, 60, (206, 196, 172), flat=1.4)
        canvas.box(250, 0, 278, FLOOR, (196, 200, 204))
        canvas.box(240, 150, 288, 176, GREY)
    return canvas


def _e_bike(*, there: bool) -> Canvas:
    canvas = _stairwell()
    canvas.box(330, 120, 420, 180, WHITE)
    canvas.box(330, 120, 420, 138, RED)
    if there:
        for x in (250, 410):
            canvas.ring(x, FLOOR + 10, 46, 9, BLACK, (158, 160, 158))
        canvas.bar(250, FLOOR + 10, 320, FLOOR - 50, 12, RED)
        canvas.bar(320, FLOOR - 50, 410, FLOOR + 10, 12, RED)
        canvas.bar(396, FLOOR - 100, 410, FLOOR + 10, 10, GREY)
        canvas.bar(372, FLOOR - 104, 420, FLOOR - 110, 8, BLACK)
        canvas.box(262, FLOOR - 78, 336, FLOOR - 58, BLACK)
        canvas.bar(300, FLOOR - 40, 186, 300, 5, YELLOW)
    return canvas


def _boxes(*, there: bool) -> Canvas:
    canvas = _stairwell()
    if there:
        for left, top, size in ((220, 290, 110), (330, 310, 90), (244, 200, 90), (344, 240, 70)):
            canvas.box(left, top, left + size, top + min(size, 96), BROWN)
            canvas.box(left + size // 2 - 6, top, left + size // 2 + 6, top + min(size, 96), (206, 170, 120))
            canvas.box(left, top, left + size, top + 4, (140, 100, 60))
    return canvas


def _rubbish(*, there: bool) -> Canvas:
    canvas = Canvas((188, 212, 226))
    canvas.box(0, 300, WIDTH, HEIGHT, (152, 168, 140))
    canvas.box(0, 360, WIDTH, HEIGHT, (170, 170, 168))
    for left, colour in ((150, GREEN), (330, BLUE)):
        canvas.box(left, 190, left + 140, 390, colour)
        canvas.box(left - 8, 176, left + 148, 196, _dimmed(colour))
        canvas.box(left + 50, 260, left + 90, 300, WHITE)
    if there:
        for x, y, radius in (
            (180, 170, 34),
            (240, 160, 40),
            (370, 166, 38),
            (110, 380, 44),
            (500, 384, 48),
            (300, 400, 40),
        ):
            canvas.disc(x, y, radius, BLACK, flat=0.8)
            canvas.box(x - 4, y - radius, x + 4, y - radius // 2, BLACK)
            canvas.box(x - 14, y - radius - 4, x + 14, y - radius + 4, GREY)
    return canvas


def _lift(*, works: bool) -> Canvas:
    canvas = Canvas(WALL)
    canvas.box(0, 400, WIDTH, HEIGHT, GREY)
    canvas.box(170, 60, 470, 400, (150, 156, 162))
    canvas.box(190, 80, 450, 400, DARK)
    gap = 0 if works else 50
    canvas.box(190, 80, 320 - gap, 400, (200, 204, 208))
    canvas.box(321 + gap, 80, 450, 400, (200, 204, 208))
    canvas.box(510, 200, 560, 300, WHITE)
    canvas.disc(535, 230, 14, GREEN if works else RED)
    canvas.disc(535, 270, 14, GREEN if works else GREY)
    canvas.box(280, 20, 360, 50, BLACK)
    canvas.box(300, 28, 340, 42, GREEN if works else RED)
    return canvas


def _door(*, works: bool) -> Canvas:
    canvas = Canvas((206, 196, 182))
    canvas.box(0, 410, WIDTH, HEIGHT, GREY)
    canvas.box(200, 70, 440, 410, (84, 104, 96))
    canvas.box(216, 86, 424, 250, (158, 190, 200) if works else (118, 132, 138))
    canvas.box(400, 280, 424, 330, BLACK)
    canvas.disc(412, 296, 6, GREEN if works else RED)
    if not works:
        canvas.bar(250, 100, 380, 230, 3, WHITE)
        canvas.bar(380, 110, 300, 210, 3, WHITE)
    return canvas


def _drain(*, works: bool) -> Canvas:
    canvas = Canvas((176, 178, 170))
    for row in range(0, HEIGHT, 60):
        canvas.box(0, row, WIDTH, row + 2, (156, 158, 150))
    canvas.disc(320, 250, 120, (96, 98, 100), flat=0.7)
    canvas.disc(320, 250, 104, (124, 126, 128), flat=0.7)
    for x in range(240, 401, 32):
        canvas.box(x, 220, x + 12, 280, BLACK)
    if not works:
        canvas.disc(320, 290, 250, (116, 132, 128), flat=0.5)
        canvas.disc(250, 270, 26, BROWN, flat=0.5)
    return canvas


_DRAWN: dict[str, Callable[[], Canvas]] = {
    "lamp-off": lambda: _lamp(lit=False), "lamp-on": lambda: _lamp(lit=True),
    "leak": lambda: _leak(mended=False), "pipe": lambda: _leak(mended=True),
    "e-bike": lambda: _e_bike(there=True), "no-e-bike": lambda: _e_bike(there=False),
    "boxes": lambda: _boxes(there=True), "no-boxes": lambda: _boxes(there=False),
    "rubbish": lambda: _rubbish(there=True), "bins": lambda: _rubbish(there=False),
    "lift-stuck": lambda: _lift(works=False), "lift": lambda: _lift(works=True),
    "door-broken": lambda: _door(works=False), "door": lambda: _door(works=True),
    "drain-blocked": lambda: _drain(works=False), "drain": lambda: _drain(works=True),
}  # fmt: skip


@cache
def picture(name: str) -> bytes:
    """The picture of this name, as PNG; before and after go together (`lamp-off`, `lamp-on`)."""
    return _DRAWN[name]().png()
