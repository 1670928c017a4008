"""Certificates of service: given out with a number, found by their address, withdrawn."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from bot.domain.base import CommunityId, ResidentId
from bot.domain.service.certificates import Certificate
from bot.domain.service.record import Record
from storage.base import insert_of
from storage.matters.tables import Counter
from storage.service.record_tables import CertificateRow

_certificate, _counter = CertificateRow.__table__, Counter.__table__


def give(
    connection: Connection, community_id: CommunityId, resident_id: ResidentId, year: int, now: datetime, *,
    token: str, name: str, first_on: date, last_on: date, records: Sequence[Record], hash_: str,
) -> Certificate:  # fmt: skip
    """A new certificate of these records, with the community's next number of the year; the resident is locked."""
    row = {
        "community_id": community_id, "resident_id": resident_id, "year": year,
        "nth": _next_number(connection, community_id, year), "token": token, "name": name, "first_on": first_on,
        "last_on": last_on, "minutes": sum(one.minutes for one in records), "of": [one.id for one in records],
        "hash": hash_, "made_at": now,
    }  # fmt: skip
    added = connection.execute(insert(_certificate).values(row).returning(_certificate)).one()
    return _as_certificate(added)


def same(connection: Connection, resident_id: ResidentId, hash_: str) -> Certificate | None:
    """The certificate of the same services in the same period."""
    where = (_certificate.c.resident_id == resident_id, _certificate.c.hash == hash_)
    return _one(connection, *where)


def read(connection: Connection, certificate_id: int) -> Certificate | None:
    """The certificate."""
    return _one(connection, _certificate.c.id == certificate_id)


def behind(connection: Connection, year: int, nth: int, token: str) -> Certificate | None:
    """The certificate of this number at this address."""
    return _one(
        connection, _certificate.c.token == token, _certificate.c.year == year, _certificate.c.nth == nth
    )  # fmt: skip


def of_resident(connection: Connection, resident_id: ResidentId) -> list[Certificate]:
    """A person's certificates, the newest first."""
    found = select(_certificate).where(_certificate.c.resident_id == resident_id).order_by(_certificate.c.id.desc())
    return [_as_certificate(row) for row in connection.execute(found)]


def records_of(connection: Connection, certificate: Certificate) -> list[int]:
    """The records that it was made of."""
    found = select(_certificate.c.of).where(_certificate.c.id == certificate.id)
    return list(connection.execute(found).scalar_one())


def withdraw(connection: Connection, record: Record, now: datetime) -> list[Certificate]:
    """Those that were made of a record that was taken back are good no longer; these."""
    where = (_certificate.c.resident_id == record.volunteer_id, _certificate.c.withdrawn_at.is_(None))
    rows = connection.execute(select(_certificate).where(*where).order_by(_certificate.c.id).with_for_update()).all()
    ended = [row.id for row in rows if record.id in row.of]
    connection.execute(update(_certificate).where(_certificate.c.id.in_(ended)).values(withdrawn_at=now))
    return [_as_certificate(row) for row in rows if row.id in ended]


def _next_number(connection: Connection, community_id: CommunityId, year: int) -> int:
    row = {"community_id": community_id, "kind": "certificate", "year": year, "last": 1}
    counted = (
        insert_of(connection)(_counter)
        .values(row)
        .on_conflict_do_update(
            index_elements=[_counter.c.community_id, _counter.c.kind, _counter.c.year],
            set_={"last": _counter.c.last + 1},
        )
        .returning(_counter.c.last)
    )
    number: int = connection.execute(counted).scalar_one()
    return number


def _one(connection: Connection, *where: Any) -> Certificate | None:
    row = connection.execute(select(_certificate).where(*where)).one_or_none()
    return _as_certificate(row) if row is not None else None


def _as_certificate(row: Any) -> Certificate:
    return Certificate(
        row.id, CommunityId(row.community_id), ResidentId(row.resident_id), row.year, row.nth, row.token, row.name,
        row.first_on, row.last_on, row.minutes, len(row.of), row.hash, row.made_at, row.withdrawn_at,
    )  # fmt: skip
