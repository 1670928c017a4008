"""Certificates of service: free, numbered, asked for by the volunteer; what the public page says of one."""

import secrets
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

import storage.communities
import storage.outgoing
import storage.service
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.service.hub import MEMBER
from bot.actions.service.records.subjects import today
from bot.domain.base import CommunityId, Refused, ResidentId
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.records import MakeCertificate, OpenCertificates, SendCertificate
from bot.domain.places import Community
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.service.certificates import (
    TOKEN,
    Certificate,
    may_be_asked,
    parse_address,
    period,
    snapshot,
)
from bot.domain.service.record import Record
from bot.domain.service.records import SHORT
from bot.screens.base import Print, Screen, Toast
from bot.screens.service import certificates as screens

PATH = "/certificate/{of}"
"""Where the public page of a certificate stands under the service's address."""
OWNER = Right(((Role.VOLUNTEER, Scope.SUBJECT),))
KIND = "service_certificate"
SPOKEN = ("zh", "en")
KEPT = 12
"""Certificates that are shown, the newest."""


def address_of(connection: Connection, certificate: Certificate) -> str:
    """The address of its public page; "" where the service has none of its own."""
    address = storage.updates.public_address(connection)
    return address + PATH.format(of=f"{certificate.number}-{certificate.token}") if address else ""


@dataclass(frozen=True, slots=True)
class Public:
    """All that the public page says: no name, no community, nothing of what was done."""

    number: str
    first_on: date
    last_on: date
    minutes: int
    is_valid: bool


def public(connection: Connection, of: str) -> Public | None:
    """What stands behind an address; None where no certificate does."""
    parsed = parse_address(of)
    found = storage.service.certificates.behind(connection, *parsed) if parsed is not None else None
    if found is None:
        return None
    return Public(found.number, found.first_on, found.last_on, found.minutes, found.withdrawn_at is None)


def _open(tx: Transaction, person: Person, _: None, command: OpenCertificates) -> Toast | None:
    show(tx, person)
    return None


def show(tx: Transaction, person: Person) -> None:
    """One's certificates, the newest first."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    found = storage.service.certificates.of_resident(tx.connection, person.resident_id)[:KEPT]
    minutes, _ = storage.service.records.total(tx.connection, person.resident_id)
    tx.show(screens.mine(found, minutes))


def _make(tx: Transaction, person: Person, _: None, command: MakeCertificate) -> Toast | None:
    """A certificate of a period; the name that stands on it is asked for once."""
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    require_of_period(tx, person.community_id, person.resident_id, command.period)
    if storage.service.party.member(tx.connection, person.resident_id).name:
        _give_out(tx, person, person.community_id, person.resident_id, command.period)
        return None
    state = {"stage": "name", "period": command.period, "community_id": person.community_id}
    forms.begin(tx, person, KIND, state)
    return None


def require_of_period(tx: Transaction, community_id: CommunityId, resident_id: ResidentId, which: str) -> None:
    """Return where it is a period in which something is final, before a name is asked for; raises Refused."""
    _certified(tx, storage.communities.community(tx.connection, community_id), resident_id, which)


def _certified(
    tx: Transaction, community: Community, resident_id: ResidentId, which: str
) -> tuple[date, date, list[Record]]:
    """The period, first and last day, and what is final in it."""
    here = today(tx, community)
    _, first_ever = storage.service.records.total(tx.connection, resident_id)
    first_on, last_on = period(which, here, first_ever or here)
    records = storage.service.records.final_between(tx.connection, resident_id, first_on, last_on)
    may_be_asked(sum(one.minutes for one in records))
    return first_on, last_on, records


def step(state: State, given: Given | Choose) -> State:
    """The name that stands on it, or none."""
    after = {name: value for name, value in state.items() if name != "stage"}
    if isinstance(given, Choose):
        if given.option != "skip":
            raise Refused("forms-refused-old-button")
        return {**after, "name": ""}
    words = " ".join(given.text.split())
    if given.kind != "text" or not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > SHORT:
        raise Refused("forms-refused-too-long", limit=SHORT)
    return {**after, "name": words}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_name()


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    if state["name"]:
        storage.service.party.change_member(
            tx.connection, person.community_id, person.resident_id, name=state["name"]
        )  # fmt: skip
    _give_out(tx, person, person.community_id, person.resident_id, state["period"])
    return None


def _give_out(
    tx: Transaction, person: Person, community_id: CommunityId, resident_id: ResidentId, which: str
) -> None:  # fmt: skip
    """A new certificate is sent at once; in the other language it is asked for."""
    made = give(tx, community_id, resident_id, which)
    show(tx, person)
    if made is not None:
        send(tx, person, made, "zh" if person.language.startswith("zh") else "en")


def give(tx: Transaction, community_id: CommunityId, resident_id: ResidentId, which: str) -> Certificate | None:
    """A new certificate; None where there is one of the same services: nobody gets two numbers for the same."""
    community = storage.communities.community(tx.connection, community_id)
    storage.service.askings.lock_person(tx.connection, resident_id)
    first_on, last_on, records = _certified(tx, community, resident_id, which)
    hash_ = snapshot(resident_id, first_on, last_on, [(one.id, one.on, one.activity, one.minutes) for one in records])
    if storage.service.certificates.same(tx.connection, resident_id, hash_) is not None:
        return None
    return storage.service.certificates.give(
        tx.connection, community.id, resident_id, today(tx, community).year, tx.now,
        token=secrets.token_hex(TOKEN // 2), first_on=first_on, last_on=last_on, records=records, hash_=hash_,
        name=storage.service.party.member(tx.connection, resident_id).name,
    )  # fmt: skip


def read(tx: Transaction, certificate_id: int) -> Certificate:
    """The certificate; raises Refused where there is none."""
    found = storage.service.certificates.read(tx.connection, certificate_id)
    if found is None:
        raise Refused("records-refused-no-certificate")
    return found


def _find(tx: Transaction, command: SendCertificate) -> Subject[Certificate]:
    found = read(tx, command.certificate_id)

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.VOLUNTEER}) if person.resident_id == found.resident_id else frozenset()

    return Subject(found, Where(found.community_id), relations)


def _send(tx: Transaction, person: Person, certificate: Certificate, command: SendCertificate) -> Toast | None:
    send(tx, person, certificate, command.language)
    return None


def send(tx: Transaction, person: Person, certificate: Certificate, language: str) -> None:
    """The certificate as a file, in English or in the Chinese that the person reads."""
    if language not in SPOKEN:
        raise Refused("button-unknown")
    if certificate.withdrawn_at is not None:
        raise Refused("records-refused-ended")
    if language == "zh":
        language = person.language if person.language.startswith("zh") else "zh-Hans"
    document = Print("served-certificate", certificate.id, language)
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.sent(certificate, document),
        community_id=person.community_id, rank=storage.outgoing.ANSWER,
    )  # fmt: skip


FORMS: Forms = {KIND: Form(step, _screen, _finish)}
ACTIONS: Table = {
    OpenCertificates: Action(nothing, MEMBER, _open),
    MakeCertificate: Action(nothing, MEMBER, _make),
    SendCertificate: Action(_find, OWNER, _send),
}
