"""The pages that show how the community stands: all units, people, bodies, lists, the log."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
import storage.desk
import storage.matters
import storage.rates
import storage.redemption
import storage.roles
from bot.actions import desk
from bot.actions.communities.offices import GIVEN
from bot.actions.desk import UnitLine
from bot.domain.base import ResidentId
from bot.domain.communities import Logged
from bot.domain.months import Month, month_of
from bot.domain.points.rates import coming, gift_limit, rates_on
from bot.domain.rates import Rates, public_ones, together, verdicts
from bot.screens.base import Text, Value
from bot.screens.desk import glance, setup
from handlers.web.desk.frame import Frame, Read, show, shown

UNITS, LINES = 150, 50
"""Rows on one page."""
LAST_PAGE = 10_000

LOGGED = MappingProxyType({
    "people": (
        "role-given", "role-taken", "role-forgotten", "unit-bound", "helper-named", "helper-invited", "tie-removed",
        "owner-confirmed", "leave-entered", "leave-ended", "voter-named",
    ),
    "places": (
        "community-changed", "body-added", "body-changed", "body-removed", "grid-added", "days-added", "days-removed",
        "slip-days-changed", "proxy-limit-changed", "unit-switched", "rhythm-changed", "topic-rules-changed",
    ),
    "roster": (
        "roster-loaded", "roster-undone", "door-lived", "door-vacant", "door-no_phone", "slips-printed",
        "slip-printed", "slip-revoked",
    ),
    "admission": ("row-changed", "row-added", "row-removed", "row-restored", "list-reset", "limits-changed"),
    "polls": ("poll-recounted", "poll-void", "decision-reviewed", "election-lot"),
    "points": (
        "rule-of-points", "gifts-of-points", "entry-corrected", "goal-changed", "record-taken-back", "counter-added",
        "counter-changed", "counter-on", "counter-off", "counter-staff-added", "counter-staff-removed", "goods-added",
        "goods-changed", "goods-price", "goods-on", "goods-off", "certificate-for-other",
    ),
})  # fmt: skip
"""What the log can be narrowed to; "other" is everything else."""


def mount(site: web.Application) -> None:
    """Add these pages to the site."""
    pages: dict[str, tuple[str, Read]] = {
        "/desk": ("desk_overview.html", _overview), "/desk/units": ("desk_page.html", _units),
        "/desk/people": ("desk_page.html", _people), "/desk/bodies": ("desk_page.html", _bodies),
        "/desk/goods": ("desk_page.html", _goods), "/desk/points": ("desk_page.html", _points),
        "/desk/log": ("desk_log.html", _log),
    }  # fmt: skip
    for path, (template, read) in pages.items():
        site.router.add_get(path, partial(_page, template=template, read=read))


async def _page(request: web.Request, template: str, read: Read) -> web.Response:
    return await show(request, template, read)


def number_in(query: Mapping[str, str], name: str, most: int = LAST_PAGE) -> int:
    """The number that an address carries, 0 for anything else."""
    written = query.get(name, "")
    return min(int(written), most) if written.isascii() and written.isdigit() and len(written) < 19 else 0


def _overview(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    lines = desk.unit_lines(connection, frame.community, frame.now)
    this = month_of(frame.now, frame.community.zone)
    months = [(month, _rates(connection, frame, month)) for month in (this, this.before, this.before.before)]
    return shown(frame, glance.overview(frame.community, _totals(lines), months))


def _totals(lines: Sequence[UnitLine]) -> glance.Totals:
    return glance.Totals(
        len(lines), sum(one.unit.state in ("bound", "plain") for one in lines),
        sum(one.unit.has_leader for one in lines),
        sum(one.unit.doors for one in lines), sum(one.unit.registered for one in lines),
        sum(one.open for one in lines), sum(one.late for one in lines),
    )  # fmt: skip


def _rates(connection: Connection, frame: Frame, month: Month) -> Rates:
    begins, ends = month.begins_at(frame.community.zone), month.ends_at(frame.community.zone)
    found = storage.rates.facts(connection, frame.community.id, begins, ends)
    return together(public_ones(
        one for matter in found for one in verdicts(matter, frame.now) if begins <= one.at < ends
    ))  # fmt: skip


def _units(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    sort, down, page = frame.query.get("sort", ""), frame.query.get("down") == "1", number_in(frame.query, "page")
    lines = desk.in_order(desk.unit_lines(connection, frame.community, frame.now), sort, down=down)
    rows = [
        glance.UnitRow(
            one.unit, one.open, one.late, glance.on_duty(has_duty=one.has_duty, door=one.on_duty),
            glance.next_duty(one.next_door, one.next_on), one.turnout,
        )
        for one in lines[page * UNITS : (page + 1) * UNITS]
    ]  # fmt: skip
    more = len(lines) > (page + 1) * UNITS
    sort = sort if sort in desk.ORDERS else "unit"
    return shown(frame, glance.units(rows, sort, down=down, page=page, more=more))


def _people(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    found = storage.roles.holders(connection, frame.community.id)
    found.sort(key=lambda one: (GIVEN.index(one.role) if one.role in GIVEN else len(GIVEN), one.place))
    return shown(frame, setup.people(found))


def _bodies(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    found = storage.communities.bodies(connection, frame.community.id)
    return shown(frame, setup.bodies([one for one in found if one.kind != "unit"]))


def _goods(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    counters = storage.redemption.counters.of_community(connection, frame.community.id)
    goods = storage.desk.goods(connection, frame.community.id)
    resident_id = frame.person.resident_id
    served = storage.redemption.counters.served_by(connection, resident_id) if resident_id is not None else []
    return shown(frame, setup.exchange(counters, goods, frozenset(int(one.id) for one in served)))


def _points(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    settings = frame.community.settings
    today = frame.now.astimezone(ZoneInfo(frame.community.zone)).date()
    return shown(frame, setup.points(rates_on(settings, today), coming(settings, today), gift_limit(settings)))


# the log


def _log(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    query, zone = frame.query, frame.community.zone
    kind, by = query.get("kind", ""), number_in(query, "by", 2**62)
    first, last = _day(query.get("from", "")), _day(query.get("to", ""))
    found = storage.desk.log(
        connection, frame.community.id, LINES + 1, kinds=LOGGED.get(kind, ()),
        except_kinds=[one for kinds in LOGGED.values() for one in kinds] if kind == "other" else (),
        by=ResidentId(by) if by else None, first_at=_begins(first, zone) if first else None,
        until=_begins(last + timedelta(days=1), zone) if last else None,
        before=number_in(query, "before", 2**62) or None,
    )  # fmt: skip
    kept = {name: said for name in ("kind", "from", "to", "by") if (said := query.get(name, ""))}
    turns: list[tuple[Value, str]] = []
    if query.get("before"):
        turns.append((Text("desk-log-newest"), _to_log(kept)))
    if len(found) > LINES:
        turns.append((Text("desk-log-older"), _to_log(kept | {"before": str(found[LINES - 1][0].id)})))
    lines: list[tuple[Logged, str]] = [
        (one, _to_log(kept | {"by": str(who)}) if who is not None else "") for one, who in found[:LINES]
    ]
    kinds = [("", Text("desk-log-all")), *((one, Text(f"desk-log-{one}")) for one in (*LOGGED, "other"))]
    return shown(frame, setup.log(lines, zone, tuple(turns))) | {
        "kinds": kinds, "kind": kind, "first": str(first or ""), "last": str(last or ""), "by": by or "",
    }  # fmt: skip


def _to_log(kept: Mapping[str, str]) -> str:
    return f"/desk/log?{urlencode(kept)}"


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _begins(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
