"""Objections that wait: whoever can decide by now hears of it; what nobody could decide for too long does not count."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

import storage.matters
import storage.service
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.reminding import BY_THE_CLOCK
from bot.actions.service.publishing import objecting
from bot.actions.service.records.subjects import Case
from bot.domain.base import Refused
from bot.domain.commands.records import LookAtObjection
from bot.domain.rights import Person
from bot.domain.service.publishing import ASKS_AGAIN, is_given_up
from bot.domain.service.record import State
from bot.i18n import plain_of
from bot.screens.base import Toast, text
from storage.service.publishing import Objected


@dataclass(frozen=True, slots=True)
class Waiting:
    """An objection that is not decided, and its record, locked."""

    objected: Objected
    case: Case


def _find(tx: Transaction, command: LookAtObjection) -> Subject[Waiting]:
    objected = storage.service.publishing.objection(tx.connection, command.objection_id)
    if objected is None:
        raise Refused("records-refused-not-objected")
    subject = objecting.find(tx, objected.record_id)
    return Subject(Waiting(objected, subject.of), subject.where)


def _look(tx: Transaction, person: Person, waiting: Waiting, command: LookAtObjection) -> Toast | None:
    """Of an office that was given since, whoever holds it is asked; who was asked before is not asked again."""
    objected, case = waiting.objected, waiting.case
    if case.record.state is not State.OBJECTED or objected.look_at is None or tx.now < objected.look_at:
        return None
    calendar = storage.matters.calendar_of(case.community)
    is_asked = objecting.ask_deciders(tx, case, objected.id, objected.words)
    if not is_asked and is_given_up(objected.at, tx.now, calendar):
        nobody = plain_of(text("records-objection-unanswered"), case.community.language)
        objecting.settle(tx, case, nobody, None, "nobody")
        return None
    storage.service.publishing.look_at_objection(tx.connection, objected, tx.now + ASKS_AGAIN)
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[LookAtObjection]:
    return [LookAtObjection(one) for one in storage.service.publishing.undecided(connection, now, limit)]


ACTIONS: Table = {LookAtObjection: Action(_find, BY_THE_CLOCK, _look)}
DUES: Dues = (Due(_due, storage.service.publishing.FIRST_UNDECIDED),)
