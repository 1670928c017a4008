"""What is printed: slips for the doors, the poster for the wall, the letter for a body without an account,
the minutes of a talk day.

Values in, bytes out; everything can be pickled, so that prints are made in a pool of processes.
"""

from bot.delivery.prints.render import as_png, letter_pdf, minutes_pdf, slips_pdf, wall_pdf
from bot.delivery.prints.sheets import Field, Language, Letter, MinutesSheet, Slip, SlipSheet, WallPoster

__all__ = [
    "Field",
    "Language",
    "Letter",
    "MinutesSheet",
    "Slip",
    "SlipSheet",
    "WallPoster",
    "as_png",
    "letter_pdf",
    "minutes_pdf",
    "slips_pdf",
    "wall_pdf",
]
