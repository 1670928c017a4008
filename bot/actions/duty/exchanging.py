"""What becomes of a turn that is offered: agreed, withdrawn, ended by itself, undone; and who hears of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

import storage.communities
import storage.duty
from bot.actions.base import Transaction
from bot.actions.duty.subjects import Duty, find, hearers, leaders, plan_anew, subject_of
from bot.actions.reminding import cancel, remind
from bot.domain.base import HouseholdId, Refused, ResidentId
from bot.domain.duty import swaps as rules
from bot.domain.duty.rota import Turn
from bot.domain.duty.swaps import Offer, Standing, State
from bot.screens.base import Screen, Value
from bot.screens.duty import swaps as screens
from bot.screens.duty.swaps import Seen
from bot.screens.packing import base36
from storage.duty.rotas import KeptRota
from storage.duty.swaps import KeptSwap, SwapId
from storage.outgoing import Living


@dataclass(frozen=True, slots=True)
class About:
    """An offer with its rota, which is locked."""

    duty: Duty
    kept: KeptSwap

    @property
    def offer(self) -> Offer:
        """The offer as the rules see it."""
        return self.kept.offer


def find_swap(tx: Transaction, swap_id: int) -> About:
    """The offer, its rota locked; raises Refused where there is none, or the rota has ended."""
    kept = storage.duty.swaps.read(tx.connection, SwapId(swap_id))
    if kept is None:
        raise Refused("duty-swaps-refused-gone")
    return About(find(tx, kept.rota_id).of, _anew(tx, kept))


def _anew(tx: Transaction, kept: KeptSwap) -> KeptSwap:
    now = storage.duty.swaps.read(tx.connection, kept.id)
    if now is None:
        raise LookupError(kept.id)
    return now


def standing(tx: Transaction, duty: Duty) -> Standing:
    """The rota as it stands at this instant."""
    running = duty.running
    turn = running.turn if running is not None and running.handed_over_at is None else None
    return Standing(duty.plan, duty.past, duty.coming, turn, duty.zone, tx.now)


def called(duty: Duty, day: date) -> Value:
    """A turn as people call it."""
    return screens.called(day, duty.rota.period, duty.zone)


def seen(about: About) -> Seen:
    """What screens show of it."""
    duty, offer = about.duty, about.offer
    return Seen(
        about.kept.id, offer.kind, offer.state, duty.doors[offer.giver_id], called(duty, offer.gives_on),
        duty.doors.get(offer.other_id, "") if offer.other_id is not None else "",
        called(duty, offer.takes_on) if offer.takes_on is not None else "",
    )  # fmt: skip


# how it ends


def agree(tx: Transaction, about: About, taker_id: HouseholdId, by: ResidentId, *, for_others: bool) -> About:
    """The household takes the turn: both promise, or what runs passes to it; both hear of it."""
    duty, offer, now = about.duty, about.offer, standing(tx, about.duty)
    gives = rules.given(now, offer)
    if gives is None:
        raise LookupError(about.kept.id)
    takes = rules.returns(now, offer, taker_id)
    takes_on = takes.starts_on if takes is not None else None
    agreed = replace(offer, state=State.AGREED, taker_id=taker_id, takes_on=takes_on)
    taken = {
        "taker_id": taker_id, "takes_on": takes_on, "answered_by": by, "answered_at": tx.now,
        "answered_for": for_others, "look_at": rules.begins_at(agreed, duty.zone),
    }  # fmt: skip
    if not storage.duty.swaps.settle(tx.connection, about.kept, State.AGREED, **taken):
        raise Refused("duty-swaps-refused-over")
    if now.runs_for(offer.giver_id) == gives:
        _pass_on(tx, duty, gives, taker_id, by)
    else:
        _promise(tx, about, gives, taker_id, takes)
    for turn in (gives, takes):
        if turn is not None:
            cancel(tx, "duty", subject_of(duty, turn))
            cancel(tx, "tasks", subject_of(duty, turn))
    after = _changed(tx, about)
    for household_id in (offer.giver_id, taker_id):
        by_leader = for_others and household_id == taker_id
        tell(tx, after, household_id, screens.told(seen(after), household_id, by_leader=by_leader), "agreed")
    return after


def _promise(tx: Transaction, about: About, gives: Turn, taker_id: HouseholdId, takes: Turn | None) -> None:
    rota, swap_id = about.duty.rota, about.kept.id
    for made in rules.promises(about.offer.kind, gives, about.offer.giver_id, taker_id, takes):
        storage.duty.rotas.replace_promise(tx.connection, rota, made.starts_on, tx.now, swap_id)
        if not storage.duty.rotas.promise(tx.connection, rota, made, tx.now, swap_id=swap_id):
            raise Refused("duty-swaps-refused-over")


def _pass_on(tx: Transaction, duty: Duty, turn: Turn, taker_id: HouseholdId, by: ResidentId) -> None:
    """The turn that runs is the stand-in's from now on, who has accepted it."""
    running = duty.running
    if running is None:
        raise LookupError(duty.rota.id)
    after = rules.stood_in(turn, taker_id, accepted=running.accepted_at is not None)
    storage.duty.turns.change(
        tx.connection, running, household_id=after.household_id, how=after.how.value, other_id=after.other,
        counted=list(after.counted), accepted_by=by, accepted_at=tx.now, left_at=None,
    )  # fmt: skip


