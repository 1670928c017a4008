"""A lot between those who are equal: drawn before everybody, entered by whoever called it, confirmed by who saw it."""

from collections.abc import Sequence

import storage.polls
import storage.rights
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls.elections import advancing, looking, telling
from bot.actions.polls.elections.subjects import DECIDER, NEIGHBOUR, About, find_candidate, neighbours, tied, touch
from bot.actions.reminding import cancel, remind
from bot.domain.base import Refused, ResidentId
from bot.domain.commands.elections import ConfirmLot, EnterLot, NameWitness
from bot.domain.polls.course import OBJECTIONS
from bot.domain.polls.elections import Candidate, Stage
from bot.domain.rights import Person
from bot.screens.base import Toast
from bot.screens.polls import elections as screens
from storage.polls.elections import Adult

OfCandidate = tuple[About, Candidate]


def _find(tx: Transaction, command: EnterLot | NameWitness | ConfirmLot) -> Subject[OfCandidate]:
    subject, candidate = find_candidate(tx, command.candidate_id)
    return Subject((subject.of, candidate), subject.where, subject.relations)


def _enter(tx: Transaction, person: Person, of: OfCandidate, command: EnterLot) -> Toast | None:
    about, candidate = of
    found = [(int(one.resident_id), one.label) for one in _witnesses(tx, person, about, candidate)]
    tx.show(screens.choose_witness(about.election, candidate, found, max(0, command.page)))
    return None


def _witnesses(tx: Transaction, person: Person, about: About, candidate: Candidate) -> Sequence[Adult]:
    """Neighbours who could have seen it: nobody of the homes between which it decides, nor who enters it."""
    if about.election.stage is not Stage.LOT:
        raise Refused("elections-refused-no-lot")
    equal = tied(tx.connection, about)
    if candidate not in equal:
        raise Refused("elections-refused-nominee")
    newest = storage.polls.elections.polls(tx.connection, about.election.id)[-1]
    homes = storage.polls.elections.households_on(tx.connection, newest.poll_id)
    if person.household_id in homes:
        raise Refused("elections-refused-own-lot")
    return [
        one
        for one in neighbours(tx.connection, about.unit.id)
        if one.household_id not in homes and one.resident_id != person.resident_id
    ]


def _name_witness(tx: Transaction, person: Person, of: OfCandidate, command: NameWitness) -> Toast | None:
    about, candidate = of
    found = {one.resident_id: one for one in _witnesses(tx, person, about, candidate)}
    witness = found.get(command.witness_id)
    if witness is None or person.resident_id is None:
        raise Refused("elections-refused-witness")
    storage.polls.elections.enter_lot(
        tx.connection, about.election, candidate.id, person.resident_id, witness.resident_id, tx.now
    )
    cancel(tx, "tasks", _asked(about))
    remind(
        tx, [(witness.account_id, witness.chat_id, witness.muted)],
        screens.witness_asked(about.election, about.unit.label, candidate.label, candidate.id), kind="tasks",
        subject=_asked(about), occurrence=tx.now.isoformat(), community=about.unit.community,
        opens=screens.link(about.election),
    )  # fmt: skip
    touch(tx, about)
    looking.show(tx, person, about)
    return None


def _asked(about: About) -> str:
    return f"election-lot:{about.election.id}"


def _confirm(tx: Transaction, person: Person, of: OfCandidate, command: ConfirmLot) -> Toast | None:
    about, candidate = of
    lot = storage.polls.elections.lot(tx.connection, about.election.id)
    if about.election.stage is not Stage.LOT or lot is None or lot.candidate_id != candidate.id:
        raise Refused("elections-refused-no-lot")
    if lot.witness_id != person.resident_id:
        raise Refused("elections-refused-not-witness")
    cancel(tx, "tasks", _asked(about))
    if command.right:
        storage.polls.elections.confirm_lot(tx.connection, about.election, tx.now)
        _write_down(tx, about, candidate, lot.entered_by)
        about = advancing.elect(tx, about, candidate, tx.now + OBJECTIONS)
    else:
        storage.polls.elections.drop_lot(tx.connection, about.election)
        witness = next(
            (one.label for one in neighbours(tx.connection, about.unit.id) if one.resident_id == person.resident_id), ""
        )
        told = screens.lot_wrong_told(about.election, about.unit.label, witness)
        telling.tell_deciders(tx, about, told, f"lot-wrong:{tx.now.isoformat()}")
        touch(tx, about)
    looking.show(tx, person, about)
    return None


def _write_down(tx: Transaction, about: About, candidate: Candidate, entered_by: ResidentId) -> None:
    said = {
        "unit": int(about.unit.id), "place": about.unit.label, "resident": candidate.resident_id,
        "door": candidate.label if candidate.resident_id is None else "",
    }  # fmt: skip
    storage.rights.log_change(tx.connection, about.unit.community.id, tx.now, entered_by, "election-lot", said)


ACTIONS: Table = {
    EnterLot: Action(_find, DECIDER, _enter),
    NameWitness: Action(_find, DECIDER, _name_witness),
    ConfirmLot: Action(_find, NEIGHBOUR, _confirm),
}
