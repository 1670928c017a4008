"""Topics: what stands on a unit's agenda, who signed for it, what was said and asked about it, its poll."""

from storage.topics import debate, records
from storage.topics.agenda import (
    Open,
    add,
    add_of_matter,
    end,
    of_matter,
    open_again,
    still_open,
    taken_off,
    wish,
    wish_of_matter,
)

__all__ = [
    "Open",
    "add",
    "add_of_matter",
    "debate",
    "end",
    "of_matter",
    "open_again",
    "records",
    "still_open",
    "taken_off",
    "wish",
    "wish_of_matter",
]
