"""What is printed: slips for the doors, the poster, lists of doors, the letter for a body without an account.

Values in, bytes out; everything can be pickled, so that prints are made in a pool of processes.
"""

from bot.delivery.prints.render import as_png, doors_pdf, letter_pdf, slips_pdf, wall_pdf
from bot.delivery.prints.sheets import DoorLine, DoorSheet, Field, Language, Letter, Slip, SlipSheet, WallPoster

__all__ = [
    "DoorLine",
    "DoorSheet",
    "Field",
    "Language",
    "Letter",
    "Slip",
    "SlipSheet",
    "WallPoster",
    "as_png",
    "doors_pdf",
    "letter_pdf",
    "slips_pdf",
    "wall_pdf",
]
