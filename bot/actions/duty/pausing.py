"""出门、免值: a household is away from–to, or asks to be exempt; the leader decides, or enters either for it."""

from datetime import date

import storage.duty
import storage.matters
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.duty.looking import LEADS, may_lead
from bot.actions.duty.subjects import Duty, find, hearers, households_of, leaders, load, plan_anew, today
from bot.actions.duty.taking_part import HOUSEHOLD, of_household
from bot.actions.duty.telling import called, remind_of_work, tell, tell_fallen, tell_moved, unheard
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import People, cancel, remind
from bot.domain.base import AccountId, HouseholdId, Refused
from bot.domain.commands.duty import (
    DecidePause,
    EndPause,
    OpenAway,
    OpenExempt,
    OpenPauses,
    ShowAsked,
    ShowPauseDoors,
    ShowPauses,
)
from bot.domain.duty import pauses as rules
from bot.domain.duty.rota import Pause, Paused, pauses
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Screen, Toast
from bot.screens.duty import pauses as screens
from bot.screens.duty.pauses import Follows, Kept
from bot.screens.duty.shown import link
from storage.duty.rotas import KeptPause

FOR_HOUSEHOLD = Right((*HOUSEHOLD.grants, *LEADS.grants), refusal=HOUSEHOLD.refusal)
DECIDER = Right(LEADS.grants, not_for=(Role.REPORTER,), refusal=LEADS.refusal)
"""Who decides, but not for their own household."""
LOOKER = Right(((Role.HELPER, Scope.SUBJECT), *LEADS.grants), refusal=HOUSEHOLD.refusal)


def _kept(duty: Duty, one: KeptPause, day: date, *, reads: bool) -> Kept:
    return Kept(
        one.id, one.household_id, duty.doors.get(one.household_id, ""), one.kind, one.state == "asked",
        one.from_on <= day, one.from_on, one.until_on, one.reason if reads else "",
    )  # fmt: skip


def _standing(tx: Transaction, duty: Duty, *, reads: bool, of: HouseholdId | None = None) -> list[Kept]:
    """What is asked for and what stands or will, of a household or of all that take part."""
    day = today(tx.now, duty.unit)
    return [
        _kept(duty, one, day, reads=reads)
        for one in storage.duty.rotas.pauses(tx.connection, duty.rota)
        if (one.until_on is None or one.until_on > day)
        and (one.household_id == of if of is not None else duty.takes_part(one.household_id))
    ]


# looking


def _find_own(tx: Transaction, command: OpenPauses) -> Subject[Duty]:
    """The rota, for whoever acts for a household that takes part."""
    subject = find(tx, command.rota_id)
    duty = subject.of

    def relations(person: Person) -> frozenset[Role]:
        own = any(duty.takes_part(one) for one in households_of(tx.connection, duty.unit.id, person))
        return frozenset({Role.HELPER} if own else ())

    return Subject(duty, subject.where, relations)


def _open(tx: Transaction, person: Person, duty: Duty, command: OpenPauses) -> Toast | None:
    leads = may_lead(person, duty.unit)
    mine = households_of(tx.connection, duty.unit.id, person)
    own = [(one, duty.doors[one]) for one in sorted(mine) if duty.takes_part(one)]
    if len(own) == 1 and not leads:
        _show_household(tx, person, duty, own[0][0])
        return None
    kept = _standing(tx, duty, reads=leads)
    shown = kept if leads else [one for one in kept if one.household_id in mine]
    tx.show(screens.overview(duty.rota.id, duty.unit.id, own, shown, duty.zone, leads=leads))
    return None


def _find_household(tx: Transaction, command: ShowPauses | OpenAway | OpenExempt) -> Subject[Duty]:
    subject = of_household(tx, command.rota_id, command.household_id)
    if not subject.of.takes_part(command.household_id):
        raise Refused("duty-pause-refused-outside")
    return subject


def _show(tx: Transaction, person: Person, duty: Duty, command: ShowPauses) -> Toast | None:
    _show_household(tx, person, duty, command.household_id)
    return None


def _show_household(tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId) -> None:
    leads, is_own = may_lead(person, duty.unit), household_id in households_of(tx.connection, duty.unit.id, person)
    kept = _standing(tx, duty, reads=leads or is_own, of=household_id)
    tx.show(
        screens.household(
            duty.rota.id, duty.unit.id, household_id, duty.doors[household_id], kept, duty.zone,
            by_leader=leads and not is_own,
        )
    )  # fmt: skip


