"""Casting a ballot: on the card, or on the ballot in the private chat; looked at, changed, taken back until closing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls.opening import open_poll
from bot.actions.polls.subjects import VOTER, About, change, find, find_line, lines_of, load, not_on_roll, shown_in
from bot.actions.polls.telling import is_no_news, tell_line
from bot.domain.base import AccountId, BodyId, CommunityId, Refused, ResidentId
from bot.domain.commands.polls import CastBallot, CastSelected, Select, ShowBallot, Vote, WithdrawBallot
from bot.domain.pages import is_page
from bot.domain.polls.choices import checked, packed, unpacked
from bot.domain.polls.poll import Poll, State, require_takes_ballots, takes_ballots
from bot.domain.polls.proxies import require_may_cast
from bot.domain.polls.selecting import AT_ONCE, begun, finished, kept, resumed, selected, unfinished
from bot.domain.polls.values import Choice, LineId, Origin
from bot.domain.rights import Person
from bot.screens import polls as screens
from bot.screens.base import Late, Rows, Screen, Toast
from bot.screens.packing import base36
from bot.screens.polls.box import on_paper
from bot.screens.polls.proxies import cast_told, proxy_rows, voted_itself
from storage import keys
from storage.polls.rolls import KeptLine

OfLine = tuple[About, KeptLine]
LineCommand = ShowBallot | CastBallot | Select | CastSelected | WithdrawBallot


def _find(tx: Transaction, command: Vote) -> Subject[About]:
    return find(tx, command.poll_id)


def _find_line(tx: Transaction, command: LineCommand) -> Subject[OfLine]:
    subject, line = find_line(tx, command.line_id)
    return Subject((subject.of, line), subject.where)


def opened(tx: Transaction, about: About) -> About:
    """The poll, open if its instant has come, whether or not the clock looked; Refused where no ballot counts now."""
    require_takes_ballots(about.poll, tx.now)
    return open_poll(tx, about) if about.poll.state is State.PLANNED else about


def _vote(tx: Transaction, person: Person, about: About, command: Vote) -> Toast | None:
    """One press on the card: for whoever casts for one line only, and an open poll."""
    about = opened(tx, about)
    found = lines_of(tx, person, about.poll)
    if len(found) > 1 or not about.poll.has_buttons_in_group:
        return Toast(screens.vote_in_private(), start=f"v_{base36(about.poll.id)}")
    if not found:
        raise not_on_roll(tx, person, about.poll)
    choice = _read(about.poll, command.choice)
    return cast(tx, person, about, found[0], choice)


def cast(
    tx: Transaction, person: Person, about: About, line: KeptLine, choice: Choice, origin: Origin | None = None
) -> Toast:
    """The line's ballot says this from now on; what the person is told tells nothing of a secret choice.

    No `origin`: it is given where it is pressed, in the chat or on a page.
    """
    origin = origin or (Origin.PAGE if is_page(tx.origin.chat_id) else Origin.CHAT)
    poll, by = about.poll, _resident(person)
    require_not_on_paper(line)
    if by_proxy(tx, person, about, line):
        origin = Origin.PROXY
    says = packed(choice)
    before = storage.polls.ballots.of_line(tx.connection, line.id) if line.has_voted and not poll.is_secret else None
    if poll.is_secret:
        with _key_needed():
            storage.polls.secret.put(tx.connection, poll, line.id, storage.polls.secret.Content(says, origin, by))
    else:
        storage.polls.ballots.cast(tx.connection, poll, line.id, says, origin, by, tx.now, after=before)
    if poll.form.kind not in AT_ONCE:
        storage.polls.ballots.drop_selection(tx.connection, line.id, tx.account.id)
    if poll.frozen_at is None:
        change(tx, about, frozen_at=tx.now)
    if not line.has_voted:
        tx.touch("poll", poll.id)
        is_no_news(tx, about, line.id, is_held=line.is_held)
    if origin is Origin.PROXY:
        by_name = storage.residents.shown_name(tx.connection, by)
        tell_line(tx, about, line.id, cast_told(poll, line, by_name), f"proxy-cast:{tx.now.isoformat()}")
    if poll.is_secret:
        return Toast(screens.cast_in_secret())
    other = before is not None and before.by != by and before.choice != says
    return Toast(screens.cast_openly(poll, choice, unpacked(before.choice) if other and before else None))


def _cast_ballot(tx: Transaction, person: Person, of: OfLine, command: CastBallot) -> Toast | None:
    about, line = _of_mine(tx, person, of)
    toast = cast(tx, person, about, line, _read(about.poll, command.choice))
    _show(tx, line.id)
    return toast


def _select(tx: Transaction, person: Person, of: OfLine, command: Select) -> Toast | None:
    about, line = _of_mine(tx, person, of)
    poll = about.poll
    with _key_needed():
        before = selection_in(tx.connection, poll, line.id, tx.account.id)
        content = kept(selected(poll.form, before, command.option, command.value))
        if poll.is_secret:
            content = keys.seal(tx.connection, poll.key_name, f"{line.id}", content.encode())
    storage.polls.ballots.keep_selection(tx.connection, poll, line.id, tx.account.id, content)
    _show(tx, line.id)
    return None


def _cast_selected(tx: Transaction, person: Person, of: OfLine, command: CastSelected) -> Toast | None:
    about, line = _of_mine(tx, person, of)
    poll = about.poll
    with _key_needed():
        choice = finished(poll.form, selection_in(tx.connection, poll, line.id, tx.account.id))
    toast = cast(tx, person, about, line, checked(poll.form, choice))
    _show(tx, line.id)
    return toast


def _withdraw(tx: Transaction, person: Person, of: OfLine, command: WithdrawBallot) -> Toast | None:
    about, line = _of_mine(tx, person, of)
    require_not_on_paper(line)
    if not command.sure:
        tx.show(screens.ask_withdraw(about.poll, line.id))
        return None
    if about.poll.is_secret:
        was_there = storage.polls.secret.take_out(tx.connection, line.id)
    else:
        was_there = storage.polls.ballots.withdraw(tx.connection, line.id, tx.now)
    if was_there:
        tx.touch("poll", about.poll.id)
    _show(tx, line.id)
    return Toast(screens.withdrawn())


def require_not_on_paper(line: KeptLine) -> None:
    """Return where the line has no slip for the box; raises Refused: what lies in a box cannot be taken back."""
    if line.has_slip:
        raise Refused("paper-refused-has-slip")


def by_proxy(tx: Transaction, person: Person, about: About, line: KeptLine) -> bool:
    """Whether this person casts for the line by proxy; raises Refused where they may not, or not any more."""
    if not line.held:
        return False
    if person.bodies() & property_bodies(tx, about.unit.community.id):
        raise Refused("paper-refused-staff")
    require_may_cast(origin_of(tx.connection, about.poll, line.id))
    return True


def property_bodies(tx: Transaction, community_id: CommunityId) -> frozenset[BodyId]:
    """The bodies whose staff never hold a proxy."""
    found = storage.communities.bodies(tx.connection, community_id)
    return frozenset(one.id for one in found if one.kind == "property")


def origin_of(connection: Connection, poll: Poll, line_id: LineId) -> Origin | None:
    """How the line's ballot was given, None where it has none."""
    found = _given(connection, poll, line_id)
    return found.origin if found is not None else None


