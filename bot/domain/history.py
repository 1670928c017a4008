"""The history of a matter as auditors read it: from what to what, and what of it is nobody's business."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CHANGES = ("body", "level", "category", "urgency", "accept_by", "settle_by")
"""What a line may have changed besides the state, in the order in which it is read."""
MARKS = ("review",)
"""Lines that never say who and how: marks are given without names."""
UNNAMED = (*MARKS, "support", "unsupport")
"""Lines that never say who: of support the house sees the number alone."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that became something else; None: nothing."""

    what: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Shows:
    """What of a line may be read: who did it, the words in it, the time and the deadlines to the minute."""

    who: bool
    words: bool
    minute: bool
    deadlines: bool


def changes(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> tuple[Changed, ...]:
    """What a line changed, of the matter as it was before and after it; nothing where one is not known."""
    if not before or not after:
        return ()
    return tuple(
        Changed(one, before.get(one), after.get(one)) for one in CHANGES if before.get(one) != after.get(one)
    )  # fmt: skip


def shows(kind: str, visibility: str, *, by_reporter: bool) -> Shows:
    """Whoever said something anonymously or confidentially stays unknown, and a confidential matter keeps its words.

    A deadline tells to the minute when it was said, and so who was awake.
    """
    is_hidden = visibility != "public" and by_reporter
    return Shows(
        who=kind not in UNNAMED and not is_hidden,
        words=kind not in MARKS and visibility != "confidential",
        minute=not is_hidden,
        deadlines=visibility == "public",
    )
