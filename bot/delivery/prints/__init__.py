"""What is printed: slips, the poster for the wall, letters, lists of doors and calls, minutes, the month, a year.

Values in, bytes out; everything can be pickled, so that prints are made in a pool of processes.
"""

from bot.delivery.prints.render import (
    as_png,
    calls_pdf,
    doors_pdf,
    letter_pdf,
    minutes_pdf,
    month_png,
    slips_pdf,
    wall_pdf,
    year_png,
)
from bot.delivery.prints.sheets import (
    Big,
    CallRow,
    CallSheet,
    DoorLine,
    DoorSheet,
    Field,
    Language,
    Letter,
    MinutesSheet,
    MonthSheet,
    Point,
    Slip,
    SlipSheet,
    WallPoster,
    YearMonth,
    YearSheet,
    YearTurn,
)

__all__ = [
    "Big",
    "CallRow",
    "CallSheet",
    "DoorLine",
    "DoorSheet",
    "Field",
    "Language",
    "Letter",
    "MinutesSheet",
    "MonthSheet",
    "Point",
    "Slip",
    "SlipSheet",
    "WallPoster",
    "YearMonth",
    "YearSheet",
    "YearTurn",
    "as_png",
    "calls_pdf",
    "doors_pdf",
    "letter_pdf",
    "minutes_pdf",
    "month_png",
    "slips_pdf",
    "wall_pdf",
    "year_png",
]
