"""What service stores about a person; and what of it goes with them: hours stay in the house's total, words do not."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, or_, select, update

import storage.reminders
from bot.domain.service.record import Confirmer, State
from storage.residents.tables import naming, near
from storage.service.record_tables import (
    CertificateRow,
    ServiceAsking,
    ServiceCorrection,
    ServiceMember,
    ServiceObjection,
)
from storage.service.tables import ServicePhoto, ServiceRecord

_record, _photo, _asking, _objection, _correction, _member, _certificate = (
    ServiceRecord.__table__, ServicePhoto.__table__, ServiceAsking.__table__, ServiceObjection.__table__,
    ServiceCorrection.__table__, ServiceMember.__table__, CertificateRow.__table__,
)  # fmt: skip

Rows = list[dict[str, Any]]


def everything(connection: Connection, mine: list[int]) -> dict[str, Rows]:
    """All that service stores about these residents; who objected to what they did stays with those who decide."""
    done = list(connection.execute(select(_record.c.id).where(_record.c.volunteer_id.in_(mine))).scalars())
    in_charge = _rows(connection, _record, naming(_record, mine, "in_charge_id") & _record.c.volunteer_id.not_in(mine))
    return {
        "services": _rows(connection, _record, _record.c.volunteer_id.in_(mine)),
        "services_written_down": _rows(
            connection, _record, _record.c.recorder_id.in_(mine) & _record.c.volunteer_id.not_in(mine)
        ),
        "services_confirmed": [
            _published(one) if one["is_hardship"] and one["confirmed_as"] in NEAR else one
            for one in _rows(connection, _record, _record.c.confirmed_by.in_(mine))
        ],
        "services_in_charge_of": [_published(one) for one in in_charge],
        "services_asked_about": _rows(
            connection,
            _asking,
            near(_asking, mine) & or_(_asking.c.record_id.in_(done), _asking.c.decided_by.in_(mine)),
        ),
        "service_photos": _rows(connection, _photo, _photo.c.record_id.in_(done)),
        "services_objected_to": _rows(connection, _objection, _objection.c.by.in_(mine)),
        "service_objections_decided": _rows(connection, _objection, _objection.c.decided_by.in_(mine)),
        "services_taken_back": _rows(
            connection,
            _correction,
            near(_correction, mine) & or_(_correction.c.record_id.in_(done), _correction.c.by.in_(mine)),
        ),
        "service_member": _rows(connection, _member, _member.c.resident_id.in_(mine)),
        "certificates": _rows(connection, _certificate, _certificate.c.resident_id.in_(mine)),
    }


NEAR = (Confirmer.PARTY_GROUP_LEADER.value, Confirmer.LEADER.value)
"""As what somebody confirms help in hardship without being told what it was."""
PRIVATE = ("beneficiary_id", "for_whom", "review", "refusal")
OF_HARDSHIP = ("content", "place")
"""What of a record whoever was in charge of it reads no more than everybody."""


def _published(record: dict[str, Any]) -> dict[str, Any]:
    """The record as the list has it: not for whom, of help in hardship neither what nor where."""
    unsaid = (*PRIVATE, *OF_HARDSHIP) if record["is_hardship"] else PRIVATE
    return record | dict.fromkeys(unsaid, "…")


def forget(connection: Connection, mine: list[int]) -> None:
    """Words, photos and for whom it was go; what nobody confirmed is taken back; certificates lose their name."""
    theirs = _record.c.volunteer_id.in_(mine)
    done = list(connection.execute(select(_record.c.id).where(theirs)).scalars())
    waiting = list(
        connection.execute(
            select(_record.c.id).where(
                or_(theirs, _record.c.recorder_id.in_(mine)), _record.c.state == State.WAITING.value
            )
        ).scalars()
    )
    connection.execute(delete(_photo).where(_photo.c.record_id.in_(done)))
    connection.execute(update(_record).where(theirs).values(content="", for_whom="", place="", refusal="", review=""))
    connection.execute(update(_record).where(_record.c.id.in_(waiting)).values(state=State.WITHDRAWN.value))
    connection.execute(update(_asking).where(_asking.c.record_id.in_(done)).values(reply=""))
    connection.execute(update(_asking).where(_asking.c.record_id.in_(waiting)).values(next_at=None))
    for record_id in done:
        for subject in ("service", "service-news", "service-answer", "service-objection"):
            storage.reminders.cancel(connection, None, f"{subject}:{record_id}")
    connection.execute(update(_correction).where(_correction.c.record_id.in_(done)).values(why=""))
    connection.execute(update(_objection).where(_objection.c.by.in_(mine)).values(words=""))
    connection.execute(update(_objection).where(_objection.c.record_id.in_(done)).values(words="", reasons=""))
    connection.execute(delete(_member).where(_member.c.resident_id.in_(mine)))
    connection.execute(update(_certificate).where(_certificate.c.resident_id.in_(mine)).values(name=""))


def _rows(connection: Connection, table: Table, where: ColumnElement[bool]) -> Rows:
    found = connection.execute(select(table).where(where).order_by(*table.primary_key.columns))
    return [
        {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}
        for row in found.mappings()
    ]
