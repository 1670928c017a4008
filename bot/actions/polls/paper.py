"""Open ballots on paper: entered by one person, confirmed by one of another household, and who is told."""

import random

import storage.polls
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.polls import closing
from bot.actions.polls.hands import CHECKS, ENTERS, find_poll, hand, relations
from bot.actions.polls.opening import open_poll
from bot.actions.polls.subjects import About, find, touch, where_of
from bot.actions.polls.telling import tell_awaited, tell_line
from bot.domain.base import Refused
from bot.domain.codes import make_code
from bot.domain.commands.polls_paper import ConfirmEntry, EnterPaper, RejectEntry, ShowEntries, ShowEntry
from bot.domain.polls import paper as rules
from bot.domain.polls.choices import checked, unpacked
from bot.domain.polls.paper import LATE, Entered, Hand
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import LineId, Origin, PollId
from bot.domain.polls.writing import reasoned
from bot.domain.rights import Person, require
from bot.screens.base import Screen, Toast
from bot.screens.polls import paper as screens
from storage.polls.paper import Entry
from storage.polls.rolls import KeptLine

Of = tuple[About, Entry]
_source = random.SystemRandom()


def _find(tx: Transaction, command: EnterPaper | ShowEntries) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _find_entry(tx: Transaction, command: ShowEntry | ConfirmEntry | RejectEntry) -> Subject[Of]:
    return _entry(tx, storage.polls.paper.entry_called(tx.connection, command.entry))


def _entry(tx: Transaction, before: Entry | None) -> Subject[Of]:
    """The entry as it is now that its poll is locked."""
    if before is None:
        raise Refused("polls-refused-gone")
    subject = find_poll(tx, before.poll_id)
    one = storage.polls.paper.entry(tx.connection, before.id)
    if one is None:
        raise Refused("polls-refused-gone")
    return Subject((subject.of, one), subject.where, subject.relations)


# entering


def _enter(tx: Transaction, person: Person, about: About, command: EnterPaper) -> Toast | None:
    hand(person)
    if about.poll.is_secret:
        raise Refused("paper-refused-secret")
    rules.require_can_enter(about.poll, tx.now)
    if about.poll.state is PollState.PLANNED:
        about = open_poll(tx, about)
    forms.begin(tx, person, "poll-paper", rules.begun(about.poll, community_id=about.unit.community.id))
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    about = find(tx, PollId(state["poll_id"])).of
    lines = [one for one in storage.polls.rolls.lines(tx.connection, about.poll.id) if one.may_vote]
    return screens.question(state, about.poll, about.unit.community.zone, lines)


def _look(tx: Transaction, person: Person, state: State) -> State:
    """That the door is one of the roll, and the day one on which it could be signed, is found out at once."""
    about = find(tx, PollId(state["poll_id"])).of
    if state["line_id"] is not None:
        line = storage.polls.rolls.line(tx.connection, LineId(state["line_id"]))
        if line is None or line.poll_id != about.poll.id or not line.may_vote:
            raise Refused("paper-refused-door")
    if state["signed"] and state["signed"] != "now":
        rules.signed(state["signed"], tx.now, about.poll.opens_at, about.unit.community.zone)
    return state


