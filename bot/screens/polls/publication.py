"""The parts of a result on paper and in a picture: options, ratios, rounds, ballots by origin, what the law says."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.domain.polls.outcome import Ratio, Verdict
from bot.domain.polls.poll import Poll
from bot.domain.polls.ranked import Count, Round, Schulze
from bot.domain.polls.secrecy import cells_shown
from bot.domain.polls.values import OWNERS_RULES, Kind, RollKind
from bot.screens.base import Joined, Moment, Value, text
from bot.screens.polls.results import AREAS, caution, mark
from bot.screens.polls.shown import Counted, area, area_wanted, code, option, voters

WHOLE = 1000
"""Bars are measured in thousandths."""
FIRST, LAST = 4, 3
"""Lines of a long count that a picture shows."""
TONES = {Verdict.PASSED: "good", Verdict.ADVISORY: "good", Verdict.REJECTED: "bad"}
"""How a verdict is coloured; every other is open."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option with its figure, and how long its bar is."""

    label: Value
    figure: Value
    part: int


@dataclass(frozen=True, slots=True)
class RatioRow:
    """A ratio in words, and where part and bound stand on its bar."""

    label: Value
    figure: Value
    needed: Value
    standing: Value
    holds: bool
    part: int
    bound: int


def tone(counted: Counted) -> str:
    """How the verdict is coloured."""
    return TONES.get(counted.outcome.verdict, "open")


