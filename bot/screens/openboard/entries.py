"""The sheets of the open board: results, minutes, notices, turns, rates, service, what points are exchanged for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.months import Month
from bot.domain.notices import Kind, Notice
from bot.domain.polls.elections import Follow, follows
from bot.domain.polls.poll import Poll
from bot.domain.polls.secrecy import FEWEST
from bot.domain.polls.values import OWNERS_RULES
from bot.domain.rates import Count, Rate, Rates, may_show_marks
from bot.domain.redemption.goods import Counter, Goods
from bot.domain.service.publishing import ServiceList
from bot.domain.service.record import Record
from bot.screens.base import Joined, Moment, Print, Value, lines, text
from bot.screens.duty.shown import day
from bot.screens.matters.shown import category
from bot.screens.openboard.sheet import Bars, Block, Chart, Facts, Grid, Row, Series, Sheet, Words
from bot.screens.polls import publication
from bot.screens.polls.results import verdict
from bot.screens.polls.shown import Counted, voters
from bot.screens.rates import month_name, named_counts, rate_name
from bot.screens.redemption import opening
from bot.screens.service.lengths import length
from bot.screens.service.records import day as service_day
from bot.screens.talks import Written, outcome_lines

NOTHING = "—"
"""Stands where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Served:
    """A turn as everybody may see it: from–to, and whose ("" not told, None the leader's)."""

    starts_on: date
    until_on: date
    door: str | None
    is_now: bool


@dataclass(frozen=True, slots=True)
class Certified:
    """What stands under a result: why ballots did not count, until when it can be objected to, its fingerprints."""

    invalid: Sequence[tuple[Value, int]]
    hashes: Sequence[tuple[Value, str]]


def result(poll: Poll, counted: Counted, place: Value, zone: str, certified: Certified, *, elects: bool) -> Sheet:
    """What came of a poll; of an election nobody's door, words or name, of very few ballots no figures."""
    told: list[Block] = []
    if elects:
        cast = text("openboard-result-cast", count=counted.tally.cast.heads, base=counted.tally.base.heads)
        is_filled = follows(counted.outcome, was_repeated=False).follow is Follow.ELECTED
        came = "openboard-result-elected" if is_filled else "openboard-result-elected-nobody"
        told.append(Words((text("openboard-result-election"), text(came), cast)))
    elif counted.tally.cast.heads < FEWEST:
        told.append(Words((verdict(poll, counted), text("openboard-result-few", fewest=FEWEST))))
    else:
        told += _figures(poll, counted, zone, certified)
    until = Moment(poll.objections_until or poll.closes_at, zone)
    told.append(Words((text("results-sheet-object", until=until),), text("results-sheet-objections")))
    if not elects:
        told.append(Words((*publication.law(poll),), text("results-sheet-law")))
        told.append(Facts(tuple(certified.hashes), text("results-sheet-hashes")))
    document = None if elects or counted.tally.cast.heads < FEWEST else Print("poll-sheet-open", poll.id)
    asked = Words(tuple(one for one in (poll.details,) if one and not elects))
    return Sheet(poll.question, place, (asked, *told), document)


def _figures(poll: Poll, counted: Counted, zone: str, certified: Certified) -> list[Block]:
    told: list[Block] = [
        Words((verdict(poll, counted),)),
        Bars(text("results-sheet-options"), _options(poll, counted)),
    ]  # fmt: skip
    ratios = publication.ratio_rows(poll, counted)
    if ratios:
        rows = tuple((one.label, one.figure, one.needed, one.standing) for one in ratios)
        told.append(Grid(text("results-sheet-ratios"), _headings_of_ratios(), rows))
    title, rounds = publication.count_lines(poll, counted)
    if title is not None:
        told.append(Words(tuple(rounds), title))
    told.append(Facts(tuple(publication.facts(poll, counted, zone, certified.invalid)), text("openboard-result-facts")))
    return told


def _options(poll: Poll, counted: Counted) -> tuple[tuple[Value, Value, int], ...]:
    """Every option with its figure; the area of very few owners would tell whose it is: then heads only."""
    rows = publication.option_rows(poll, counted)
    heads = [one.heads for one in counted.tally.options]
    if poll.rule not in OWNERS_RULES or not any(0 < many < FEWEST for many in heads):
        return tuple((one.label, one.figure, one.part) for one in rows)
    return tuple(
        (one.label, text("polls-mark", count=many, unit=voters(poll, many)), one.part)
        for one, many in zip(rows, heads, strict=True)
    )


def _headings_of_ratios() -> Row:
    return (
        text("openboard-column-what"), text("openboard-column-figure"), text("openboard-column-needed"),
        text("openboard-column-standing"),
    )  # fmt: skip


