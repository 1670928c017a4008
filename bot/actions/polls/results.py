"""A counted poll for whoever it concerns: the picture, the sheet, the published file, a recount."""

import storage.outgoing
import storage.polls
import storage.rights
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls.counting import count
from bot.actions.polls.publishing import fingerprint
from bot.actions.polls.recounting import recount
from bot.actions.polls.subjects import About, find, where_of
from bot.domain.base import Refused
from bot.domain.commands.polls_results import (
    CheckPoll,
    DrawResult,
    PrintResult,
    RecountPoll,
    SendFile,
    SendVerifier,
)
from bot.domain.polls.poll import State
from bot.domain.polls.secrecy import may_publish_ballots
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens.base import Rows, Screen, Toast
from bot.screens.polls import checking as screens

_Asked = DrawResult | PrintResult | CheckPoll | SendFile | SendVerifier | RecountPoll

CONCERNED = Right(
    (
        (Role.RESIDENT, Scope.SUBJECT), (Role.LEADER, Scope.UNIT), (Role.GRID_WORKER, Scope.GRID),
        (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY),
    ),
    refusal="results-refused-not-concerned",
)  # fmt: skip
"""Whoever lives in a unit that the poll reached or stands on its roll; and who leads or looks after it."""


def found(tx: Transaction, about: About) -> Subject[About]:
    """The poll, for those it concerns."""

    def relations(person: Person) -> frozenset[Role]:
        lives = person.unit_id is not None and person.unit_id in about.reached
        return frozenset({Role.RESIDENT}) if lives or _on_roll(tx, person, about) else frozenset()

    return Subject(about, where_of(about.unit), relations)


def _on_roll(tx: Transaction, person: Person, about: About) -> bool:
    return bool(
        storage.polls.rolls.lines_of(tx.connection, about.poll.id, person.household_id, person.resident_id)
    )  # fmt: skip


def concerns(tx: Transaction, person: Person, about: About) -> bool:
    """Whether this person may see all that is published of the poll."""
    subject = found(tx, about)
    try:
        require(CONCERNED, person, subject.where, subject.relations(person))
    except Refused:
        return False
    return True


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """Buttons of a counted poll."""
    if about.poll.state is not State.DECIDED or not concerns(tx, person, about):
        return ()
    return screens.rows(about.poll)


def _find(tx: Transaction, command: _Asked) -> Subject[About]:
    about = find(tx, command.poll_id).of
    if about.poll.state is not State.DECIDED:
        raise Refused("results-refused-not-counted")
    return found(tx, about)


def _draw(tx: Transaction, person: Person, about: About, command: DrawResult) -> Toast | None:
    _send(tx, person, about, screens.picture(about.poll), "picture")
    return None


def _print(tx: Transaction, person: Person, about: About, command: PrintResult) -> Toast | None:
    poll, zone = about.poll, about.unit.community.zone
    printed = screens.sheet(poll, count(tx.connection, poll), fingerprint(tx.connection, poll), zone)
    _send(tx, person, about, printed, "sheet")
    return None


def _check(tx: Transaction, person: Person, about: About, command: CheckPoll) -> Toast | None:
    poll = about.poll
    cast = len(storage.polls.secret.choices(tx.connection, poll)) if poll.is_secret else 0
    is_whole = not poll.is_secret or may_publish_ballots(cast)
    tx.show(screens.check(poll, fingerprint(tx.connection, poll), is_whole=is_whole))
    return None


def _send_file(tx: Transaction, person: Person, about: About, command: SendFile) -> Toast | None:
    _send(tx, person, about, screens.file(about.poll, fingerprint(tx.connection, about.poll)), "file")
    return None


def _send_verifier(tx: Transaction, person: Person, about: About, command: SendVerifier) -> Toast | None:
    _send(tx, person, about, screens.verifier(about.poll), "verifier")
    return None


def _recount(tx: Transaction, person: Person, about: About, command: RecountPoll) -> Toast | None:
    """Count again and show both; that it was asked for, and what came of it, stands in the log."""
    again = recount(tx.connection, about.poll)
    told = {"poll": about.poll.id, "same": again.is_the_same, "differs": list(again.differs)}
    storage.rights.log_change(
        tx.connection, about.unit.community.id, tx.now, person.resident_id, "poll-recounted", told
    )  # fmt: skip
    tx.show(screens.recounted(about.poll, again.kept, again.found, is_the_same=again.is_the_same))
    return None


def _send(tx: Transaction, person: Person, about: About, screen: Screen, what: str) -> None:
    tx.tell(
        person.account_id, tx.account.telegram_id, screen, community_id=about.unit.community.id,
        rank=storage.outgoing.ANSWER, once=f"poll-{what}:{about.poll.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip


ACTIONS: Table = {
    DrawResult: Action(_find, CONCERNED, _draw),
    PrintResult: Action(_find, CONCERNED, _print),
    CheckPoll: Action(_find, CONCERNED, _check),
    SendFile: Action(_find, CONCERNED, _send_file),
    SendVerifier: Action(_find, CONCERNED, _send_verifier),
    RecountPoll: Action(_find, CONCERNED, _recount),
}
