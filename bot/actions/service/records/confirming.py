"""Confirming: it was so, it was shorter, it was not; asking the next one; taking it back while it waits."""

from datetime import datetime

from sqlalchemy import Connection

import storage.matters
import storage.residents
import storage.service
from bot.actions.base import Action, Due, Dues, Table, Transaction, nothing
from bot.actions.communities.rights import page_in
from bot.actions.reminding import BY_THE_CLOCK, remind
from bot.actions.service.hub import MEMBER
from bot.actions.service.records.subjects import (
    CONFIRMER,
    RECORDER,
    Case,
    ask,
    case_of,
    concealed,
    confirms_as,
    find,
    shown,
    stop_asking,
    tell_doers,
)
from bot.domain.base import FlatId, Refused, UnitId
from bot.domain.commands.records import AskNext, ConfirmService, FindToConfirm, WithdrawService
from bot.domain.rights import Person, Role
from bot.domain.service.record import Confirmer, Record, State
from bot.domain.service.records import check_shorter, require_open, require_waiting
from bot.screens.base import Toast, text
from bot.screens.service import records as screens

PAGE = 6
"""Records on a screen."""


def _confirm(tx: Transaction, person: Person, case: Case, command: ConfirmService) -> Toast | None:
    decided_by = case.asking.decided_by if case.asking is not None else None
    require_waiting(case.record, decided_by=decided_by, by=person.resident_id)
    after = _confirmed(tx, person, case, case.record.minutes)
    tell_doers(
        tx, after, screens.told("confirmed", shown(tx, after)), f"confirmed:{case.record.state.value}",
        screens.told_line("confirmed", shown(tx, after)), alone=case.record.state is State.REFUSED,
    )  # fmt: skip
    tx.show(screens.view(shown(tx, after, person)))
    return Toast(text("records-confirmed-toast"))


def require_can_be_shortened(person: Person, case: Case) -> None:
    """Return while it waits; and for who corrected it, until it is published."""
    asking = case.asking
    again = asking is not None and asking.decided_by is not None and asking.decided_by == person.resident_id
    if not (again and case.record.state is State.CONFIRMED):
        require_open(case.record)


def require_can_be_answered(case: Case) -> None:
    """Return where somebody said something of it that was not answered yet."""
    asking, state = case.asking, case.record.state
    if asking is None or asking.decided_by is None or asking.reply or state not in (State.REFUSED, State.CONFIRMED):
        raise Refused("records-refused-no-answer")


def shorten(tx: Transaction, person: Person, case: Case, minutes: int) -> None:
    """It was so, but took less; or who corrected it corrects it once more, before it is published."""
    asking, record = case.asking, case.record
    require_can_be_shortened(person, case)
    claimed = asking.claimed if asking is not None else record.minutes
    after = _confirmed(tx, person, case, check_shorter(minutes, claimed), is_corrected=True)
    view = shown(tx, after)
    tell_doers(tx, after, screens.told("shortened", view), f"shortened:{minutes}", screens.told_line("shortened", view))
    tx.show(screens.view(shown(tx, after, person)))


def _confirmed(tx: Transaction, person: Person, case: Case, minutes: int, *, is_corrected: bool = False) -> Case:
    as_what = confirms_as(tx, case, person)
    if as_what is None:
        raise Refused("records-refused-confirmer")
    storage.service.records.change(
        tx.connection, case.record, state=State.CONFIRMED.value, minutes=minutes, confirmed_by=person.resident_id,
        confirmed_as=as_what.value, confirmed_at=tx.now, refusal="",
    )  # fmt: skip
    stop_asking(tx, case)
    decided_by = person.resident_id if is_corrected else None
    storage.service.askings.change(tx.connection, case.record, decided_by=decided_by)
    return _again(tx, case.record)


def deny(tx: Transaction, person: Person, case: Case, words: str) -> None:
    """It was not so; whoever wrote it down is told why, and can answer."""
    require_open(case.record)
    storage.service.records.change(tx.connection, case.record, state=State.REFUSED.value, refusal=words)
    stop_asking(tx, case)
    storage.service.askings.change(tx.connection, case.record, decided_by=person.resident_id)
    after = _again(tx, case.record)
    view = shown(tx, after)
    tell_doers(tx, after, screens.told("refused", view), "refused", screens.told_line("refused", view))
    tx.show(screens.view(shown(tx, after, person)))


