"""What the rules cost on the largest things anybody will ask of them: seconds, stated."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from statistics import median

from bot.domain.base import HouseholdId
from bot.domain.duty.periods import Period
from bot.domain.duty.rota import Member, Plan, rota
from bot.domain.polls.outcome import outcome
from bot.domain.polls.ranked import schulze
from bot.domain.polls.tally import tally
from bot.domain.polls.values import ABSTAIN, NO, YES, Ballot, Form, Kind, Origin, Rule, Weight
from tests.benchmarks.figures import Asked, Figure

BALLOTS, HOUSEHOLDS, YEARS, OPTIONS, RANKED = 1_000_000, 20, 30, 50, 10_000


def measure(asked: Asked) -> Iterator[Figure]:
    """Seconds of each, the middle of the rounds."""
    for name, do in (
        (f"tally of {BALLOTS:,} ballots", _tally()),
        (f"rota of {HOUSEHOLDS} households for {YEARS} years, by weeks", _rota()),
        (f"Schulze with {OPTIONS} options, {RANKED:,} ballots", _schulze()),
    ):
        took = []
        for _ in range(asked.rounds):
            began = time.perf_counter()
            do()
            took.append(time.perf_counter() - began)
        yield Figure(name, f"{median(took):.2f} s ({min(took):.2f}–{max(took):.2f})")


def _tally() -> Callable[[], object]:
    drawn = random.Random(1)
    form, origins = Form(Kind.YES_NO, 0), (Origin.CHAT, Origin.PAGE, Origin.PAPER)
    ballots = [
        Ballot(
            (drawn.choice((YES, NO, ABSTAIN)),), Weight(1, drawn.randrange(300_000, 1_500_000)), drawn.choice(origins)
        )
        for _ in range(BALLOTS)
    ]
    base = Weight(BALLOTS, 900_000 * BALLOTS)
    return lambda: outcome(Rule.OWNERS_ORDINARY, tally(base, ballots, form), form)


def _rota() -> Callable[[], object]:
    first = date(2026, 1, 5)
    members = [Member(HouseholdId(nth), nth, first) for nth in range(HOUSEHOLDS)]
    return lambda: rota(Plan(Period.WEEK, first, members), [], first.replace(year=first.year + YEARS))


def _schulze() -> Callable[[], object]:
    drawn = random.Random(1)
    profile = Counter(tuple(drawn.sample(range(OPTIONS), OPTIONS)) for _ in range(RANKED))
    return lambda: schulze(profile, OPTIONS)
