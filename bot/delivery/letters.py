"""The hand-over letter (转办单) of a matter whose body is off-line: what it says is read, the PDF is made elsewhere."""

from collections.abc import Callable
from datetime import datetime, time
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.matters
from bot.delivery.prints import Field, Language, Letter, letter_pdf
from bot.domain.base import MatterId
from bot.domain.matters import Visibility
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, text


def prepare(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The file name, and a picklable function that makes the letter of the matter `wanted.of`."""
    kept = storage.matters.read(connection, MatterId(wanted.of))
    if kept is None:
        raise LookupError(wanted)
    matter = kept.matter
    community = kept.community
    body = next((one for one in storage.communities.bodies(connection, community.id) if one.id == matter.body_id), None)

    def said(text_id: str, **args: Value) -> str:
        return plain_of(text(text_id, **args), language)

    def day(at: datetime | None) -> str:
        return plain_of(Moment(at, community.zone, "day"), language) if at is not None else "—"

    zone = ZoneInfo(community.zone)
    written = datetime.combine(datetime.fromisoformat(wanted.on), time(12), zone) if wanted.on else None

    confidential = matter.visibility is Visibility.CONFIDENTIAL
    anonymous = matter.visibility is not Visibility.PUBLIC
    letter = Letter(
        language=cast("Language", language), sender=community.name, title=said("letter-title"),
        number=Field(said("letter-number"), str(matter.number)),
        written_on=Field(said("letter-written-on"), day(written)),
        addressed_to=Field(said("letter-to"), _joined(matter.responsible, body.contact if body else "")),
        opening=said("letter-opening"),
        what=Field(said("letter-what"), said("letter-confidential") if confidential else kept.words),
        where=Field(said("letter-where"), _joined(kept.unit_label, "" if anonymous else kept.place)),
        deadline=Field(said("letter-deadline"), day(matter.settle_by)),
        asked_by=Field(said("letter-asked-by"), said("letter-household", unit=kept.unit_label)),
        request=said("letter-request"), signature=said("letter-signature"), signed_on=said("letter-signed-on"),
        answer_title=said("letter-answer-title"),
        answer_lines=tuple(said(f"letter-answer-{line}") for line in ("who", "telephone", "date")),
        answer_signature=said("letter-answer-signature"), seal=said("letter-seal"), footer=said("letter-footer"),
    )  # fmt: skip
    return f"{said('letter-file')}-{matter.number}.pdf", partial(letter_pdf, letter)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
