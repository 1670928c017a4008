"""The list of doors of a notice or sign-up: who has to be told, or who takes part."""

from collections.abc import Callable
from datetime import datetime, time
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.notices
from bot.actions.notices.subjects import About, doors, missing, shown_in
from bot.delivery.prints import DoorLine, DoorSheet, Language, doors_pdf
from bot.domain.notices import Kind, NoticeId
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, text
from bot.screens.notices import Line


def prepare(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The file name, and a picklable function that makes the list of the notice `wanted.of`."""
    notice = storage.notices.read(connection, NoticeId(wanted.of))
    unit = storage.communities.unit(connection, notice.unit_id) if notice is not None else None
    if notice is None or unit is None or wanted.on is None:
        raise LookupError(wanted)
    spoken = wanted.language or language

    def said(text_id: str, **args: Value) -> str:
        return plain_of(text(text_id, **args), spoken)

    about, is_notice = About(notice, unit), notice.kind is Kind.NOTICE
    listed = _missing(connection, about, said) if is_notice else _joined(connection, about, said)
    noon = datetime.combine(datetime.fromisoformat(wanted.on), time(12), ZoneInfo(unit.community.zone))
    sheet = DoorSheet(
        language=cast("Language", spoken), community=unit.community.name, place=unit.label,
        title=said("notices-doors-missing" if is_notice else "notices-doors-joined"),
        written_on=plain_of(Moment(noon, unit.community.zone, "day"), spoken), about=notice.words,
        count=said("notices-doors-count", count=len(listed)),
        columns=(said("notices-doors-door"), said("notices-doors-note"), said("notices-doors-signed")),
        lines=listed or (DoorLine(said("notices-doors-nobody"), ""),),
    )  # fmt: skip
    return f"{said('notices-doors-file')}-{unit.label}.pdf", partial(doors_pdf, sheet)


def _missing(connection: Connection, about: About, said: Callable[..., str]) -> tuple[DoorLine, ...]:
    """The doors that have not seen it, and why they may not."""
    notes = {"no_phone": said("notices-doors-no-phone"), "missing": said("notices-doors-not-in")}
    left = missing(doors(connection, about.unit.id), storage.notices.entries(connection, about.notice))
    return tuple(DoorLine(one.flat.short, notes.get(one.state, "")) for one in left)


def _joined(connection: Connection, about: About, said: Callable[..., str]) -> tuple[DoorLine, ...]:
    """The doors that take part, then those that wait."""
    shown = shown_in(connection, about, is_open=True)

    def note(one: Line, *more: str) -> str:
        by = said("notices-doors-by", who=one.entered_by) if one.entered_by else ""
        return "　".join(part for part in (*more, one.remark, by) if part)

    inside = tuple(DoorLine(one.door, note(one)) for one in shown.entries)
    return inside + tuple(DoorLine(one.door, note(one, said("notices-doors-waiting"))) for one in shown.waiting)
