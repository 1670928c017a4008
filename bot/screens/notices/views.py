"""The leader's screens of notices and sign-ups: the list, one of them, its doors, its words to copy, its print."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.base import UnitId
from bot.domain.commands.communities import ListUnits
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.notices import (
    CopyDoors,
    CorrectNotice,
    EndNotice,
    OpenNotices,
    PrintDoors,
    RemindMissing,
    RespondFor,
    ShowNotice,
    ShowNoticeDoors,
)
from bot.domain.notices import Kind, Notice, has_appeared, is_open
from bot.screens.base import Button, Joined, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.notices.cards import card_body
from bot.screens.notices.shown import DoorLine, Shown, short

PAGE = 24
"""Doors on one page."""
A_ROW = 3


def choose_unit(kind: Kind, units: Sequence[tuple[UnitId, str]]) -> Screen:
    """Whose notice is it? Whoever leads no unit goes by the list of units."""
    rows: Rows = tuple((Button(label, OpenNotices(kind.value, unit_id)),) for unit_id, label in units)
    if not units:
        rows = ((Button(text("communities-menu-units"), ListUnits()),),)
    return Screen(text("notices-choose-unit"), (*rows, (_menu(),)))


def listed(kind: Kind, unit_id: UnitId, label: str, found: Sequence[Notice], now: datetime) -> Screen:
    """What stands already, and the way to a new one."""
    is_notice = kind is Kind.NOTICE
    fresh = Button(
        text("notices-new-notice" if is_notice else "notices-new-sign-up"), OpenNotices(kind.value, unit_id, fresh=True)
    )
    rows = tuple(
        (Button(text("notices-list-open" if is_open(one, now) else "notices-list-over", title=short(one, 30)),
                ShowNotice(one.id)),)
        for one in found
    )  # fmt: skip
    title = text("notices-list-notices" if is_notice else "notices-list-sign-ups", unit=label)
    return Screen(title, ((fresh,), *rows, (_menu(),)))


def overview(shown: Shown, now: datetime, *, posted: bool = False) -> Screen:
    """One of them as the leader sees it: the card, when it appears, who is missing; `posted`: just now."""
    notice = shown.notice
    waits = not has_appeared(notice, now) and shown.is_open
    appears: Value | None = text("notices-posted") if posted else None
    if waits:
        appears = text("notices-appears", at=Moment(notice.appears_at, shown.zone))
    body = paragraphs(appears, card_body(shown), _missing(shown) if notice.kind is Kind.NOTICE else None)
    rows = _notice_rows(shown) if notice.kind is Kind.NOTICE else _sign_up_rows(shown)
    return Screen(body, (*rows, _back(notice)))


def _missing(shown: Shown) -> Value | None:
    """Only the leader sees who is missing."""
    told = (
        text("notices-missing", count=len(shown.missing), doors=_joined(shown.missing)) if shown.missing else None,
        text("notices-unreachable", count=len(shown.unreachable), doors=_joined(shown.unreachable))
        if shown.unreachable
        else None,
    )
    return lines(*told) if any(told) else text("notices-missing-nobody")


def _joined(doors: tuple[str, ...]) -> Value:
    return Joined(doors, "list")


def _notice_rows(shown: Shown) -> Rows:
    notice = shown.notice
    printed = Button(text("notices-print-missing"), PrintDoors(notice.id))
    if not shown.is_open:
        return ((printed,),)
    return (
        (Button(text("notices-remind"), RemindMissing(notice.id)), printed),
        (
            Button(text("notices-tell-door"), ShowNoticeDoors(notice.id)),
            Button(text("notices-correct"), CorrectNotice(notice.id)),
        ),
        (Button(text("notices-end"), EndNotice(notice.id, sure=False)),),
    )


def _sign_up_rows(shown: Shown) -> Rows:
    notice = shown.notice
    lists = (Button(text("notices-copy"), CopyDoors(notice.id)), Button(text("notices-print"), PrintDoors(notice.id)))
    if not shown.is_open:
        return (lists,)
    return (
        lists,
        (
            Button(text("notices-enter-door"), ShowNoticeDoors(notice.id)),
            Button(text("notices-correct"), CorrectNotice(notice.id)),
        ),
        (Button(text("notices-end"), EndNotice(notice.id, sure=False)),),
    )


def choose_door(notice: Notice, doors: tuple[DoorLine, ...], page: int) -> Screen:
    """For which door? Of a notice the missing ones; of a sign-up all, those that take part ticked."""
    page = max(0, min(page, (len(doors) - 1) // PAGE))
    buttons = [
        Button(text(_label(one), door=one.door), RespondFor(notice.id, one.flat_id, on=not one.on))
        for one in doors[page * PAGE : (page + 1) * PAGE]
    ]
    rows: Rows = tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))
    turn = []
    if page > 0:
        turn.append(Button(text("notices-page-before"), ShowNoticeDoors(notice.id, page - 1)))
    if (page + 1) * PAGE < len(doors):
        turn.append(Button(text("notices-page-next"), ShowNoticeDoors(notice.id, page + 1)))
    ask = "notices-which-told" if notice.kind is Kind.NOTICE else "notices-which-joins"
    body = text(ask) if doors else text("notices-missing-nobody")
    back = (Button(text("notices-back"), ShowNotice(notice.id)),)
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), back))


def _label(one: DoorLine) -> str:
    if one.on:
        return "notices-door-on"
    return "notices-door-no-phone" if one.state == "no_phone" else "notices-door-off"


def as_words(shown: Shown) -> Screen:
    """Who takes part as plain words, for another chat."""
    return Screen(
        paragraphs(text("notices-copy-head"), card_body(shown)),
        ((Button(text("notices-back"), ShowNotice(shown.notice.id)),),),
    )


def ask_end(notice: Notice) -> Screen:
    """Is it really over?"""
    ask = "notices-ask-end-notice" if notice.kind is Kind.NOTICE else "notices-ask-end-sign-up"
    rows = (
        (
            Button(text("notices-end-sure"), EndNotice(notice.id, sure=True)),
            Button(text("notices-back"), ShowNotice(notice.id)),
        ),
    )
    return Screen(text(ask, title=short(notice, 100)), rows)


def printed(notice: Notice, language: str, day: date) -> Screen:
    """The list as a document."""
    document = Print("notice-doors", notice.id, language, day.isoformat())
    return Screen(text("notices-printed"), document=document)


def _back(notice: Notice) -> tuple[Button, ...]:
    return (Button(text("notices-list"), OpenNotices(notice.kind.value, notice.unit_id)), _menu())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
