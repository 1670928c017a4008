"""Every rota of a community at once, for lists of units: five statements, however many units there are."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, select

from bot.domain.base import CommunityId, HouseholdId, UnitId
from bot.domain.duty.rota import Plan, Turn
from storage.communities import Flat, Household
from storage.duty.rotas import KeptMember, as_pause, as_rota, planned
from storage.duty.tables import DutyPromise, DutyTurn, Rota, RotaMember, RotaPause
from storage.duty.turns import KeptTurn, as_turn

_rota, _member, _pause = Rota.__table__, RotaMember.__table__, RotaPause.__table__
_promise, _turn = DutyPromise.__table__, DutyTurn.__table__
_household, _flat = Household.__table__, Flat.__table__

_COMMUNITY: BindParameter[int] = bindparam("of_community")
_ROTAS = select(_rota).where(_rota.c.community_id == _COMMUNITY, _rota.c.ended_at.is_(None)).order_by(_rota.c.id)
_LIVE = select(_rota.c.id).where(_rota.c.community_id == _COMMUNITY, _rota.c.ended_at.is_(None))
_MEMBERS = (
    select(
        _member.c.rota_id, _member.c.household_id, _flat.c.door, _flat.c.place, _member.c.joined_on, _member.c.left_on
    )
    .select_from(
        _member.join(_household, _household.c.id == _member.c.household_id).join(
            _flat, _flat.c.id == _household.c.flat_id
        )
    )
    .where(_member.c.community_id == _COMMUNITY, _member.c.rota_id.in_(_LIVE))
    .order_by(_member.c.id)
)
_PAUSES = (
    select(_pause)
    .where(_pause.c.community_id == _COMMUNITY, _pause.c.state == "granted", _pause.c.rota_id.in_(_LIVE))
    .order_by(_pause.c.id)
)
_PROMISES = select(_promise).where(
    _promise.c.community_id == _COMMUNITY, _promise.c.void_at.is_(None), _promise.c.rota_id.in_(_LIVE)
)
_TURNS = (
    select(_turn)
    .where(_turn.c.community_id == _COMMUNITY, _turn.c.rota_id.in_(_LIVE))
    .order_by(_turn.c.rota_id, _turn.c.starts_on)
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit's rota: what it is computed from, the turns that have started, the doors of its households."""

    unit_id: UnitId
    plan: Plan
    started: tuple[KeptTurn, ...]
    doors: Mapping[HouseholdId, str]

    @property
    def past(self) -> list[Turn]:
        """The turns that have started, as the rules see them."""
        return [one.turn for one in self.started]

    @property
    def next_on(self) -> date:
        """The day on which the next turn starts."""
        return self.started[-1].turn.until_on if self.started else self.plan.starts_on


def of_community(connection: Connection, community_id: CommunityId) -> list[Standing]:
    """The rotas that go on in a community."""
    rotas = [as_rota(row) for row in connection.execute(_ROTAS, {"of_community": community_id})]
    if not rotas:
        return []
    members, pauses, promises, turns = (
        _by_rota(connection, community_id, found) for found in (_MEMBERS, _PAUSES, _PROMISES, _TURNS)
    )
    standings = []
    for rota in rotas:
        if rota is not None:
            kept = [
                KeptMember(HouseholdId(row.household_id), row.door, row.place, row.joined_on, row.left_on)
                for row in members[rota.id]
            ]
            plan = planned(rota, kept, map(as_pause, pauses[rota.id]), promises[rota.id])
            doors = {one.household_id: one.short for one in kept}
            standings.append(Standing(rota.unit_id, plan, tuple(map(as_turn, turns[rota.id])), doors))
    return standings


def _by_rota(connection: Connection, community_id: CommunityId, found: Select[Any]) -> dict[int, list[Any]]:
    rows: defaultdict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(found, {"of_community": community_id}):
        rows[row.rota_id].append(row)
    return rows
