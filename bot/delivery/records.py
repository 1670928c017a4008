"""Services on paper: the weekly list for the wall, a member's quarter as table and sheet, certificates."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.service
from bot.actions.errands.subjects import KINDS
from bot.actions.service.certificates import address_of
from bot.actions.service.publishing.lists import entries
from bot.delivery.prints import CertificateSheet, Field, Language, ServiceSheet, certificate_pdf, services_pdf
from bot.delivery.workbooks import Table, workbook
from bot.domain.base import CommunityId, ResidentId
from bot.domain.places import Community
from bot.domain.service.certificates import Certificate
from bot.domain.service.party import parse_quarter
from bot.domain.service.record import Record
from bot.i18n import plain_of
from bot.screens.base import Moment, Print, Value, lines, text
from bot.screens.service.lengths import length
from bot.screens.service.publishing import Entry
from bot.screens.service.records import day

Said = Callable[..., str]
Made = tuple[str, Callable[[], bytes]]
WALL = ("nth", "who", "activity", "on", "length", "content")
QUARTER = ("on", "activity", "content", "place", "length", "quality", "charge", "recorder")
BOOK = ("on", "activity", "content", "place", "minutes", "quality", "charge", "recorder")


def _saying(language: str) -> Said:
    return lambda text_id, **args: plain_of(text(text_id, **args), language)


def prepare_list(connection: Connection, wanted: Print, language: str) -> Made:
    """The weekly list for the wall."""
    one = storage.service.publishing.read(connection, wanted.of)
    if one is None:
        raise LookupError(wanted)
    community, said = storage.communities.community(connection, one.community_id), _saying(language)
    records = storage.service.publishing.records(connection, one)
    found = entries(connection, community, records)
    rows = tuple(_wall_row(nth, entry, language) for nth, entry in enumerate(found, 1))
    sheet = ServiceSheet(
        language=cast("Language", language), sender=community.name, title=said("records-paper-list"),
        place=said("records-paper-list-place", number=one.number, **{
            "from": Moment(one.published_at, community.zone, "day"), "until": Moment(one.open_until, community.zone),
        }),
        facts=(), columns=tuple(said(f"records-paper-column-{name}") for name in WALL), widths=(5, 17, 13, 16, 13, 36),
        rows=rows, none=said("records-lists-none"), total=said(
            "records-paper-list-total", count=len(found), length=length(sum(entry.minutes for entry in found))
        ),
        notes=(said("records-paper-objections", where=_office(connection, community)),), signs=(), seal="",
        footer=said("records-paper-footer"),
    )  # fmt: skip
    return f"{said('records-paper-file-list')}-{one.number}.pdf", partial(services_pdf, sheet)


def _wall_row(nth: int, one: Entry, language: str) -> tuple[str, ...]:
    what: Value = text("records-paper-hardship") if one.is_hardship else lines(one.content or None, one.place or None)
    who: Value = one.who or text("records-somebody")
    label = text("records-paper-party", who=who) if one.is_party else who
    said: tuple[Value, ...] = (
        str(nth), label, text(f"records-activity-{one.activity}"), day(one.on), length(one.minutes), what,
    )  # fmt: skip
    return tuple(plain_of(value, language) for value in said)


def _office(connection: Connection, community: Community) -> str:
    """Where the community can be asked: the telephone and address of its service station or committee."""
    bodies = storage.communities.bodies(connection, community.id)
    body = next((one for kind in KINDS for one in bodies if one.kind == kind), None)
    parts = (body.name, body.telephone, body.address) if body is not None else (community.name,)
    return " ".join(part for part in parts if part)


# a member's quarter


@dataclass(frozen=True, slots=True)
class Quarterly:
    """A member's final services of a quarter, as everybody may read them, and what the member entered."""

    community: Community
    member: storage.service.party.Member
    label: str
    records: list[Record]
    entries: tuple[Entry, ...]
    named: dict[ResidentId, storage.service.party.Named]
    written: datetime


def _quarter(connection: Connection, wanted: Print) -> tuple[Quarterly, str, int, int]:
    written, _, at = (wanted.on or "").partition("@")
    quarter, lives = parse_quarter(written), storage.service.party.lives(connection, ResidentId(wanted.of))
    if quarter is None or lives is None:
        raise LookupError(wanted)
    resident_id = ResidentId(wanted.of)
    records = storage.service.records.final_between(connection, resident_id, quarter.first, quarter.last)
    people = {one for record in records for one in (record.in_charge_id, record.recorder_id) if one is not None}
    named = storage.service.party.named(connection, people | {resident_id})
    community = storage.communities.community(connection, lives.community_id)
    read = Quarterly(
        community, storage.service.party.member(connection, resident_id), named[resident_id].label, records,
        entries(connection, community, records), named, datetime.fromisoformat(at),
    )  # fmt: skip
    return read, str(quarter), quarter.year, quarter.nth


def _quarter_rows(read: Quarterly, columns: Iterable[str], language: str) -> list[tuple[str | int, ...]]:
    def cell(record: Record, entry: Entry, column: str) -> str | int:
        in_charge = read.named[record.in_charge_id].label if record.in_charge_id is not None else ""
        if column == "minutes":
            return record.minutes
        values: dict[str, Value] = {
            "on": day(record.on), "activity": text(f"records-activity-{record.activity}"),
            "content": text("records-paper-hardship") if record.is_hardship else entry.content,
            "place": entry.place, "length": length(record.minutes),
            "quality": f"{record.quality}/5" if record.quality is not None else "",
            "charge": in_charge, "recorder": read.named[record.recorder_id].label,
        }  # fmt: skip
        return plain_of(values[column], language)

    return [
        tuple(cell(record, entry, column) for column in columns)
        for record, entry in zip(read.records, read.entries, strict=True)
    ]


