"""Turns that are offered to others, and what became of it: each offer is answered once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NewType

from sqlalchemy import Connection, func, or_, select, update

from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.duty.swaps import Kind, Offer, State
from storage.base import MOST_ASKED, NOW_ASKED, insert_of
from storage.duty.rotas import KeptRota, RotaId
from storage.duty.tables import LOOKED_AT, DutySwap, Rota

SwapId = NewType("SwapId", int)

_swap, _rota = DutySwap.__table__, Rota.__table__
_LOOKED_AT = (LOOKED_AT, _rota.c.ended_at.is_(None))
_DUE = (
    select(_swap.c.id)
    .join_from(_swap, _rota, _rota.c.id == _swap.c.rota_id)
    .where(*_LOOKED_AT, _swap.c.look_at <= NOW_ASKED)
    .order_by(_swap.c.look_at)
    .limit(MOST_ASKED)
)
FIRST_DUE = select(func.min(_swap.c.look_at)).join_from(_swap, _rota, _rota.c.id == _swap.c.rota_id).where(*_LOOKED_AT)
"""When the clock looks at one next."""


@dataclass(frozen=True, slots=True)
class KeptSwap:
    """An offer as it is kept; `offered_for`, `answered_for`: the leader did it for an absent household."""

    id: SwapId
    community_id: CommunityId
    rota_id: RotaId
    offer: Offer
    offered_by: ResidentId
    offered_for: bool
    answered_for: bool
    undo_giver: bool
    undo_taker: bool


def offer(connection: Connection, rota: KeptRota, made: Offer, now: datetime, **values: Any) -> SwapId | None:
    """A household offers a turn; None where it is offered already."""
    row = {
        "community_id": rota.community_id, "rota_id": rota.id, "kind": made.kind.value, "state": State.OFFERED.value,
        "giver_id": made.giver_id, "gives_on": made.gives_on, "asked_id": made.asked_id,
        "takes_on": made.takes_on, "offered_at": now,
        "offered_for": False, "answered_for": False, "undo_giver": False, "undo_taker": False, **values,
    }  # fmt: skip
    added = insert_of(connection)(_swap).values(row).on_conflict_do_nothing().returning(_swap.c.id)
    found = connection.execute(added).scalar_one_or_none()
    return SwapId(found) if found is not None else None


def read(connection: Connection, swap_id: SwapId) -> KeptSwap | None:
    """An offer; the rota is locked by whoever decides about it."""
    row = connection.execute(select(_swap).where(_swap.c.id == swap_id)).one_or_none()
    return _as_swap(row) if row is not None else None


def current(connection: Connection, rota: KeptRota, day: date) -> list[KeptSwap]:
    """What is offered, and what is agreed of turns from this day on, in the order in which it was offered."""
    to_come = or_(_swap.c.gives_on >= day, _swap.c.takes_on >= day)
    found = select(_swap).where(
        _swap.c.rota_id == rota.id,
        or_(_swap.c.state == State.OFFERED.value, (_swap.c.state == State.AGREED.value) & to_come),
    )
    return [_as_swap(row) for row in connection.execute(found.order_by(_swap.c.id))]


def asked_all(connection: Connection, rota: KeptRota, giver_id: HouseholdId, since: datetime) -> Sequence[datetime]:
    """When a household asked all the others, since then."""
    found = select(_swap.c.offered_at).where(
        _swap.c.rota_id == rota.id, _swap.c.giver_id == giver_id, _swap.c.asked_id.is_(None),
        _swap.c.offered_at >= since,
    )  # fmt: skip
    return connection.execute(found).scalars().all()


def settle(connection: Connection, kept: KeptSwap, to: State, **values: Any) -> bool:
    """It stands there from now on; False where somebody was first."""
    where = (
        _swap.c.id == kept.id, _swap.c.community_id == kept.community_id, _swap.c.state == kept.offer.state.value,
    )  # fmt: skip
    settled = update(_swap).where(*where).values({"state": to.value, "look_at": None, **values}).returning(_swap.c.id)
    return connection.execute(settled).scalar_one_or_none() is not None


def wish(connection: Connection, kept: KeptSwap, *, giver: bool, wants: bool) -> None:
    """One of the two wants what was agreed undone, or does no longer."""
    where = (_swap.c.id == kept.id, _swap.c.community_id == kept.community_id, _swap.c.state == State.AGREED.value)
    connection.execute(update(_swap).where(*where).values({"undo_giver" if giver else "undo_taker": wants}))


# the clock's


def look_again(connection: Connection, rota: KeptRota, now: datetime) -> None:
    """The rota has changed: the clock looks whether what is offered and agreed still holds, or was made void by it."""
    connection.execute(update(_swap).where(_swap.c.rota_id == rota.id, LOOKED_AT).values(look_at=now))


def look_at(connection: Connection, kept: KeptSwap, at: datetime | None) -> None:
    """When the clock looks at it next."""
    where = (_swap.c.id == kept.id, _swap.c.community_id == kept.community_id)
    connection.execute(update(_swap).where(*where).values(look_at=at))


def due(connection: Connection, now: datetime, limit: int) -> list[SwapId]:
    """What the clock looks at now, of rotas that go on."""
    return [SwapId(one) for one in connection.execute(_DUE, {"now": now, "most": limit}).scalars()]


def _as_swap(row: Any) -> KeptSwap:
    def household(value: int | None) -> HouseholdId | None:
        return HouseholdId(value) if value is not None else None

    return KeptSwap(
        SwapId(row.id), CommunityId(row.community_id), RotaId(row.rota_id),
        Offer(
            Kind(row.kind), State(row.state), HouseholdId(row.giver_id), row.gives_on, household(row.asked_id),
            household(row.taker_id), row.takes_on, row.offered_at,
        ),
        ResidentId(row.offered_by), row.offered_for, row.answered_for, row.undo_giver, row.undo_taker,
    )  # fmt: skip
