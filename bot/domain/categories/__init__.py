"""Categories of matters, and the admission list that says who handles what (domain §3, 准入清单).

The list is a community's own data, edited later; the one here is its *default*, 30 rows ready for use.
"""

from bot.domain.categories.admission import ADMISSION_LIST
from bot.domain.categories.guessing import guess, guess_within
from bot.domain.categories.values import (
    CATEGORIES,
    LEVELS,
    URGENCIES,
    AdmissionRow,
    BodyKind,
    Category,
    CategoryCode,
    Theme,
)

__all__ = [
    "ADMISSION_LIST",
    "CATEGORIES",
    "LEVELS",
    "URGENCIES",
    "AdmissionRow",
    "BodyKind",
    "Category",
    "CategoryCode",
    "Theme",
    "guess",
    "guess_within",
]