def _find(tx: Transaction, command: ShowPauseDoors) -> Subject[Duty]:
    return find(tx, command.rota_id)


def _show_doors(tx: Transaction, person: Person, duty: Duty, command: ShowPauseDoors) -> Toast | None:
    found = sorted((one.place, one.household_id, one.short) for one in duty.members if one.left_on is None)
    tx.show(screens.doors(duty.rota.id, [(household_id, door) for _, household_id, door in found], command.page))
    return None


# the forms


def _open_away(tx: Transaction, person: Person, duty: Duty, command: OpenAway) -> Toast | None:
    state = rules.away(today(tx.now, duty.unit), **_context(duty, command.household_id))
    forms.begin(tx, person, "rota-away", state)
    return None


def _open_exempt(tx: Transaction, person: Person, duty: Duty, command: OpenExempt) -> Toast | None:
    _require_not_exempt(tx, duty, command.household_id)
    context = _context(duty, command.household_id)
    forms.begin(tx, person, "rota-exempt", rules.exempt(today(tx.now, duty.unit), list(duty.rota.grounds), **context))
    return None


def _require_not_exempt(tx: Transaction, duty: Duty, household_id: HouseholdId) -> None:
    if any(one.kind is Pause.EXEMPT for one in _standing(tx, duty, reads=False, of=household_id)):
        raise Refused("duty-pause-refused-exempt-already")


def _context(duty: Duty, household_id: HouseholdId) -> State:
    return {
        "rota_id": int(duty.rota.id), "household_id": int(household_id), "door": duty.doors[household_id],
        "community_id": duty.unit.community.id, "zone": duty.zone,
    }  # fmt: skip


def _away_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.away_question(state, state["zone"])


def _exempt_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.exempt_question(state)


def _subject_of(tx: Transaction, person: Person, state: State) -> tuple[Duty, HouseholdId, bool]:
    """The rota, the household, and whether the person acts for it as the leader; asks the right again."""
    household_id = HouseholdId(state["household_id"])
    subject = of_household(tx, state["rota_id"], household_id)
    relations = subject.relations(person)
    require(FOR_HOUSEHOLD, person, subject.where, relations)
    if not subject.of.takes_part(household_id):
        raise Refused("duty-pause-refused-outside")
    return subject.of, household_id, Role.HELPER not in relations


def _went_away(tx: Transaction, person: Person, state: State) -> Toast | None:
    duty, household_id, by_leader = _subject_of(tx, person, state)
    first, last = _days(tx, duty, state)
    known = _standing(tx, duty, reads=False, of=household_id)
    if last is not None and any(_overlaps(one, first, last) for one in known if one.kind is Pause.AWAY):
        raise Refused("duty-pause-refused-away-already")
    _keep(tx, person, duty, household_id, Pause.AWAY, first, last, "granted", "", by_leader=by_leader)
    return None


def _days(tx: Transaction, duty: Duty, state: State) -> tuple[date, date | None]:
    """From when, today at the earliest, and until when; raises Refused where that is over meanwhile."""
    first = max(date.fromisoformat(state["from_on"]), today(tx.now, duty.unit))
    last = date.fromisoformat(state["until_on"]) if state["until_on"] else None
    if last is not None and last <= first:
        raise Refused("duty-pause-refused-backwards")
    return first, last


def _overlaps(one: Kept, first: date, last: date) -> bool:
    return one.from_on < last and (one.until_on is None or first < one.until_on)


def _asked(tx: Transaction, person: Person, state: State) -> Toast | None:
    """A household asks; what the leader enters from paper stands at once, but for the leader's own household."""
    duty, household_id, by_leader = _subject_of(tx, person, state)
    first, last = _days(tx, duty, state)
    _require_not_exempt(tx, duty, household_id)
    _drop_outdated(tx, duty, household_id)
    kept = "granted" if by_leader else "asked"
    _keep(tx, person, duty, household_id, Pause.EXEMPT, first, last, kept, state["reason"], by_leader=by_leader)
    return None


