"""The list of calls to an off-line body: read when its turn comes, the PDF is made elsewhere."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import cast

from sqlalchemy import Connection

import storage.communities
import storage.workday
from bot.delivery.prints import CallRow, CallSheet, Field, Language, calls_pdf
from bot.domain.base import BodyId, UnitId
from bot.domain.workday import Call
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, text
from bot.screens.workday import call_dates, promise_of


def prepare_calls(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """What a body has open that the neighbours may know of, in one unit or in all, at the instant it was asked for."""
    body = storage.communities.body(connection, BodyId(wanted.of))
    if body is None:
        raise LookupError(wanted.of)
    spoken = wanted.language or language
    community = storage.communities.community(connection, body.community_id)
    asked_at = datetime.fromisoformat(wanted.on or "")
    units = None if wanted.unit_id is None else frozenset({UnitId(wanted.unit_id)})
    found, _ = storage.workday.calls(connection, community.id, body.id, units, asked_at)

    def said(value: Value) -> str:
        return plain_of(value, spoken)

    def row(one: Call) -> CallRow:
        dates = tuple(said(date) for date in call_dates(one, community.zone))
        promised = promise_of(one, community.zone)
        return CallRow(one.number, one.words, one.unit, dates, said(promised) if promised is not None else "")

    sheet = CallSheet(
        language=cast("Language", spoken), sender=community.name,
        title=said(text("workday-sheet-title", name=body.name)),
        contact=tuple(
            Field(said(text(f"workday-sheet-{label}")), value or "—")
            for label, value in (("telephone", body.telephone), ("contact", body.contact), ("address", body.address))
        ),
        written_on=said(Moment(asked_at, community.zone, "day")),
        columns=(
            said(text("workday-sheet-number")), said(text("workday-sheet-matter")), said(text("workday-sheet-dates")),
            said(text("workday-sheet-answer")),
        ),
        rows=tuple(row(one) for one in found), none=said(text("workday-calls-of-none")),
        footer=said(text("workday-sheet-footer")),
    )  # fmt: skip
    return f"{said(text('workday-sheet-file', name=body.name))}.pdf", partial(calls_pdf, sheet)


PREPARED = {"calls": prepare_calls}
"""Print kind → reads what is needed."""
