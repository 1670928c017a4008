"""What the household on duty does: accept the turn, tick, write, take over what nobody accepted; what waits for it."""

from dataclasses import replace
from datetime import datetime, timedelta

import storage.duty
import storage.matters
import storage.notices
import storage.polls
import storage.redemption
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.duty import cards
from bot.actions.duty.subjects import (
    LEADER,
    NEIGHBOUR,
    Duty,
    day_of,
    find,
    hearers,
    households_of,
    leaders,
    plan_anew,
    subject_of,
    today,
    where_of,
)
from bot.actions.duty.telling import tell_moved, unheard
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import cancel, remind
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.commands.duty import (
    AcceptTurn,
    AskToTakeOver,
    RefuseTurn,
    ShowTurn,
    TakeOver,
    TickTask,
    WriteOfTurn,
)
from bot.domain.duty import swaps, writing
from bot.domain.duty import turns as rules
from bot.domain.duty.periods import at_handover
from bot.domain.duty.rota import How, Promise, Turn, can_serve
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import PollId
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Screen, Text, Toast
from bot.screens.duty import told
from bot.screens.duty import turns as screens
from bot.screens.duty.turns import Waits
from bot.screens.packing import number_in_link
from storage.duty.turns import KeptTurn

SERVES = Right(((Role.ON_DUTY, Scope.SUBJECT), *LEADER.grants), refusal="duty-refused-not-yours")
NEIGHBOUR_OR_HELPER = Right((*NEIGHBOUR.grants, (Role.HELPER, Scope.SUBJECT)), refusal=NEIGHBOUR.refusal)
NEAR_END = timedelta(days=3)
"""How long before its end a turn can be handed over."""
NOTICES_SINCE = timedelta(days=30)
"""Notices that are brought to doors without a phone."""
POLLS = 5
"""Polls that are looked at for what they lack."""


def _find(
    tx: Transaction, command: ShowTurn | AcceptTurn | RefuseTurn | TickTask | WriteOfTurn | TakeOver | AskToTakeOver
) -> Subject[Duty]:
    return _found(tx, command.rota_id)


def _found(tx: Transaction, rota_id: int) -> Subject[Duty]:
    """The rota, also for whoever helps a household of the unit, wherever they live."""
    subject = find(tx, rota_id)

    def relations(person: Person) -> frozenset[Role]:
        helps = bool(households_of(tx.connection, subject.of.unit.id, person))
        return subject.relations(person) | (frozenset({Role.HELPER}) if helps else frozenset())

    return replace(subject, relations=relations)