def minutes(
    written: Written, held_at: datetime, place: Value, zone: str, *, shows_doors: bool, document: Print | None
) -> Sheet:
    """The minutes that two persons signed; doors only where the community shows them."""
    here = text("openboard-minutes-here", count=len(written.present), homes=written.homes)
    facts: list[tuple[Value, Value]] = [
        (text("openboard-minutes-held"), Moment(held_at, zone)),
        (text("openboard-minutes-present"), here),
    ]
    if shows_doors:
        facts += [
            (text("openboard-minutes-doors"), Joined(written.present, "list") if written.present else NOTHING),
            (text("openboard-minutes-signed"), Joined((written.clerk, written.witness), "list")),
        ]
    if written.next_at is not None:
        facts.append((text("openboard-minutes-next"), Moment(written.next_at, zone)))
    items = tuple(
        lines(text("openboard-minutes-item", nth=str(nth), words=one.words), *outcome_lines(one, zone))
        for nth, one in enumerate(written.items, 1)
    )
    told: list[Block] = [Facts(tuple(facts))]
    told.append(Words(items or (text("talks-minutes-empty"),), text("openboard-minutes-items")))
    if written.corrections:
        told.append(Words(written.corrections, text("openboard-minutes-corrections")))
    return Sheet(text("openboard-minutes-title", at=Moment(held_at, zone, "day")), place, tuple(told), document)


def notice(one: Notice, place: Value, zone: str) -> Sheet:
    """A notice or a sign-up."""
    facts: list[tuple[Value, Value]] = [(text("openboard-notice-posted"), Moment(one.posted_at, zone))]
    if one.kind is Kind.SIGN_UP:
        until = Moment(one.closes_at, zone) if one.closes_at is not None else NOTHING
        facts.append((text("openboard-notice-until"), text("openboard-notice-over") if one.ended_at else until))
        if one.places is not None:
            facts.append((text("openboard-notice-places"), one.places))
    title = text("openboard-sign-up-title" if one.kind is Kind.SIGN_UP else "openboard-notice-title")
    return Sheet(title, place, (Words((one.words,)), Facts(tuple(facts))))


def turns(found: Sequence[Served], place: Value, zone: str, *, shows_doors: bool) -> Sheet:
    """Who is on duty, and the turns to come."""
    rows = tuple(
        (
            text("openboard-rota-now" if one.is_now else "openboard-rota-days", first=day(one.starts_on, zone),
                 last=day(one.until_on, zone)),
            text("openboard-rota-leader") if one.door is None else one.door or text("openboard-rota-somebody"),
        )
        for one in found
    )  # fmt: skip
    headings = (text("openboard-column-turn"), text("openboard-column-door"))
    told: list[Block] = [Grid(text("openboard-rota-title"), headings, rows)]
    if not shows_doors:
        told.append(Words((text("openboard-rota-no-doors"),)))
    return Sheet(text("openboard-part-rota"), place, tuple(told))


def rates(
    by_month: Sequence[tuple[Month, Rates]], place: Value, by_unit: Sequence[tuple[str, Rates, Count | None]] = ()
) -> Sheet:
    """The three rates month by month, as lines and as a table; and of the last whole month unit by unit."""
    by_month = since_first(by_month)
    headings = (text("openboard-column-month"), *(rate_name(rate) for rate in Rate))
    rows = tuple(
        (month_name(month), *(_cell(rate, count) for rate, count in named_counts(of)))
        for month, of in reversed(by_month)
    )
    told: list[Block] = [Words((text("openboard-rates-about"),)), chart(by_month)]
    told.append(Grid(text("openboard-rates-table"), headings, rows, figures_from=1))
    if by_unit:
        listed = tuple(
            (unit, _cell(Rate.RESPONDED, of.responded), _cell(Rate.RESOLVED, of.resolved), _marks(marks))
            for unit, of, marks in by_unit
        )
        head = (text("openboard-column-unit"), *(rate_name(rate) for rate in Rate))
        last = month_name(by_month[-2][0]) if len(by_month) > 1 else NOTHING
        told.append(Grid(text("openboard-rates-units", month=last), head, listed, figures_from=1))
    return Sheet(text("openboard-part-rates"), place, tuple(told))


def since_first(by_month: Sequence[tuple[Month, Rates]]) -> Sequence[tuple[Month, Rates]]:
    """The months since the first of which there is something to say, two at the least."""
    first = next((nth for nth, (_, of) in enumerate(by_month) if not of.is_empty), len(by_month))
    return by_month[min(first, len(by_month) - 2) :]


