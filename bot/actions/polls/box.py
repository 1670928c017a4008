"""Secret ballots on paper: the roll is ticked when a slip is handed out; after closing the box is counted by two.

Which doors have a slip stands on no screen that is stored: it is drawn when it is sent.
"""

from datetime import datetime

from sqlalchemy import Connection

import storage.polls
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.polls import closing
from bot.actions.polls.hands import (
    ENTERS,
    WITNESSES,
    find_line_of,
    find_poll,
    hand,
    may,
    relations,
    require_unconcerned,
)
from bot.actions.polls.opening import open_poll
from bot.actions.polls.subjects import About, find, load, touch, where_of
from bot.domain.base import AccountId, Refused
from bot.domain.commands.polls_paper import (
    ConfirmBox,
    CountBox,
    ShowBox,
    ShowTick,
    ShowTicks,
    TickSlip,
    UntickSlip,
)
from bot.domain.polls import paper as rules
from bot.domain.polls.paper import Entered, Hand
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.poll import require_takes_ballots, takes_ballots
from bot.domain.polls.values import LineId, PollId
from bot.domain.rights import Person, require
from bot.screens.base import Button, Late, Rows, Screen, Toast, text
from bot.screens.polls import box as screens
from bot.screens.polls import gone
from storage.polls.paper import KeptBox
from storage.polls.rolls import KeptLine

OfLine = tuple[About, KeptLine]
OfBox = tuple[About, KeptBox]


def _find(tx: Transaction, command: ShowTicks | CountBox | ShowBox) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _find_line(tx: Transaction, command: ShowTick | TickSlip | UntickSlip) -> Subject[OfLine]:
    return find_line_of(tx, command.line_id)


def _find_box(tx: Transaction, command: ConfirmBox) -> Subject[OfBox]:
    before = storage.polls.paper.box(tx.connection, command.count_id)
    if before is None:
        raise Refused("polls-refused-gone")
    subject = find_poll(tx, before.poll_id)
    kept = storage.polls.paper.box(tx.connection, command.count_id)
    if kept is None:
        raise Refused("polls-refused-gone")
    return Subject((subject.of, kept), subject.where, subject.relations)


# slips


def _open(tx: Transaction, about: About) -> About:
    if not about.poll.is_secret:
        raise Refused("paper-refused-open")
    require_takes_ballots(about.poll, tx.now)
    return open_poll(tx, about) if about.poll.state is PollState.PLANNED else about


def _show_ticks(tx: Transaction, person: Person, about: About, command: ShowTicks) -> Toast | None:
    about = _open(tx, about)
    lines = [one for one in storage.polls.rolls.lines(tx.connection, about.poll.id) if one.may_vote]
    out = storage.polls.paper.ticked(tx.connection, about.poll)
    tx.show(screens.ticks(about.poll, lines, out, command.page))
    return None


def _show_tick(tx: Transaction, person: Person, of: OfLine, command: ShowTick) -> Toast | None:
    _open(tx, of[0])
    _show(tx, command.line_id)
    return None


def _show(tx: Transaction, line_id: LineId) -> None:
    tx.show(Screen("", late=Late("tick", line_id, tx.account.id)))


def draw_tick(connection: Connection, late: Late, now: datetime) -> Screen:
    """A door with its slip, as it stands for the person it is shown to; who may not enter paper now sees nothing."""
    line = storage.polls.rolls.line(connection, LineId(late.of))
    about = load(connection, line.poll_id) if line is not None else None
    account = storage.residents.account(connection, AccountId(late.account_id))
    if line is None or about is None or account is None:
        return gone()
    person = storage.residents.person_in(connection, account, about.poll.community_id)
    if not may(ENTERS, connection, person, about):
        return gone()
    one = storage.polls.paper.tick_of(connection, line.id)
    return screens.tick(
        about.poll, line, has_slip=line.has_slip, returned=one is not None and one.returned_to is not None
    )


def _tick(tx: Transaction, person: Person, of: OfLine, command: TickSlip) -> Toast | None:
    about, line = of
    about = _open(tx, about)
    by = hand(person)
    if not line.may_vote:
        raise Refused("paper-refused-door")
    if line.has_voted and not line.has_slip:
        raise Refused("paper-refused-voted")
    if storage.polls.paper.tick(tx.connection, about.poll, line.id, by, tx.now):
        touch(tx, about.poll.id, about.reached)
    _show(tx, line.id)
    return screens.ticked()