def _entered(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = find(tx, PollId(state["poll_id"])).of
    require(ENTERS, person, where_of(about.unit), relations(tx.connection, about, person))
    poll, by = about.poll, hand(person)
    rules.require_can_enter(poll, tx.now)
    line = storage.polls.rolls.line(tx.connection, LineId(state["line_id"]))
    if line is None or line.poll_id != poll.id or not line.may_vote:
        raise Refused("paper-refused-door")
    said, zone = state["signed"], about.unit.community.zone
    signed_at = tx.now if said == "now" else rules.signed(said, tx.now, poll.opens_at, zone)
    checked(poll.form, unpacked(state["choice"]))
    entry_id = storage.polls.paper.enter(
        tx.connection, poll, line.id, state["choice"], Origin(state["origin"]), by, code=make_code(_source),
        signed_at=signed_at, photo=state["photo"], now=tx.now,
    )  # fmt: skip
    one = storage.polls.paper.entry(tx.connection, entry_id) if entry_id is not None else None
    if one is None:
        raise Refused("paper-refused-waiting", door=line.short)
    tell_line(tx, about, line.id, screens.entered_told(poll, one, zone), f"paper:{one.id}")
    tx.show(screens.entered(poll, one, storage.updates.bot_username(tx.connection)))
    return None


# looking and confirming


def _show_entries(tx: Transaction, person: Person, about: About, command: ShowEntries) -> Toast | None:
    tx.show(screens.entries(about.poll, storage.polls.paper.entries(tx.connection, about.poll), max(0, command.page)))
    return None


def _show_entry(tx: Transaction, person: Person, of: Of, command: ShowEntry) -> Toast | None:
    _show(tx, person, of)
    return None


def _show(tx: Transaction, person: Person, of: Of) -> None:
    about, one = of
    by = storage.residents.shown_name(tx.connection, one.by.resident_id)
    tx.show(screens.entry(about.poll, one, by, about.unit.community.zone, can=_can_decide(person, tx, of)))


def _can_decide(person: Person, tx: Transaction, of: Of) -> bool:
    try:
        _require_second(tx, person, of)
    except Refused:
        return False
    return True


def _require_second(tx: Transaction, person: Person, of: Of) -> None:
    about, one = of
    rules.require_can_confirm(about.poll)
    by, line = hand(person), storage.polls.rolls.line(tx.connection, one.line_id)
    rules.require_second(one.by, by, line.household_id if line is not None else None)
    if line is not None and _is_theirs(tx, line, by):
        raise Refused("paper-refused-same-home")


def _is_theirs(tx: Transaction, line: KeptLine, by: Hand) -> bool:
    """Whether a resident's or owners' ballot is this person's, or that of somebody they live with."""
    owners = storage.polls.owners.owners_of(tx.connection, line.id)
    people = {one for one in (line.resident_id, line.voter_id, *owners) if one is not None}
    homes = {storage.polls.proxies.household_of(tx.connection, one) for one in people}
    return by.resident_id in people or (by.household_id is not None and by.household_id in homes)


def _confirm(tx: Transaction, person: Person, of: Of, command: ConfirmEntry) -> Toast | None:
    about, one = of
    _require_second(tx, person, of)
    state = rules.outcome(one.signed_at, storage.polls.paper.decided_since(tx.connection, one.line_id))
    _decide(tx, about, one, state, person)
    _show(tx, person, (about, _fresh(tx, one)))
    return screens.decided(state)


def _decide(tx: Transaction, about: About, one: Entry, state: Entered, person: Person | None, why: str = "") -> None:
    """The entry is decided: the household and who entered it hear what came of it; nothing where it was already."""
    by = person.resident_id if person is not None else None
    if not storage.polls.paper.decide(tx.connection, about.poll, one, state, tx.now, by=by, why=why):
        raise Refused("paper-refused-decided")
    touch(tx, about.poll.id, about.reached)
    zone = about.unit.community.zone
    tell_line(tx, about, one.line_id, screens.decided_told(about.poll, one, state, why, zone), f"paper-done:{one.id}")
    closing.go_on(tx, about)


def _fresh(tx: Transaction, one: Entry) -> Entry:
    after = storage.polls.paper.entry(tx.connection, one.id)
    return after if after is not None else one


def _reject(tx: Transaction, person: Person, of: Of, command: RejectEntry) -> Toast | None:
    about, one = of
    _require_open(one)
    if person.resident_id != one.by.resident_id:
        _require_second(tx, person, of)
    state = {"stage": "why", "community_id": about.unit.community.id, "entry_id": one.id}
    forms.begin(tx, person, "poll-paper-why", state)
    return None


def _require_open(one: Entry) -> None:
    if one.state is not Entered.WAITING:
        raise Refused("paper-refused-decided")


def _why_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_why(_entry(tx, storage.polls.paper.entry(tx.connection, state["entry_id"])).of[1])


def _rejected(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Who confirms says that it is wrong; who entered it may say so alone."""
    subject = _entry(tx, storage.polls.paper.entry(tx.connection, state["entry_id"]))
    about, one = subject.of
    require(CHECKS, person, subject.where, subject.relations(person))
    is_own = person.resident_id == one.by.resident_id
    if is_own:
        rules.require_can_confirm(about.poll)
    else:
        _require_second(tx, person, subject.of)
    _decide(tx, about, one, Entered.INVALID, None if is_own else person, state["words"])
    _show(tx, person, (about, _fresh(tx, one)))
    return None


def give_up(tx: Transaction, about: About) -> About:
    """What nobody confirmed in time is not valid; nothing where the poll has its result. A box is asked for again."""
    if about.poll.state is not PollState.COUNTING:
        return about
    if about.poll.is_secret:
        tell_awaited(tx, about, again=True)
        return about
    for one in storage.polls.paper.waiting(tx.connection, about.poll):
        storage.polls.paper.decide(tx.connection, about.poll, one, Entered.INVALID, tx.now, by=None, why=LATE)
        said = screens.decided_told(about.poll, one, Entered.INVALID, "late", about.unit.community.zone)
        tell_line(tx, about, one.line_id, said, f"paper-done:{one.id}")
    return closing.go_on(tx, about)


def give_up_box(tx: Transaction, about: About) -> About:
    """A box that nobody counted holds the result up no longer: its slips are as if they had never been handed in."""
    if about.poll.state is not PollState.COUNTING:
        return about
    storage.polls.paper.give_up_box(tx.connection, about.poll)
    return closing.go_on(tx, about)


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=x_CODE`: an entry, for a neighbour of another household who is asked to confirm it."""
    subject = _entry(tx, storage.polls.paper.entry_called(tx.connection, rest))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(CHECKS, here, subject.where, subject.relations(here))
    _show(tx, here, subject.of)
    return None


ACTIONS: Table = {
    EnterPaper: Action(_find, ENTERS, _enter),
    ShowEntries: Action(_find, ENTERS, _show_entries),
    ShowEntry: Action(_find_entry, CHECKS, _show_entry),
    ConfirmEntry: Action(_find_entry, CHECKS, _confirm),
    RejectEntry: Action(_find_entry, CHECKS, _reject),
}
FORMS: Forms = {
    "poll-paper": Form(rules.entered, _screen, _entered, _look),
    "poll-paper-why": Form(reasoned, _why_screen, _rejected),
}
LINKS: Links = {"x": _linked}
