"""Giving points to neighbours: to a door of the community, within what a household may give away in a day.

The points keep their year, so that nothing lasts longer by being given to and fro.
"""

import storage.points
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.points.addressing import flat_named
from bot.actions.points.wallets import OWNER, Purse, link, mine, subject_of, today
from bot.actions.reminding import remind
from bot.domain.base import FlatId, Refused
from bot.domain.commands.forms import Choose
from bot.domain.commands.points import GivePoints
from bot.domain.places import Flat
from bot.domain.points import gifts
from bot.domain.points.ledger import Account, Entry, Posted, Why, wallet_of
from bot.domain.points.lots import lots_of, oldest
from bot.domain.points.rates import gift_limit
from bot.domain.rights import Person, require
from bot.screens import points as screens
from bot.screens.base import Screen, Toast

FORM = "point-gift"


def _find(tx: Transaction, command: GivePoints) -> Subject[Purse]:
    return subject_of(tx, mine(tx))


def _begin(tx: Transaction, person: Person, of: Purse, command: GivePoints) -> Toast | None:
    _check_giver(person, of)
    given = gifts.given_on(of.wallet, _history(tx, of), today(tx, of.community), _zone(of))
    gifts.check_gift(1, _balance(tx, of), given, gift_limit(of.community.settings))
    gift = f"{person.resident_id}.{int(tx.now.timestamp() * 1000)}"
    state = {"stage": "door", "community_id": of.community.id, "gift": gift}
    forms.begin(tx, person, FORM, state)
    return None


def _check_giver(person: Person, of: Purse) -> None:
    """Grown-ups of a household may give, where the community lets them."""
    if of.home is None:
        raise Refused("points-refused-gift-no-home")
    if not person.is_adult:
        raise Refused("points-refused-gift-minor")
    if gift_limit(of.community.settings) == 0:
        raise Refused("points-refused-gift-none")


def _step(state: State, given: Input) -> State:
    match state["stage"]:
        case "door":
            chosen = given.option if isinstance(given, Choose) else ""
            typed = "" if isinstance(given, Choose) else given.text.strip()
            if not (chosen or typed):
                raise Refused("points-refused-door")
            return {**state, "stage": "amount", "chosen": chosen, "typed": typed}
        case "amount":
            written = given.option if isinstance(given, Choose) else given.text.strip()
            if not (written.isdecimal() and 0 < len(written) < 6 and int(written) > 0):
                raise Refused("points-refused-amount")
            return {**state, "stage": "check", "amount": int(written)}
    if not isinstance(given, Choose) or given.option != "yes":
        raise Refused("points-refused-press")
    return {name: value for name, value in state.items() if name != "stage"}


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The door that was named is one of the community's, where somebody else lives; the amount can be given."""
    of = mine(tx)
    _check_giver(person, of)
    if state.get("stage") == "amount" and "to" not in state:
        flat = _flat(tx, person, of, state.pop("chosen"), state.pop("typed"))
        return {**state, "to": flat.household_id, "door": flat.place}
    if state.get("stage") == "check":
        history = _history(tx, of)
        gifts.check_gift(
            state["amount"], _balance(tx, of), gifts.given_on(of.wallet, history, today(tx, of.community), _zone(of)),
            gift_limit(of.community.settings),
        )  # fmt: skip
    return state


def _flat(tx: Transaction, person: Person, of: Purse, chosen: str, typed: str) -> Flat:
    """Where the gift goes: another household of the community."""
    if chosen.isdecimal() and len(chosen) < 19:
        flat = storage.residents.flat(tx.connection, FlatId(int(chosen)))
    else:
        flat = flat_named(tx, of.community.id, typed, person.unit_id)
    if flat is None or flat.community_id != of.community.id:
        raise Refused("points-refused-door")
    if flat.household_id is None:
        raise Refused("points-refused-gift-empty", door=flat.place)
    if flat.household_id == of.home:
        raise Refused("points-refused-gift-own")
    return flat


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    of = mine(tx)
    if state["stage"] == "door":
        near = storage.residents.doors(tx.connection, person.unit_id) if person.unit_id is not None else []
        doors = [
            (str(one.flat.id), one.flat.short)
            for one in near
            if one.flat.household_id is not None and one.flat.household_id != of.home
        ]
        return screens.choose_door(doors)
    given = gifts.given_on(of.wallet, _history(tx, of), today(tx, of.community), _zone(of))
    balance = _balance(tx, of)
    most = gifts.most(balance, given, gift_limit(of.community.settings))
    if state["stage"] == "amount":
        return screens.ask_amount(state["door"], [one for one in gifts.OFFERED if one <= most], most)
    return screens.check_gift(state["door"], state["amount"], balance - state["amount"])


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = subject_of(tx, mine(tx))
    of = subject.of
    require(OWNER, person, subject.where, subject.relations(person))
    _check_giver(person, of)
    if of.community.id != state["community_id"]:
        raise Refused("points-refused-gift-empty", door=state["door"])
    taker, amount = wallet_of(state["to"], None), state["amount"]
    give(tx, of, taker, amount, f"gift:{state['gift']}", f"gift:{person.resident_id}")
    _tell(tx, of, taker, state["door"], amount, state["gift"])
    tx.show(screens.given(state["door"], amount, _balance(tx, of)))
    return None


def give(tx: Transaction, of: Purse, taker: Account, amount: int, key: str, about: str) -> list[Posted]:
    """Move the oldest points of a wallet into another, each with its year; raises Refused where it may not be so many.

    Balance, what was given today, and whether anybody lives there still, are read while the wallets are locked.
    """
    community = of.community
    _, balances = storage.points.ledger.lock(tx.connection, community.id, [of.wallet, taker])
    _require_lived_in(tx, taker)
    history = _history(tx, of)
    given = gifts.given_on(of.wallet, history, today(tx, community), community.zone)
    gifts.check_gift(amount, balances[of.wallet], given, gift_limit(community.settings))
    entries = [
        Entry(f"{key}:{lot.year}:{nth}", Why.GIFT, of.wallet, taker, lot.amount, lot.earner_id, lot.year, about=about)
        for nth, lot in enumerate(oldest(lots_of(of.wallet, history), amount))
    ]
    return storage.points.ledger.post(tx.connection, community.id, entries, tx.now)


def _require_lived_in(tx: Transaction, taker: Account) -> None:
    """Whoever ends a household waits for its wallet, too: what comes before is divided, what comes after is refused."""
    home = taker.household_id
    if home is not None and storage.points.wallets.has_ended(tx.connection, home):
        raise Refused("points-refused-gift-empty", door=storage.points.wallets.doors(tx.connection, [home])[home])


def _tell(tx: Transaction, of: Purse, taker: Account, door: str, amount: int, gift: str) -> None:
    people = storage.points.wallets.hearers(tx.connection, [taker])[taker]
    remind(
        tx, people, screens.got(of.door, door, amount), kind="points", subject=f"gift:{gift}",
        community=of.community, alone=False, opens=link(of.community.id),
    )  # fmt: skip


def _history(tx: Transaction, of: Purse) -> list[Posted]:
    return storage.points.ledger.history(tx.connection, of.community.id, of.wallet)


def _balance(tx: Transaction, of: Purse) -> int:
    return storage.points.ledger.balance(tx.connection, of.community.id, of.wallet)


def _zone(of: Purse) -> str:
    return of.community.zone


ACTIONS: Table = {GivePoints: Action(_find, OWNER, _begin)}
FORMS: Forms = {FORM: Form(_step, _screen, _finish, look=_look)}
