"""Certificates of service in the private chat."""

from collections.abc import Callable, Sequence
from typing import Protocol

from bot.domain.base import Command, ResidentId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.records import (
    FindWithoutPhone,
    MakeCertificate,
    MakeCertificateOf,
    MyService,
    OpenCertificatesOf,
    SendCertificate,
    SendCertificateOf,
)
from bot.domain.commands.service import OpenService
from bot.domain.service.certificates import PERIODS, Certificate
from bot.domain.service.records import SHORT
from bot.screens.base import Button, Print, Rows, Screen, Value, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.service.lengths import length
from bot.screens.service.records import day


class WithoutPhone(Protocol):
    """Somebody without a phone who has hours."""

    @property
    def resident_id(self) -> ResidentId: ...  # noqa: D102
    @property
    def door(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def minutes(self) -> int: ...  # noqa: D102


def mine(found: Sequence[Certificate], minutes: int) -> Screen:
    """One's certificates, each as a PDF in two languages, and a new one of a period."""
    rows = _rows(found, minutes, MakeCertificate, SendCertificate)
    back = (Button(text("records-mine-button"), MyService()), _menu())
    return Screen(_body(text("records-certificates"), found, minutes), (*rows, back))


def _body(title: Value, found: Sequence[Certificate], minutes: int) -> Value:
    which = text("records-certificates-which" if minutes else "records-certificates-nothing")
    return paragraphs(title, *(_line(one) for one in found), which)


def _rows(
    found: Sequence[Certificate], minutes: int, make: Callable[[str], Command], send: Callable[[int, str], Command]
) -> Rows:
    """A new one of each period; and each that is good, in two languages."""
    new = tuple(Button(text(f"records-certificate-{one}"), make(one)) for one in PERIODS)
    good = [
        (Button(text("records-certificate-zh", number=one.number), send(one.id, "zh")),
         Button(text("records-certificate-en"), send(one.id, "en")))
        for one in found if one.withdrawn_at is None
    ]  # fmt: skip
    return (new, *good) if minutes else tuple(good)


# of somebody without a phone


def without_phone(found: Sequence[WithoutPhone], page: int, *, has_more: bool) -> Screen:
    """Whose certificate? Those without a phone, by door."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("records-without-phone-one", who=_who(one), length=length(one.minutes)),
                OpenCertificatesOf(one.resident_id)),)
        for one in found
    ]  # fmt: skip
    turn = [Button(text("notices-page-before"), FindWithoutPhone(page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), FindWithoutPhone(page + 1)))
    rows += [tuple(turn)] if turn else []
    body = text("records-without-phone" if found else "records-without-phone-none")
    return Screen(body, (*rows, (Button(text("menu-service"), OpenService()), _menu())))


def of_somebody(of: WithoutPhone, found: Sequence[Certificate]) -> Screen:
    """The certificates of somebody without a phone, and a new one, for who prints them."""

    def make(which: str) -> Command:
        return MakeCertificateOf(of.resident_id, which)

    rows = _rows(found, of.minutes, make, SendCertificateOf)
    body = _body(text("records-certificates-of", who=_who(of)), found, of.minutes)
    return Screen(body, (*rows, (Button(text("records-certificate-others"), FindWithoutPhone()), _menu())))


def ask_name_of(of: WithoutPhone) -> Screen:
    """Which name stands on the certificate of somebody without a phone?"""
    skip = choices("name", ("skip", text("records-certificate-blank")))
    return Screen(text("records-ask-certificate-name-of", who=_who(of), limit=SHORT), (*skip, cancel()))


def made_for_you(of: WithoutPhone, one: Certificate, by: str) -> Screen:
    """The household hears that a certificate was made for somebody of it, and by whom."""
    return Screen(
        text("records-certificate-for-you", by=by or text("records-somebody"), who=_who(of), number=one.number)
    )  # fmt: skip


def _who(of: WithoutPhone) -> Value:
    return text("records-without-phone-who", door=of.door, name=of.name) if of.name else of.door


def _line(one: Certificate) -> Value:
    state = text("records-certificate-valid") if one.withdrawn_at is None else text("records-certificate-withdrawn")
    return text(
        "records-certificate-line", number=one.number, first=day(one.first_on), last=day(one.last_on),
        length=length(one.minutes), state=state,
    )  # fmt: skip


def ask_name() -> Screen:
    """Which name stands on it?"""
    skip = choices("name", ("skip", text("records-certificate-blank")))
    return Screen(text("records-ask-certificate-name", limit=SHORT), (*skip, cancel()))


def sent(one: Certificate, document: Print) -> Screen:
    """The certificate as a file."""
    return Screen(text("records-certificate-sent", number=one.number), document=document)


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
