"""Household pages: who is signed in on which device, and what a page shows."""

from storage.pages.devices import (
    SEEN_EVERY,
    KnownDevice,
    device_of,
    devices_of,
    end,
    make_link,
    seen,
    sign_in,
    use_link,
)
from storage.pages.messages import ASKS, Said, cancel, forget_old, gather, kept, last, move, of_turns, put, read, unread
from storage.pages.tables import Device, PageMessage, SignIn

__all__ = [
    "ASKS",
    "SEEN_EVERY",
    "Device",
    "KnownDevice",
    "PageMessage",
    "Said",
    "SignIn",
    "cancel",
    "device_of",
    "devices_of",
    "end",
    "forget_old",
    "gather",
    "kept",
    "last",
    "make_link",
    "move",
    "of_turns",
    "put",
    "read",
    "seen",
    "sign_in",
    "unread",
    "use_link",
]