def prepare_quarter_sheet(connection: Connection, wanted: Print, language: str) -> Made:
    """The list of a quarter, with room for the party organisation's seal."""
    read, name, year, nth = _quarter(connection, wanted)
    said, zone = _saying(language), read.community.zone
    sheet = ServiceSheet(
        language=cast("Language", language), sender=read.community.name, title=said("records-paper-quarter"),
        place=said("records-paper-quarter-place", year=str(year), nth=nth),
        facts=(
            Field(said("records-paper-name"), read.member.name or read.label or "—"),
            Field(said("records-paper-unit"), read.member.work_unit or "—"),
            Field(said("records-paper-day"), plain_of(day(read.written.astimezone(ZoneInfo(zone)).date()), language)),
        ),
        columns=tuple(said(f"records-paper-column-{column}") for column in QUARTER),
        widths=(14, 14, 28, 13, 13, 8, 13, 13),
        rows=tuple(tuple(str(cell) for cell in row) for row in _quarter_rows(read, QUARTER, language)),
        none=said("records-paper-quarter-none"), total=said(
            "records-paper-quarter-total", count=len(read.records),
            length=length(sum(one.minutes for one in read.records)),
        ),
        notes=(), signs=(said("records-paper-signature"), said("records-paper-day")),
        seal=said("records-paper-organisation"), footer=said("records-paper-quarter-footer"),
    )  # fmt: skip
    return f"{said('records-paper-file-quarter')}-{name}.pdf", partial(services_pdf, sheet)


def prepare_quarter_book(connection: Connection, wanted: Print, language: str) -> Made:
    """The same as a workbook: the services on the first sheet, who it is on the second."""
    read, name, year, nth = _quarter(connection, wanted)
    said = _saying(language)
    about = [
        (said("records-paper-unit"), read.member.work_unit),
        (said("records-paper-community"), read.community.name),
        (said("records-paper-quarter"), said("records-paper-quarter-place", year=str(year), nth=nth)),
        (said("records-paper-quarter-total", count=len(read.records),
              length=length(sum(one.minutes for one in read.records))), ""),
    ]  # fmt: skip
    services = Table(
        said("records-paper-file-quarter"), [said(f"records-paper-column-{column}") for column in BOOK],
        _quarter_rows(read, BOOK, language),
    )  # fmt: skip
    member = Table(said("records-paper-name"), [said("records-paper-name"), read.member.name or read.label], about)
    return f"{said('records-paper-file-quarter')}-{name}.xlsx", partial(workbook, [services, member])


# certificates


def prepare_certificate(connection: Connection, wanted: Print, language: str) -> Made:
    """The certificate, as it was given out."""
    one = storage.service.certificates.read(connection, wanted.of)
    if one is None:
        raise LookupError(wanted)
    community = storage.communities.community(connection, CommunityId(one.community_id))
    said = _saying(language)
    link, where = address_of(connection, one), _office(connection, community)
    sheet = CertificateSheet(
        language=cast("Language", language), organisation=community.name, title=said("records-paper-certificate"),
        number=said("records-paper-number", number=one.number), name_label=said("records-paper-name"), name=one.name,
        says=said(
            "records-paper-says", first=day(one.first_on), last=day(one.last_on),
            community=community.name, count=one.records, length=length(one.minutes),
        ),
        table_title=said("records-paper-by-activity"), table=_by_activity(connection, one, said), link=link,
        check=said("records-paper-check-page") if link else said(
            "records-paper-check-ask", community=community.name, where=where
        ),
        handled=said("records-paper-signature"),
        made_on=plain_of(day(one.made_at.astimezone(ZoneInfo(community.zone)).date()), language),
        seal=said("records-paper-seal"), hash=said("records-paper-hash", hash=one.hash),
        footer=said("records-paper-certificate-footer"),
    )  # fmt: skip
    return f"{said('records-paper-file-certificate')}-{one.number}.pdf", partial(certificate_pdf, sheet)


def _by_activity(connection: Connection, one: Certificate, said: Said) -> tuple[Field, ...]:
    """How often and how long of each kind, the longest first."""
    wanted = storage.service.certificates.records_of(connection, one)
    found = storage.service.records.certified(connection, one.resident_id, wanted)
    minutes: dict[str, list[int]] = defaultdict(list)
    for record in found:
        minutes[record.activity].append(record.minutes)
    ordered = sorted(minutes.items(), key=lambda of: (-sum(of[1]), of[0]))
    return tuple(
        Field(said(f"records-activity-{activity}"),
              said("records-paper-times", count=len(each), length=length(sum(each))))
        for activity, each in ordered
    )  # fmt: skip


PREPARED: dict[str, Callable[[Connection, Print, str], tuple[str, Callable[[], bytes] | bytes]]] = {
    "served-list": prepare_list,
    "served-quarter-sheet": prepare_quarter_sheet,
    "served-quarter-book": prepare_quarter_book,
    "served-certificate": prepare_certificate,
}
"""Print kind → reads what is needed."""
