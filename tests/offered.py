"""What the chat takes, pages offer a field for: whoever plays forms looks whether the table of questions says so."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot.actions import forms
from bot.actions.base import Transaction
from bot.actions.forms import Input
from bot.domain.commands.forms import Given
from bot.domain.questions import Takes, takes
from bot.domain.rights import Person
from bot.screens.base import Toast
from storage.updates import StoredDraft

SAID_ANYWHERE = frozenset({"say", "notice", "order", "topic", "register", "admission"})
"""Forms that hear grave words, and keep pictures, at any question, or take the words of a button for the button."""


@contextmanager
def watched_forms() -> Iterator[list[str]]:
    """The forms, watched; what was taken unannounced is named, and fails the block when it ends."""
    step, wrong = forms._step, list[str]()

    def watched(tx: Transaction, person: Person, draft: StoredDraft, given: Input) -> Toast | None:
        toast = step(tx, person, draft, given)
        known = takes(draft.kind, draft.state)
        if isinstance(given, Given) and draft.kind not in SAID_ANYWHERE and not _announced(known, given):
            wrong.append(f"{draft.kind} {draft.state['stage']} took {given.kind}")
        return toast

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(forms, "_step", watched)
        yield wrong
    assert wrong == []


def _announced(known: Takes, given: Given) -> bool:
    match given.kind:
        case "text":
            return known.words is not None
        case "photo":
            return known.photos
        case "voice":
            return known.voice
        case "location":
            return known.place
    return False
