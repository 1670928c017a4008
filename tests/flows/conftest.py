"""What the chat takes, pages offer a field for: every flow looks whether the table of questions says so."""

from collections.abc import Iterator

import pytest

from tests.offered import watched_forms


@pytest.fixture(autouse=True)
def told() -> Iterator[list[str]]:
    """The forms of every flow, watched; what was taken unannounced fails it."""
    with watched_forms() as wrong:
        yield wrong
