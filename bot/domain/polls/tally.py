"""The tally: what the ballots add up to, whatever order they come in."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.domain.polls.ranked import Count, Schulze, run_off, schulze, stv
from bot.domain.polls.values import ABSTAIN, NEED_BE, SURE, Ballot, Choice, Form, Kind, Method, Origin, Weight

Says = Callable[[Choice, int], bool]
"""Whether a choice says it of an option."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of a poll, from which everything else follows.

    `base` is the whole roll; `cast` who took part, abstentions and blank ballots too; `blank` who chose nothing.

    `options`, for each option: YES_NO yes, no, abstain; ONE, SEVERAL, APPROVAL who named it; RANKED who named it first;
    SCORE, POINTS who gave it anything; DATES who is sure, and in `could` who could if need be.

    `sums`: the scores or points of each option, a ballot as often as it has heads: once. Area adds no scores.
    `count`: how ranked ballots were counted.
    """

    base: Weight
    cast: Weight
    blank: Weight
    options: tuple[Weight, ...]
    by_origin: tuple[tuple[Origin, int], ...]
    sums: tuple[int, ...] = ()
    could: tuple[Weight, ...] = ()
    count: Count | Schulze | None = None


def tally(base: Weight, ballots: Iterable[Ballot], form: Form) -> Tally:
    """Count ballots as `choices.checked` leaves them; the order of ballots is irrelevant."""
    given = tuple(ballots)
    origins = Counter(ballot.origin for ballot in given)
    return Tally(
        base=base,
        cast=_weight(given),
        blank=_weight(ballot for ballot in given if not ballot.choice),
        options=_of_each(given, form, _says(form.kind)),
        by_origin=tuple((origin, origins[origin]) for origin in Origin if origins[origin]),
        sums=_sums(given, form),
        could=_of_each(given, form, _could) if form.kind is Kind.DATES else (),
        count=_count(given, form) if form.kind is Kind.RANKED else None,
    )


def _weight(ballots: Iterable[Ballot]) -> Weight:
    heads = area = 0
    for ballot in ballots:
        heads += ballot.weight.heads
        area += ballot.weight.area_cm2
    return Weight(heads, area)


def _of_each(ballots: tuple[Ballot, ...], form: Form, says: Says) -> tuple[Weight, ...]:
    options = ABSTAIN + 1 if form.kind is Kind.YES_NO else form.options
    return tuple(
        _weight(one for one in ballots if one.choice and says(one.choice, option)) for option in range(options)
    )


def _says(kind: Kind) -> Says:
    match kind:
        case Kind.RANKED:
            return lambda choice, option: choice[0] == option
        case Kind.SCORE | Kind.POINTS:
            return lambda choice, option: choice[option] > 0
        case Kind.DATES:
            return lambda choice, option: choice[option] == SURE
        case Kind.YES_NO | Kind.ONE | Kind.SEVERAL | Kind.APPROVAL:
            return lambda choice, option: option in choice


def _could(choice: Choice, option: int) -> bool:
    return choice[option] == NEED_BE


def _sums(ballots: tuple[Ballot, ...], form: Form) -> tuple[int, ...]:
    if form.kind not in (Kind.SCORE, Kind.POINTS):
        return ()
    return tuple(
        sum(one.choice[option] * one.weight.heads for one in ballots if one.choice) for option in range(form.options)
    )


def _count(ballots: tuple[Ballot, ...], form: Form) -> Count | Schulze:
    profile: Counter[Choice] = Counter()
    for ballot in ballots:
        profile[ballot.choice] += ballot.weight.heads
    match form.method:
        case Method.RUNOFF:
            return run_off(profile, form.options)
        case Method.SCHULZE:
            return schulze(profile, form.options)
        case Method.STV:
            return stv(profile, form.options, form.seats)