def _drop_outdated(tx: Transaction, duty: Duty, household_id: HouseholdId) -> None:
    """What was asked for until a day that is over, and never decided, stands in the way of nothing new."""
    day = today(tx.now, duty.unit)
    for one in storage.duty.rotas.pauses(tx.connection, duty.rota):
        is_over = one.until_on is not None and one.until_on <= day
        if one.household_id == household_id and one.state == "asked" and is_over:
            storage.duty.rotas.change_pause(tx.connection, duty.rota, one.id, state="withdrawn")
            cancel(tx, "tasks", _asked_subject(duty, one.id))


def _keep(
    tx: Transaction, person: Person, duty: Duty, household_id: HouseholdId, kind: Pause, first: date,
    last: date | None, state: str, reason: str, *, by_leader: bool,
) -> None:  # fmt: skip
    """Write it down, tell whom it concerns, and show what follows."""
    pause_id = storage.duty.rotas.pause(
        tx.connection, duty.rota, tx.now, household_id=household_id, kind=kind.value, state=state, from_on=first,
        until_on=last, reason=reason, entered_by=person.resident_id,
    )  # fmt: skip
    found = storage.duty.rotas.pause_of(tx.connection, duty.rota, pause_id) if pause_id is not None else None
    if found is None:
        raise Refused("duty-pause-refused-exempt-already")
    day = today(tx.now, duty.unit)
    follows = _follow(tx, duty, found, but=None if by_leader else tx.account.id) if state == "granted" else Follows()
    told = _kept(duty, found, day, reads=False)
    if by_leader:
        by = called(tx, person)
        screen = screens.entered(duty.rota.id, duty.unit.id, _kept(duty, found, day, reads=True), by, duty.zone)
    else:
        screen = screens.own_change(duty.unit.id, told, duty.zone)
    tell(tx, duty, {household_id: screen}, f"pause:{found.id}", but=person.account_id)
    if state == "asked":
        _ask_leader(tx, duty, found)
    must_ring = by_leader and bool(unheard(tx, duty, [household_id]))
    tx.show(screens.after(duty.rota.id, duty.unit.id, told, follows, duty.zone, must_ring=must_ring))


def _follow(tx: Transaction, duty: Duty, one: KeptPause, *, but: AccountId | None = None) -> Follows:
    """What the household had promised for that time holds no longer; the rota goes on without it."""
    paused = Paused(one.household_id, one.kind, one.from_on, one.until_on)
    days = [turn.starts_on for turn in duty.coming if pauses(paused, turn.starts_on, turn.until_on)]
    fallen = storage.duty.rotas.void_serving(tx.connection, duty.rota, one.household_id, days, tx.now)
    tell_fallen(tx, duty, fallen, but=but)
    tell_moved(tx, duty, plan_anew(tx, duty), (one.household_id,))
    running = duty.running.turn if duty.running is not None else None
    serves = (
        running is not None
        and running.household_id == one.household_id
        and one.from_on < running.until_on
        and (one.until_on is None or running.starts_on < one.until_on)
    )
    return Follows(len(fallen), serves)


# the leader decides


def _asked_subject(duty: Duty, pause_id: int) -> str:
    return f"duty:{duty.rota.id}:asked:{pause_id}"


def _ask_leader(tx: Transaction, duty: Duty, one: KeptPause) -> None:
    """Who decides is asked in private; nobody decides for their own household."""
    screen = screens.to_leader(duty.rota.id, _kept(duty, one, one.from_on, reads=True), duty.zone)
    remind(
        tx, _deciders(tx, duty, one.household_id), screen, kind="tasks", subject=_asked_subject(duty, one.id),
        community=duty.unit.community, line=screens.to_leader_line(duty.doors[one.household_id]),
        opens=link(duty.unit.id),
    )  # fmt: skip


def _deciders(tx: Transaction, duty: Duty, household_id: HouseholdId) -> People:
    own = {one.account_id for one in hearers(tx, duty.unit.id, [household_id]).get(household_id, ()) if one.lives}
    found = [one for one in leaders(tx, duty.unit) if one[0] not in own]
    if found:
        return found
    everybody = storage.matters.owners_of(tx.connection, duty.unit.community.id, ("administrator",))
    return [one for one in everybody if one[0] not in own]


