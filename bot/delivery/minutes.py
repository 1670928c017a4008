"""The minutes of a talk day on paper: what was signed is read, the PDF is made elsewhere."""

from collections.abc import Callable
from functools import partial
from typing import cast

from sqlalchemy import Connection

import storage.communities
import storage.talks
from bot.actions.talks.subjects import written
from bot.delivery.prints import Field, Language, MinutesSheet, minutes_pdf
from bot.i18n import plain_of
from bot.screens.base import Joined, Moment, Print, Value, lines, text
from bot.screens.talks import ItemLine, outcome_lines


def prepare(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The file name, and a picklable function that makes the version `wanted.of` of some minutes."""
    minutes = storage.talks.minutes_of(connection, wanted.of)
    talk = storage.talks.read(connection, minutes.talk_id) if minutes else None
    unit = storage.communities.unit(connection, talk.unit_id) if talk else None
    if minutes is None or talk is None or unit is None:
        raise LookupError(wanted)
    shown, zone = written(minutes), unit.community.zone

    def said(text_id: str, **args: Value) -> str:
        return plain_of(text(text_id, **args), language)

    def item(place: int, one: ItemLine) -> Field:
        ends = lines(*outcome_lines(one, zone))
        return Field(f"{place}. {one.words}", plain_of(ends, language))

    present = Joined(shown.present, "list")
    next_at = said("talks-next", at=Moment(shown.next_at, zone)) if shown.next_at else ""
    sheet = MinutesSheet(
        language=cast("Language", language), sender=unit.community.name, title=said("letter-minutes-title"),
        place=unit.label, held=plain_of(Moment(talk.held_at, zone), language),
        present=said("talks-doors-here", count=len(shown.present), homes=shown.homes, doors=present),
        items=tuple(item(place, one) for place, one in enumerate(shown.items, 1)), empty=said("talks-minutes-empty"),
        corrections=tuple(said("talks-correction", words=words) for words in shown.corrections), next=next_at,
        clerk=said("letter-minutes-clerk", door=shown.clerk),
        witness=said("letter-minutes-witness", door=shown.witness), signature=said("letter-minutes-signature"),
        day=said("letter-signed-on"), footer=said("letter-minutes-footer", number=str(shown.version)),
    )  # fmt: skip
    return f"{said('letter-minutes-file')}-{talk.held_at:%Y%m%d}.pdf", partial(minutes_pdf, sheet)