def _show_ballot(tx: Transaction, person: Person, of: OfLine, command: ShowBallot) -> Toast | None:
    """To be filled in while ballots count, and afterwards to be looked at."""
    about, line = of
    if takes_ballots(about.poll, tx.now):
        about = opened(tx, about)
    _mine(tx, person, about, line)
    _show(tx, line.id)
    return None


def _of_mine(tx: Transaction, person: Person, of: OfLine) -> OfLine:
    """The poll, taking ballots, and the line, if this person may cast for it now."""
    about, line = of
    about = opened(tx, about)
    return about, _mine(tx, person, about, line)


def _mine(tx: Transaction, person: Person, about: About, line: KeptLine) -> KeptLine:
    """The line as it stands now that the poll is locked, if this person may cast for it."""
    mine = next((one for one in lines_of(tx, person, about.poll) if one.id == line.id), None)
    if mine is None:
        raise Refused("polls-refused-not-yours")
    by_proxy(tx, person, about, mine)
    return mine


def _read(poll: Poll, choice: str) -> Choice:
    """What a button said, which may be forged."""
    try:
        return checked(poll.form, unpacked(choice))
    except ValueError:
        raise Refused("button-unknown") from None


@contextmanager
def _key_needed() -> Iterator[None]:
    """Where the key of a secret poll is missing, the person hears that nothing was cast."""
    try:
        yield
    except keys.NoKey as missing:
        raise Refused("polls-refused-key") from missing


