"""Taking back an entry that was a mistake: by the administrator, with a reason, told to the household and written down.

Only a mistake is taken back: points are never a punishment, and no wallet goes below zero.
"""

from collections.abc import Sequence

import storage.communities
import storage.points
import storage.rights
import storage.roles
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, require_administrator
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.points.addressing import flat_named
from bot.actions.points.moving import came_back
from bot.actions.points.naming import named
from bot.actions.points.wallets import link
from bot.actions.reminding import remind
from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId
from bot.domain.commands.forms import Choose
from bot.domain.commands.points import CorrectPoints
from bot.domain.places import Community
from bot.domain.points.ledger import REVERSIBLE, Account, Book, Entry, Posted, Why, reversal_of
from bot.domain.rights import Person
from bot.screens import points as screens
from bot.screens.base import Screen, Toast

FORM = "point-correction"
SHOWN = 12
"""The newest entries that are offered."""
PEOPLE = 24
"""People with points of their own who are offered."""
REASON = 200
"""Characters of a reason."""


def _begin(tx: Transaction, person: Person, _: None, command: CorrectPoints) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    alone = storage.points.wallets.alone(tx.connection, person.community_id)[:PEOPLE]
    names = storage.roles.names_of(tx.connection, set(alone))
    state = {
        "stage": "door", "community_id": person.community_id, "alone": {str(one): names.get(one, "") for one in alone},
    }  # fmt: skip
    forms.begin(tx, person, FORM, state)
    return None


def _step(state: State, given: Input) -> State:
    match state["stage"]:
        case "door" if isinstance(given, Choose):
            if given.option not in state["alone"]:
                raise Refused("forms-refused-old-button")
            return {**state, "stage": "entry", "own": int(given.option), "door": state["alone"][given.option]}
        case "door":
            return {**state, "stage": "entry", "typed": _typed(given, "points-refused-door")}
        case "entry":
            if not (isinstance(given, Choose) and given.option.isdecimal() and len(given.option) < 19):
                raise Refused("points-refused-press")
            return {**state, "stage": "reason", "seq": int(given.option)}
        case "reason":
            reason = _typed(given, "points-refused-reason")
            if len(reason) > REASON:
                raise Refused("points-refused-reason")
            return {**state, "stage": "check", "reason": reason}
    if not isinstance(given, Choose) or given.option != "yes":
        raise Refused("points-refused-press")
    return {name: value for name, value in state.items() if name != "stage"}