def close(tx: Transaction, about: About, to: State, event: str, **values: object) -> About:
    """It was declined, or is offered no longer: both hear of it, but for who did it."""
    if not storage.duty.swaps.settle(tx.connection, about.kept, to, **values):
        raise Refused("duty-swaps-refused-over")
    after = _changed(tx, about, replans=False)
    for household_id in _both(after):
        tell(tx, after, household_id, screens.told(seen(after), household_id), event)
    return after


def end(tx: Transaction, about: About, why: str) -> Screen:
    """It ended by itself: both hear why; gives what is said."""
    said = screens.over(seen(about), why, about.duty.rota.id)
    if about.offer.state is State.AGREED:
        storage.duty.rotas.unpromise(tx.connection, about.duty.rota, tx.now, about.kept.id)
    if not storage.duty.swaps.settle(tx.connection, about.kept, State.VOID):
        raise Refused("duty-swaps-refused-over")
    after = _changed(tx, about, replans=about.offer.state is State.AGREED)
    for household_id in _both(after):
        tell(tx, after, household_id, said, "over")
    return said


def undo(tx: Transaction, about: About) -> About:
    """What was agreed holds no longer, and the rota is as before; both hear of it."""
    rules.require_can_undo(standing(tx, about.duty), about.offer)
    if not storage.duty.swaps.settle(tx.connection, about.kept, State.UNDONE):
        raise Refused("duty-swaps-refused-over")
    storage.duty.rotas.unpromise(tx.connection, about.duty.rota, tx.now, about.kept.id)
    after = _changed(tx, about)
    for household_id in _both(after):
        tell(tx, after, household_id, screens.told(seen(after), household_id), "undone")
    return after


def _both(about: About) -> tuple[HouseholdId, ...]:
    other_id = about.offer.other_id
    return (about.offer.giver_id,) if other_id is None else (about.offer.giver_id, other_id)


def _changed(tx: Transaction, about: About, *, replans: bool = True) -> About:
    """As it is now, with the rota planned anew."""
    no_more_asking(tx, about.kept)
    duty = plan_anew(tx, about.duty) if replans else about.duty
    return replace(about, duty=duty, kept=_anew(tx, about.kept))


def no_more_asking(tx: Transaction, kept: KeptSwap) -> None:
    """It is answered, or over: nobody is asked any more, and the card shows it."""
    for kind in ("duty", "tasks"):
        cancel(tx, kind, _asking(kept))
    no_more_asking_back(tx, kept)
    tx.touch("duty-swap", kept.id)


def no_more_asking_back(tx: Transaction, kept: KeptSwap) -> None:
    """Nobody wants it undone: nobody is asked whether they do, too."""
    for kind in ("duty", "tasks"):
        cancel(tx, kind, _asking_back(kept))


# who hears of it