def answer(tx: Transaction, person: Person, case: Case, words: str) -> None:
    """The volunteer's answer reaches who said so, once; who refused it can still think better of it."""
    require_can_be_answered(case)
    asking = case.asking
    if asking is None or asking.decided_by is None:
        raise LookupError(case.record.id)
    storage.service.askings.change(tx.connection, case.record, reply=words)
    after = _again(tx, case.record)
    view = concealed(shown(tx, after))
    remind(
        tx, storage.matters.people_of(tx.connection, asking.decided_by), screens.answered(view), kind="service",
        subject=f"service-answer:{case.record.id}", community=case.community, line=screens.told_line("answered", view),
        opens=f"sr_{case.record.id}",
    )  # fmt: skip
    tx.show(screens.view(shown(tx, after, person)))


def _withdraw(tx: Transaction, person: Person, case: Case, command: WithdrawService) -> Toast | None:
    require_open(case.record)
    storage.service.records.change(tx.connection, case.record, state=State.WITHDRAWN.value)
    stop_asking(tx, case)
    after = _again(tx, case.record)
    view = shown(tx, after)
    tell_doers(
        tx, after, screens.told("withdrawn", view), "withdrawn", screens.told_line("withdrawn", view), alone=False
    )
    tx.show(screens.view(shown(tx, after, person)))
    return Toast(text("records-withdrawn-toast"))


def _again(tx: Transaction, record: Record) -> Case:
    """The record as it stands now; it is locked."""
    now = storage.service.records.read(tx.connection, record.id)
    if now is None:
        raise LookupError(record.id)
    return case_of(tx, now)


# what waits for somebody


def waiting_for(tx: Transaction, person: Person) -> list[Record]:
    """The records that wait for this person's word, the oldest first."""
    if person.community_id is None or person.resident_id is None:
        return []
    ties = helped_doors(tx, person)

    def units(role: Role) -> list[UnitId]:
        return [held.unit_id for held in person.roles if held.role is role and held.unit_id is not None]

    found = storage.service.askings.waiting_for(
        tx.connection, person.community_id, household_id=person.household_id, helps=ties, leads=units(Role.LEADER),
        party=units(Role.PARTY_GROUP_LEADER), is_last=person.holds(Role.ADMINISTRATOR) or person.holds(Role.LEADER),
    )  # fmt: skip
    return [one for one in found if confirms_as(tx, case_of(tx, one), person) is not None]


def helped_doors(tx: Transaction, person: Person) -> list[FlatId]:
    """The doors whose helper this person is."""
    if person.resident_id is None:
        return []
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    return [one.flat_id for one in ties if one.kind == "helper"]


def _find_to_confirm(tx: Transaction, person: Person, _: None, command: FindToConfirm) -> Toast | None:
    found = waiting_for(tx, person)
    page = page_in(command.page)
    of_page = found[page * PAGE : (page + 1) * PAGE]
    views = tuple(shown(tx, case_of(tx, one), person) for one in of_page)
    tx.show(screens.to_confirm(views, len(found), page, has_more=len(found) > (page + 1) * PAGE))
    return None


# the clock's


def _ask_next(tx: Transaction, person: Person, case: Case, command: AskNext) -> Toast | None:
    asking = case.asking
    if asking is None or asking.next_at is None or asking.next_at > tx.now:
        return None
    if case.record.state is not State.WAITING or asking.asks is Confirmer.ADMINISTRATOR:
        storage.service.askings.change(tx.connection, case.record, next_at=None)
    else:
        ask(tx, case)
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[AskNext]:
    return [AskNext(one) for one in storage.service.askings.due(connection, now, limit)]


ACTIONS: Table = {
    ConfirmService: Action(find, CONFIRMER, _confirm),
    WithdrawService: Action(find, RECORDER, _withdraw),
    FindToConfirm: Action(nothing, MEMBER, _find_to_confirm),
    AskNext: Action(find, BY_THE_CLOCK, _ask_next),
}
DUES: Dues = (Due(_due, storage.service.askings.FIRST_DUE),)
