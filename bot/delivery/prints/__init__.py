"""What is printed: slips for the doors, the poster for the wall, letters and lists of calls for off-line bodies.

Values in, bytes out; everything can be pickled, so that prints are made in a pool of processes.
"""

from bot.delivery.prints.render import as_png, calls_pdf, letter_pdf, slips_pdf, wall_pdf
from bot.delivery.prints.sheets import CallRow, CallSheet, Field, Language, Letter, Slip, SlipSheet, WallPoster

__all__ = [
    "CallRow",
    "CallSheet",
    "Field",
    "Language",
    "Letter",
    "Slip",
    "SlipSheet",
    "WallPoster",
    "as_png",
    "calls_pdf",
    "letter_pdf",
    "slips_pdf",
    "wall_pdf",
]
