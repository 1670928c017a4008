"""Open data: what stands on the board as tables of plain values, in any language alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Connection

import storage.openboard
import storage.polls
import storage.redemption
import storage.service
import storage.talks
from bot.actions.openboard import months, rota
from bot.actions.openboard.reading import Open
from bot.actions.openboard.results import is_election
from bot.actions.talks.subjects import written
from bot.domain.base import UnitId
from bot.domain.openboard import Part
from bot.domain.polls.poll import Reach
from bot.domain.polls.secrecy import FEWEST
from bot.domain.rates import Rate, may_show_marks
from bot.screens.packing import base36
from bot.screens.rates import named_counts

Cell = str | int | bool | None
Rows = list[tuple[Cell, ...]]
MOST = 2_000
"""Rows of a table, the newest first."""
YES_NO = ("yes", "no", "abstain")
"""The options of a poll that has no words for them."""
LISTS = 52
"""Weekly lists whose records are given."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A table of open data: of which part, its columns, each with its type, and how it is read."""

    part: Part
    columns: tuple[tuple[str, str], ...]
    read: Callable[[Connection, Open], Rows]


def _units(of: Open, part: Part) -> list[UnitId]:
    return [one for one in of.standing.units if of.standing.shows(part, one)]


def _code(of: Open, unit_id: UnitId | None) -> str:
    """The number of a unit whose board is open; "" for the community."""
    return base36(unit_id) if unit_id in of.standing.units and unit_id is not None else ""


def _matters(connection: Connection, of: Open) -> Rows:
    found = storage.openboard.matters(connection, of.community.id, of.now, limit=MOST)
    units = None if of.standing.shows(Part.MATTERS) else set(_units(of, Part.MATTERS))
    return [
        (str(one.number), _code(of, one.unit_id), one.category, one.state, one.urgency, one.body, _at(one.filed_at),
         _at(one.changed_at), _at(one.settle_by))
        for one in found
        if units is None or one.unit_id in units
    ]  # fmt: skip


def _rates(connection: Connection, of: Open) -> Rows:
    read = months.read(connection, of.community, of.now)
    of_whom: list[tuple[str, months.Months]] = []
    if of.standing.shows(Part.RATES):
        of_whom.append(("", read.of_community()))
    of_whom += [(base36(one), read.of_unit(one)) for one in _units(of, Part.RATES)]
    rows: Rows = []
    for unit, found in of_whom:
        for month, rates in found:
            for rate, count in named_counts(rates):
                hidden = rate is Rate.SATISFIED and not may_show_marks(count.base)
                shown = (None, None) if hidden else (count.kept, count.base)
                rows.append((str(month), unit, rate.value, *shown))
    return rows


def _results(connection: Connection, of: Open) -> Rows:
    whole = of.standing.shows(Part.RESULTS)
    polls = storage.polls.records.published(
        connection, of.community.id, _units(of, Part.RESULTS), with_estate=whole, limit=MOST
    )
    rows: Rows = []
    for poll in polls:
        kept = storage.polls.records.result(connection, poll) or {}
        elects = is_election(connection, poll)
        cast = kept.get("cast", [0])[0]
        options = poll.options or YES_NO
        shown = [one[0] for one in kept.get("options", ())] if not elects and cast >= FEWEST else []
        unit = poll.unit_id if poll.reach is Reach.UNIT else None
        rows.append((
            base36(poll.id), _code(of, unit), of.plain(poll.question), poll.form.kind.value, poll.rule.value,
            poll.roll_kind.value, poll.is_secret, _at(poll.opens_at), _at(poll.closes_at), kept.get("base", [0])[0],
            cast if shown else None, "" if elects else kept.get("verdict", ""),
            "|".join(of.plain(one).replace("|", "/") for one in options) if shown else "",
            "|".join(map(str, shown)),
        ))  # fmt: skip
    return rows


def _minutes(connection: Connection, of: Open) -> Rows:
    found = storage.talks.signed(connection, of.community.id, _units(of, Part.MINUTES), MOST)
    return [
        (base36(one.talk_id), _code(of, unit_id), _at(held_at), len(one.content["present"]), one.content["homes"], nth,
         of.plain(item.words), item.ended.value if item.ended else "", of.plain(item.outcome), item.number)
        for one, unit_id, held_at in found
        for nth, item in enumerate(written(one).items, 1)
    ]  # fmt: skip


