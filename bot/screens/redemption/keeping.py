"""Counters and the catalogue as those see them who look after them; one question a screen."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.commands.forms import Choose, OpenMenu
from bot.domain.commands.redemption import (
    AddCounter,
    AddGoods,
    AddStaff,
    ChangeStock,
    EditCounter,
    EditGoods,
    ManageCounter,
    ManageGoods,
    OpenCounter,
    OpenExchange,
    RemoveStaff,
    ShowStaff,
    SwitchCounter,
    SwitchGoods,
)
from bot.domain.commands.service import OpenService
from bot.domain.redemption.asking import LIMITS, PRICES, REASONS, STOCKS
from bot.domain.redemption.goods import Counter, Goods, Move, Serving
from bot.domain.redemption.windows import DEFAULT
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.redemption import opening
from bot.screens.shortening import in_one_line

State = Mapping[str, Any]


def counters(found: Sequence[Counter]) -> Screen:
    """The counters of the community; the first is set up from here."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("redemption-counter-one", icon="🟢" if one.is_on else "⚪", name=in_one_line(one.name, 20)),
                ManageCounter(one.id)),)
        for one in found
    ]  # fmt: skip
    rows.append((Button(text("redemption-add-counter-button"), AddCounter()),))
    rows.append((Button(text("menu-service"), OpenService()), Button(text("menu-open"), OpenMenu())))
    return Screen(text("redemption-counters" if found else "redemption-counters-none"), tuple(rows))


def ask_counter(state: State) -> Screen:
    """The question about a counter that is open."""
    match state["stage"]:
        case "name":
            return Screen(
                text("redemption-ask-counter-name"),
                (*choices("name", ("default", text("redemption-counter-default-button"))), cancel()),
            )
        case "place":
            return Screen(text("redemption-ask-counter-place"), _back(state))
        case "opening":
            row = choices("opening", ("default", text("redemption-opening-default-button")))
            body = text("redemption-ask-opening", default=opening(DEFAULT))
            return Screen(body, (*row, *_back(state)))
    options = (("me", text("redemption-staff-me-button")), ("later", text("redemption-staff-later-button")))
    return Screen(text("redemption-ask-staff"), (*choices("staff", *options), *_back(state)))


def _back(state: State) -> Rows:
    before = () if state.get("edits") else (Button(text("forms-back"), Choose(state["stage"], "back")),)
    return ((*before, *cancel()),)


def counter_made(one: Counter, zone: str) -> Screen:
    """It is there; now something to exchange."""
    body = text("redemption-counter-made", name=one.name, place=one.place, opening=opening(one.opening))
    rows: Rows = (
        (Button(text("redemption-add-goods-button"), AddGoods(one.id)),),
        (Button(text("redemption-add-staff-button"), AddStaff(one.id, me=False)), _manage(one)),
    )
    return Screen(body, rows)


def counter(one: Counter, goods: Sequence[Goods], staff: int, *, is_administrator: bool) -> Screen:
    """Its place and times, its goods, who serves there."""
    body = paragraphs(
        text("redemption-counter", name=one.name, place=one.place),
        lines(opening(one.opening), text("redemption-counter-staff", count=staff)),
        text("redemption-counter-off") if not one.is_on else None,
        text("redemption-counter-goods" if goods else "redemption-counter-empty"),
    )
    rows: list[tuple[Button, ...]] = [
        (Button(text("redemption-goods-one", icon="🟢" if thing.is_on else "⚪", name=in_one_line(thing.name, 18),
                     left=thing.stock), ManageGoods(thing.id)),)
        for thing in goods
    ]  # fmt: skip
    rows.append((Button(text("redemption-add-goods-button"), AddGoods(one.id)), _at_counter(one)))
    rows.append(
        (
            Button(text("redemption-edit-name-button"), EditCounter(one.id, "name")),
            Button(text("redemption-edit-place-button"), EditCounter(one.id, "place")),
            Button(text("redemption-edit-opening-button"), EditCounter(one.id, "opening")),
        )
    )
    if is_administrator:
        label = text("redemption-switch-off-button" if one.is_on else "redemption-switch-on-button")
        staffed = Button(text("redemption-staff-button"), ShowStaff(one.id))
        rows.append((staffed, Button(label, SwitchCounter(one.id, on=not one.is_on))))
        rows.append((Button(text("redemption-manage-button"), OpenExchange()),))
    return Screen(body, tuple(rows))


