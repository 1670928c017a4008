"""`/desk/exports`: what can be taken away as a file, each by the right of the command that gives it in the chat."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from aiohttp import web
from sqlalchemy import Connection

import storage.communities
from bot.actions.rates.sending import named
from bot.actions.table import ACTIONS
from bot.domain.base import Command, Refused
from bot.domain.commands.admission import SendAdmission
from bot.domain.commands.communities import OpenRoster, ReadLog, SendTemplate
from bot.domain.commands.points import SendPointSheet
from bot.domain.commands.rates import ExportMonth, ExportRates
from bot.domain.months import Month, month_of, parse_month
from bot.domain.places import Community
from bot.domain.rights import Person, Where, require
from bot.screens.base import Print, Text
from bot.screens.rates import month_name
from handlers.web.desk.frame import Frame, framed, nobodys, show
from handlers.web.site import SITE

MONTHS = 13
"""Months that can be chosen: this one and a year, as far back as there is a community."""
TYPES = MappingProxyType({
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Export:
    """A file: the command by whose right it is given, whether it is of a month, and how it is printed."""

    by: type[Command]
    is_monthly: bool
    printed: Callable[[Community, Month, datetime], Print]


EXPORTS: Mapping[str, Export] = MappingProxyType({
    "roster": Export(OpenRoster, False, lambda community, month, now: Print("roster", community.id)),
    "template-xlsx": Export(SendTemplate, False, lambda community, month, now: Print("roster-template", 0)),
    "template-csv": Export(SendTemplate, False, lambda community, month, now: Print("roster-template", 1)),
    "admission": Export(SendAdmission, False, lambda community, month, now: Print("list", community.id)),
    "points": Export(
        SendPointSheet, False,
        lambda community, month, now: Print("book-points-sheet", community.id, on=now.isoformat()),
    ),
    "rates": Export(
        ExportRates, True, lambda community, month, now: Print("book-month", community.id, on=named(month, now))
    ),
    "history": Export(
        ExportMonth, True, lambda community, month, now: Print("book-history", community.id, on=named(month, now))
    ),
    "log": Export(ReadLog, True, lambda community, month, now: Print("book-log", community.id, on=str(month))),
})  # fmt: skip


def mount(site: web.Application) -> None:
    """Add the files to the site."""
    site.router.add_get("/desk/exports", _exports)
    site.router.add_get("/desk/export/{name}", _export)


async def _exports(request: web.Request) -> web.Response:
    return await show(request, "desk_exports.html", _read)


def _read(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    month = month_of(frame.now, frame.community.zone)
    first = month_of(storage.communities.began_at(connection, frame.community.id), frame.community.zone)
    months = [(month, month_name(month))]
    while len(months) < MONTHS and month > first:
        month = month.before
        months.append((month, month_name(month)))
    files = [
        (name, Text(f"desk-export-{name}"), one.is_monthly)
        for name, one in EXPORTS.items() if _may(one.by, frame.person, frame.community)
    ]  # fmt: skip
    return {"files": files, "months": months, "last": months[min(1, len(months) - 1)][0]}


def _may(by: type[Command], person: Person, community: Community) -> bool:
    try:
        require(ACTIONS[by].right, person, Where(community.id), frozenset())
    except Refused:
        return False
    return True


async def _export(request: web.Request) -> web.Response:
    """A file, made when it is asked for; of a month to come there is none."""
    frame = await framed(request)
    one = EXPORTS.get(request.match_info["name"])
    if frame is None or (one is not None and not _may(one.by, frame.person, frame.community)):
        return nobodys(request)
    this = month_of(frame.now, frame.community.zone)
    month = parse_month(request.query.get("month", "")) or this.before
    if one is None or month > this:
        raise web.HTTPNotFound
    wanted = one.printed(frame.community, month, frame.now)
    name, content = await request.app[SITE].print_out(wanted, frame.language)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return web.Response(body=content, content_type=kind, headers=headers)
