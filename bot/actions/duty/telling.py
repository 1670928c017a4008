"""Who hears what of a rota beside its turns: households, the leader, both sides of a swap that fell through."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

import storage.duty
import storage.residents
from bot.actions.base import Transaction
from bot.actions.duty.exchanging import no_more_asking
from bot.actions.duty.subjects import Duty, hearers, leaders, today
from bot.actions.reminding import People, cancel, remind, remind_unit
from bot.domain.base import AccountId, HouseholdId
from bot.domain.duty import turns as rules
from bot.domain.duty.periods import at_handover
from bot.domain.rights import Person
from bot.screens.base import Screen, Value
from bot.screens.duty import members as screens
from bot.screens.duty.shown import link
from storage.duty.rotas import Fallen
from storage.duty.swaps import SwapId

NEAR = timedelta(days=60)
"""How far ahead a turn is near enough for its household to hear that it moved."""
SOON = timedelta(days=7)
"""How far ahead it cannot wait for the digest, as the reminder of a week before may be past."""


def tell(
    tx: Transaction, duty: Duty, told: Mapping[HouseholdId, Screen], about: str, *, but: AccountId | None = None,
    line: Value | None = None,
) -> None:  # fmt: skip
    """Those who hear for these households are told, but for whoever did it; `about` names what it is."""
    for household_id, found in hearers(tx, duty.unit.id, list(told)).items():
        people = [(one.account_id, one.chat_id, one.muted) for one in found if one.account_id != but]
        remind(
            tx, people, told[household_id], kind="duty", subject=f"duty:{duty.rota.id}:{about}:{household_id}",
            occurrence=tx.now.isoformat(), community=duty.unit.community, line=line, opens=link(duty.unit.id),
        )  # fmt: skip


def unheard(tx: Transaction, duty: Duty, households: Collection[HouseholdId]) -> list[str]:
    """The doors among them behind which nobody can be written to: somebody has to ring there."""
    heard = hearers(tx, duty.unit.id, households)
    return [duty.doors[one] for one in households if all(h.chat_id is None for h in heard.get(one, ()))]


def tell_leader(tx: Transaction, duty: Duty, what: Screen, about: str, *, alone: bool = False) -> None:
    """The leader hears of it, but for their own doing; what need not be done at once waits for the digest."""
    people = [one for one in leaders(tx, duty.unit) if one[0] != tx.account.id]
    remind_of_work(tx, duty, people, what, about, alone=alone)


def remind_of_work(tx: Transaction, duty: Duty, people: People, what: Screen, about: str, *, alone: bool) -> None:
    """Somebody has to do something about the rota."""
    remind(
        tx, people, what, kind="tasks", subject=f"duty:{duty.rota.id}:{about}", occurrence=tx.now.isoformat(),
        community=duty.unit.community, opens=link(duty.unit.id), alone=alone,
    )  # fmt: skip


def announce(tx: Transaction, duty: Duty, what: Screen, about: str) -> None:
    """The group is told once, where there is one."""
    if duty.unit.chat_id is not None:
        remind_unit(tx, duty.unit, what, kind="duty", subject=f"duty:{duty.rota.id}:{about}")


def tell_fallen(tx: Transaction, duty: Duty, fallen: Sequence[Fallen], *, but: AccountId | None = None) -> None:
    """Both households of each swap, stand-in or offer that became void hear that the rota holds again."""
    for one in fallen:
        kept = storage.duty.swaps.read(tx.connection, SwapId(one.id))
        if kept is not None:
            no_more_asking(tx, kept)
        other = one.taker_id or one.asked_id
        sides = [(one.giver_id, other)] if other is None else [(one.giver_id, other), (other, one.giver_id)]
        days = [day for day in (one.gives_on, one.takes_on) if day is not None]
        told = {
            side: screens.fallen(
                duty.unit.id, duty.doors.get(against, "") if against else "", days, duty.zone,
                agreed=one.taker_id is not None,
            )
            for side, against in sides
        }  # fmt: skip
        tell(tx, duty, told, f"fallen:{one.id}", but=but)


def tell_moved(tx: Transaction, before: Duty, after: Duty, but: Collection[HouseholdId]) -> None:
    """Households whose next turn moved because of another's are told when it is now, where it is near, once.

    `but` are those who did it or heard of it otherwise. It waits for the digest where the turn is not within days;
    what was to be said of an earlier move is said no more.
    """
    zone, day = after.zone, today(tx.now, after.unit)
    moved = rules.moved(before.coming, after.coming, day + NEAR)
    told = {one: turn for one, turn in moved.items() if one not in but and after.takes_part(one)}
    for household_id, found in hearers(tx, after.unit.id, list(told)).items():
        turn, subject = told[household_id], f"duty:{after.rota.id}:moved:{household_id}"
        cancel(tx, "duty", subject)
        remind(
            tx, [(one.account_id, one.chat_id, one.muted) for one in found],
            screens.moved(after.rota.id, after.unit.id, turn, zone), kind="duty", subject=subject,
            occurrence=tx.now.isoformat(), community=after.unit.community, line=screens.moved_line(turn, zone),
            opens=link(after.unit.id), alone=turn.starts_on <= day + SOON,
            useful_until=at_handover(turn.starts_on, zone),
        )  # fmt: skip


def called(tx: Transaction, person: Person) -> str:
    """How whoever acts is named to the household it is about."""
    return storage.residents.shown_name(tx.connection, person.resident_id) if person.resident_id is not None else ""
