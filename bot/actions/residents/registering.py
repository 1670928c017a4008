"""Coming in by the household's slip: the code is looked at, four questions, and you are in."""

import storage.communities
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Links, Table, Transaction, nothing
from bot.actions.forms import ANYBODY, Form, Forms, State
from bot.actions.residents.moving import Entry, close_if_gone, enter, go_out, place_of
from bot.domain import codes, residents
from bot.domain.base import FlatId, Refused, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.residents import OpenCode
from bot.domain.rights import Person
from bot.screens import residents as screens
from bot.screens.base import Screen, Toast
from storage.residents import KeptSlip

TRIES = "codes"


def looks_like_code(words: str) -> bool:
    """Whether somebody who types this means the code of a slip."""
    try:
        codes.read_code(words)
    except Refused:
        return False
    return "\n" not in words.strip()


def open_by_code(
    tx: Transaction, person: Person, written: str, *, leaving: int | None = None, within: UnitId | None = None
) -> None:
    """Begin to come in by a code: the slip's, a helper's; `leaving` is the tie a mover gives up.

    Raises Refused with a sentence for each reason why the code does not open a door.
    """
    slip = _looked_up(tx, written)
    if within is not None and slip.unit_id != within:
        raise Refused("residents-code-other-unit", unit=place_of(tx, slip.unit_id).label)
    _begin(tx, person, slip, leaving)


def _looked_up(tx: Transaction, written: str) -> KeptSlip:
    if not tx.origin.is_private:
        raise Refused("residents-code-in-group")
    code = codes.read_code(written)
    storage.residents.lock_account(tx.connection, tx.account.id)
    today = tx.service_day
    tried = codes.WrongTries(today, storage.residents.tries_on(tx.connection, tx.account.id, TRIES, today.isoformat()))
    codes.require_try(tried, today)
    slip = storage.residents.slip(tx.connection, code)
    if slip is None:
        raise Refused("residents-code-wrong", counts=TRIES, left=codes.tries_left(tried, today) - 1)
    _require_live(tx, slip)
    return slip


def _require_live(tx: Transaction, slip: KeptSlip) -> None:
    if slip.used_at is not None:
        raise Refused("residents-code-used")
    codes.require_live(tx.now, slip.expires_at, slip.revoked_at)


def _begin(tx: Transaction, person: Person, slip: KeptSlip, leaving: int | None) -> None:
    flat = storage.residents.flat(tx.connection, slip.flat_id)
    if flat is None:
        raise Refused("residents-code-revoked")
    known = storage.residents.registered(tx.connection, slip.community_id, tx.account.id)
    ties = storage.residents.ties_of(tx.connection, known.id) if known else []
    if any(tie.flat_id == flat.id for tie in ties):
        tx.show(screens.already_in(flat.place))
        return
    left = storage.residents.kept_tie(tx.connection, leaving) if leaving is not None else None
    has_agreed = known is not None and known.has_consented
    state: State = {
        "community_id": slip.community_id, "code": slip.code, "flat_id": flat.id, "door": flat.door,
        "place": place_of(tx, flat.unit_id).label, "vacant": flat.vacant, "known": has_agreed,
        "home": next((tie.place for tie in ties if tie.lives), ""),
    }  # fmt: skip
    if known is not None and has_agreed:
        state["adult"] = known.is_adult
    if slip.kind == "helper":
        state["tie"] = "helper"
    if left is not None and left.account_id == tx.account.id:
        state |= {"leaving": left.id, "leaves": left.kind, "left_door": left.place}
    forms.begin(tx, person, "register", state | {"stage": residents.question(state)})


def _step(state: State, given: Given | Choose) -> State:
    option = given.option if isinstance(given, Choose) else residents.typed(state, given.text)
    return residents.answered(state, option)


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    if state.get("too_young"):
        tx.show(screens.too_young(is_helper=state.get("tie") == "helper"))
        return None
    flat = storage.residents.flat(tx.connection, FlatId(state["flat_id"]), lock=True)
    slip = storage.residents.slip(tx.connection, state["code"], lock=True)
    if flat is None or slip is None:
        raise Refused("residents-code-revoked")
    _require_live(tx, slip)
    is_helper = state["tie"] == "helper"
    moves = "leaving" in state
    lives = not is_helper and (moves or not state["home"] or bool(state.get("lives")))
    if slip.kind == "helper":
        storage.residents.use_slip(tx.connection, slip.code, tx.now)
    if moves:
        _leave_old_home(tx, state)
    entered = enter(tx, Entry(tx.account.id, flat, state["tie"], state["adult"], lives))
    told = screens.entered(flat.place, state["tie"], is_head=entered.is_head, was_vacant=entered.was_vacant)
    tx.show(screens.moved(told, state["left_door"], keeps=bool(state.get("keeps"))) if moves else told)
    return None


def _leave_old_home(tx: Transaction, state: State) -> None:
    tie = storage.residents.kept_tie(tx.connection, state["leaving"])
    if tie is None or tie.account_id != tx.account.id:
        return
    go_out(tx, tie, ends=not state.get("keeps"))
    if tie.community_id != state["community_id"]:
        close_if_gone(tx, tie.community_id, tie.resident_id, tie.account_id)


def _ask_code(tx: Transaction, person: Person, _: None, command: OpenCode) -> Toast | None:
    state: State = {"stage": "code"}
    if command.move:
        if person.community_id is None or person.resident_id is None:
            raise Refused("rights-refused-unregistered")
        ties = storage.residents.ties_of(tx.connection, person.resident_id)
        home = next((tie for tie in ties if tie.lives), None)
        if home is None:
            raise Refused("residents-move-no-home")
        state["leaving"] = home.id
    forms.begin(tx, person, "code", state)
    return None


def _code_step(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose) or given.kind != "text":
        raise Refused("residents-code-unreadable")
    return {name: value for name, value in state.items() if name != "stage"} | {"written": codes.read_code(given.text)}


def _code_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_code(moves="leaving" in state)


def _code_finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    open_by_code(tx, person, state["written"], leaving=state.get("leaving"))
    return None


def _by_link(tx: Transaction, person: Person, rest: str) -> Toast | None:
    open_by_code(tx, person, rest)
    return None


def typed_code(tx: Transaction, person: Person, given: Given) -> Toast | None:
    """A code typed where no form is open."""
    open_by_code(tx, person, given.text)
    return None


ACTIONS: Table = {OpenCode: Action(nothing, ANYBODY, _ask_code)}
LINKS: Links = {"h": _by_link}
FORMS: Forms = {
    "register": Form(_step, _screen, _finish),
    "code": Form(_code_step, _code_screen, _code_finish),
}
