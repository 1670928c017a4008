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
from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.records import MakeCertificate, OpenCertificates, SendCertificate
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.service.certificates import (
    PERIODS,
    TOKEN,
    Certificate,
    may_be_asked,
    parse_address,
    period,
    snapshot,
)
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
    if command.period not in PERIODS:
        raise Refused("button-unknown")
    may_be_asked(storage.service.records.total(tx.connection, person.resident_id)[0])
    if storage.service.party.member(tx.connection, person.resident_id).name:
        _give(tx, person, command.period)
        return None
    state = {"stage": "name", "period": command.period, "community_id": person.community_id}
    forms.begin(tx, person, KIND, state)
    return None


def _step(state: State, given: Given | Choose) -> State:
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
    _give(tx, person, state["period"])
    return None


def _give(tx: Transaction, person: Person, which: str) -> None:
    """The certificate, or the one there is of the same services; nobody gets two numbers for the same."""
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    storage.service.askings.lock_person(tx.connection, person.resident_id)
    here = today(tx, community)
    _, first_ever = storage.service.records.total(tx.connection, person.resident_id)
    first_on, last_on = period(which, here, first_ever or here)
    records = storage.service.records.final_between(tx.connection, person.resident_id, first_on, last_on)
    may_be_asked(sum(one.minutes for one in records))
    hash_ = snapshot(
        person.resident_id, first_on, last_on, [(one.id, one.on, one.activity, one.minutes) for one in records]
    )
    if storage.service.certificates.same(tx.connection, person.resident_id, hash_) is None:
        storage.service.certificates.give(
            tx.connection, community.id, person.resident_id, here.year, tx.now, token=secrets.token_hex(TOKEN // 2),
            name=storage.service.party.member(tx.connection, person.resident_id).name, first_on=first_on,
            last_on=last_on, records=records, hash_=hash_,
        )  # fmt: skip
    show(tx, person)


def _find(tx: Transaction, command: SendCertificate) -> Subject[Certificate]:
    found = storage.service.certificates.read(tx.connection, command.certificate_id)
    if found is None:
        raise Refused("records-refused-no-certificate")

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.VOLUNTEER}) if person.resident_id == found.resident_id else frozenset()

    return Subject(found, Where(found.community_id), relations)


def _send(tx: Transaction, person: Person, certificate: Certificate, command: SendCertificate) -> Toast | None:
    if command.language not in SPOKEN:
        raise Refused("button-unknown")
    if certificate.withdrawn_at is not None:
        raise Refused("records-refused-ended")
    chinese = person.language if person.language.startswith("zh") else "zh-Hans"
    language = "en" if command.language == "en" else chinese
    document = Print("served-certificate", certificate.id, language)
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.sent(certificate, document),
        community_id=person.community_id, rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    return None


FORMS: Forms = {KIND: Form(_step, _screen, _finish)}
ACTIONS: Table = {
    OpenCertificates: Action(nothing, MEMBER, _open),
    MakeCertificate: Action(nothing, MEMBER, _make),
    SendCertificate: Action(_find, OWNER, _send),
}
