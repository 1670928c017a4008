"""我家也签: households sign for a proposal; enough put it on the agenda, too few in time let it lapse."""

from datetime import datetime

from sqlalchemy import Connection

import storage.topics
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.reminding import BY_THE_CLOCK
from bot.actions.topics import looking, telling
from bot.actions.topics.subjects import NEIGHBOUR, OWN, About, change, find, load, touch
from bot.domain.base import Refused
from bot.domain.commands.topics import LapseTopic, SignTopic, WithdrawTopic
from bot.domain.rights import Person
from bot.domain.topics import topic as rules
from bot.domain.topics.topic import State
from bot.screens import topics as screens
from bot.screens.base import Toast


def _find(tx: Transaction, command: SignTopic | WithdrawTopic) -> Subject[About]:
    return find(tx, command.topic_id)


def _sign(tx: Transaction, person: Person, about: About, command: SignTopic) -> Toast | None:
    """The household signs or takes that back; the one that makes it enough puts the topic on the agenda."""
    topic = about.topic
    rules.require_takes_signers(topic, tx.now)
    if person.household_id is None or person.resident_id is None:
        raise Refused("topics-refused-elsewhere")
    rules.require_may_sign(topic, person.household_id)
    if command.on:
        changed = storage.topics.records.sign(tx.connection, topic, person.household_id, person.resident_id, tx.now)
    else:
        changed = storage.topics.records.unsign(tx.connection, topic, person.household_id)
    signed = len(storage.topics.records.signed(tx.connection, topic))
    if changed:
        touch(tx, about)
    if rules.is_enough(topic, signed):
        about = put_on_agenda(tx, about)
    if tx.origin.is_private:
        looking.show(tx, about, person)
    return Toast(screens.signed_toast(about.topic, signed, on=command.on, changed=changed))


def put_on_agenda(tx: Transaction, about: About) -> About:
    """Enough have signed: it stands on the agenda; what was turned down cannot be so again."""
    came_back = about.topic.state is State.REJECTED
    about = change(
        tx, about, state=State.OPEN.value, put_at=tx.now, signs_until=None, ended_at=None, off_reason=None,
        came_back=came_back,
    )  # fmt: skip
    occurrence = "back" if came_back else "agenda"
    told = screens.came_back_aloud(about.topic) if came_back else screens.on_agenda_aloud(about.topic)
    telling.tell_group(tx, about, told, occurrence)
    telling.tell(tx, about, telling.proposer(about), screens.on_agenda_told(about.topic), f"{occurrence}:proposer")
    telling.tell_leaders(tx, about, screens.on_agenda_leader(about.topic, came_back=came_back), f"{occurrence}:leader")
    telling.say_votable(tx, about)
    return about


def _withdraw(tx: Transaction, person: Person, about: About, command: WithdrawTopic) -> Toast | None:
    """Whoever proposed it takes it back; who signed hears it."""
    rules.require_can_withdraw(about.topic, tx.now)
    if not command.sure:
        tx.show(screens.ask_withdraw(about.topic))
        return None
    about = change(tx, about, state=State.LAPSED.value, signs_until=None, ended_at=tx.now)
    signers = storage.topics.records.signers(tx.connection, about.topic)
    telling.tell(tx, about, signers, screens.withdrawn_told(about.topic), "withdrawn")
    looking.show(tx, about, person)
    return None


# the clock's


def _find_lapsing(tx: Transaction, command: LapseTopic) -> Subject[About]:
    about = load(tx.connection, command.topic_id, lock=True)
    if about is None:
        raise Refused("topics-refused-gone")
    return Subject(about)


def _lapse(tx: Transaction, person: Person, about: About, command: LapseTopic) -> Toast | None:
    """Too few signed: it is over and its proposer may try again; what was turned down stays so."""
    if not rules.lapses(about.topic, tx.now):
        return None
    if about.topic.state is State.REJECTED:
        change(tx, about, signs_until=None)
        return None
    signed = len(storage.topics.records.signed(tx.connection, about.topic))
    about = change(tx, about, state=State.LAPSED.value, signs_until=None, ended_at=tx.now)
    telling.tell(tx, about, telling.proposer(about), screens.lapsed_told(about.topic, signed), "lapsed")
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[LapseTopic]:
    return [LapseTopic(one) for one in storage.topics.records.due(connection, now, limit)]


ACTIONS: Table = {
    SignTopic: Action(_find, NEIGHBOUR, _sign),
    WithdrawTopic: Action(_find, OWN, _withdraw),
    LapseTopic: Action(_find_lapsing, BY_THE_CLOCK, _lapse),
}
DUES: Dues = (Due(_due, storage.topics.records.FIRST_DUE),)
