"""The roster and the admission list: what they hold, a file to send, what it would change, the newest load to undo."""

import asyncio
import secrets
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField
from sqlalchemy import Connection

import storage.matters
import storage.roster
import storage.roster_loads
import storage.updates
from bot.actions.roster.loading import previewed
from bot.domain.base import Refused
from bot.domain.commands.admission import AdmissionGiven
from bot.domain.commands.communities import RosterGiven
from bot.domain.roster import Differences
from bot.screens.desk import setup
from bot.screens.desk.roster import preview, roster
from bot.screens.roster import Totals
from handlers.roster_file import Kind, table_given, too_large
from handlers.roster_file.reading import LARGEST_FILE
from handlers.web import sessions
from handlers.web.desk.frame import Frame, show, shown
from handlers.web.page import done
from handlers.web.site import SITE
from storage.residents import Known

LOADS = 10
"""Loads that are listed."""


def mount(site: web.Application) -> None:
    """Add the pages of tables to the site."""
    site.router.add_get("/desk/roster", _roster)
    site.router.add_get("/desk/admission", _admission)
    site.router.add_post("/desk/table", _sent)


async def _roster(request: web.Request) -> web.Response:
    return await show(request, "desk_table.html", _read_roster)


async def _admission(request: web.Request) -> web.Response:
    return await show(request, "desk_table.html", _read_admission)


def _read_roster(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    """A file that waits to be loaded with all that it would change, else what the roster holds."""
    draft = storage.updates.draft_of(connection, frame.known.id)
    if draft is not None and draft.kind == "roster" and draft.state["community_id"] == frame.community.id:
        try:
            found = previewed(connection, frame.community.id, draft.state)
        except Refused:
            found = Differences()
        return shown(frame, preview(draft.state["file_name"], found)) | {"takes": ""}
    known = storage.roster.roster_of(connection, frame.community.id)
    loads = storage.roster_loads.newest(connection, frame.community.id, LOADS)
    of_load = [(one.at, one.file_name, one.added, one.changed, one.undone_at) for one in loads]
    may_undo = any(one.may_be_undone for one in loads[:1])
    one = roster(Totals.of(known.flats), of_load, frame.community.zone, may_undo=may_undo)
    return shown(frame, one) | {"takes": "roster"}


def _read_admission(connection: Connection, frame: Frame) -> Mapping[str, Any]:
    rows = storage.matters.every_row(connection, frame.community.id)
    return shown(frame, setup.admission_list(rows, frame.language)) | {"takes": "admission"}


async def _sent(request: web.Request) -> web.Response:
    """A table that was sent: read as in the chat, and answered by what is wrong with it or what it would change."""
    known, _ = await sessions.signed_in(request)
    form = await request.post()
    await sessions.require_ours(request, str(form.get("csrf", "")))
    sent, turn = form.get("table"), secrets.token_urlsafe(12)
    expected: Kind = "admission" if form.get("takes") == "admission" else "roster"
    if not isinstance(sent, FileField) or not sent.filename:
        raise web.HTTPSeeOther(f"/desk/{expected}")
    await done(request, known, await _given(sent, expected), turn)
    if await request.app[SITE].database.read(lambda c: _waits(c, known)):
        raise web.HTTPSeeOther("/desk/roster")
    raise web.HTTPSeeOther(f"/desk/t/{turn}")


async def _given(sent: FileField, expected: Kind) -> RosterGiven | AdmissionGiven:
    data = sent.file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        return too_large(sent.filename, LARGEST_FILE, expected)
    return await asyncio.get_running_loop().run_in_executor(None, table_given, data, sent.filename, expected)


def _waits(connection: Connection, known: Known) -> bool:
    """Whether a roster without a fault waits to be loaded."""
    draft = storage.updates.draft_of(connection, known.id)
    return draft is not None and draft.kind == "roster"