def _resident(person: Person) -> ResidentId:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


# the ballot, drawn when its turn comes


def _show(tx: Transaction, line_id: LineId) -> None:
    """The ballot in the private chat: what was chosen is read when it is sent, and lies among no messages."""
    tx.show(Screen("", late=Late("ballot", line_id, tx.account.id)))


@dataclass(frozen=True, slots=True)
class OpenBallot:
    """A ballot that can be cast now: what is ticked, what counts, and what else can be done with it."""

    shown: screens.Shown
    line: KeptLine
    ticked: Choice
    chosen: screens.Chosen | None
    more: Rows


def draw_ballot(connection: Connection, late: Late, now: datetime) -> Screen:
    """The ballot of a line as it stands for the person it is shown to; who may not cast for it now sees nothing."""
    found = ballot_of(connection, LineId(late.of), AccountId(late.account_id), now)
    if isinstance(found, Screen):
        return found
    return screens.ballot(found.shown, found.line, found.ticked, found.chosen, found.more)


def ballot_of(connection: Connection, line_id: LineId, account_id: AccountId, now: datetime) -> OpenBallot | Screen:
    """The ballot of a line for somebody, where it can be cast now; else what there is to say of it."""
    line = storage.polls.rolls.line_of_account(connection, line_id, account_id)
    about = load(connection, line.poll_id) if line is not None else None
    if line is None or about is None:
        return screens.gone()
    poll = about.poll
    is_open = takes_ballots(poll, now)
    shown = shown_in(connection, about, is_open=is_open)
    if not is_open:
        return screens.ballot_closed(shown, line, None if poll.is_secret else _chosen(connection, poll, line.id))
    if line.has_slip:
        return on_paper(poll, line)
    try:
        if line.held and origin_of(connection, poll, line.id) not in (None, Origin.PROXY):
            return voted_itself(poll, line)
        ticked = selection_in(connection, poll, line.id, account_id)
        more = () if line.held else proxy_rows(line)
        return OpenBallot(shown, line, ticked, _chosen(connection, poll, line.id), more)
    except keys.NoKey:
        return screens.ballot_unreadable(shown, line)


def _given(
    connection: Connection, poll: Poll, line_id: LineId
) -> storage.polls.secret.Content | storage.polls.ballots.Cast | None:
    """The line's ballot, from its envelope or from where open ballots are kept."""
    if poll.is_secret:
        return storage.polls.secret.look(connection, poll, line_id)
    return storage.polls.ballots.of_line(connection, line_id)


def _chosen(connection: Connection, poll: Poll, line_id: LineId) -> screens.Chosen | None:
    """What the line's ballot says now, and who cast it, as its own people are told."""
    found = _given(connection, poll, line_id)
    if found is None:
        return None
    by = storage.residents.shown_name(connection, found.by) if found.by is not None else ""
    return screens.Chosen(unpacked(found.choice), by, found.origin)


def selection_in(connection: Connection, poll: Poll, line_id: LineId, account_id: AccountId) -> Choice:
    """What this person has ticked so far: what was kept, else what the ballot says, else nothing."""
    content = storage.polls.ballots.selection(connection, line_id, account_id)
    if content is not None:
        if poll.is_secret:
            content = keys.opened(connection, poll.key_name, f"{line_id}", content).decode()
        return resumed(poll.form, content)
    chosen = _chosen(connection, poll, line_id)
    return unfinished(poll.form, chosen.choice) if chosen is not None else begun(poll.form)


ACTIONS: Table = {
    Vote: Action(_find, VOTER, _vote),
    ShowBallot: Action(_find_line, VOTER, _show_ballot),
    CastBallot: Action(_find_line, VOTER, _cast_ballot),
    Select: Action(_find_line, VOTER, _select),
    CastSelected: Action(_find_line, VOTER, _cast_selected),
    WithdrawBallot: Action(_find_line, VOTER, _withdraw),
}
