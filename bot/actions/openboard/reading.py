"""What everybody reads of a community: only what it opened, nobody's name, doors as it allows, no small cells.

Everything here only reads, and only from the community whose board it is.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.openboard
import storage.polls
import storage.redemption
import storage.service
import storage.talks
from bot.actions.openboard import months, rota
from bot.actions.openboard.results import certified, is_election, plain_poll
from bot.actions.polls.counting import count
from bot.actions.polls.subjects import load
from bot.actions.talks.subjects import written
from bot.domain.base import CommunityId, TalkId, UnitId
from bot.domain.neighbours import INSTEAD, Named, find_neighbours, without
from bot.domain.neighbours.words import NO_DOOR_AFTER
from bot.domain.notices import NoticeId
from bot.domain.openboard import OF_UNITS, Part, Standing, without_telephones
from bot.domain.places import Community
from bot.domain.polls.poll import Reach, State
from bot.domain.polls.values import PollId
from bot.screens.base import Moment, Print, text
from bot.screens.history import state_name
from bot.screens.openboard import entries as screens
from bot.screens.openboard.sheet import Block, Chart, Grid, Line, Sheet
from bot.screens.packing import base36
from bot.screens.shortening import in_one_line
from storage.openboard import PublicMatter

PAGE = 20
"""Entries on a page."""
FIRST = 3
"""Entries of a part on the board itself."""
LINE = 80
"""UTF-16 units of an entry's words in a list."""
RESULT, MINUTES, NOTICE, SERVICE = "r", "m", "n", "s"
"""With what the short address of an entry begins."""
_BARE = re.compile(r"(?<![\d.:/-])\d{3,4}(?![\d.:/-])")
LISTED = (Part.RESULTS, Part.MINUTES, Part.NOTICES, Part.SERVICE)
"""Parts that are lists of entries; the others are sheets by themselves."""


@dataclass(frozen=True, slots=True)
class Open:
    """What stands open of a community at `now`."""

    community: Community
    standing: Standing
    doors: frozenset[str]
    now: datetime

    def plain(self, words: str) -> str:
        """People's words without names, plates and mobile numbers, and without doors where they are not shown."""
        found = find_neighbours(words, self.doors)
        instead = INSTEAD.get(self.community.language, INSTEAD["zh-Hans"])
        if self.standing.board.shows_doors:
            return without_telephones(without(words, [one for one in found if one.kind is not Named.DOOR], instead))
        return _without_bare(without_telephones(without(words, found, instead)), self.doors, instead[Named.DOOR])

    def place(self, unit_id: UnitId | None) -> str:
        """A unit whose board is open; of any other it is only told that it is of the community."""
        unit = self.standing.units.get(unit_id) if unit_id is not None else None
        return unit.label if unit is not None else self.community.name

    def units(self, unit_id: UnitId | None) -> list[UnitId]:
        """Of which units entries are shown."""
        return list(self.standing.units) if unit_id is None else [unit_id]

    def parts(self, unit_id: UnitId | None) -> list[Part]:
        """What stands on this board; turns only on those of units."""
        of_units = OF_UNITS if unit_id is not None else tuple(one for one in Part if one is not Part.ROTA)
        return [part for part in of_units if self.standing.shows(part, unit_id)]


def _without_bare(words: str, doors: frozenset[str], instead: str) -> str:
    """The words without any number by itself that is a door here and counts nothing: what neighbours tell from what
    stands before it ("ring 502") need not be right for everybody to read."""

    def shown(found: re.Match[str]) -> str:
        counts = NO_DOOR_AFTER.match(words, found.end())
        return found[0] if counts or found[0] not in doors else instead

    return _BARE.sub(shown, words)


@dataclass(frozen=True, slots=True)
class Section:
    """A part as the board itself shows it: its first entries, or the beginning of its sheet."""

    part: Part
    lines: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()


def opened(connection: Connection, standing: Standing, now: datetime) -> Open:
    """What stands open of the community whose board it is, with all that is needed to read it."""
    community = storage.communities.community(connection, standing.board.community_id)
    return Open(community, standing, storage.openboard.doors(connection, community.id), now)


def find(connection: Connection, slug: str, now: datetime) -> Open | None:
    """What stands open under this name; None where nothing does."""
    standing = storage.openboard.named(connection, slug)
    return opened(connection, standing, now) if standing is not None else None


def standing_open(connection: Connection, community_id: CommunityId, now: datetime) -> Open | None:
    """What stands open of a community; None where nothing does."""
    standing = storage.openboard.standing(connection, community_id)
    return opened(connection, standing, now) if standing is not None else None


