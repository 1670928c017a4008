"""The methods of the Bot API, one table a file; METHODS has them all by their name in lower case."""

from bot.sandbox.methods import bots, chats, edits, intake, messages, polls
from bot.sandbox.methods.call import Method

#: All methods as the documentation spells them.
DOCUMENTED: dict[str, Method] = (
    bots.METHODS | intake.METHODS | messages.METHODS | polls.METHODS | edits.METHODS | chats.METHODS
)
METHODS: dict[str, Method] = {name.lower(): method for name, method in DOCUMENTED.items()}
NAMES: dict[str, str] = {name.lower(): name for name in DOCUMENTED}
