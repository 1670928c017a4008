"""The chat page: routes under /phone by which a browser holds the phone of any person of the sandbox."""

from bot.sandbox.phone.owners import PhoneLink, PhoneOwner
from bot.sandbox.phone.routes import add_phone_routes

__all__ = ["PhoneLink", "PhoneOwner", "add_phone_routes"]
