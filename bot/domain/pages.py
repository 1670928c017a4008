"""Chats that are pages: a person's household page, and the page of a unit that has no group.

They have numbers of their own beyond all that Telegram gives (its ids have at most 52 bits), so that whatever can be
said to a chat can be said to a page.
"""

from collections.abc import Iterator
from typing import Any

from bot.domain.base import AccountId, UnitId

PAGE = 1 << 53
"""From here on a chat is the page of a person; from its negative on downwards, of a unit."""

UPLOADED = "up:"
"""Begins the id of a file that was sent from a page; Telegram's ids have no such sign."""


def page_of(account_id: AccountId) -> int:
    """The chat that is a person's page."""
    return PAGE + account_id


def page_of_unit(unit_id: UnitId) -> int:
    """The chat that is the page of a unit without a group."""
    return -PAGE - unit_id


def is_page(chat_id: int | None) -> bool:
    """Whether a chat is a page."""
    return chat_id is not None and abs(chat_id) >= PAGE


def account_behind(chat_id: int) -> AccountId:
    """Whose page it is."""
    return AccountId(chat_id - PAGE)


def uploads_in(state: Any) -> Iterator[str]:
    """The files of pages that a form names, wherever in it."""
    if isinstance(state, str):
        if state.startswith(UPLOADED):
            yield state
    elif isinstance(state, dict | list):
        for one in state.values() if isinstance(state, dict) else state:
            yield from uploads_in(one)
