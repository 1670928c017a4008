"""Certificates of people without a phone: their leader or the administrator prints them, and their household hears."""

from dataclasses import dataclass

import storage.communities
import storage.residents
import storage.rights
import storage.service
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import page_in
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import remind
from bot.actions.service import certificates
from bot.domain.base import Refused, ResidentId, UnitId
from bot.domain.commands.records import FindWithoutPhone, MakeCertificateOf, OpenCertificatesOf, SendCertificateOf
from bot.domain.rights import Person, Right, Role, Scope, Where, require
from bot.domain.service.certificates import Certificate
from bot.screens.base import Screen, Toast
from bot.screens.service import certificates as screens
from storage.service.party import WithoutPhone

CERTIFIER = Right(
    ((Role.LEADER, Scope.UNIT), (Role.ADMINISTRATOR, Scope.COMMUNITY)), refusal="records-refused-certifier"
)  # fmt: skip
"""Who prints the certificates of somebody who has no phone to ask for them with."""
LOOKER = Right(((Role.LEADER, Scope.COMMUNITY), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
KIND = "service_certificate_of"
PAGE = 8
"""People on a screen."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """A certificate, and whose it is."""

    certificate: Certificate
    of: WithoutPhone


def prints_for_others(tx: Transaction, person: Person) -> bool:
    """Whether anybody without a phone has hours that this person can certify."""
    may = person.holds(Role.ADMINISTRATOR) or person.holds(Role.LEADER)
    return may and bool(_page(tx, person, 0, 1)[0])


def _page(tx: Transaction, person: Person, page: int, size: int) -> tuple[list[WithoutPhone], bool]:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    return storage.service.party.page_without_phone(tx.connection, person.community_id, _units(person), page, size)


def _units(person: Person) -> list[UnitId] | None:
    """The stairwells whose people this person prints for; None: all of the community."""
    if person.holds(Role.ADMINISTRATOR):
        return None
    return [held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None]


def _list(tx: Transaction, person: Person, _: None, command: FindWithoutPhone) -> Toast | None:
    page = page_in(command.page)
    found, has_more = _page(tx, person, page, PAGE)
    tx.show(screens.without_phone(found, page, has_more=has_more))
    return None


def _subject(tx: Transaction, resident_id: ResidentId) -> Subject[WithoutPhone]:
    found = storage.service.party.without_phone(tx.connection, resident_id)
    if found is None:
        raise Refused("records-refused-has-phone")
    return Subject(found, Where(found.community_id, found.unit_id))


def _find(tx: Transaction, command: OpenCertificatesOf | MakeCertificateOf) -> Subject[WithoutPhone]:
    return _subject(tx, command.resident_id)


def _open(tx: Transaction, person: Person, of: WithoutPhone, command: OpenCertificatesOf) -> Toast | None:
    _show(tx, of)
    return None


def _show(tx: Transaction, of: WithoutPhone) -> None:
    found = storage.service.certificates.of_resident(tx.connection, of.resident_id)[: certificates.KEPT]
    tx.show(screens.of_somebody(of, found))


def _make(tx: Transaction, person: Person, of: WithoutPhone, command: MakeCertificateOf) -> Toast | None:
    """A certificate of a period; the name that stands on it is asked for once."""
    certificates.require_of_period(tx, of.community_id, of.resident_id, command.period)
    if storage.service.party.member(tx.connection, of.resident_id).name:
        _give(tx, person, of, command.period)
        return None
    state = {
        "stage": "name", "period": command.period, "resident_id": of.resident_id, "community_id": of.community_id
    }  # fmt: skip
    forms.begin(tx, person, KIND, state)
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_name_of(_subject(tx, ResidentId(state["resident_id"])).of)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The name is known: the right is asked again, for it may be tomorrow."""
    subject = _subject(tx, ResidentId(state["resident_id"]))
    require(CERTIFIER, person, subject.where, frozenset())
    of = subject.of
    if state["name"]:
        storage.service.party.change_member(tx.connection, of.community_id, of.resident_id, name=state["name"])
    _give(tx, person, of, state["period"])
    return None


def _give(tx: Transaction, person: Person, of: WithoutPhone, which: str) -> None:
    """What is entered for a household is told to it, with who entered it; and stands in the log."""
    made = certificates.give(tx, of.community_id, of.resident_id, which)
    if made is not None:
        about = {"number": made.number, "door": of.door}
        storage.rights.log_change(
            tx.connection, of.community_id, tx.now, person.resident_id, "certificate-for-other", about
        )
        _tell_home(tx, person, of, made)
    _show(tx, of)


def _tell_home(tx: Transaction, person: Person, of: WithoutPhone, made: Certificate) -> None:
    by = storage.service.party.named(tx.connection, [one for one in (person.resident_id,) if one is not None])
    called = next((one.label for one in by.values()), "")
    heard = storage.residents.hearers(tx.connection, [of.flat_id])
    people = [(one.account_id, one.chat_id, one.muted) for one in heard if one.account_id != tx.account.id]
    remind(
        tx, people, screens.made_for_you(of, made, called), kind="service", subject=f"service-certificate:{made.id}",
        occurrence="made", community=storage.communities.community(tx.connection, of.community_id), alone=False,
    )  # fmt: skip


def _find_certificate(tx: Transaction, command: SendCertificateOf) -> Subject[Theirs]:
    certificate = certificates.read(tx, command.certificate_id)
    subject = _subject(tx, certificate.resident_id)
    return Subject(Theirs(certificate, subject.of), subject.where)


def _send(tx: Transaction, person: Person, theirs: Theirs, command: SendCertificateOf) -> Toast | None:
    certificates.send(tx, person, theirs.certificate, command.language)
    return None


FORMS: Forms = {KIND: Form(certificates.step, _screen, _finish)}
ACTIONS: Table = {
    FindWithoutPhone: Action(nothing, LOOKER, _list),
    OpenCertificatesOf: Action(_find, CERTIFIER, _open),
    MakeCertificateOf: Action(_find, CERTIFIER, _make),
    SendCertificateOf: Action(_find_certificate, CERTIFIER, _send),
}
