"""确定谁投: flats with several owners have one vote by one named voter; leader or administrator names one of them."""

import storage.polls
import storage.residents
import storage.rights
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls import telling
from bot.actions.polls.hands import LEADS, find_line_of, find_poll, may
from bot.actions.polls.subjects import About
from bot.actions.reminding import cancel, remind
from bot.domain.base import AccountId, Refused, ResidentId
from bot.domain.commands.polls_paper import NameVoter, ShowVoter, ShowVoters
from bot.domain.polls.poll import require_running, takes_ballots
from bot.domain.polls.values import RollKind
from bot.domain.rights import Person
from bot.screens.base import Rows, Toast
from bot.screens.polls import voters as screens
from storage.polls.rolls import KeptLine

OfLine = tuple[About, KeptLine]


def _find(tx: Transaction, command: ShowVoters) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _find_line(tx: Transaction, command: ShowVoter | NameVoter) -> Subject[OfLine]:
    return find_line_of(tx, command.line_id)


def _show_all(tx: Transaction, person: Person, about: About, command: ShowVoters) -> Toast | None:
    found = storage.polls.owners.shared(tx.connection, about.poll.id)
    listed = [(one, one.voter_id is not None) for one in found]
    tx.show(screens.voters(about.poll, listed, command.page))
    return None


def _show(tx: Transaction, person: Person, of: OfLine, command: ShowVoter) -> Toast | None:
    about, line = of
    tx.show(screens.voter(about.poll, line, _owners(tx, line), line.voter_id))
    return None


def _owners(tx: Transaction, line: KeptLine) -> list[tuple[ResidentId, str]]:
    """The owners as neighbours see them; those who appear alike are numbered."""
    found = [
        (one, storage.residents.shown_name(tx.connection, one))
        for one in storage.polls.owners.owners_of(tx.connection, line.id)
    ]
    names = [name for _, name in found]
    return [
        (one, f"{name} {nth}" if names.count(name) > 1 or not name else name)
        for nth, (one, name) in enumerate(found, 1)
    ]


def _name(tx: Transaction, person: Person, of: OfLine, command: NameVoter) -> Toast | None:
    about, line = of
    require_running(about.poll, tx.now)
    owners = dict(_owners(tx, line))
    if command.resident_id not in owners:
        raise Refused("paper-refused-not-owner")
    storage.polls.owners.name_voter(tx.connection, line.id, command.resident_id)
    storage.rights.log_change(
        tx.connection, about.unit.community.id, tx.now, person.resident_id, "voter-named",
        {"poll": str(about.poll.id), "door": line.label},
    )  # fmt: skip
    cancel(tx, "polls", telling.unnamed(line.id))
    said = screens.named_told(about.poll, line, owners[command.resident_id])
    people = storage.polls.owners.reached_owners(tx.connection, line.id)
    remind(
        tx, [(AccountId(one.account_id), one.chat_id, one.muted) for one in people], said, kind="polls",
        subject=f"voter:{line.id}", occurrence=tx.now.isoformat(), community=about.unit.community,
        useful_until=about.poll.closes_at,
    )  # fmt: skip
    fresh = storage.polls.rolls.line(tx.connection, line.id)
    _show(tx, person, (about, fresh or line), ShowVoter(line.id))
    return screens.named()


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """The lines of an owners' roll whose voter has to be named."""
    poll = about.poll
    if (
        poll.roll_kind is not RollKind.OWNERS
        or not takes_ballots(poll, tx.now)
        or not may(LEADS, tx.connection, person, about)
    ):
        return ()
    return ((screens.to_voters(poll),),)


ACTIONS: Table = {
    ShowVoters: Action(_find, LEADS, _show_all),
    ShowVoter: Action(_find_line, LEADS, _show),
    NameVoter: Action(_find_line, LEADS, _name),
}
