"""What is printed: slips for the doors, the poster for the wall, the letter for a body without an account, the month.

Values in, bytes out; everything can be pickled, so that prints are made in a pool of processes.
"""

from bot.delivery.prints.render import as_png, letter_pdf, month_png, slips_pdf, wall_pdf
from bot.delivery.prints.sheets import (
    Big,
    Field,
    Language,
    Letter,
    MonthSheet,
    Point,
    Slip,
    SlipSheet,
    WallPoster,
)

__all__ = [
    "Big",
    "Field",
    "Language",
    "Letter",
    "MonthSheet",
    "Point",
    "Slip",
    "SlipSheet",
    "WallPoster",
    "as_png",
    "letter_pdf",
    "month_png",
    "slips_pdf",
    "wall_pdf",
]