def sections(connection: Connection, of: Open, unit_id: UnitId | None) -> list[Section]:
    """The board itself: of every part its beginning, what has nothing left out."""
    found = []
    for part in of.parts(unit_id):
        if part in LISTED:
            section = Section(part, listed(connection, of, part, unit_id, 0, FIRST)[0])
        else:
            sheet = part_sheet(connection, of, part, unit_id, 0, FIRST)
            section = Section(part, blocks=_beginning(part, sheet) if sheet is not None else ())
        if section.lines or section.blocks:
            found.append(section)
    return found


def _beginning(part: Part, sheet: Sheet) -> tuple[Block, ...]:
    """Of the rates their lines, of everything else the first table."""
    wanted = Chart if part is Part.RATES else Grid
    first = next((one for one in sheet.blocks if isinstance(one, wanted)), None)
    if isinstance(first, Grid):
        return (replace(first, rows=first.rows[:FIRST]),) if first.rows else ()
    return (first,) if first is not None else ()


# lists


def listed(
    connection: Connection, of: Open, part: Part, unit_id: UnitId | None, page: int, size: int = PAGE
) -> tuple[tuple[Line, ...], bool]:
    """A page of a part's entries, the newest first, and whether there are more."""
    many, at = size + 1, page * size
    match part:
        case Part.RESULTS:
            lines = _results(connection, of, unit_id, many, at)
        case Part.MINUTES:
            lines = _minutes(connection, of, unit_id, many, at)
        case Part.NOTICES:
            lines = _notices(connection, of, unit_id, many, at)
        case _:
            lines, more = _service_lists(connection, of, page, size)
            return tuple(lines), more
    return tuple(lines[:size]), len(lines) > size


def _results(connection: Connection, of: Open, unit_id: UnitId | None, many: int, at: int) -> list[Line]:
    if unit_id is None:
        polls = storage.polls.records.published(
            connection, of.community.id, of.units(None), with_estate=of.standing.board.is_open, limit=many, offset=at
        )
    else:
        over = storage.polls.records.of_unit(connection, unit_id, under_way=False, limit=many, offset=at)
        polls = [one for one in over if one.state is State.DECIDED]
    zone = of.community.zone
    return [
        Line(
            f"{RESULT}-{base36(one.id)}", in_one_line(of.plain(one.question), LINE), Moment(one.closes_at, zone, "day"),
            of.place(one.unit_id if one.reach is Reach.UNIT else None),
        )
        for one in polls
    ]  # fmt: skip


def _minutes(connection: Connection, of: Open, unit_id: UnitId | None, many: int, at: int) -> list[Line]:
    found = storage.talks.signed(connection, of.community.id, of.units(unit_id), many, at)
    zone = of.community.zone
    return [
        Line(
            f"{MINUTES}-{base36(one.talk_id)}",
            text("openboard-minutes-line", count=len(one.content["items"]), present=len(one.content["present"])),
            Moment(held_at, zone, "day"), of.place(where),
        )
        for one, where, held_at in found
    ]  # fmt: skip


def _notices(connection: Connection, of: Open, unit_id: UnitId | None, many: int, at: int) -> list[Line]:
    found = storage.openboard.notices(connection, of.community.id, of.units(unit_id), of.now, many, at)
    return [
        Line(
            f"{NOTICE}-{base36(one.id)}", in_one_line(of.plain(one.words), LINE),
            Moment(one.posted_at, of.community.zone, "day"), of.place(one.unit_id),
        )
        for one in found
    ]  # fmt: skip


def _service_lists(connection: Connection, of: Open, page: int, size: int) -> tuple[list[Line], bool]:
    found, more = storage.service.publishing.page_of_lists(connection, of.community.id, page, size)
    lines = [
        Line(
            f"{SERVICE}-{base36(one.id)}", text("openboard-service-title", number=one.number),
            Moment(one.published_at, of.community.zone, "day"),
        )
        for one in found
    ]  # fmt: skip
    return lines, more


# entries


def entry(connection: Connection, of: Open, kind: str, of_id: int) -> Sheet | None:
    """An entry by its short address; None where it is not open."""
    match kind:
        case "r":
            return _result(connection, of, PollId(of_id))
        case "m":
            return _minutes_of(connection, of, TalkId(of_id))
        case "n":
            return _notice(connection, of, NoticeId(of_id))
        case "s":
            return _service(connection, of, of_id)
        case _:
            return None


