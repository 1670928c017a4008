"""What a line of a history changed, and what of it is nobody's business."""

import pytest

from bot.domain.history import Changed, Shows, changes, shows

BEFORE = {"body": 1, "level": "unit", "category": "light", "urgency": "ordinary", "accept_by": "a", "settle_by": "b"}


def test_from_what_to_what() -> None:
    assert changes(BEFORE, BEFORE) == ()
    after = BEFORE | {"body": None, "level": "community", "accepted": True}
    assert changes(BEFORE, after) == (Changed("body", 1, None), Changed("level", "unit", "community"))


@pytest.mark.parametrize(("before", "after"), [(None, BEFORE), (BEFORE, None), ({}, BEFORE)])
def test_of_lines_that_do_not_know_nothing_is_said(before: dict[str, object], after: dict[str, object]) -> None:
    assert changes(before, after) == ()


def test_what_may_be_read() -> None:
    assert shows("file", "public", by_reporter=True) == Shows(who=True, words=True, minute=True, deadlines=True)
    assert shows("file", "anonymous", by_reporter=True) == Shows(who=False, words=True, minute=False, deadlines=False)
    assert shows("accept", "anonymous", by_reporter=False) == Shows(who=True, words=True, minute=True, deadlines=False)
    hidden = shows("ask_back", "confidential", by_reporter=False)
    assert hidden == Shows(who=True, words=False, minute=True, deadlines=False)


@pytest.mark.parametrize("visibility", ["public", "anonymous", "confidential"])
@pytest.mark.parametrize("by_reporter", [True, False])
def test_marks_never_say_whose_they_are(visibility: str, by_reporter: bool) -> None:
    may = shows("review", visibility, by_reporter=by_reporter)
    assert not may.who
    assert not may.words