def _typed(given: Input, refusal: str) -> str:
    typed = "" if isinstance(given, Choose) or given.kind != "text" else given.text.strip()
    if not typed:
        raise Refused(refusal)
    return typed


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The door becomes the wallet of who lives there."""
    if state.get("stage") != "entry" or "typed" not in state:
        return state
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    flat = flat_named(tx, community_id, state.pop("typed"))
    if flat.household_id is None:
        raise Refused("points-refused-gift-empty", door=flat.place)
    return {**state, "home": flat.household_id, "door": flat.place}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    match state["stage"]:
        case "door":
            return screens.ask_corrected_door(list(state["alone"].items()))
        case "reason":
            return screens.ask_reason(REASON)
    community = storage.communities.community(tx.connection, CommunityId(state["community_id"]))
    wallet = _wallet(state)
    found = mistakes(storage.points.ledger.history(tx.connection, community.id, wallet), wallet)
    if state["stage"] == "entry":
        offered = [(parts[0], _amount(parts), 0) for parts in found[:SHOWN]]
        lines = named(tx.connection, community.id, offered, None)
        listed = [(str(one[0].seq), line) for one, line in zip(offered, lines, strict=True)]
        return screens.choose_entry(state["door"], listed, community.zone)
    parts = _parts(found, state["seq"])
    (line,) = named(tx.connection, community.id, [(parts[0], _amount(parts), 0)], None)
    return screens.check_correction(state["door"], line, community.zone, state["reason"])


def _wallet(state: State) -> Account:
    """A household's wallet, or one person's own."""
    if "own" in state:
        return Account(Book.WALLET, resident_id=ResidentId(state["own"]))
    return Account(Book.WALLET, HouseholdId(state["home"]))


def mistakes(history: Sequence[Posted], wallet: Account) -> list[list[Posted]]:
    """What came into a wallet and can be taken back, the newest first; of a gift all its parts together."""
    undone = {one.entry.of for one in history if one.entry.why is Why.REVERSED}
    found: dict[str, list[Posted]] = {}
    for posted in history:
        entry = posted.entry
        if entry.why in REVERSIBLE and entry.taker == wallet and entry.key not in undone:
            gift = ":".join(entry.key.split(":")[:2]) if entry.why is Why.GIFT else entry.key
            found.setdefault(gift, []).append(posted)
    return list(found.values())[::-1]


def _parts(found: Sequence[list[Posted]], seq: int) -> list[Posted]:
    parts = next((parts for parts in found if parts[0].seq == seq), None)
    if parts is None:
        raise Refused("points-refused-corrected")
    return parts


def _amount(parts: Sequence[Posted]) -> int:
    return sum(one.entry.amount for one in parts)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    community = storage.communities.community(tx.connection, community_id)
    wallet, door = _wallet(state), "" if "own" in state else state["door"]
    parts = correct(tx, community_id, wallet, state["seq"], state["reason"])
    (line,) = named(tx.connection, community_id, [(parts[0], _amount(parts), 0)], None)
    told = screens.corrected_told(door, line, community.zone, state["reason"])
    _tell(tx, community, wallet, state["seq"], told, screens.corrected_for_helper(door, -_amount(parts)))
    about = {"door": door, "amount": -_amount(parts), "entry": state["seq"]}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, "entry-corrected", about)
    tx.show(screens.corrected())
    return None


def _tell(tx: Transaction, community: Community, wallet: Account, seq: int, told: Screen, for_helper: Screen) -> None:
    """Whose it is reads all of it; where nobody can, a helper reads that it was corrected, and not why."""
    people = storage.points.wallets.owners(tx.connection, [wallet])[wallet]
    if not people:
        people, told = storage.points.wallets.hearers(tx.connection, [wallet])[wallet], for_helper
    remind(
        tx, people, told, kind="points", subject=f"corrected:{community.id}:{seq}", community=community,
        opens=link(community.id),
    )  # fmt: skip


def correct(
    tx: Transaction, community_id: CommunityId, wallet: Account, seq: int, reason: str
) -> list[Posted]:  # fmt: skip
    """Take back what came into the wallet with this entry; what it was.

    Raises Refused where it was taken back already, went along with who moved, or is spent.
    """
    known = mistakes(storage.points.ledger.history(tx.connection, community_id, wallet), wallet)
    others = {one.entry.giver for one in _parts(known, seq)}
    _, balances = storage.points.ledger.lock(tx.connection, community_id, {wallet, *others})
    history = storage.points.ledger.history(tx.connection, community_id, wallet)
    parts = _parts(mistakes(history, wallet), seq)
    if any(_went_along(history, one) for one in parts):
        raise Refused("points-refused-moved-along")
    if balances[wallet] < _amount(parts):
        raise Refused("points-refused-spent", have=balances[wallet])
    back: list[Entry] = [reversal_of(one.entry, reason) for one in parts]
    storage.points.ledger.post(tx.connection, community_id, back, tx.now)
    for giver in others:
        came_back(tx, community_id, giver)
    return parts


def _went_along(history: Sequence[Posted], one: Posted) -> bool:
    """Whether who earned it has taken what they had with them since."""
    entry = one.entry
    return any(
        other.seq > one.seq and other.entry.why is Why.MOVED and other.entry.giver == entry.taker
        and entry.earner_id is not None and other.entry.earner_id == entry.earner_id
        for other in history
    )  # fmt: skip


ACTIONS: Table = {CorrectPoints: Action(nothing, ADMINISTRATOR, _begin)}
FORMS: Forms = {FORM: Form(_step, _screen, _finish, look=_look)}