def _notices(connection: Connection, of: Open) -> Rows:
    found = storage.openboard.notices(connection, of.community.id, _units(of, Part.NOTICES), of.now, MOST)
    return [
        (base36(one.id), _code(of, one.unit_id), one.kind.value, of.plain(one.words), _at(one.posted_at),
         _at(one.ended_at or one.closes_at))
        for one in found
    ]  # fmt: skip


def _rota(connection: Connection, of: Open) -> Rows:
    doors = of.standing.board.shows_doors
    return [
        (base36(unit_id), one.starts_on.isoformat(), one.until_on.isoformat(), one.door, one.door is None)
        for unit_id in _units(of, Part.ROTA)
        for one in rota.turns(connection, unit_id, shows_doors=doors)
    ]


def _service(connection: Connection, of: Open) -> Rows:
    lists, _ = storage.service.publishing.page_of_lists(connection, of.community.id, 0, LISTS)
    return [
        (one.number, record.on.isoformat(), record.activity, record.minutes, record.is_hardship,
         "" if record.is_hardship else of.plain(record.place), "" if record.is_hardship else of.plain(record.content))
        for one in lists
        for record in storage.service.publishing.records(connection, one)
    ]  # fmt: skip


def _goods(connection: Connection, of: Open) -> Rows:
    named = {one.id: one for one in storage.redemption.counters.of_community(connection, of.community.id)}
    return [
        (one.name, one.price, one.stock, one.per_month, named[one.counter_id].name, named[one.counter_id].place)
        for one in storage.redemption.goods.on_offer(connection, of.community.id)
    ]


S, N, B, D, T = "string", "integer", "boolean", "date", "datetime"
DATASETS: Mapping[str, Dataset] = MappingProxyType({
    "matters": Dataset(Part.MATTERS, (
        ("number", S), ("unit", S), ("category", S), ("state", S), ("urgency", S), ("body", S), ("filed_at", T),
        ("changed_at", T), ("settle_by", T),
    ), _matters),
    "rates": Dataset(Part.RATES, (
        ("month", "yearmonth"), ("unit", S), ("rate", S), ("kept", N), ("base", N),
    ), _rates),
    "results": Dataset(Part.RESULTS, (
        ("poll", S), ("unit", S), ("question", S), ("kind", S), ("rule", S), ("roll", S), ("secret", B),
        ("opens_at", T), ("closes_at", T), ("base", N), ("cast", N), ("verdict", S), ("options", S), ("counts", S),
    ), _results),
    "minutes": Dataset(Part.MINUTES, (
        ("talk_day", S), ("unit", S), ("held_at", T), ("present", N), ("households", N), ("item", N), ("words", S),
        ("ended", S), ("outcome", S), ("matter", S),
    ), _minutes),
    "notices": Dataset(Part.NOTICES, (
        ("notice", S), ("unit", S), ("kind", S), ("words", S), ("posted_at", T), ("until", T),
    ), _notices),
    "rota": Dataset(Part.ROTA, (("unit", S), ("from", D), ("to", D), ("door", S), ("by_the_leader", B)), _rota),
    "service": Dataset(Part.SERVICE, (
        ("list", S), ("day", D), ("activity", S), ("minutes", N), ("hardship", B), ("place", S), ("content", S),
    ), _service),
    "goods": Dataset(Part.GOODS, (
        ("name", S), ("points", N), ("stock", N), ("per_month", N), ("counter", S), ("place", S),
    ), _goods),
})  # fmt: skip
"""The tables by the name of their file."""


def offered(of: Open) -> list[str]:
    """The tables that there are of a board."""
    return [
        name for name, one in DATASETS.items() if of.standing.shows(one.part) or _units(of, one.part)
    ]  # fmt: skip


def read(connection: Connection, of: Open, name: str) -> Rows:
    """The rows of a table."""
    return DATASETS[name].read(connection, of)


def _at(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at is not None else None