def ask(tx: Transaction, about: About, asked_id: HouseholdId, until: datetime) -> None:
    """The household is asked whether it takes the turn, until the offer ends."""
    screen = screens.asked(seen(about), asked_id)
    tell(tx, about, asked_id, screen, "asked", subject=_asking(about.kept), useful_until=until)


def ask_back(tx: Transaction, about: About, asked_id: HouseholdId) -> None:
    """The household is asked whether it wants undone, too, what was agreed; anew each time that the other does."""
    screen = screens.undo_asked(seen(about), asked_id)
    tell(tx, about, asked_id, screen, f"undo:{tx.now.isoformat()}", subject=_asking_back(about.kept))


def tell(
    tx: Transaction, about: About, household_id: HouseholdId, screen: Screen, event: str, *,
    subject: str | None = None, useful_until: datetime | None = None,
) -> None:  # fmt: skip
    """All who hear for a household, but for who acts, are told once; where nobody can be, the leader goes there."""
    duty = about.duty
    found = hearers(tx, duty.unit.id, [household_id]).get(household_id)
    if found is None:
        return
    people = [(one.account_id, one.chat_id, one.muted) for one in found if one.account_id != tx.account.id]
    is_reached = any(one.chat_id is not None for one in found)
    said = screen if is_reached else screens.at_the_door(screen, duty.doors[household_id])
    remind(
        tx, people if is_reached else leaders(tx, duty.unit), said, kind="duty" if is_reached else "tasks",
        subject=subject or _subject(about.kept), occurrence=f"{event}:{household_id}", community=duty.unit.community,
        line=screen.body if event == "over" else screens.body(seen(about)), opens=f"yx_{base36(about.kept.id)}",
        useful_until=useful_until,
    )  # fmt: skip


def is_reached(tx: Transaction, duty: Duty, household_id: HouseholdId) -> bool:
    """Whether somebody who hears for the household can be written to."""
    found = hearers(tx, duty.unit.id, [household_id]).get(household_id, ())
    return any(one.chat_id is not None for one in found)


def tell_leader(tx: Transaction, about: About, household_id: HouseholdId) -> None:
    """The leader hears that a household did not want what was done for it."""
    people = [one for one in leaders(tx, about.duty.unit) if one[0] != tx.account.id]
    remind(
        tx, people, screens.objected(seen(about), about.duty.doors[household_id]), kind="tasks",
        subject=_subject(about.kept), occurrence="objected", community=about.duty.unit.community,
        opens=f"yx_{base36(about.kept.id)}",
    )  # fmt: skip


def _subject(kept: KeptSwap) -> str:
    """How reminders name what became of it."""
    return f"duty-swap:{kept.id}"


def _asking(kept: KeptSwap) -> str:
    """How reminders name that somebody is asked."""
    return f"duty-offer:{kept.id}"


def _asking_back(kept: KeptSwap) -> str:
    """How reminders name that somebody is asked whether they want it undone, too."""
    return f"duty-undo:{kept.id}"


# the card in the group


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """What is offered to all, as it stands; None in a group that is the unit's no longer, or where it ended unseen."""
    kept = storage.duty.swaps.read(connection, SwapId(surface.subject_id))
    found = storage.duty.rotas.read_ever(connection, kept.rota_id) if kept is not None else None
    rota = found[0] if found is not None else None
    unit = storage.communities.unit(connection, rota.unit_id) if rota is not None else None
    if kept is None or rota is None or unit is None or unit.chat_id != surface.chat_id:
        return None
    if surface.message_id is None and kept.offer.state is not State.OFFERED:
        return None
    return screens.card(_drawn(connection, rota, kept, unit.community.zone)), unit.language


def _drawn(connection: Connection, rota: KeptRota, kept: KeptSwap, zone: str) -> Seen:
    doors = {one.household_id: one.short for one in storage.duty.rotas.members(connection, rota)}
    offer = kept.offer
    return Seen(
        kept.id, offer.kind, offer.state, doors[offer.giver_id], screens.called(offer.gives_on, rota.period, zone),
        doors[offer.taker_id] if offer.taker_id is not None else "",
        screens.called(offer.takes_on, rota.period, zone) if offer.takes_on is not None else "",
    )  # fmt: skip