def _find_pause(tx: Transaction, command: ShowAsked | DecidePause | EndPause) -> Subject[tuple[Duty, KeptPause]]:
    """A pause of the rota, and what a person is to it: REPORTER whoever lives there, HELPER who may act for it."""
    subject = find(tx, command.rota_id)
    one = storage.duty.rotas.pause_of(tx.connection, subject.of.rota, command.pause_id)
    if one is None:
        raise Refused("duty-pause-refused-gone")

    def relations(person: Person) -> frozenset[Role]:
        acts = one.household_id in households_of(tx.connection, subject.of.unit.id, person)
        lives = person.household_id == one.household_id
        return frozenset({Role.HELPER} if acts else ()) | frozenset({Role.REPORTER} if lives else ())

    return Subject((subject.of, one), subject.where, relations)


def _show_asked(tx: Transaction, person: Person, of: tuple[Duty, KeptPause], command: ShowAsked) -> Toast | None:
    duty, one = of
    if one.state != "asked":
        raise Refused("duty-pause-refused-gone")
    tx.show(screens.to_leader(duty.rota.id, _kept(duty, one, one.from_on, reads=True), duty.zone))
    return None


def _decide(tx: Transaction, person: Person, of: tuple[Duty, KeptPause], command: DecidePause) -> Toast | None:
    """Exempt from today on, or not; the household is told."""
    duty, one = of
    day = today(tx.now, duty.unit)
    if one.state != "asked" or (one.until_on is not None and one.until_on <= day):
        raise Refused("duty-pause-refused-gone")
    storage.duty.rotas.change_pause(
        tx.connection, duty.rota, one.id, state="granted" if command.granted else "refused",
        from_on=max(day, one.from_on), decided_by=person.resident_id, decided_at=tx.now,
    )  # fmt: skip
    cancel(tx, "tasks", _asked_subject(duty, one.id))
    follows = Follows()
    if command.granted:
        found = storage.duty.rotas.pause_of(tx.connection, duty.rota, one.id)
        follows = _follow(tx, duty, found or one)
    shown = _kept(duty, one, day, reads=False)
    screen = screens.decided(duty.rota.id, duty.unit.id, shown, follows, duty.zone, granted=command.granted)
    tell(tx, duty, {one.household_id: screen}, f"decided:{one.id}")
    _open(tx, person, load(tx.connection, duty.rota), OpenPauses(duty.rota.id))
    return screens.decided_toast(shown.door, granted=command.granted)


# back earlier


def _end(tx: Transaction, person: Person, of: tuple[Duty, KeptPause], command: EndPause) -> Toast | None:
    """Back from today on; what had not begun, or was only asked for, never was."""
    duty, one = of
    day = today(tx.now, duty.unit)
    if one.state == "asked":
        storage.duty.rotas.change_pause(tx.connection, duty.rota, one.id, state="withdrawn")
        cancel(tx, "tasks", _asked_subject(duty, one.id))
    elif one.until_on is None or one.until_on > day:
        values = {"until_on": day} if one.from_on < day else {"state": "withdrawn"}
        storage.duty.rotas.change_pause(tx.connection, duty.rota, one.id, **values)
        over = screens.over(duty.unit.id, duty.doors[one.household_id], one.kind)
        tell(tx, duty, {one.household_id: over}, f"over:{one.id}", but=person.account_id)
        others = [who for who in leaders(tx, duty.unit) if who[0] != person.account_id]
        remind_of_work(tx, duty, others, over, f"over:{one.id}", alone=False)
    now = plan_anew(tx, duty)
    tell_moved(tx, duty, now, (one.household_id,))
    _show_household(tx, person, now, one.household_id)
    return screens.over_toast()


ACTIONS: Table = {
    OpenPauses: Action(_find_own, LOOKER, _open),
    ShowPauses: Action(_find_household, FOR_HOUSEHOLD, _show),
    ShowPauseDoors: Action(_find, LEADS, _show_doors),
    OpenAway: Action(_find_household, FOR_HOUSEHOLD, _open_away),
    OpenExempt: Action(_find_household, FOR_HOUSEHOLD, _open_exempt),
    ShowAsked: Action(_find_pause, DECIDER, _show_asked),
    DecidePause: Action(_find_pause, DECIDER, _decide),
    EndPause: Action(_find_pause, FOR_HOUSEHOLD, _end),
}
FORMS: Forms = {
    "rota-away": Form(rules.away_step, _away_screen, _went_away),
    "rota-exempt": Form(rules.exempt_step, _exempt_screen, _asked),
}