def chart(by_month: Sequence[tuple[Month, Rates]]) -> Chart:
    """The lines of the three rates."""
    series = tuple(
        Series(rate_name(rate), tuple(_percent(rate, dict(named_counts(of))[rate]) for _, of in by_month))
        for rate in Rate
    )
    last = next((of for _, of in reversed(by_month) if not of.is_empty), Rates())
    about = Joined(
        tuple(text("openboard-text-pair", name=rate_name(rate), value=_cell(rate, count))
              for rate, count in named_counts(last)), "line",
    )  # fmt: skip
    labels = tuple(text("openboard-chart-month", month=month.month) for month, _ in by_month)
    return Chart(text("openboard-chart-title"), about, labels, series)


def _percent(rate: Rate, count: Count) -> int | None:
    return None if rate is Rate.SATISFIED and not may_show_marks(count.base) else count.percent


def _cell(rate: Rate, count: Count) -> Value:
    if rate is Rate.SATISFIED and not may_show_marks(count.base):
        return text("rates-few")
    return _figure(count)


def _marks(count: Count | None) -> Value:
    return text("rates-few") if count is None else _figure(count)


def _figure(count: Count) -> Value:
    if count.percent is None:
        return NOTHING
    return text("openboard-rate", percent=str(count.percent), kept=str(count.kept), base=str(count.base))


def service(one: ServiceList, records: Sequence[Record], place: Value, zone: str) -> Sheet:
    """The weekly list without anybody's name; of help in hardship neither where nor what."""
    minutes_in_all = sum(record.minutes for record in records)
    state = text("records-list-open", until=Moment(one.open_until, zone))
    facts = (
        (text("openboard-service-total"), text("records-list-total", count=len(records),
                                               length=length(minutes_in_all))),
        (text("openboard-service-state"), text("records-list-closed") if one.closed_at else state),
    )  # fmt: skip
    headings = (
        text("openboard-column-day"), text("openboard-column-activity"), text("openboard-column-length"),
        text("openboard-column-service"),
    )  # fmt: skip
    rows = tuple(
        (service_day(of.on), text(f"records-activity-{of.activity}"), length(of.minutes), _done(of)) for of in records
    )
    grid = Grid(text("openboard-service-records"), headings, rows)
    return Sheet(text("openboard-service-title", number=one.number), place, (Facts(facts), grid))


def _done(record: Record) -> Value:
    if record.is_hardship:
        return text("openboard-service-hardship")
    said = tuple(one for one in (record.place, record.content) if one)
    return Joined(said, "line") if said else NOTHING


def goods(found: Sequence[Goods], counters: Sequence[Counter], place: Value) -> Sheet:
    """What points are exchanged for, what is left, and where and when."""
    headings: Row = (
        text("openboard-column-goods"), text("openboard-column-price"), text("openboard-column-stock"),
    )  # fmt: skip
    rows: tuple[Row, ...] = tuple((one.name, one.price, one.stock) for one in found)
    if len(counters) > 1:
        named = {one.id: one.name for one in counters}
        headings = (*headings, text("openboard-column-counter"))
        rows = tuple((*row, named.get(one.counter_id, NOTHING)) for row, one in zip(rows, found, strict=True))
    open_ones = tuple(
        (one.name, lines(one.place, opening(one.opening))) for one in counters if one.is_on
    )  # fmt: skip
    told: list[Block] = [Words((text("openboard-goods-about"),))]
    told.append(Grid(text("openboard-goods-list"), headings, rows, figures_from=1))
    told.append(Facts(open_ones, text("openboard-goods-counters")))
    return Sheet(text("openboard-part-goods"), place, tuple(told))


@dataclass(frozen=True, slots=True)
class PublicLine:
    """A matter as everybody may know it."""

    number: str
    category: str
    place: Value
    state: Value
    body: str
    until: datetime | None


def matters(found: Sequence[PublicLine], place: Value, zone: str, *, is_open: bool) -> Sheet:
    """Public matters: what about, where, how they stand, who has them until when; nobody's words."""
    headings = (
        text("openboard-column-number"), text("openboard-column-category"), text("openboard-column-where"),
        text("openboard-column-state"), text("openboard-column-body"), text("openboard-column-until"),
    )  # fmt: skip
    rows = tuple(
        (one.number, category(one.category), one.place, one.state, one.body or NOTHING,
         Moment(one.until, zone, "day") if one.until is not None else NOTHING)
        for one in found
    )  # fmt: skip
    title = text("openboard-matters-open" if is_open else "openboard-matters-closed")
    told: list[Block] = [Words((text("openboard-matters-about"),)), Grid(title, headings, rows)]
    return Sheet(text("openboard-part-matters"), place, tuple(told))
