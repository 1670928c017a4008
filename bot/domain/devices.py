"""Devices that are signed in as a person: how long links last, how many a person has, when a page counts as unread."""

from datetime import timedelta

LINK_LASTS = timedelta(minutes=10)
"""How long a link that signs a device in, or joins page and Telegram, can be used: once."""
GIVEN_LINK_LASTS = timedelta(hours=24)
"""How long a link can be used that an administrator gives to somebody who lost their last device: once."""
MOST_DEVICES = 10
"""Devices one person has at a time; a further one ends the one not seen the longest."""
PROOF_LASTS = timedelta(hours=1)
"""How old what Telegram signed may be when a page is opened in its window."""
UNREAD_AFTER = timedelta(days=2)
"""After so long a page that was told something and not read counts as one that cannot be reached."""


def slip_link(address: str, username: str, code: str) -> str:
    """Where the code of a slip leads: to the page where the service has an address, else to Telegram."""
    return f"{address}/h/{code}" if address else f"https://t.me/{username}?start=h_{code}"


def passed_on(address: str, username: str, payload: str) -> str:
    """Where a link to pass on leads, for whoever has Telegram and whoever has none."""
    return f"{address}/l/{payload}" if address else f"https://t.me/{username}?start={payload}"


def wall_link(address: str, username: str, unit: str) -> str:
    """Where the code on the wall of a stairwell leads."""
    return f"{address}/w/{unit}" if address else f"https://t.me/{username}?start=u_{unit}"
