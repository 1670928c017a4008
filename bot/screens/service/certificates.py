"""Certificates of service in the private chat."""

from collections.abc import Sequence

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.records import MakeCertificate, MyService, SendCertificate
from bot.domain.service.certificates import PERIODS, Certificate
from bot.domain.service.records import SHORT
from bot.screens.base import Button, Print, Screen, Value, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.service.lengths import length
from bot.screens.service.records import day


def mine(found: Sequence[Certificate], minutes: int) -> Screen:
    """One's certificates, each as a PDF in two languages, and a new one of a period."""
    said: list[Value] = [_line(one) for one in found]
    rows: list[tuple[Button, ...]] = []
    if minutes:
        rows.append(
            tuple(Button(text(f"records-certificate-{one}"), MakeCertificate(one)) for one in PERIODS)
        )  # fmt: skip
    rows += [
        (Button(text("records-certificate-zh", number=one.number), SendCertificate(one.id, "zh")),
         Button(text("records-certificate-en"), SendCertificate(one.id, "en")))
        for one in found if one.withdrawn_at is None
    ]  # fmt: skip
    body = paragraphs(
        text("records-certificates"),
        *said,
        text("records-certificates-which" if minutes else "records-certificates-nothing"),
    )
    return Screen(body, (*rows, (Button(text("records-mine-button"), MyService()), _menu())))


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