def staff(one: Counter, found: Sequence[Serving], *, serves: bool) -> Screen:
    """Who serves there; a press takes them away."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("redemption-staff-remove", name=served.name or served.door or "—"),
                RemoveStaff(one.id, served.resident_id)),)
        for served in found
    ]  # fmt: skip
    me = () if serves else (Button(text("redemption-staff-me-button"), AddStaff(one.id, me=True)),)
    rows.append((*me, Button(text("redemption-add-staff-button"), AddStaff(one.id, me=False))))
    rows.append((_manage(one),))
    return Screen(text("redemption-staff" if found else "redemption-staff-none", name=one.name), tuple(rows))


def ask_staff(state: State) -> Screen:
    """Behind which door? Who of them?"""
    if state["stage"] == "door":
        return Screen(text("redemption-ask-staff-door"), (cancel(),))
    options: list[tuple[str, Value]] = [
        (one, name or text("redemption-staff-unnamed", nth=nth)) for nth, (one, name) in enumerate(state["found"], 1)
    ]
    return Screen(text("redemption-ask-staff-who", door=state["door"]), (*choices("who", *options), cancel()))


def ask_goods(state: State) -> Screen:
    """The question about a thing that is open."""
    match state["stage"]:
        case "name":
            return Screen(text("redemption-ask-goods-name"), (cancel(),))
        case "photo":
            none = choices("photo", ("none", text("redemption-no-photo-button")))
            return Screen(text("redemption-ask-photo"), (*none, *_back(state)))
        case "price":
            return Screen(text("redemption-ask-price"), (*_numbers("price", PRICES), *_back(state)))
        case "stock":
            return Screen(text("redemption-ask-stock"), (*_numbers("stock", STOCKS), *_back(state)))
        case "limit":
            numbers = [(str(one), str(one)) for one in LIMITS]
            rows = choices("limit", *numbers, ("any", text("redemption-no-limit-button")), a_row=4)
            return Screen(text("redemption-ask-limit"), (*rows, *_back(state)))
    limit = state["limit"]
    body = lines(
        text("redemption-check-goods", name=state["name"], price=state["price"], stock=state["stock"]),
        text("redemption-a-month", limit=limit) if limit is not None else text("redemption-no-limit"),
    )
    photo = state["photo"][0]
    rows = (*choices("check", ("send", text("redemption-right-button"))), *_back(state))
    return Screen(body, rows, photos=(photo,) if photo else ())


def _numbers(stage: str, offered: Sequence[int]) -> Rows:
    return choices(stage, *((str(one), str(one)) for one in offered), a_row=4)


def goods_made(one: Goods) -> Screen:
    """It is in the catalogue; another one?"""
    rows: Rows = (
        (Button(text("redemption-another-button"), AddGoods(one.counter_id)),),
        (Button(text("redemption-look-button"), ManageGoods(one.id)), _manage_id(one)),
    )
    return Screen(text("redemption-goods-made", name=one.name, price=one.price, left=one.stock), rows)


def goods(one: Goods, moves: Sequence[tuple[Move, str]], zone: str) -> Screen:
    """A thing with what came and was counted lately."""
    limit = (
        text("redemption-a-month", limit=one.per_month) if one.per_month is not None else text("redemption-no-limit")
    )
    told = [
        text(
            f"redemption-move-{move.why.value}", at=Moment(move.at, zone, "day"), amount=f"{move.amount:+}", who=who,
            words=_reason(move.words),
        )
        for move, who in moves
    ]  # fmt: skip
    body = paragraphs(
        lines(text("redemption-goods", name=one.name, price=one.price, left=one.stock), limit),
        None if one.is_on else text("redemption-goods-off"),
        lines(*told) if told else None,
    )
    rows: Rows = (
        (Button(text("redemption-stock-button"), ChangeStock(one.id)),),
        (
            Button(text("redemption-edit-name-button"), EditGoods(one.id, "name")),
            Button(text("redemption-edit-photo-button"), EditGoods(one.id, "photo")),
        ),
        (
            Button(text("redemption-edit-price-button"), EditGoods(one.id, "price")),
            Button(text("redemption-edit-limit-button"), EditGoods(one.id, "limit")),
        ),
        (
            Button(
                text("redemption-goods-off-button" if one.is_on else "redemption-goods-on-button"),
                SwitchGoods(one.id, on=not one.is_on),
            ),
            _manage_id(one),
        ),
    )
    return Screen(body, rows, photos=(one.photo,) if one.photo else ())


def _reason(words: str) -> Value:
    return text(f"redemption-reason-{words}") if words in REASONS else words


def ask_stock(state: State, one: Goods) -> Screen:
    """Delivered or counted? How many? Why?"""
    match state["stage"]:
        case "why":
            options = (
                ("delivered", text("redemption-delivered-button")), ("counted", text("redemption-counted-button")),
            )  # fmt: skip
            body = text("redemption-ask-stock-why", name=one.name, left=one.stock)
            return Screen(body, (*choices("why", *options), cancel()))
        case "many" if state["why"] == "delivered":
            return Screen(text("redemption-ask-delivered", name=one.name), (*_numbers("many", STOCKS), cancel()))
        case "many":
            return Screen(text("redemption-ask-counted", name=one.name), (cancel(),))
    reasons = [(reason, text(f"redemption-reason-{reason}")) for reason in REASONS]
    return Screen(text("redemption-ask-reason"), (*choices("reason", *reasons, a_row=3), cancel()))


def _manage(one: Counter) -> Button:
    return Button(text("redemption-goods-button"), ManageCounter(one.id))


def _manage_id(one: Goods) -> Button:
    return Button(text("redemption-goods-button"), ManageCounter(one.counter_id))


def _at_counter(one: Counter) -> Button:
    return Button(text("redemption-home-button"), OpenCounter(one.id))


def logged(what: str, about: Mapping[str, Any]) -> Value:
    """A line of the community's log."""
    told = {"name": about["counter"]}
    if what.startswith("goods-"):
        told |= {"thing": about.get("thing") or text("redemption-log-thing")}
    if what == "goods-price":
        told |= {"was": about["was"], "price": about["price"]}
    return text(f"redemption-log-{what}", **told)
