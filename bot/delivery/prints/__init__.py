"""What is printed: slips, the poster for the wall, letters and lists of calls for bodies, minutes, the month.

Values in, bytes out; everything can be pickled, so that prints are made in a pool of processes.
"""

from bot.delivery.prints.render import as_png, calls_pdf, letter_pdf, minutes_pdf, month_png, slips_pdf, wall_pdf
from bot.delivery.prints.sheets import (
    Big,
    CallRow,
    CallSheet,
    Field,
    Language,
    Letter,
    MinutesSheet,
    MonthSheet,
    Point,
    Slip,
    SlipSheet,
    WallPoster,
)

__all__ = [
    "Big",
    "CallRow",
    "CallSheet",
    "Field",
    "Language",
    "Letter",
    "MinutesSheet",
    "MonthSheet",
    "Point",
    "Slip",
    "SlipSheet",
    "WallPoster",
    "as_png",
    "calls_pdf",
    "letter_pdf",
    "minutes_pdf",
    "month_png",
    "slips_pdf",
    "wall_pdf",
]
