"""To be filled."""

from handlers.telegram.slashes import Slashes

SLASHES: Slashes = {}
