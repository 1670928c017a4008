"""谁还没进来: doors as the leader sees them, slips, helpers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.base import ResidentId, UnitId
from bot.domain.codes import grouped
from bot.domain.commands.communities import ListUnits
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import OpenSay
from bot.domain.commands.residents import (
    AllowCalls,
    ChooseHelper,
    ChoosePrint,
    ConfirmOwner,
    InviteHelper,
    Leave,
    NameHelper,
    PrintSlip,
    PrintSlips,
    PrintWall,
    RemoveTie,
    RevokeSlip,
    SetDoor,
    ShowDoor,
    ShowMissing,
    ShowUnreachable,
)
from bot.domain.pages import is_page
from bot.domain.places import Flat
from bot.screens.base import Button, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.residents.registering import called, deciding, tie

PAGE = 12
"""Doors on one page."""
HELPERS = 8
"""Neighbours on one page."""

ORDER = ("missing", "no_phone", "vacant", "in")


class Door(Protocol):
    """A door of a unit as lists show it."""

    @property
    def flat(self) -> Flat:
        """The flat."""

    @property
    def may_call(self) -> bool:
        """Whether the household agreed to be called on."""

    @property
    def reachable(self) -> int:
        """How many who hear for it can be written to."""

    @property
    def state(self) -> str:
        """`in`, `missing`, `no_phone` or `vacant`."""


class Member(Protocol):
    """Somebody tied to a flat."""

    @property
    def tie_id(self) -> int:
        """The tie."""

    @property
    def name(self) -> str:
        """The chosen name."""

    @property
    def kind(self) -> str:
        """What they are there."""

    @property
    def is_head(self) -> bool:
        """Whether they head the household."""

    @property
    def confirmed(self) -> bool:
        """Whether an owner was confirmed."""

    @property
    def chat_id(self) -> int | None:
        """Where they can be written to."""


def choose_unit(units: Sequence[tuple[UnitId, str]]) -> Screen:
    """Which of the units? Whoever leads none goes by the list of units."""
    rows: Rows = tuple((Button(label, ShowMissing(unit_id)),) for unit_id, label in units)
    if not units:
        rows = ((Button(text("communities-menu-units"), ListUnits()),),)
    return Screen(text("residents-choose-unit"), (*rows, _menu()))


def missing(unit_id: UnitId, label: str, doors: Sequence[Door], page: int, *, everyone: bool) -> Screen:
    """How many doors are in, missing, without a phone, vacant; and the doors to look at."""
    counts = {state: sum(1 for one in doors if one.state == state) for state in ORDER}
    listed = list(doors) if everyone else sorted(_not_in(doors), key=lambda one: ORDER.index(one.state))
    page = min(page, max(0, (len(listed) - 1) // PAGE))
    shown = [_door_button(one) for one in listed[page * PAGE : (page + 1) * PAGE]]
    turn = []
    if page > 0:
        turn.append(Button(text("residents-page-before"), ShowMissing(unit_id, page - 1, everyone)))
    if (page + 1) * PAGE < len(listed):
        turn.append(Button(text("residents-page-next"), ShowMissing(unit_id, page + 1, everyone)))
    unreachable = sum(1 for one in doors if not one.flat.vacant and not one.reachable)
    body = paragraphs(
        text("residents-missing-head", unit=label, all=len(doors)),
        lines(
            text("residents-missing-in", count=counts["in"]),
            text("residents-missing-missing", count=counts["missing"]),
            text("residents-missing-no-phone", count=counts["no_phone"]),
            text("residents-missing-vacant", count=counts["vacant"]),
        ),
        None if listed else text("residents-missing-none"),
    )
    other = ("residents-missing-only", False) if everyone else ("residents-missing-everyone", True)
    rows: Rows = (
        *(tuple(shown[i : i + 3]) for i in range(0, len(shown), 3)),
        *((tuple(turn),) if turn else ()),
        (
            Button(text(other[0]), ShowMissing(unit_id, 0, other[1])),
            Button(text("residents-unreachable-button", count=unreachable), ShowUnreachable(unit_id)),
        ),
        (Button(text("residents-print-button"), ChoosePrint(unit_id)), *_menu()),
    )
    return Screen(body, rows)


def unreachable(unit_id: UnitId, label: str, doors: Sequence[Door]) -> Screen:
    """The doors whose people cannot be written to; never why."""
    shown = [Button(one.flat.short, ShowDoor(one.flat.id)) for one in doors[:60]]
    body = text("residents-unreachable" if doors else "residents-unreachable-none", unit=label, count=len(doors))
    rows: Rows = tuple(tuple(shown[i : i + 4]) for i in range(0, len(shown), 4))
    return Screen(body, (*rows, (Button(text("residents-back-to-doors"), ShowMissing(unit_id)),)))


class Asks(Protocol):
    """Somebody who asks to be let into a household."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def tie(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


