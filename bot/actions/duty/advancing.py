"""What falls due in a rota: reminders, the start of a turn and the end of the one before, a turn nobody accepted."""

from datetime import datetime

from sqlalchemy import Connection

import storage.duty
import storage.outgoing
from bot import metrics
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.duty import cards
from bot.actions.duty.serving import tell_leader
from bot.actions.duty.subjects import Duty, find, hearers, plan_anew, stepped, subject_of
from bot.actions.reminding import BY_THE_CLOCK, cancel, remind
from bot.domain.commands.duty import AdvanceRota
from bot.domain.duty import turns as rules
from bot.domain.duty.periods import at_handover
from bot.domain.duty.rota import who_could
from bot.domain.duty.turns import Step
from bot.domain.rights import Person
from bot.screens.base import Toast
from bot.screens.duty import told

ASKS = (Step.ASKED_AGAIN, Step.ASKED_LAST, Step.LEADER_TOLD)
"""Steps of a turn that was not accepted."""
CHANGES = (Step.BEGINS, Step.LEADER_TOLD)
"""Steps by which something of the rota changes; at others somebody is reminded."""


def _find(tx: Transaction, command: AdvanceRota) -> Subject[Duty]:
    return find(tx, command.rota_id)


def _advance(tx: Transaction, person: Person, duty: Duty, command: AdvanceRota) -> Toast | None:
    """Everything that fell due until now, one instant after another."""
    now = tx.now
    while steps := _next(duty, now):
        for one in steps:
            _take(tx, duty, one)
        at, changes = steps[0].at, any(one.step in CHANGES for one in steps)
        duty = plan_anew(tx, duty, stepped_at=at) if changes else stepped(tx, duty, at)
    return None


def _next(duty: Duty, now: datetime) -> list[rules.Due]:
    """What falls due first, at one instant; empty where nothing has until now."""
    turns = [*duty.past[-1:], *duty.coming[:2]]
    due = rules.due(turns, duty.rota.stepped_at, now, duty.zone, duty.is_holiday)
    return [one for one in due if one.at == due[0].at]


def _take(tx: Transaction, duty: Duty, due: rules.Due) -> None:
    match due.step:
        case Step.BEGINS:
            _begin(tx, duty, due)
        case Step.LEADER_TOLD:
            _leave_to_leader(tx, duty, due)
        case _:
            _remind(tx, duty, due)


def _begin(tx: Transaction, duty: Duty, due: rules.Due) -> None:
    """The turn is written down, and its card stands in the group; the one before is over."""
    turn, before = due.turn, duty.running
    if before is not None:
        storage.duty.turns.change(tx.connection, before, summary=cards.summary(tx, duty, before))
        cancel(tx, "duty", subject_of(duty, before.turn))
        cancel(tx, "tasks", subject_of(duty, before.turn))
        tx.touch("duty", before.id)
    accepted = storage.duty.rotas.accepted_early(tx.connection, duty.rota, turn.starts_on)
    turn_id = storage.duty.turns.begin(tx.connection, duty.rota, turn, accepted=accepted)
    is_over = tx.now >= at_handover(turn.until_on, duty.zone)
    if turn_id is not None and duty.unit.chat_id is not None and not is_over:
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="duty", subject_id=turn_id, chat_id=duty.unit.chat_id,
            community_id=duty.unit.community.id,
        )  # fmt: skip
    if turn.household_id is None:
        _leave_to_leader(tx, duty, due)
    else:
        _remind(tx, duty, due)


def _leave_to_leader(tx: Transaction, duty: Duty, due: rules.Due) -> None:
    """Nobody accepted the turn, or nobody could: the leader looks after it, and is shown whom to ask.

    A turn that was over before anybody could be asked, in a long stop, is nobody's fault and nobody's to look after.
    """
    started = storage.duty.turns.of_rota(tx.connection, duty.rota)
    kept = next((one for one in started if one.turn.starts_on == due.turn.starts_on), None)
    if kept is None or kept.accepted_at is not None or kept.left_at is not None:
        return
    if tx.now >= at_handover(kept.turn.until_on, duty.zone):
        return
    storage.duty.turns.change(tx.connection, kept, left_at=tx.now)
    suggested = who_could(duty.plan, duty.past, due.turn, rules.SUGGESTED)
    doors = [(one, duty.doors[one]) for one in suggested]
    door = duty.doors[due.turn.household_id] if due.turn.household_id is not None else ""
    tell_leader(tx, duty, due.turn, told.leader(duty.rota.id, due.turn, duty.zone, door, doors), "left")


def _remind(tx: Transaction, duty: Duty, due: rules.Due) -> None:
    """The household is reminded, where that is still of use and it has not done it."""
    household_id = due.turn.household_id
    if household_id is None or _is_moot(tx, duty, due):
        return
    if due.useful_until <= tx.now:
        metrics.DROPPED.inc()
        return
    found = hearers(tx, duty.unit.id, [household_id]).get(household_id, [])
    people = [(one.account_id, one.chat_id, one.muted) for one in found]
    accepted = storage.duty.rotas.accepted_early(tx.connection, duty.rota, due.turn.starts_on) is not None
    remind(
        tx, people, told.step(due.step, duty.rota.id, due.turn, duty.zone, accepted=accepted), kind="duty",
        subject=subject_of(duty, due.turn), occurrence=f"{due.step.value}:{household_id}",
        community=duty.unit.community, line=told.step_line(due.step, due.turn, duty.zone, accepted=accepted),
        opens=told.link(duty.rota.id), due_at=due.at, useful_until=due.useful_until,
    )  # fmt: skip


def _is_moot(tx: Transaction, duty: Duty, due: rules.Due) -> bool:
    running = duty.running
    runs = running is not None and running.turn.starts_on == due.turn.starts_on
    if runs and not duty.takes_part(due.turn.household_id):
        return True
    if due.step is Step.HANDOVER_NEAR:
        return running is not None and runs and running.handed_over_at is not None
    if due.step in ASKS:
        return running is not None and runs and running.accepted_at is not None
    return False


def _due(connection: Connection, *, now: datetime, limit: int) -> list[AdvanceRota]:
    return [AdvanceRota(one) for one in storage.duty.rotas.due(connection, now, limit)]


ACTIONS: Table = {AdvanceRota: Action(_find, BY_THE_CLOCK, _advance)}
DUES: Dues = (Due(_due, storage.duty.rotas.FIRST_DUE),)