def option_rows(poll: Poll, counted: Counted) -> list[OptionRow]:
    """Every option, its bar as a part of those who voted (of days: could come), of scores a part of the highest."""
    tally = counted.tally
    whole = max(tally.sums, default=0) or tally.cast.heads or 1
    parts = tally.sums or [one.heads for one in tally.options]
    if tally.could:
        parts = [sure.heads + could.heads for sure, could in zip(tally.options, tally.could, strict=True)]
    return [
        OptionRow(_named(poll, which), mark(poll, counted, which), part * WHOLE // whole)
        for which, part in enumerate(parts)
    ]


def cast_line(poll: Poll, counted: Counted) -> Value:
    """How many took part, how many of them chose nothing, and what bars of ranked ballots show."""
    blank, cast = counted.tally.blank.heads, counted.tally.cast.heads
    said = text("results-cast-blank", count=cast, blank=blank) if blank else text("results-cast", count=cast)
    return text("results-cast-ranked", cast=said) if poll.form.kind is Kind.RANKED else said


def grouped(digest: str) -> str:
    """A fingerprint in groups of eight, for reading aloud and comparing."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def ratio_rows(poll: Poll, counted: Counted) -> list[RatioRow]:
    """Every ratio against its bound."""
    return [_ratio(poll, one) for one in counted.outcome.ratios]


def _ratio(poll: Poll, one: Ratio) -> RatioRow:
    is_area = one.name in AREAS
    size, wanted = (area, area_wanted) if is_area else (str, str)
    base = max(1, one.base)

    def unit(count: int) -> Value:
        return "m²" if is_area else voters(poll, count)

    return RatioRow(
        label=text(f"results-measure-{code(one.name)}"),
        figure=text("results-part", part=size(one.part), base=size(one.base), unit=unit(one.base)),
        needed=text("results-needed", bound=_bound(one), needed=wanted(one.needed), unit=unit(one.needed)),
        standing=text("results-reached")
        if one.holds
        else text("results-short", short=wanted(one.short), unit=unit(one.short)),
        holds=one.holds,
        part=min(one.part, base) * WHOLE // base,
        bound=min(one.needed, base) * WHOLE // base,
    )


def _bound(one: Ratio) -> Value:
    if one.numerator == one.denominator:
        return text("results-bound-all")
    part = f"{one.numerator}/{one.denominator}"
    return text("results-bound-more" if one.strict else "results-bound-least", part=part)


def count_lines(poll: Poll, counted: Counted) -> tuple[Value | None, list[Value]]:
    """How ranked ballots were counted: every round, or every pair with the first; nothing for other ballots."""
    found = counted.tally.count
    if isinstance(found, Count):
        quota: list[Value] = [text("results-quota", quota=found.quota)] if found.quota else []
        rounds = [_round(nth, one) for nth, one in enumerate(found.rounds, 1)]
        return text("results-rounds"), quota + rounds
    if isinstance(found, Schulze) and found.winners:
        order = tuple(Joined(tuple(map(_number, place)), "list") for place in found.order)
        places: list[Value] = [text("results-place", nth=nth, names=names) for nth, names in enumerate(order, 1)]
        return text("results-pairs"), [Joined(tuple(places), "nothing"), *_pairs(found)]
    return None, []


def shortened_count(found: list[Value]) -> list[Value]:
    """The first and the last lines of a long count, for a picture; the sheet has all."""
    if len(found) <= FIRST + LAST + 1:
        return found
    return [*found[:FIRST], text("results-rounds-more", count=len(found) - FIRST - LAST), *found[-LAST:]]


def _round(nth: int, one: Round) -> Value:
    votes = tuple(
        text("results-round-votes", name=_number(which), votes=_votes(found))
        for which, found in enumerate(one.votes)
        if found or which in one.standing
    )
    ends = [text("results-round-elected", names=_numbers(one.elected))] if one.elected else []
    if one.eliminated:
        ends.append(text("results-round-out-by-list" if one.by_list else "results-round-out",
                         names=_numbers(one.eliminated)))  # fmt: skip
    if one.tied:
        ends.append(text("results-round-tied", names=_numbers(one.tied)))
    if one.exhausted:
        ends.append(text("results-round-exhausted", votes=_votes(one.exhausted)))
    return text("results-round", nth=nth, votes=Joined(votes, "list"), ends=Joined(tuple(ends), "list"))


def _pairs(found: Schulze) -> list[Value]:
    first = found.winners[0]
    return [
        text("results-pair", one=_number(first), other=_number(other), ahead=row, behind=found.preferred[other][first])
        for other, row in enumerate(found.preferred[first])
        if other != first
    ]


def _votes(found: Fraction) -> str:
    """Whole votes as they are, parts of votes to two places."""
    return str(found.numerator) if found.denominator == 1 else f"{float(found):.2f}"


def _number(which: int) -> Value:
    return text("results-number", nth=str(which + 1))


def _numbers(found: Sequence[int]) -> Value:
    return Joined(tuple(map(_number, found)), "list")


def _named(poll: Poll, which: int) -> Value:
    if poll.form.kind is Kind.YES_NO:
        return option(poll, which)
    return text("polls-option-line", nth=str(which + 1), words=option(poll, which))


def origins(counted: Counted) -> Value | None:
    """How many ballots were given in each way, as far as that may be shown."""
    cells = cells_shown(dict(counted.tally.by_origin))
    found = tuple(
        text("results-origin-few", origin=text(f"results-origin-{code(origin)}"))
        if many is None
        else text("results-origin", origin=text(f"results-origin-{code(origin)}"), count=many)
        for origin, many in cells.items()
    )
    return Joined(found, "list") if found else None


def origins_line(counted: Counted) -> Value | None:
    """The same as a line of its own."""
    given = origins(counted)
    return text("results-origins", origins=given) if given is not None else None


def facts(
    poll: Poll, counted: Counted, zone: str, invalid: Sequence[tuple[Value, int]]
) -> list[tuple[Value, Value]]:  # fmt: skip
    """Who could vote and by which rule, how many did and how, and which ballots did not count."""
    base = counted.tally.base
    roll = text(f"polls-roll-{code(poll.roll_kind)}")
    unit = voters(poll, base.heads)
    weighed = text("results-fact-base-area", roll=roll, count=base.heads, unit=unit, area=area(base.area_cm2))
    found: list[tuple[Value, Value]] = [
        (text("results-fact-when"), text("results-fact-from-to", opens=Moment(poll.opens_at, zone),
                                         closes=Moment(poll.closes_at, zone))),
        (text("results-fact-roll"), weighed if poll.roll_kind is RollKind.OWNERS
         else text("results-fact-base", roll=roll, count=base.heads, unit=unit)),
        (text("results-fact-rule"), text(f"polls-rule-{code(poll.rule)}")),
        (text("results-fact-secrecy"), text("polls-secret-yes" if poll.is_secret else "polls-secret-no")),
        (text("results-fact-cast"), cast_line(poll, counted)),
    ]  # fmt: skip
    if (given := origins(counted)) is not None:
        found.append((text("results-fact-origins"), given))
    reasons = tuple(text("results-fact-invalid-why", count=many, why=why) for why, many in invalid)
    found.append((text("results-fact-invalid"), Joined(reasons, "list") if reasons else text("results-fact-none")))
    return found


def hashes(poll: Poll, file_hash: str) -> list[tuple[Value, str]]:
    """The three fingerprints."""
    return [
        (text("results-sheet-hash-file"), grouped(file_hash)),
        (text("results-sheet-hash-result"), grouped(poll.result_hash)),
        (text("results-sheet-hash-roll"), grouped(poll.roll_hash)),
    ]


def law(poll: Poll) -> list[Value]:
    """What the law says of such a vote."""
    said = [caution(poll)]
    if poll.rule in OWNERS_RULES:
        said.append(text("results-law-silence"))
    else:
        said.append(text("results-law-residents"))
    return said
