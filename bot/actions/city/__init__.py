"""A city that nobody lives in, to measure with: every kind of row there is much of, as many as a city has.

Nothing of it was done by anybody, so nothing is said to anybody either. All is invented and plainly so.
"""

from bot.actions.city.filling import NotEmpty, fill
from bot.actions.city.size import Size

__all__ = ["NotEmpty", "Size", "fill"]
