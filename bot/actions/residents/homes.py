"""我的家: flats and ties of a person, where they live, how they appear, going out."""

import storage.residents
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import Form, Forms, State
from bot.actions.residents.moving import close_if_gone, go_out, leave_home, settle, sign_out_departed
from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.residents import Leave, LiveHere, MyHome, OpenName, ShowAs, ShowTie
from bot.domain.residents import chosen_name
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import residents as screens
from bot.screens.base import Screen, Toast
from storage.residents import KeptTie, Registered

OF_THE_COMMUNITY = Right(((Role.RESIDENT, Scope.COMMUNITY),))
OWN = Right(((Role.RESIDENT, Scope.SUBJECT),))


def _registered(tx: Transaction, person: Person) -> Registered:
    known = None
    if person.community_id is not None:
        known = storage.residents.registered(tx.connection, person.community_id, tx.account.id)
    if known is None:
        raise Refused("rights-refused-unregistered")
    return known


def show_home(tx: Transaction, person: Person) -> None:
    """The person's flats and how they appear."""
    known = _registered(tx, person)
    ties = storage.residents.ties_of(tx.connection, known.id)
    has_pages = bool(storage.updates.public_address(tx.connection))
    tx.show(screens.home(ties, known.name, shows_name=known.shows_name, has_pages=has_pages))


def _my_home(tx: Transaction, person: Person, _: None, command: MyHome) -> Toast | None:
    show_home(tx, person)
    return None


def _find_tie(tx: Transaction, command: ShowTie | LiveHere | Leave) -> Subject[KeptTie]:
    tie = storage.residents.kept_tie(tx.connection, command.tie_id)
    if tie is None:
        raise Refused("residents-own-tie-over")

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.RESIDENT} if person.account_id == tie.account_id else set())

    return Subject(tie, Where(tie.community_id, tie.unit_id), relations)


def _show_tie(tx: Transaction, person: Person, tie: KeptTie, command: ShowTie) -> Toast | None:
    tx.show(screens.own_tie(tie))
    return None


def _live_here(tx: Transaction, person: Person, tie: KeptTie, command: LiveHere) -> Toast | None:
    if tie.kind == "helper":
        raise Refused("residents-helper-lives-elsewhere")
    flat = storage.residents.flat(tx.connection, tie.flat_id, lock=True)
    if flat is None:
        raise Refused("residents-own-tie-over")
    known = _registered(tx, person)
    leave_home(tx, known.id, flat.id)
    if not tie.lives:
        settle(tx, flat, known.id)
        tx.touch("board", flat.unit_id)
    show_home(tx, person)
    return None


def _leave(tx: Transaction, person: Person, tie: KeptTie, command: Leave) -> Toast | None:
    if not command.sure:
        tx.show(screens.leave_asked(tie))
        return None
    go_out(tx, tie)
    if close_if_gone(tx, tie.community_id, tie.resident_id, tie.account_id):
        tx.show(screens.left_community(tie.place))
        sign_out_departed(tx, tie.account_id)
    else:
        tx.show(screens.left(tie.place))
    return None


def _show_as(tx: Transaction, person: Person, _: None, command: ShowAs) -> Toast | None:
    known = _registered(tx, person)
    if command.by_name and not known.name:
        return _open_name(tx, person, None, OpenName())
    storage.residents.change_resident(tx.connection, known.community_id, known.id, shows_name=command.by_name)
    show_home(tx, person)
    return None


def _open_name(tx: Transaction, person: Person, _: None, command: OpenName) -> Toast | None:
    forms.begin(tx, person, "name", {"stage": "name", "community_id": _registered(tx, person).community_id})
    return None


def _name_step(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose) or given.kind != "text":
        raise Refused("residents-name-empty")
    return {"community_id": state["community_id"], "name": chosen_name(given.text)}


def _name_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_own_name()


def _name_finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    known = _registered(tx, person)
    storage.residents.change_resident(tx.connection, known.community_id, known.id, name=state["name"])
    show_home(tx, person)
    return None


ACTIONS: Table = {
    MyHome: Action(nothing, OF_THE_COMMUNITY, _my_home),
    ShowTie: Action(_find_tie, OWN, _show_tie),
    LiveHere: Action(_find_tie, OWN, _live_here),
    Leave: Action(_find_tie, OWN, _leave),
    ShowAs: Action(nothing, OF_THE_COMMUNITY, _show_as),
    OpenName: Action(nothing, OF_THE_COMMUNITY, _open_name),
}
FORMS: Forms = {"name": Form(_name_step, _name_screen, _name_finish)}