def resident_of(person: Person) -> ResidentId:
    """Who acts; raises Refused for whom nobody knows here."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


# one's own turn


def _show(tx: Transaction, person: Person, duty: Duty, command: ShowTurn) -> Toast | None:
    show(tx, person, duty, command.starts_on)
    return None


def show(tx: Transaction, person: Person, duty: Duty, starts_on: str = "") -> None:
    """The turn that is this person's households' (or the leader's to look after), or when it will be.

    Where there are several: the one that starts then, else which they are.
    """
    households = households_of(tx.connection, duty.unit.id, person)
    found = _mine(person, duty, households, tx.now)
    turns = [one for one in found if one.starts_on.isoformat() == starts_on] or found
    if not turns:
        following = next((one for one in duty.coming if one.household_id in households), None)
        tx.show(screens.none(duty.rota.id, following, duty.zone))
    elif len(turns) > 1:
        tx.show(screens.which(duty.rota.id, [(one, cards.door_of(duty, one)) for one in turns], duty.zone))
    else:
        _show_turn(tx, duty, turns[0], is_own=turns[0].household_id in households)


def _show_turn(tx: Transaction, duty: Duty, turn: Turn, *, is_own: bool) -> None:
    now = tx.now
    can_accept = now >= _opens_at(duty, turn)
    seen = cards.of_turn(tx.connection, duty, turn, mine=True, own=is_own, can_accept=can_accept)
    before = next((one for one in reversed(duty.started) if one.turn.starts_on < turn.starts_on), None)
    tx.show(
        screens.mine(
            seen, _waits(tx, duty, turn), cards.summary(tx, duty, before) if before else {},
            today=today(now, duty.unit), near_end=now >= at_handover(turn.until_on, duty.zone) - NEAR_END,
        )
    )  # fmt: skip


def _mine(person: Person, duty: Duty, households: frozenset[HouseholdId], now: datetime) -> list[Turn]:
    """The turn that runs and the next, as far as they are this person's to look at.

    A household that serves does not look at its own next one before it can accept it.
    """
    running = duty.running
    found = [one for one in duty.coming[:1] if one.household_id in households]
    if running is None:
        return found
    leads = any(held.role is Role.LEADER and held.unit_id == duty.unit.id for held in person.roles)
    if running.turn.household_id not in households and not (leads and running.left_at is not None):
        return found
    waits = [one for one in found if one.household_id == running.turn.household_id and now < _opens_at(duty, one)]
    return [running.turn, *(one for one in found if one not in waits)]


def _opens_at(duty: Duty, turn: Turn) -> datetime:
    return at_handover(turn.starts_on - rules.ACCEPTS_BEFORE, duty.zone)


def _waits(tx: Transaction, duty: Duty, turn: Turn) -> Waits:
    """What waits for the household of a turn: its own tasks, and those that are about the household on duty.

    In a turn that is nobody's everything waits for the leader. Who has handed over visits no doors any more.
    """
    running = duty.running.turn if duty.running else None
    following = [one.household_id for one in duty.coming[:5]]
    on_duty = running.household_id if running else None
    matters = [
        (one.id, str(one.number), one.words)
        for one, said_by in storage.matters.to_look_at(tx.connection, duty.unit.id, tx.now)
        if turn.household_id is None
        or rules.looks_after(on_duty, following, frozenset({said_by} if said_by else ())) == turn.household_id
    ]
    is_running = running is not None and turn.starts_on == running.starts_on
    if not is_running or (duty.running is not None and duty.running.handed_over_at is not None):
        return Waits(matters)
    doors = [
        one for one in storage.residents.unreachable_households(tx.connection, duty.unit.id)
        if one.may_call and one.flat.household_id != turn.household_id
    ]  # fmt: skip
    homes = [one.flat.household_id for one in doors if one.flat.household_id is not None]
    unread = storage.notices.unanswered(tx.connection, duty.unit.id, homes, tx.now - NOTICES_SINCE)
    kept = storage.redemption.reservations.how_many_held(tx.connection, homes, tx.now)
    visits = [
        (one.flat.short, unread.get(home, 0), kept.get(home, 0))
        for one in doors
        for home in (one.flat.household_id or HouseholdId(0),)
    ]
    return Waits(matters, visits, _polls(tx, duty))


def _polls(tx: Transaction, duty: Duty) -> list[tuple[PollId, str, str]]:
    """The polls of the unit under way that lack a witness, somebody to confirm paper, or who counts the box."""
    found = storage.polls.records.of_unit(tx.connection, duty.unit.id, under_way=True, limit=POLLS)
    lacking = []
    for one in found:
        is_counting = one.state is PollState.COUNTING
        lacks = {
            "witness": one.witness_id is None and (is_counting or one.state is PollState.OPEN),
            "paper": not one.is_secret and bool(storage.polls.paper.waiting(tx.connection, one)),
            "box": one.is_secret and is_counting,
        }
        lacking += [(one.id, one.question, name) for name, is_so in lacks.items() if is_so]
    return lacking


# accepting


def _accept(tx: Transaction, person: Person, duty: Duty, command: AcceptTurn) -> Toast | None:
    now, turn = tx.now, duty.turn_on(day_of(command.starts_on))
    if turn is None or turn.household_id is None:
        raise Refused("duty-refused-over")
    if command.household_id not in (None, turn.household_id):
        raise Refused("duty-refused-over")
    rules.require_can_accept(turn, now, duty.zone)
    is_own = turn.household_id in households_of(tx.connection, duty.unit.id, person)
    if not is_own:
        require(LEADER, person, where_of(duty.unit), frozenset())
    running = duty.running
    if running is not None and running.turn.starts_on == turn.starts_on:
        if running.accepted_at is not None:
            return screens.toast("accepted-already")
        storage.duty.turns.change(
            tx.connection, running, accepted_at=now, accepted_by=resident_of(person), left_at=None
        )
    elif turn not in duty.coming[:1]:
        raise Refused("duty-refused-over")
    else:
        promise = Promise(turn.starts_on, turn.household_id, turn.how, turn.other)
        storage.duty.rotas.accept_early(tx.connection, duty.rota, promise, resident_of(person), now)
    cancel(tx, "duty", subject_of(duty, turn))
    cancel(tx, "tasks", subject_of(duty, turn))
    if not is_own:
        tell_household(
            tx, duty, turn.household_id, turn, told.accepted_for(duty.rota.id, turn, duty.zone), "accepted-for"
        )
    after = plan_anew(tx, duty)
    if tx.origin.is_private:
        show(tx, person, after, command.starts_on)
    return screens.toast("accepted")


def _refuse(tx: Transaction, person: Person, duty: Duty, command: RefuseTurn) -> Toast | None:
    """The household objects to what was accepted for it: it is asked as before, or the leader looks after the turn."""
    now, turn = tx.now, duty.turn_on(day_of(command.starts_on))
    if turn is None or turn.household_id not in households_of(tx.connection, duty.unit.id, person):
        raise Refused("duty-refused-over")
    rules.require_can_accept(turn, now, duty.zone)
    running = duty.running
    if running is not None and running.turn.starts_on == turn.starts_on and running.accepted_at is not None:
        storage.duty.turns.change(tx.connection, running, accepted_at=None, accepted_by=None, left_at=now)
    elif not storage.duty.rotas.unaccept(tx.connection, duty.rota, turn.starts_on, now):
        raise Refused("duty-refused-over")
    after = plan_anew(tx, duty)
    said = told.refused(duty.doors[turn.household_id], turn, duty.zone)
    tell_leader(tx, duty, turn, said, f"refused:{now.isoformat()}")
    show(tx, person, after, command.starts_on)
    return screens.toast("refused")


def tell_household(
    tx: Transaction, duty: Duty, household_id: HouseholdId, turn: Turn, said: Text | Screen, occurrence: str
) -> None:
    """Everybody who hears for the household, but for whoever does it, is told once."""
    screen = said if isinstance(said, Screen) else Screen(said)
    people = [
        (one.account_id, one.chat_id, one.muted)
        for one in hearers(tx, duty.unit.id, [household_id]).get(household_id, ())
        if one.account_id != tx.account.id
    ]
    remind(
        tx, people, screen, kind="duty", subject=subject_of(duty, turn), occurrence=f"{occurrence}:{household_id}",
        community=duty.unit.community, opens=told.link(duty.rota.id),
        useful_until=at_handover(turn.until_on, duty.zone),
    )  # fmt: skip


def _take_over(tx: Transaction, person: Person, duty: Duty, command: TakeOver) -> Toast | None:
    """The first household that takes what nobody accepted has it."""
    now, running, own = tx.now, duty.running, command.household_id or person.household_id
    if running is None or running.turn.starts_on != day_of(command.starts_on):
        raise Refused("duty-refused-over")
    rules.require_can_accept(running.turn, now, duty.zone)
    if running.left_at is None:
        raise Refused("duty-refused-taken")
    if own is None or own not in households_of(tx.connection, duty.unit.id, person):
        raise Refused("duty-refused-elsewhere")
    if own == running.turn.household_id:
        return _accept(tx, person, duty, AcceptTurn(duty.rota.id, command.starts_on))
    if not can_serve(duty.plan, own, running.turn):
        raise Refused("duty-refused-cannot")
    before = running.turn.household_id
    after_it = swaps.stood_in(running.turn, own, accepted=running.accepted_at is not None)
    storage.duty.turns.change(
        tx.connection, running, household_id=own, how=How.STAND_IN.value if before else How.ORDER.value,
        other_id=before, counted=list(after_it.counted), accepted_at=now, accepted_by=resident_of(person), left_at=None,
    )  # fmt: skip
    cancel(tx, "tasks", subject_of(duty, running.turn))
    after = plan_anew(tx, duty)
    tell_moved(tx, duty, after, [one for one in (own, before) if one is not None])
    turn = after.running.turn if after.running else running.turn
    tell_leader(tx, duty, turn, Screen(told.taken_over(duty.doors[own], turn, duty.zone)), "taken-over")
    if before is not None:
        said = told.taken_over(duty.doors[own], turn, duty.zone)
        tell_household(tx, duty, before, turn, said, "taken-over")
    show(tx, person, after, command.starts_on)
    return screens.toast("accepted")


def tell_leader(tx: Transaction, duty: Duty, turn: Turn, screen: Screen, occurrence: str) -> None:
    """The unit's leader is told once; where it has none, the administrators."""
    community = duty.unit.community
    people = [one for one in leaders(tx, duty.unit) if one[0] != tx.account.id]
    remind(
        tx, people, screen, kind="tasks", subject=subject_of(duty, turn),
        occurrence=occurrence, community=community, opens=told.link(duty.rota.id),
        useful_until=at_handover(turn.until_on, duty.zone),
    )  # fmt: skip


def _ask(tx: Transaction, person: Person, duty: Duty, command: AskToTakeOver) -> Toast | None:
    running, asked = duty.running, command.household_id
    if running is None or running.turn.starts_on != day_of(command.starts_on):
        raise Refused("duty-refused-over")
    rules.require_can_accept(running.turn, tx.now, duty.zone)
    if running.left_at is None:
        raise Refused("duty-refused-taken")
    if not can_serve(duty.plan, asked, running.turn):
        raise Refused("duty-refused-cannot-other")
    tell_household(tx, duty, asked, running.turn, told.asked(duty.rota.id, running.turn, duty.zone, asked), "asked")
    if unheard(tx, duty, [asked]):
        return screens.toast("asked-at-the-door", door=duty.doors[asked])
    return screens.toast("asked", door=duty.doors[asked])


# ticking and writing


def _running(tx: Transaction, duty: Duty) -> KeptTurn:
    """The turn that runs, by the clock; raises Refused."""
    running = duty.running
    if running is None or tx.now >= at_handover(running.turn.until_on, duty.zone):
        raise Refused("duty-refused-over")
    return running


def _tick(tx: Transaction, person: Person, duty: Duty, command: TickTask) -> Toast | None:
    """A button of a day or a turn that is over takes nothing back: whoever presses it sees how it stands now."""
    if command.theme not in rules.THEMES:
        raise Refused("button-unknown")
    running, on, by = _running(tx, duty), today(tx.now, duty.unit), resident_of(person)
    if day_of(command.starts_on) != running.turn.starts_on:
        raise Refused("duty-refused-over")
    household_id = running.turn.household_id
    if not command.done and day_of(command.on) != on:
        show(tx, person, duty, command.starts_on)
        return screens.toast("another-day")
    if command.done:
        storage.duty.turns.tick(
            tx.connection, running, command.theme, on, tx.now, household_id=household_id, resident_id=by
        )
    else:
        storage.duty.turns.untick(tx.connection, running, command.theme, on)
    tx.touch("duty", running.id)
    if tx.origin.is_private:
        show(tx, person, duty, running.turn.starts_on.isoformat())
    return screens.toast("ticked" if command.done else "unticked")


def _write(tx: Transaction, person: Person, duty: Duty, command: WriteOfTurn) -> Toast | None:
    if command.theme not in ("", *rules.THEMES):
        raise Refused("button-unknown")
    running = _running(tx, duty)
    state = {
        "stage": "words", "words": "", "photos": [], "rota_id": duty.rota.id, "turn_id": running.id,
        "theme": command.theme, "community_id": duty.unit.community.id,
    }  # fmt: skip
    forms.begin(tx, person, "duty_note", state)
    return None


def _write_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_words(state["theme"]) if state["stage"] == "words" else screens.ask_photos(len(state["photos"]))


def _written(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find(tx, state["rota_id"])
    duty = subject.of
    require(SERVES, person, subject.where, subject.relations(person))
    running = _running(tx, duty)
    if running.id != state["turn_id"]:
        raise Refused("duty-refused-over")
    storage.duty.turns.note(
        tx.connection, running, today(tx.now, duty.unit), tx.now, household_id=running.turn.household_id,
        resident_id=resident_of(person), words=state["words"], photos=state["photos"],
    )  # fmt: skip
    tx.touch("duty", running.id)
    tx.show(screens.kept(duty.rota.id))
    return None


def _open(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """The turn of a rota, from a card or a digest."""
    subject = _found(tx, number_in_link(rest))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(NEIGHBOUR_OR_HELPER, here, subject.where, subject.relations(here))
    show(tx, here, subject.of)
    return None


def _offer(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """The turn that nobody accepted, to whoever would take it."""
    subject = _found(tx, number_in_link(rest))
    duty, running = subject.of, subject.of.running
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(NEIGHBOUR_OR_HELPER, here, subject.where, subject.relations(here))
    if running is None or running.left_at is None:
        raise Refused("duty-refused-taken")
    tx.show(told.asked(duty.rota.id, running.turn, duty.zone))
    return None


ACTIONS: Table = {
    ShowTurn: Action(_find, NEIGHBOUR_OR_HELPER, _show),
    AcceptTurn: Action(_find, NEIGHBOUR_OR_HELPER, _accept),
    RefuseTurn: Action(_find, NEIGHBOUR_OR_HELPER, _refuse),
    TakeOver: Action(_find, NEIGHBOUR_OR_HELPER, _take_over),
    AskToTakeOver: Action(_find, LEADER, _ask),
    TickTask: Action(_find, SERVES, _tick),
    WriteOfTurn: Action(_find, SERVES, _write),
}
LINKS: Links = {"yt": _open, "yv": _offer}
FORMS: Forms = {"duty_note": Form(writing.written, _write_screen, _written)}
