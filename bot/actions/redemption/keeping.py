"""管兑换点: counters, who serves there, and the catalogue with its stock, kept by administrators and by staff."""

import storage.communities
import storage.redemption
import storage.residents
import storage.rights
import storage.service
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.redemption.announcing import announce, windows_move
from bot.actions.redemption.reserving import remind_of_windows
from bot.actions.redemption.subjects import (
    ADMINISTRATOR,
    KEEPER,
    Counted,
    Offer,
    called,
    case_of,
    community_of,
    find_counter,
    find_offer,
    resident,
)
from bot.actions.reminding import cancel, remind
from bot.domain.base import CommunityId, Refused, ResidentId
from bot.domain.commands.redemption import (
    AddCounter,
    AddGoods,
    AddStaff,
    ChangeStock,
    EditCounter,
    EditGoods,
    ManageCounter,
    ManageGoods,
    OpenExchange,
    RemoveStaff,
    ShowStaff,
    SwitchCounter,
    SwitchGoods,
)
from bot.domain.redemption import asking
from bot.domain.redemption import goods as rules
from bot.domain.redemption.goods import CounterId, GoodsId, Moved
from bot.domain.redemption.reservation import subject_of
from bot.domain.redemption.windows import to_collect_in
from bot.domain.rights import Person, Role, Where, require
from bot.screens.base import Screen, Toast
from bot.screens.redemption import keeping as screens
from bot.screens.redemption import told

MOVES = 5
"""Deliveries and counts that are shown."""
EDITED_COUNTER, EDITED_GOODS = ("name", "place", "opening"), ("name", "photo", "price", "limit")


def _open(tx: Transaction, person: Person, _: None, command: OpenExchange) -> Toast | None:
    show_all(tx, community_of(person))
    return None


def show_all(tx: Transaction, community_id: CommunityId) -> None:
    """The counters of a community."""
    tx.show(screens.counters(storage.redemption.counters.of_community(tx.connection, community_id)))


# a counter


def _add_counter(tx: Transaction, person: Person, _: None, command: AddCounter) -> Toast | None:
    community_id = community_of(person)
    if len(storage.redemption.counters.of_community(tx.connection, community_id)) >= rules.MOST_COUNTERS:
        raise Refused("redemption-refused-many", most=rules.MOST_COUNTERS)
    state: State = {
        "stage": "name", "community_id": community_id, "source": f"{tx.account.id}:{tx.now.isoformat()}",
        "community": storage.communities.community(tx.connection, community_id).name,
    }  # fmt: skip
    forms.begin(tx, person, "counter", state)
    return None


def _edit_counter(tx: Transaction, person: Person, at: Counted, command: EditCounter) -> Toast | None:
    if command.field not in EDITED_COUNTER:
        raise Refused("button-unknown")
    state: State = {
        "stage": command.field, "community_id": at.community.id, "counter_id": at.counter.id, "edits": command.field,
        "community": at.community.name,
    }  # fmt: skip
    forms.begin(tx, person, "counter", state)
    return None


def _counter_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_counter(state)


def _counter_done(tx: Transaction, person: Person, state: State) -> Toast | None:
    name = state.get("name")
    if name == asking.NAME_OF_COUNTER:
        state = {**state, "name": f"{state['community']}公益兑换点"[: rules.NAME]}
    if state.get("edits"):
        return _counter_edited(tx, person, state)
    community_id, by = CommunityId(state["community_id"]), resident(person)
    _require_administrator(person, community_id)
    with windows_move(tx, storage.communities.community(tx.connection, community_id)):
        counter_id = storage.redemption.counters.add(
            tx.connection, community_id, state["source"], tx.now, by, name=state["name"], place=state["place"],
            opening=state["opening"],
        )  # fmt: skip
    if counter_id is None:
        raise Refused("forms-refused-old-button")
    at = find_counter(tx, counter_id).of
    if state["staff"] == "me":
        _serve_oneself(tx, person, at)
    _log(tx, person, at, "counter-added")
    tx.show(screens.counter_made(at.counter, at.community.zone))
    return None