def _untick(tx: Transaction, person: Person, of: OfLine, command: UntickSlip) -> Toast | None:
    """Two persons of two households say that the slip came back unused."""
    about, line = of
    about = _open(tx, about)
    by, one = hand(person), storage.polls.paper.tick_of(tx.connection, line.id)
    if one is None:
        raise Refused("paper-refused-no-slip")
    if not command.confirms or one.returned_to is None:
        storage.polls.paper.ask_untick(tx.connection, line.id, by)
        _show(tx, line.id)
        return None
    rules.require_second(one.returned_to, by)
    storage.polls.paper.untick(tx.connection, line.id)
    touch(tx, about.poll.id, about.reached)
    _show(tx, line.id)
    return screens.unticked()


# the box


def _require_awaited(tx: Transaction, about: About) -> None:
    poll = about.poll
    if not poll.is_secret:
        raise Refused("paper-refused-open")
    if poll.state in (PollState.PLANNED, PollState.OPEN):
        raise Refused("paper-refused-box-early", at=poll.closes_at)
    if poll.state is not PollState.COUNTING:
        raise Refused("paper-refused-over")
    kept = storage.polls.paper.box_of(tx.connection, poll)
    if kept is not None:
        raise Refused("paper-refused-box-waits")


def _count(tx: Transaction, person: Person, about: About, command: CountBox) -> Toast | None:
    require_unconcerned(tx, about, hand(person))
    _require_awaited(tx, about)
    out = storage.polls.paper.ticked(tx.connection, about.poll)
    forms.begin(tx, person, "poll-box", rules.box_begun(about.poll, out, community_id=about.unit.community.id))
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state, find(tx, PollId(state["poll_id"])).of.poll)


def _counted(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = find(tx, PollId(state["poll_id"])).of
    require(ENTERS, person, where_of(about.unit), relations(tx.connection, about, person))
    by = hand(person)
    require_unconcerned(tx, about, by)
    _require_awaited(tx, about)
    out, box = storage.polls.paper.ticked(tx.connection, about.poll), rules.box_of(state)
    rules.require_fits(box, out)
    storage.polls.paper.write_box(tx.connection, about.poll, box, out, by, tx.now)
    _show_box(tx, person, about, ShowBox(about.poll.id))
    return None


def _show_box(tx: Transaction, person: Person, about: About, command: ShowBox) -> Toast | None:
    kept = storage.polls.paper.box_of(tx.connection, about.poll)
    if kept is None:
        tx.show(screens.none(about.poll))
        return None
    if kept.state is not Entered.WAITING:
        raise Refused("paper-refused-decided")
    by = storage.residents.shown_name(tx.connection, kept.by.resident_id)
    tx.show(screens.box(about.poll, kept, by, can=_can_confirm(tx, person, about, kept)))
    return None


def _can_confirm(tx: Transaction, person: Person, about: About, kept: KeptBox) -> bool:
    try:
        _require_second(tx, person, about, kept)
    except Refused:
        return False
    return True


def _require_second(tx: Transaction, person: Person, about: About, kept: KeptBox) -> Hand:
    by = hand(person)
    rules.require_second(kept.by, by)
    require_unconcerned(tx, about, by)
    return by


def _confirm(tx: Transaction, person: Person, of: OfBox, command: ConfirmBox) -> Toast | None:
    about, kept = of
    by = _require_second(tx, person, about, kept)
    if not storage.polls.paper.decide_box(tx.connection, about.poll, kept, tx.now, by.resident_id, right=command.right):
        raise Refused("paper-refused-decided")
    closing.go_on(tx, about)
    if not command.right:
        tx.show(screens.none(about.poll))
    return screens.box_decided(right=command.right)


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """What can be done with a secret poll's slips."""
    poll = about.poll
    if takes_ballots(poll, tx.now) and may(ENTERS, tx.connection, person, about):
        return ((Button(text("paper-ticks-button"), ShowTicks(poll.id)),),)
    if poll.state is PollState.COUNTING and may(WITNESSES, tx.connection, person, about):
        return ((Button(text("paper-box"), ShowBox(poll.id)),),)
    return ()


ACTIONS: Table = {
    ShowTicks: Action(_find, ENTERS, _show_ticks),
    ShowTick: Action(_find_line, ENTERS, _show_tick),
    TickSlip: Action(_find_line, ENTERS, _tick),
    UntickSlip: Action(_find_line, ENTERS, _untick),
    CountBox: Action(_find, ENTERS, _count),
    ShowBox: Action(_find, WITNESSES, _show_box),
    ConfirmBox: Action(_find_box, WITNESSES, _confirm),
}
FORMS: Forms = {"poll-box": Form(rules.boxed, _screen, _counted)}
