"""A Bot API server for development: HTTP API, persons to drive it, and a chat page in the browser.

It stands in for Telegram and therefore imports nothing of the rest of the code.
"""

from bot.sandbox import events
from bot.sandbox.faults import Faults
from bot.sandbox.limits import Limits
from bot.sandbox.log import Exchange
from bot.sandbox.persons import Group, Person
from bot.sandbox.presses import Impossible, NoSuchButton, Press, PressExpired
from bot.sandbox.records import BotAccount, Chat, Message, Toast
from bot.sandbox.sandbox import Sandbox, StillBusy
from bot.sandbox.world import World

__all__ = [
    "BotAccount",
    "Chat",
    "Exchange",
    "Faults",
    "Group",
    "Impossible",
    "Limits",
    "Message",
    "NoSuchButton",
    "Person",
    "Press",
    "PressExpired",
    "Sandbox",
    "StillBusy",
    "Toast",
    "World",
    "events",
]