def _counter_edited(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find_counter(tx, CounterId(state["counter_id"]), lock=True)
    require(KEEPER, person, subject.where, subject.relations(person))
    field = state["edits"]
    with windows_move(tx, subject.of.community):
        storage.redemption.counters.change(tx.connection, subject.of.counter, **{field: state[field]})
    at = find_counter(tx, subject.of.counter.id).of
    if field == "opening":
        _extend(tx, at)
    _log(tx, person, at, "counter-changed")
    show_counter(tx, person, at)
    return None


def _extend(tx: Transaction, at: Counted) -> None:
    """The counter opens at other times: what waits can be collected in two of its windows, never for less long."""
    zone = at.community.zone
    windows = to_collect_in(at.counter.opening, zone, tx.now)
    for kept in storage.redemption.reservations.waiting_at(tx.connection, at.counter.id, lock=True):
        if tx.now >= kept.expires_at:
            continue
        if windows[-1].closes_at > kept.expires_at:
            storage.redemption.reservations.extend(tx.connection, kept, windows[-1].closes_at)
        cancel(tx, "points", subject_of(kept.id))
        renewed = storage.redemption.reservations.read(tx.connection, kept.id)
        if renewed is not None:
            remind_of_windows(tx, case_of(tx, renewed), windows)


def _require_administrator(person: Person, community_id: CommunityId) -> None:
    require(ADMINISTRATOR, person, Where(community_id), frozenset())


def _manage_counter(tx: Transaction, person: Person, at: Counted, command: ManageCounter) -> Toast | None:
    show_counter(tx, person, at)
    return None


def show_counter(tx: Transaction, person: Person, at: Counted) -> None:
    """The counter with its goods and staff."""
    goods = storage.redemption.goods.at_counter(tx.connection, at.counter.id)
    staff = storage.redemption.counters.staff(tx.connection, at.counter)
    by_administrator = person.holds(Role.ADMINISTRATOR)
    tx.show(screens.counter(at.counter, goods, len(staff), is_administrator=by_administrator))


def _switch_counter(tx: Transaction, person: Person, at: Counted, command: SwitchCounter) -> Toast | None:
    with windows_move(tx, at.community):
        storage.redemption.counters.change(tx.connection, at.counter, is_on=command.on)
    at = find_counter(tx, at.counter.id).of
    _log(tx, person, at, "counter-on" if command.on else "counter-off")
    show_counter(tx, person, at)
    return None


# who serves there


def _staff(tx: Transaction, person: Person, at: Counted, command: ShowStaff) -> Toast | None:
    show_staff(tx, person, at)
    return None


def show_staff(tx: Transaction, person: Person, at: Counted) -> None:
    """Who serves at a counter."""
    found = storage.redemption.counters.staff(tx.connection, at.counter)
    tx.show(screens.staff(at.counter, found, serves=any(one.resident_id == person.resident_id for one in found)))


def _add_staff(tx: Transaction, person: Person, at: Counted, command: AddStaff) -> Toast | None:
    if len(storage.redemption.counters.staff(tx.connection, at.counter)) >= rules.MOST_STAFF:
        raise Refused("redemption-refused-many", most=rules.MOST_STAFF)
    if command.me:
        _serve_oneself(tx, person, at)
        show_staff(tx, person, at)
        return None
    state: State = {"stage": "door", "community_id": at.community.id, "counter_id": at.counter.id}
    forms.begin(tx, person, "counter-staff", state)
    return None


def _serve_oneself(tx: Transaction, person: Person, at: Counted) -> None:
    """The administrator serves at the counter; who reads the logs sees it as of anybody else."""
    me = resident(person)
    if storage.redemption.counters.serve(tx.connection, at.counter, me, me, tx.now):
        _log(tx, person, at, "counter-staff-added", resident=int(me))


def _look_behind(tx: Transaction, person: Person, state: State) -> State:
    """Who lives behind the door that was typed; where nobody does it is asked for again."""
    if state.get("stage") != "who" or state["found"]:
        return state
    community_id = CommunityId(state["community_id"])
    flat_id = storage.residents.flat_called(tx.connection, community_id, state["door"])
    if flat_id is None:
        raise Refused("redemption-refused-door", door=state["door"])
    behind = [one for one in storage.residents.members(tx.connection, flat_id) if one.lives and one.is_adult]
    if not behind:
        raise Refused("redemption-refused-nobody", door=state["door"])
    return {**state, "found": [[str(one.resident_id), one.name] for one in behind]}


def _staff_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_staff(state)


def _staff_chosen(tx: Transaction, person: Person, state: State) -> Toast | None:
    at = find_counter(tx, CounterId(state["counter_id"]), lock=True).of
    _require_administrator(person, at.community.id)
    chosen = ResidentId(state["chosen"])
    if storage.service.party.lives(tx.connection, chosen) is None:
        raise Refused("redemption-refused-left")
    if storage.redemption.counters.serve(tx.connection, at.counter, chosen, resident(person), tx.now):
        _log(tx, person, at, "counter-staff-added", resident=int(chosen))
        serving = next(
            one for one in storage.redemption.counters.staff(tx.connection, at.counter) if one.resident_id == chosen
        )
        remind(
            tx, [(serving.account_id, serving.chat_id, serving.muted)], told.serves(at.counter), kind="tasks",
            community=at.community, subject=f"counter:{at.counter.id}", occurrence=tx.now.isoformat(),
        )  # fmt: skip
    show_staff(tx, person, at)
    return None


def _remove_staff(tx: Transaction, person: Person, at: Counted, command: RemoveStaff) -> Toast | None:
    if storage.redemption.counters.serve_no_more(tx.connection, at.counter, command.resident_id, tx.now):
        _log(tx, person, at, "counter-staff-removed", resident=int(command.resident_id))
    show_staff(tx, person, at)
    return None


# goods


def _add_goods(tx: Transaction, person: Person, at: Counted, command: AddGoods) -> Toast | None:
    if storage.redemption.goods.count(tx.connection, at.community.id) >= rules.MOST_GOODS:
        raise Refused("redemption-refused-many", most=rules.MOST_GOODS)
    state: State = {
        "stage": "name", "community_id": at.community.id, "counter_id": at.counter.id,
        "source": f"{tx.account.id}:{tx.now.isoformat()}",
    }  # fmt: skip
    forms.begin(tx, person, "goods", state)
    return None


def _edit_goods(tx: Transaction, person: Person, offer: Offer, command: EditGoods) -> Toast | None:
    if command.field not in EDITED_GOODS:
        raise Refused("button-unknown")
    state: State = {
        "stage": command.field, "community_id": offer.community.id, "counter_id": offer.counter.id,
        "goods_id": offer.goods.id, "edits": command.field,
    }  # fmt: skip
    forms.begin(tx, person, "goods", state)
    return None


def _goods_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_goods(state)


def _goods_done(tx: Transaction, person: Person, state: State) -> Toast | None:
    if state.get("edits"):
        return _goods_edited(tx, person, state)
    subject = find_counter(tx, CounterId(state["counter_id"]))
    require(KEEPER, person, subject.where, subject.relations(person))
    at, by = subject.of, resident(person)
    photo, unique_id = state["photo"]
    goods_id = storage.redemption.goods.add(
        tx.connection, at.community.id, state["source"], tx.now, by, counter_id=at.counter.id, name=state["name"],
        photo=photo, photo_unique_id=unique_id, price=state["price"], per_month=state["limit"],
    )  # fmt: skip
    if goods_id is None:
        raise Refused("forms-refused-old-button")
    if state["stock"]:
        _move(tx, find_offer(tx, goods_id, lock=True).of, f"first:{goods_id}", Moved.DELIVERED, state["stock"], by)
    _log(tx, person, at, "goods-added", goods=int(goods_id), thing=state["name"])
    announce(tx, at.community)
    tx.show(screens.goods_made(find_offer(tx, goods_id).of.goods))
    return None


def _goods_edited(tx: Transaction, person: Person, state: State) -> Toast | None:
    """What is kept for households keeps its price."""
    subject = find_offer(tx, GoodsId(state["goods_id"]), lock=True)
    require(KEEPER, person, subject.where, subject.relations(person))
    match state["edits"]:
        case "photo":
            values = {"photo": state["photo"][0], "photo_unique_id": state["photo"][1]}
        case "limit":
            values = {"per_month": state["limit"]}
        case field:
            values = {field: state[field]}
    before = subject.of.goods
    storage.redemption.goods.change(tx.connection, before, **values)
    if state["edits"] == "price":
        _log_goods(tx, person, subject.of, "goods-price", was=before.price, price=state["price"])
    else:
        _log_goods(tx, person, subject.of, "goods-changed")
    show_goods(tx, find_offer(tx, before.id).of)
    return None


def _manage_goods(tx: Transaction, person: Person, offer: Offer, command: ManageGoods) -> Toast | None:
    show_goods(tx, offer)
    return None


def show_goods(tx: Transaction, offer: Offer) -> None:
    """A thing with what came and was counted lately."""
    moves = storage.redemption.goods.moves(tx.connection, offer.goods, MOVES)
    lines = tuple((one, called(tx, one.by)) for one in moves)
    tx.show(screens.goods(offer.goods, lines, offer.community.zone))


def _switch_goods(tx: Transaction, person: Person, offer: Offer, command: SwitchGoods) -> Toast | None:
    storage.redemption.goods.change(tx.connection, offer.goods, is_on=command.on)
    _log_goods(tx, person, offer, "goods-on" if command.on else "goods-off")
    announce(tx, offer.community)
    show_goods(tx, find_offer(tx, offer.goods.id).of)
    return None


# stock


def _change_stock(tx: Transaction, person: Person, offer: Offer, command: ChangeStock) -> Toast | None:
    state: State = {
        "stage": "why", "community_id": offer.community.id, "goods_id": offer.goods.id,
        "source": f"{tx.account.id}:{tx.now.isoformat()}",
    }  # fmt: skip
    forms.begin(tx, person, "stock", state)
    return None


def _stock_screen(tx: Transaction, person: Person, state: State) -> Screen:
    offer = find_offer(tx, GoodsId(state["goods_id"])).of
    return screens.ask_stock(state, offer.goods)


def _count(tx: Transaction, person: Person, state: State) -> State:
    """What was counted lies on the shelf: what is kept for households is part of it, and cannot be fewer."""
    if state.get("stage") == "reason":
        waiting = storage.redemption.reservations.waiting_of(tx.connection, GoodsId(state["goods_id"]))
        if state["many"] < waiting:
            raise Refused("redemption-refused-kept", kept=waiting)
    return state


def _stock_done(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Write it down; what was counted is compared with the books of now."""
    subject = find_offer(tx, GoodsId(state["goods_id"]), lock=True)
    require(KEEPER, person, subject.where, subject.relations(person))
    offer, why, amount = subject.of, Moved(state["why"]), state["many"]
    if why is Moved.COUNTED:
        amount -= offer.goods.stock + storage.redemption.reservations.waiting_of(tx.connection, offer.goods.id)
    if amount:
        _move(tx, offer, state["source"], why, amount, resident(person), state["words"])
    show_goods(tx, find_offer(tx, offer.goods.id).of)
    return None


def _move(
    tx: Transaction, offer: Offer, key: str, why: Moved, amount: int, by: ResidentId, words: str = ""
) -> None:  # fmt: skip
    """The same key moves stock once; the goods are locked."""
    after = rules.stock_after(offer.goods, amount)
    if storage.redemption.goods.move(tx.connection, offer.goods, key, why, amount, tx.now, by=by, words=words):
        storage.redemption.goods.change(tx.connection, offer.goods, stock=after)


def _log_goods(tx: Transaction, person: Person, offer: Offer, what: str, **about: int) -> None:
    _log(tx, person, Counted(offer.counter, offer.community), what, thing=offer.goods.name, **about)


def _log(tx: Transaction, person: Person, at: Counted, what: str, **about: int | str) -> None:
    written = {"counter": at.counter.name, **about}
    storage.rights.log_change(tx.connection, at.community.id, tx.now, person.resident_id, what, written)


def _find_counter(
    tx: Transaction,
    command: ManageCounter | EditCounter | SwitchCounter | ShowStaff | AddStaff | RemoveStaff | AddGoods,
) -> Subject[Counted]:
    return find_counter(tx, command.counter_id, lock=True)


def _find_goods(tx: Transaction, command: ManageGoods | EditGoods | SwitchGoods | ChangeStock) -> Subject[Offer]:
    return find_offer(tx, command.goods_id, lock=True)


ACTIONS: Table = {
    OpenExchange: Action(nothing, ADMINISTRATOR, _open),
    AddCounter: Action(nothing, ADMINISTRATOR, _add_counter),
    ManageCounter: Action(_find_counter, KEEPER, _manage_counter),
    EditCounter: Action(_find_counter, KEEPER, _edit_counter),
    SwitchCounter: Action(_find_counter, ADMINISTRATOR, _switch_counter),
    ShowStaff: Action(_find_counter, ADMINISTRATOR, _staff),
    AddStaff: Action(_find_counter, ADMINISTRATOR, _add_staff),
    RemoveStaff: Action(_find_counter, ADMINISTRATOR, _remove_staff),
    AddGoods: Action(_find_counter, KEEPER, _add_goods),
    ManageGoods: Action(_find_goods, KEEPER, _manage_goods),
    EditGoods: Action(_find_goods, KEEPER, _edit_goods),
    SwitchGoods: Action(_find_goods, KEEPER, _switch_goods),
    ChangeStock: Action(_find_goods, KEEPER, _change_stock),
}
FORMS: Forms = {
    "counter": Form(asking.counter_step, _counter_screen, _counter_done),
    "counter-staff": Form(asking.staff_step, _staff_screen, _staff_chosen, _look_behind),
    "goods": Form(asking.goods_step, _goods_screen, _goods_done),
    "stock": Form(asking.stock_step, _stock_screen, _stock_done, _count),
}
