"""Small pictures of what can be exchanged, drawn by code like those of the stairwell."""

from collections.abc import Callable
from functools import cache

from bot.demo.pictures import BLUE, BROWN, DARK, FLOOR, GREEN, GREY, RED, WHITE, WIDTH, YELLOW, Canvas

CREAM, SHADE, SKIN = (240, 234, 222), (214, 206, 190), (226, 190, 150)


def _table() -> Canvas:
    """A table before a light wall."""
    canvas = Canvas(CREAM)
    canvas.box(0, FLOOR, WIDTH, 480, BROWN)
    canvas.box(0, FLOOR, WIDTH, FLOOR + 8, (150, 106, 64))
    canvas.disc(320, FLOOR + 14, 200, (154, 110, 70), flat=0.12)
    return canvas


def _bottle() -> Canvas:
    canvas = _table()
    canvas.box(250, 160, 390, FLOOR, BLUE)
    canvas.disc(320, 160, 70, BLUE, flat=0.5)
    canvas.box(292, 84, 348, 140, WHITE)
    canvas.box(270, 200, 370, 310, WHITE)
    canvas.disc(320, 255, 36, (150, 196, 226))
    canvas.disc(308, 244, 12, WHITE)
    return canvas


def _sack() -> Canvas:
    canvas = _table()
    canvas.box(220, 130, 420, FLOOR, WHITE)
    canvas.box(220, 130, 420, 146, SHADE)
    canvas.box(300, 104, 340, 136, RED)
    canvas.box(250, 190, 390, 290, RED)
    for place in range(6):
        canvas.disc(272 + 19 * place, 226 + 22 * (place % 2), 8, WHITE, flat=1.7)
    return canvas


def _eggs() -> Canvas:
    canvas = _table()
    canvas.box(170, 270, 470, FLOOR, GREY)
    for place in range(5):
        canvas.disc(204 + 58 * place, 262, 27, SKIN, flat=1.25)
    for place in range(4):
        canvas.disc(233 + 58 * place, 222, 27, (236, 204, 168), flat=1.25)
    canvas.box(170, 284, 470, 300, (110, 114, 120))
    return canvas


def _towels() -> Canvas:
    canvas = _table()
    for place, colour in enumerate((GREEN, YELLOW, BLUE)):
        top = FLOOR - 60 * (place + 1)
        canvas.box(190, top, 450, top + 56, colour)
        canvas.disc(450, top + 28, 28, colour)
        canvas.box(190, top + 24, 440, top + 30, WHITE)
    return canvas


def _knife() -> Canvas:
    canvas = _table()
    canvas.box(150, 290, 490, FLOOR, (112, 118, 126))
    canvas.box(150, 290, 490, 304, (146, 152, 160))
    for step in range(60):
        canvas.box(200 + step, 250 - step // 3, 420, 256 - step // 3, (206, 212, 218))
    canvas.box(416, 216, 520, 256, DARK)
    return canvas


def _scissors() -> Canvas:
    canvas = _table()
    canvas.bar(250, 110, 370, 290, 16, (196, 202, 208))
    canvas.bar(390, 110, 270, 290, 16, (176, 182, 188))
    for x in (262, 378):
        canvas.ring(x, 310, 40, 14, RED, CREAM)
    canvas.disc(320, 214, 8, DARK)
    return canvas


_DRAWN: dict[str, Callable[[], Canvas]] = {
    "bottle": _bottle, "sack": _sack, "eggs": _eggs, "towels": _towels, "knife": _knife, "scissors": _scissors,
}  # fmt: skip


@cache
def picture(name: str) -> bytes:
    """The picture of this name, as PNG."""
    return _DRAWN[name]().png()