def _result(connection: Connection, of: Open, poll_id: PollId) -> Sheet | None:
    about = load(connection, poll_id)
    if about is None or about.poll.community_id != of.community.id or about.poll.state is not State.DECIDED:
        return None
    poll = about.poll
    of_estate = poll.reach is Reach.ESTATE and of.standing.shows(Part.RESULTS)
    if not of_estate and not any(of.standing.shows(Part.RESULTS, one) for one in about.reached):
        return None
    elects = is_election(connection, poll)
    place = of.place(poll.unit_id if poll.reach is Reach.UNIT else None)
    return screens.result(
        plain_poll(poll, of.plain), count(connection, poll), place, of.community.zone,
        certified(connection, poll, of.plain), elects=elects,
    )  # fmt: skip


def _minutes_of(connection: Connection, of: Open, talk_id: TalkId) -> Sheet | None:
    talk = storage.talks.read(connection, talk_id)
    if talk is None or talk.community_id != of.community.id or not of.standing.shows(Part.MINUTES, talk.unit_id):
        return None
    signed = [one for one in storage.talks.versions(connection, talk_id) if one.witness_id is not None]
    if not signed:
        return None
    kept = written(signed[-1])
    shown = replace(
        kept, items=tuple(replace(one, words=of.plain(one.words), outcome=of.plain(one.outcome)) for one in kept.items),
        corrections=tuple(map(of.plain, kept.corrections)),
    )  # fmt: skip
    shows_doors = of.standing.board.shows_doors
    document = Print("minutes", signed[-1].id) if shows_doors and shown == kept else None
    return screens.minutes(
        shown, talk.held_at, of.place(talk.unit_id), of.community.zone, shows_doors=shows_doors, document=document
    )


def _notice(connection: Connection, of: Open, notice_id: NoticeId) -> Sheet | None:
    units = [one for one in of.standing.units if of.standing.shows(Part.NOTICES, one)]
    found = storage.openboard.notices(connection, of.community.id, units, of.now, 1, notice_id=notice_id)
    if not found:
        return None
    one = found[0]
    return screens.notice(replace(one, words=of.plain(one.words)), of.place(one.unit_id), of.community.zone)


def _service(connection: Connection, of: Open, list_id: int) -> Sheet | None:
    one = storage.service.publishing.read(connection, list_id)
    if one is None or one.community_id != of.community.id or not of.standing.shows(Part.SERVICE):
        return None
    records = [
        replace(record, place=of.plain(record.place), content=of.plain(record.content))
        for record in storage.service.publishing.records(connection, one)
    ]
    return screens.service(one, records, of.community.name, of.community.zone)


# sheets of parts


def part_sheet(
    connection: Connection, of: Open, part: Part, unit_id: UnitId | None, page: int, size: int = PAGE, *,
    is_open: bool = True,
) -> Sheet | None:  # fmt: skip
    """A part that is a sheet by itself; None where there is nothing of it."""
    place = of.place(unit_id)
    match part:
        case Part.RATES:
            return _rates(connection, of, unit_id, place)
        case Part.ROTA if unit_id is not None:
            found = rota.turns(connection, unit_id, shows_doors=of.standing.board.shows_doors)
            doors = of.standing.board.shows_doors
            return screens.turns(found, place, of.community.zone, shows_doors=doors) if found else None
        case Part.GOODS:
            return _goods(connection, of, place)
        case Part.MATTERS:
            matters = storage.openboard.matters(
                connection, of.community.id, of.now, unit_id=unit_id, is_open=is_open, limit=size, offset=page * size
            )
            return screens.matters([_line(of, one) for one in matters], place, of.community.zone, is_open=is_open)
        case _:
            return None


def _rates(connection: Connection, of: Open, unit_id: UnitId | None, place: str) -> Sheet:
    read = months.read(connection, of.community, of.now)
    if unit_id is not None:
        return screens.rates(read.of_unit(unit_id), place)
    labels = {one.id: one.label for one in of.standing.units.values()}
    by_unit = [(labels[one], rates, marks) for one, rates, marks in read.last_by_unit() if one in labels]
    return screens.rates(read.of_community(), place, by_unit)


def _goods(connection: Connection, of: Open, place: str) -> Sheet | None:
    found = storage.redemption.goods.on_offer(connection, of.community.id)
    counters = storage.redemption.counters.of_community(connection, of.community.id)
    return screens.goods(found, counters, place) if found else None


def _line(of: Open, one: PublicMatter) -> screens.PublicLine:
    return screens.PublicLine(
        str(one.number), one.category, of.place(one.unit_id), state_name(one.state), one.body, one.settle_by
    )
