"""Each guard of the ledger is needed: without any one of them the machine of `test_points_stateful` finds the harm."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.domain.points import ledger, lots
from bot.domain.points.ledger import Account, Entry, Why
from tests.rules import test_points_stateful as machine

LOOK = settings(
    max_examples=300, stateful_step_count=40, phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    database=None, report_multiple_bugs=False, deadline=None,
)  # fmt: skip
_again = count()


@seed(22)
class Looking(machine.Ledger):
    """The machine where it finds each harm within a dozen of its ways; others it takes find it as well, but later."""


def _below_zero(balances: Mapping[Account, int], entries: Iterable[Entry]) -> dict[Account, int]:
    after = dict(balances)
    for entry in entries:
        after[entry.giver] = after.get(entry.giver, 0) - entry.amount
        after[entry.taker] = after.get(entry.taker, 0) + entry.amount
    return after


def _from_nowhere(balances: Mapping[Account, int], entries: Iterable[Entry]) -> dict[Account, int]:
    listed = list(entries)
    after = ledger.balances_after(balances, listed)
    for entry in listed:
        if entry.why is Why.GIFT:
            after[entry.giver] += 1
    return after


def _any_content(entries: Iterable[Entry], known: Mapping[str, Entry]) -> list[Entry]:
    return [one for one in entries if one.key not in known]


def _keys_again(entries: Iterable[Entry], known: Mapping[str, Entry]) -> list[Entry]:
    return list(entries)


def _back_again(entry: Entry, words: str) -> Entry:
    return replace(ledger.reversal_of(entry, words), key=f"reversed:{next(_again)}")


GUARDS: dict[str, tuple[str, Callable[..., Any]]] = {
    "no wallet below zero": ("balances_after", _below_zero),
    "zero sum": ("balances_after", _from_nowhere),
    "the same key with other content is refused": ("not_yet_posted", _any_content),
    "one entry a key": ("not_yet_posted", _keys_again),
    "taken back once": ("reversal_of", _back_again),
    "lapsing takes all of a year": ("lapsing", lambda of, year: [lot for lot in of if lot.year == year]),
    "shares are a sum": ("shares", lambda of: {lot.earner_id: lot.amount for lot in of}),
}  # fmt: skip
RULES: dict[str, tuple[str, Callable[..., Any]]] = {
    "what comes back is what went": ("_together", lambda of: list(of)),
    "gifts keep their years": (
        "_arrived", lambda posted: lots.Lot(posted.at.year, posted.seq, posted.entry.earner_id, posted.entry.amount),
    ),
    "who moves takes their own": ("BY_LOTS", ()),  # type: ignore[dict-item]
}  # fmt: skip


def _is_found() -> None:
    with pytest.raises(BaseException) as found:  # noqa: PT011 - whatever the machine stumbles over first
        run_state_machine_as_test(Looking, settings=LOOK)
    assert isinstance(found.value, Exception) or found.type.__name__ == "Failed"


@pytest.mark.parametrize("guard", GUARDS)
def test_without_a_guard_the_machine_finds_the_harm(guard: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, instead = GUARDS[guard]
    monkeypatch.setattr(machine, name, instead)
    _is_found()


@pytest.mark.parametrize("guard", RULES)
def test_without_a_rule_of_lots_the_machine_finds_the_harm(guard: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, instead = RULES[guard]
    monkeypatch.setattr(lots, name, instead)
    _is_found()
