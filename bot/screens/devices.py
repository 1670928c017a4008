"""What is said of pages and of the devices signed in there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.commands.communities import ShowOffice
from bot.domain.commands.devices import (
    EndDevice,
    GiveLink,
    JoinTelegram,
    LeaveTelegram,
    OpenPage,
    OpenTelegram,
    ShowDevices,
    ShowPageCode,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.residents import MyHome
from bot.domain.devices import GIVEN_LINK_LASTS, LINK_LASTS
from bot.screens.base import Button, Joined, Moment, Print, Rows, Screen, Value, lines, paragraphs, text

HOURS = int(GIVEN_LINK_LASTS.total_seconds()) // 3600
MINUTES = int(LINK_LASTS.total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A device as its household sees it: its name, whose it is, when it was last there, and whether it is this one."""

    id: int
    name: str
    is_own: bool
    who: str
    seen_at: datetime
    is_here: bool = False


def page_link(link: str, link_id: int) -> Screen:
    """The link that signs one device in: to open, to send on, to scan."""
    rows: Rows = (
        (Button(text("devices-open"), url=link),),
        (Button(text("devices-copy"), copies=link), Button(text("devices-code"), ShowPageCode(link_id))),
        (_devices(),),
    )
    return Screen(text("devices-link", minutes=MINUTES), rows)


def page_code(link_id: int) -> Screen:
    """The same as a picture, for another phone."""
    document = Print("page-link", link_id, is_picture=True)
    return Screen(text("devices-code-here", minutes=MINUTES), document=document)


def link_over() -> Screen:
    """The link has been used, or ran out."""
    return Screen(text("devices-link-over"), ((Button(text("devices-again"), OpenPage()),),))


def give_asked(grant_id: int, who: str) -> Screen:
    """Shall a link be given to somebody who lost their last device?"""
    rows: Rows = (
        (Button(text("devices-give-yes"), GiveLink(grant_id, sure=True)),),
        (Button(text("communities-back"), ShowOffice(grant_id)),),
    )
    return Screen(text("devices-give-ask", who=who or text("residents-nameless"), hours=HOURS), rows)


def given_link(link: str) -> Screen:
    """The link for that person, to copy and to show."""
    rows: Rows = ((Button(text("devices-copy"), copies=link),), (_menu(),))
    return Screen(text("devices-given", link=link, hours=HOURS), rows)


def given_link_over() -> Screen:
    """That link was used, or ran out."""
    return Screen(text("devices-link-over"), ((_menu(),),))


def link_given(who: str) -> Screen:
    """To the person and their household: an administrator gave a link to their page."""
    return Screen(text("devices-link-given", who=who or text("residents-nameless")), ((_devices(),),))


def ended_by_role(names: Sequence[str]) -> Screen:
    """To who holds a role now: what came in by the slip is signed out."""
    named = Joined(tuple(called(one) for one in names), "list")
    return Screen(text("devices-ended-by-role", names=named), ((_devices(),),))


def telegram_link(link: str) -> Screen:
    """The link into Telegram, with which page and Telegram become one."""
    rows: Rows = ((Button(text("devices-to-telegram"), url=link),), (_devices(),))
    return Screen(text("devices-telegram-link", minutes=MINUTES), rows)


def telegram_link_over() -> Screen:
    """That link has been used, or ran out."""
    return Screen(text("devices-link-over"), ((Button(text("devices-again"), OpenTelegram()),),))


def join_asked(secret: str) -> Screen:
    """In Telegram: are you the one on that page?"""
    rows: Rows = (
        (Button(text("devices-join-yes"), JoinTelegram(secret)),),
        (Button(text("devices-join-no"), OpenMenu()),),
    )
    return Screen(text("devices-join-ask"), rows)


def join_over() -> Screen:
    """In Telegram: that link has been used, or ran out."""
    return Screen(text("devices-link-over"), ((_menu(),),))


def devices(shown: Sequence[Shown], zone: str, *, has_telegram: bool, on_page: bool) -> Screen:
    """The devices of a household, each with a way to sign it out; and the ways to add one."""
    listed = [
        text(
            "devices-line", number=str(number), name=called(one.name), who=_who(one),
            at=Moment(one.seen_at, zone, "day"),
        )
        for number, one in enumerate(shown, 1)
    ]  # fmt: skip
    ends = [Button(text("devices-end", number=str(number)), EndDevice(one.id)) for number, one in enumerate(shown, 1)]
    body = paragraphs(
        text("devices-head"), lines(*listed) if listed else text("devices-none"), text("devices-about"),
        text("devices-has-telegram" if has_telegram else "devices-page-only"),
    )  # fmt: skip
    join: Rows = () if has_telegram else ((Button(text("devices-join"), OpenTelegram()),),)
    leave: Rows = ((Button(text("devices-leave"), LeaveTelegram()),),) if has_telegram and on_page else ()
    rows: Rows = (
        *(tuple(ends[i : i + 2]) for i in range(0, len(ends), 2)),
        (Button(text("devices-add"), OpenPage()),),
        *join, *leave,
        (Button(text("residents-my-home"), MyHome()), _menu()),
    )  # fmt: skip
    return Screen(body, rows)


def end_asked(device_id: int, name: str) -> Screen:
    """Shall this device be signed out?"""
    yes = Button(text("devices-end-yes"), EndDevice(device_id, sure=True))
    return Screen(text("devices-end-ask", name=called(name)), ((yes, Button(text("devices-end-no"), ShowDevices())),))


def was_ended(name: str) -> Screen:
    """To whoever used the device: somebody of the household signed it out."""
    return Screen(text("devices-was-ended", name=called(name)), ((_devices(),),))


def signed_in(device_id: int, name: str, who: str) -> Screen:
    """To the household: a further device is used by one of them."""
    body = text("devices-signed-in", name=called(name), who=who or text("residents-nameless"))
    return Screen(body, ((Button(text("devices-not-us"), EndDevice(device_id)),), (_devices(),)))


def signed_in_here(device_id: int, name: str) -> Screen:
    """To whoever asked for the link: it was used."""
    body = text("devices-signed-in-here", name=called(name))
    return Screen(body, ((Button(text("devices-not-me"), EndDevice(device_id)),), (_devices(),)))


def you_are(who: str) -> Screen:
    """On the device itself: whose it is now."""
    return Screen(text("devices-you-are", who=who or text("residents-nameless")), ((_menu(),),))


def joined(*, on_page: bool) -> Screen:
    """Page and Telegram are one person now."""
    return Screen(text("devices-joined-page" if on_page else "devices-joined"), ((_menu(),),))


def leave_asked() -> Screen:
    """Shall everything be said on the page, and nothing in Telegram any more?"""
    yes = Button(text("devices-leave-yes"), LeaveTelegram(sure=True))
    return Screen(text("devices-leave-ask"), ((yes, Button(text("devices-leave-no"), ShowDevices())),))


def left_telegram() -> Screen:
    """The last word in Telegram."""
    return Screen(text("devices-left-telegram"))


def called(name: str) -> Value:
    """What a device is called by; what a browser says of itself, where it says anything."""
    return name or text("devices-nameless")


def _who(one: Shown) -> Value:
    if one.is_here:
        return text("devices-here")
    return text("devices-own") if one.is_own else one.who or text("residents-nameless")


def _devices() -> Button:
    return Button(text("devices-button"), ShowDevices())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
