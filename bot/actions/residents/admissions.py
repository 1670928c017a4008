"""Coming in by the QR on the wall, which carries no code: head of household or leader let people in."""

from dataclasses import dataclass
from datetime import datetime

import storage.communities
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction, act, id_behind
from bot.actions.communities.rights import people
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import remind
from bot.actions.residents.moving import Entry, asking, enter, leaders, no_more_asking
from bot.actions.residents.registering import looks_like_code, open_by_code
from bot.domain import residents
from bot.domain.base import AccountId, FlatId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.residents import DecideAdmission, NotKnown, TakeBackRequest
from bot.domain.places import Flat
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import residents as screens
from bot.screens.base import Screen, Toast
from storage.residents import KeptAdmission, KeptTie, Member

MAY_LET_IN = Right(
    ((Role.LEADER, Scope.UNIT), (Role.HEAD, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY)),
    not_for=(Role.FILER,),
)
OF_WHO_ASKED = Right(((Role.FILER, Scope.SUBJECT),))
OF_THE_HOUSEHOLD = Right(((Role.RESIDENT, Scope.SUBJECT),), not_for=(Role.FILER,))


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with the flat it is about."""

    request: KeptAdmission
    flat: Flat


def _by_wall(tx: Transaction, person: Person, rest: str) -> Toast | None:
    unit = storage.communities.unit(tx.connection, UnitId(_number(rest)))
    if unit is None:
        raise Refused("link-unknown")
    if not tx.origin.is_private:
        raise Refused("residents-code-in-group")
    known = storage.residents.registered(tx.connection, unit.community.id, tx.account.id)
    ties = storage.residents.ties_of(tx.connection, known.id) if known else []
    here = next((tie for tie in ties if tie.unit_id == unit.id and tie.lives), None)
    if here is not None:
        tx.show(screens.already_in(here.place))
        return None
    doors = storage.residents.doors(tx.connection, unit.id)
    has_agreed = known is not None and known.has_consented
    state: State = {
        "community_id": unit.community.id, "unit_id": unit.id, "place": unit.label, "known": has_agreed,
        "doors": {str(one.flat.id): one.flat.door for one in doors}, "page": 0, "asks": True,
        "home": next((tie.place for tie in ties if tie.lives), ""),
    }  # fmt: skip
    if known is not None and has_agreed:
        state |= {"adult": known.is_adult, "name": known.name}
    forms.begin(tx, person, "admission", state | {"stage": residents.question(state)})
    return None


def _step(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose):
        return residents.answered(state, given.option)
    if state["stage"] == "name" and given.kind == "text":
        return residents.named(state, given.text)
    if looks_like_code(given.text):
        return {"written": given.text, "unit_id": state["unit_id"], "community_id": state["community_id"]}
    return residents.answered(state, residents.typed(state, given.text))


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    unit_id = UnitId(state["unit_id"])
    if "written" in state:
        open_by_code(tx, person, state["written"], within=unit_id)
        return None
    if state.get("too_young"):
        tx.show(screens.too_young(is_helper=False))
        return None
    flat = storage.residents.flat(tx.connection, FlatId(state["flat_id"]))
    if flat is None or flat.unit_id != unit_id:
        raise Refused("forms-refused-old-button")
    members = storage.residents.members(tx.connection, flat.id)
    if any(one.account_id == tx.account.id for one in members):
        tx.show(screens.already_in(flat.place))
        return None
    asked = storage.residents.ask(
        tx.connection, tx.now, community_id=flat.community_id, account_id=tx.account.id, flat_id=flat.id,
        tie=state["tie"], name=state["name"], adult=state["adult"],
    )  # fmt: skip
    if asked is None:
        tx.show(screens.asked_before(flat.place))
        return None
    told = _ask_those_who_may(tx, asked, flat, state)
    _tell_asker(
        tx, flat, (tx.account.id, tx.account.telegram_id), screens.still_waiting(flat.place), asked, "late",
        due_at=tx.now + residents.ADMISSION_PATIENCE,
    )  # fmt: skip
    tx.show(screens.asked(flat.place, anybody=told > 0))
    return None


def _ask_those_who_may(tx: Transaction, asked: int, flat: Flat, state: State) -> int:
    """The head of the household, where they can be written to, and the leader; how many these are."""
    deciders = _deciders(tx, flat)
    screen = screens.wants_in(asked, flat.place, state["tie"], state["name"], is_adult=state["adult"])
    asks = [(account_id, chat_id, frozenset[str]()) for account_id, chat_id in deciders.items()]
    community = storage.communities.community(tx.connection, flat.community_id)
    remind(tx, asks, screen, kind="tasks", subject=asking(asked), community=community, opens=f"in_{asked}")
    return len(deciders)


def _tell_asker(
    tx: Transaction, flat: Flat, to: tuple[AccountId, int | None], screen: Screen, asked: int, occurrence: str,
    due_at: datetime | None = None,
) -> None:  # fmt: skip
    """Whoever asked to be let in hears what became of it."""
    community = storage.communities.community(tx.connection, flat.community_id)
    remind(
        tx, [(*to, frozenset())], screen, kind="home", subject=asking(asked), occurrence=occurrence,
        community=community, due_at=due_at,
    )  # fmt: skip


def _deciders(tx: Transaction, flat: Flat) -> dict[AccountId, int | None]:
    """The heads who can be written to, and those who lead; each with their chat, never whoever asks."""
    deciders: dict[AccountId, int | None] = {one.account_id: one.chat_id for one in _heads(tx, flat)}
    for holder in leaders(tx, flat.community_id, flat.unit_id):
        if holder.account_id is not None:
            deciders.setdefault(holder.account_id, holder.chat_id)
    deciders.pop(tx.account.id, None)
    return deciders


def _heads(tx: Transaction, flat: Flat) -> list[Member]:
    members = storage.residents.members(tx.connection, flat.id)
    return [one for one in members if one.is_head and one.chat_id is not None]


def waiting(tx: Transaction) -> tuple[screens.Waiting, ...]:
    """What this person asked for and waits for, with who is asked."""
    found = []
    for request in storage.residents.open_admissions(tx.connection, tx.account.id):
        flat = storage.residents.flat(tx.connection, request.flat_id)
        if flat is not None:
            asked = [holder for holder in leaders(tx, flat.community_id, flat.unit_id) if holder.account_id is not None]
            found.append(screens.Waiting(request.id, flat.place, bool(_heads(tx, flat)), tuple(asked)))
    return tuple(found)


def _take_back(tx: Transaction, person: Person, asked: Asked, command: TakeBackRequest) -> Toast | None:
    """The request is gone, and nobody is asked any more."""
    if asked.request.decided_at is not None:
        raise Refused("residents-admission-gone")
    storage.residents.take_back(tx.connection, asked.request.id)
    no_more_asking(tx, asked.request.id)
    tx.show(screens.taken_back(asked.flat.place))
    return None


def _find_request(tx: Transaction, command: DecideAdmission | TakeBackRequest) -> Subject[Asked]:
    request = storage.residents.admission(tx.connection, command.admission_id, lock=True)
    if request is None:
        raise Refused("residents-admission-gone")
    flat = storage.residents.flat(tx.connection, request.flat_id, lock=True)
    if flat is None:
        raise Refused("residents-admission-gone")
    where = Where(flat.community_id, flat.unit_id, household_id=flat.household_id)

    def relations(person: Person) -> frozenset[Role]:
        heads = [one.account_id for one in storage.residents.members(tx.connection, flat.id) if one.is_head]
        found = {Role.HEAD} if person.account_id in heads else set()
        return frozenset(found | ({Role.FILER} if person.account_id == request.account_id else set()))

    return Subject(Asked(request, flat), where, relations)


def _decide(tx: Transaction, person: Person, asked: Asked, command: DecideAdmission) -> Toast | None:
    request, flat = asked.request, asked.flat
    if request.decided_at is not None:
        by = _who(tx, request.decided_by)
        tx.show(screens.decided_before(flat.place, by, admitted=bool(request.admitted)))
        return None
    storage.residents.decide(tx.connection, request.id, person.resident_id, tx.now, admitted=command.admitted)
    no_more_asking(tx, request.id)
    if command.admitted:
        known = storage.residents.registered(tx.connection, flat.community_id, request.account_id)
        lives = known is None or known.household_id is None
        entered = enter(tx, Entry(request.account_id, flat, request.tie, request.is_adult, lives, request.name))
        told = screens.entered(flat.place, request.tie, is_head=entered.is_head, was_vacant=entered.was_vacant)
    else:
        told = screens.not_let_in(flat.place)
    _tell_asker(tx, flat, (request.account_id, request.chat_id), told, request.id, "decided")
    tx.show(screens.decided(flat.place, request.name, admitted=command.admitted))
    return None


def _who(tx: Transaction, resident_id: ResidentId | None) -> str:
    return storage.residents.shown_name(tx.connection, resident_id) if resident_id is not None else ""


def _find_tie(tx: Transaction, command: NotKnown) -> Subject[KeptTie]:
    tie = storage.residents.kept_tie(tx.connection, command.tie_id)
    if tie is None:
        raise Refused("residents-tie-over")

    def relations(person: Person) -> frozenset[Role]:
        tied = {one.account_id for one in storage.residents.members(tx.connection, tie.flat_id)}
        found = {Role.RESIDENT} if person.account_id in tied else set()
        return frozenset(found | ({Role.FILER} if person.account_id == tie.account_id else set()))

    return Subject(tie, Where(tie.community_id, tie.unit_id), relations)


def _not_known(tx: Transaction, person: Person, tie: KeptTie, command: NotKnown) -> Toast | None:
    members = storage.residents.members(tx.connection, tie.flat_id)
    name = next((one.name for one in members if one.tie_id == tie.id), "")
    community = storage.communities.community(tx.connection, tie.community_id)
    remind(
        tx, people(leaders(tx, tie.community_id, tie.unit_id)),
        screens.not_known(tie.place, tie.kind, name, tie.flat_id), kind="tasks", subject=f"not-known:{tie.id}",
        community=community, opens=f"door_{tie.flat_id}",
    )  # fmt: skip
    tx.show(screens.leader_will_look(tie.place))
    return None


def _number(base36: str) -> int:
    try:
        number = int(base36, 36)
    except ValueError:
        number = -1
    if not 0 < number < 2**63:
        raise Refused("link-unknown")
    return number


ACTIONS: Table = {
    DecideAdmission: Action(_find_request, MAY_LET_IN, _decide),
    TakeBackRequest: Action(_find_request, OF_WHO_ASKED, _take_back),
    NotKnown: Action(_find_tie, OF_THE_HOUSEHOLD, _not_known),
}


def _open_request(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """A request that a digest names: who wants in, to be decided."""
    asking_in = Action(_find_request, MAY_LET_IN, _show_request)
    return act(tx, asking_in, DecideAdmission(id_behind(rest), admitted=False))


def _show_request(tx: Transaction, person: Person, asked: Asked, command: DecideAdmission) -> Toast | None:
    request, flat = asked.request, asked.flat
    if request.decided_at is not None:
        return _decide(tx, person, asked, command)
    tx.show(screens.wants_in(request.id, flat.place, request.tie, request.name, is_adult=request.is_adult))
    return None


def _open_tie(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """Who came in, whom a digest names: to be known or not."""
    return act(tx, Action(_find_tie, OF_THE_HOUSEHOLD, _show_tie), NotKnown(id_behind(rest)))


def _show_tie(tx: Transaction, person: Person, tie: KeptTie, command: NotKnown) -> Toast | None:
    members = storage.residents.members(tx.connection, tie.flat_id)
    name = next((one.name for one in members if one.tie_id == tie.id), "")
    tx.show(screens.came_in(tie.place, tie.kind, name, tie.id))
    return None


LINKS: Links = {"u": _by_wall, "in": _open_request, "tie": _open_tie}
FORMS: Forms = {"admission": Form(_step, _screen, _finish)}