def door(
    one: Door, members: Sequence[Member], asks: Asks | None, slip_until: datetime | None, zone: str, made: int, *,
    may_confirm: bool,
) -> Screen:  # fmt: skip
    """One door: who is in, who asks to come in, the slip, and what can be set."""
    flat = one.flat
    slip: Value = text("residents-door-no-slip")
    if slip_until is not None:
        slip = text("residents-door-slip", at=Moment(slip_until, zone, "day"))
    body = paragraphs(
        text("residents-door-head", door=flat.place),
        lines(
            text(f"residents-door-{one.state.replace('_', '-')}"),
            *(_member(member) for member in members),
            *(_page(member) for member in members if is_page(member.chat_id)),
        ),
        text("residents-wants-in", door=flat.place, tie=tie(asks.tie), name=called(asks.name)) if asks else None,
        lines(slip, text("residents-door-may-call") if one.may_call else None),
    )
    settings = [
        Button(text(f"residents-set-{state.replace('_', '-')}"), SetDoor(flat.id, state))
        for state, now in (("lived", "missing"), ("no_phone", "no_phone"), ("vacant", "vacant"))
        if one.state not in ("in", now)
    ]
    print_row = [Button(text("residents-print-one"), PrintSlip(flat.id, made))]
    if slip_until is not None:
        print_row.append(Button(text("residents-revoke"), RevokeSlip(flat.id)))
    calls = Button(
        text("residents-call-off" if one.may_call else "residents-call-on"), AllowCalls(flat.id, not one.may_call)
    )
    say = (Button(text("saying-for-button"), OpenSay(for_flat=flat.id)),)
    care = () if flat.vacant else ((calls, Button(text("residents-find-helper"), ChooseHelper(flat.id))), say)
    removals: Rows = tuple(
        (Button(text("residents-remove", name=member.name or tie(member.kind)), RemoveTie(member.tie_id, sure=False)),)
        for member in members
    )
    back = (Button(text("residents-back-to-doors"), ShowMissing(flat.unit_id)),)
    owners = [member for member in members if may_confirm and member.kind == "owner" and not member.confirmed]
    confirmations: Rows = tuple(
        (Button(text("residents-confirm-owner", name=member.name), ConfirmOwner(member.tie_id)),) for member in owners
    )
    set_row = (tuple(settings),) if settings else ()
    asking = deciding(asks.id) if asks else ()
    return Screen(body, (*asking, *set_row, tuple(print_row), *care, *confirmations, *removals, back))


def choose_helper(flat: Flat, people: Sequence[tuple[ResidentId, str, str]], page: int, made: int) -> Screen:
    """Who helps this household, which said so on paper?"""
    shown = people[page * HELPERS : (page + 1) * HELPERS]
    rows: Rows = tuple(
        (Button(f"{number.rsplit('-', 1)[-1]} {name}".strip(), NameHelper(flat.id, resident_id)),)
        for resident_id, number, name in shown
    )
    turn = []
    if page > 0:
        turn.append(Button(text("residents-page-before"), ChooseHelper(flat.id, page - 1)))
    if (page + 1) * HELPERS < len(people):
        turn.append(Button(text("residents-page-next"), ChooseHelper(flat.id, page + 1)))
    invite = (Button(text("residents-helper-elsewhere"), InviteHelper(flat.id, made)),)
    back = (Button(text("residents-look-door"), ShowDoor(flat.id)),)
    body = text("residents-choose-helper", door=flat.place)
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), invite, back))


def helper_link(flat: Flat, code: str, link: str, days: int) -> Screen:
    """The one-time link for a helper from elsewhere, to be passed on."""
    body = text("residents-helper-link", door=flat.place, link=link, code=grouped(code), days=days)
    back = (Button(text("residents-look-door"), ShowDoor(flat.id)),)
    return Screen(body, ((Button(text("residents-copy"), copies=link),), back))


def named_helper(number: str, tie_id: int) -> Screen:
    """To the helper: a household named them; they may decline."""
    decline = Button(text("residents-helper-decline"), Leave(tie_id, sure=False))
    return Screen(text("residents-helper-named", door=number), ((decline,), _menu()))


def was_removed(number: str) -> Screen:
    """To whoever does not belong to the household any more."""
    return Screen(text("residents-was-removed", door=number))


def choose_print(unit_id: UnitId, label: str, made: int) -> Screen:
    """What shall be printed?"""
    rows: Rows = (
        (Button(text("residents-print-missing"), PrintSlips(unit_id, "missing", made)),),
        (Button(text("residents-print-all"), PrintSlips(unit_id, "all", made)),),
        (Button(text("residents-print-wall"), PrintWall(unit_id)),),
        (Button(text("residents-back-to-doors"), ShowMissing(unit_id)),),
    )
    return Screen(text("residents-choose-print", unit=label), rows)


def print_all_sure(unit_id: UnitId, label: str, live: int, made: int) -> Screen:
    """New codes make the slips void that were handed out: asked once more."""
    rows: Rows = (
        (Button(text("residents-print-sure"), PrintSlips(unit_id, "sure", made)),),
        (Button(text("residents-print-missing"), PrintSlips(unit_id, "missing", made)),),
        (Button(text("residents-back-to-doors"), ShowMissing(unit_id)),),
    )
    return Screen(text("residents-print-all-ask", unit=label, count=live), rows)


def being_printed(unit_id: UnitId) -> Screen:
    """The file comes below."""
    return Screen(text("residents-being-printed"), ((Button(text("residents-back-to-doors"), ShowMissing(unit_id)),),))


def printed(document: Print) -> Screen:
    """The file itself, with what to do with it."""
    return Screen(text("residents-printed-wall" if document.kind == "wall" else "residents-printed"), document=document)


def _not_in(doors: Sequence[Door]) -> list[Door]:
    return [one for one in doors if one.state != "in"]


def _door_button(one: Door) -> Button:
    label = text(f"residents-door-button-{one.state.replace('_', '-')}", door=one.flat.short)
    return Button(label, ShowDoor(one.flat.id))


def _member(member: Member) -> Value:
    name: Value = member.name or text("residents-nameless")
    return text(
        "residents-door-head-member" if member.is_head else "residents-door-member", name=name, tie=tie(member.kind)
    )


def _page(member: Member) -> Value:
    return text("devices-has-page", name=member.name or tie(member.kind))


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
