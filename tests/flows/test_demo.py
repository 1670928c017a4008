"""The demo: its first days in short, and its whole history, as `make demo` plays it."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession
from sqlalchemy import Connection, func, select

import storage.duty
import storage.matters
from bot.actions.duty.subjects import Duty, load
from bot.demo import community as sample
from bot.demo.cast import Cast
from bot.demo.community import BEGINS, ENDS
from bot.demo.duty import ROTA
from bot.demo.history import TALES
from bot.demo.notices import EGGS, WATER
from bot.demo.orders import MELONS
from bot.demo.redemption import GOODS
from bot.demo.showing import opened
from bot.demo.stage import Stage, raised
from bot.domain.duty.periods import at_handover
from bot.domain.duty.rota import How, Pause
from bot.domain.duty.turns import ACCEPTS_BEFORE
from bot.domain.rights import Role
from storage.communities import Flat, Household, Unit
from storage.duty.rotas import RotaId
from storage.matters.tables import Matter
from storage.notices import Response
from storage.outgoing import Outgoing, Surface
from storage.points.tables import PointAccount
from storage.redemption.tables import GoodsRow, ReservationRow
from storage.residents import Resident
from storage.rights import RoleGrant
from storage.service.order_tables import ServiceClaim, ServiceOccurrence
from storage.service.tables import ServiceRecord
from storage.talks.tables import TalkDay, TalkMinutes
from storage.updates import ParkedUpdate
from tests.played import PlayedDemo

_unit, _flat, _household = Unit.__table__.c, Flat.__table__.c, Household.__table__.c
_response = Response.__table__.c
_claim, _record = ServiceClaim.__table__.c, ServiceRecord.__table__.c
_resident, _matter, _grant = Resident.__table__.c, Matter.__table__.c, RoleGrant.__table__.c

_goods, _kept, _account = GoodsRow.__table__.c, ReservationRow.__table__.c, PointAccount.__table__.c
_occurrence = ServiceOccurrence.__table__.c
_minutes, _talk = TalkMinutes.__table__.c, TalkDay.__table__.c

REACHED = {"filed", "accepted", "in_progress", "done", "closed", "returned", "declined", "withdrawn"}
"""The states that people can bring about in the chat."""


async def number(stage: Stage, counted: Any, *where: Any) -> int:
    def read(connection: Connection) -> int:
        return int(connection.execute(select(func.count(counted.distinct())).where(*where)).scalar_one())

    return await stage.stored(read)


async def check_the_community(stage: Stage, cast: Cast) -> None:
    assert await number(stage, _unit.id, _unit.chat_id.is_not(None)) == 4
    assert await number(stage, _flat.id) == 61
    assert await number(stage, _household.id, _household.until.is_(None)) == 60
    assert await number(stage, _resident.id, _resident.household_id.is_not(None)) >= 40
    assert await number(stage, _grant.body_id, _grant.role == Role.STAFF.value) == 4
    assert await number(stage, _grant.unit_id, _grant.role == Role.LEADER.value) == 4
    for group in cast.groups.values():
        assert group.pinned is not None
        assert group.pinned.sender is stage.bot
        assert group.title.partition("邻居")[0] in group.pinned.text


async def check_nothing_went_wrong(stage: Stage, logged: list[Any]) -> None:
    assert [line for line in logged if line["log_level"] in ("error", "critical")] == []
    assert await number(stage, ParkedUpdate.__table__.c.key) == 0
    assert await number(stage, Outgoing.__table__.c.id, Outgoing.__table__.c.state == "parked") == 0
    assert await number(stage, Surface.__table__.c.id, Surface.__table__.c.state == "parked") == 0


async def check_the_rota(stage: Stage) -> None:
    """A swap, an exemption, and a handover that waits."""

    def read(connection: Connection) -> Duty:
        rota = storage.duty.rotas.read(connection, RotaId(ROTA))
        assert rota is not None
        return load(connection, rota)

    duty = await stage.stored(read)
    served = [(duty.doors[one.turn.household_id], one.turn.how) for one in duty.started if one.turn.household_id]
    assert served == [("101", How.ORDER), ("103", How.ORDER), ("303", How.SWAP), ("203", How.ORDER)]
    assert all(one.accepted_at is not None for one in duty.started)
    assert [(one.kind, duty.doors[one.household_id]) for one in duty.plan.paused] == [(Pause.EXEMPT, "302")]
    following = duty.coming[0]
    assert following.household_id is not None
    assert duty.doors[following.household_id] == "301"
    assert at_handover(following.starts_on - ACCEPTS_BEFORE, duty.zone) < ENDS
    early = await stage.stored(lambda c: storage.duty.rotas.accepted_early(c, duty.rota, following.starts_on))
    assert early is None


async def check_the_thanks(stage: Stage) -> None:
    """Service at every step: what can be had, what it is had with, who is asked for, what waits, what is kept."""
    assert await number(stage, _goods.id, _goods.stock > 0) == len(GOODS)
    assert await number(stage, _account.household_id, _account.book == "wallet", _account.balance > 0) >= 5
    assert await number(stage, _claim.resident_id, _claim.occurrence_id == MELONS) == 1
    assert await number(stage, _occurrence.id, _occurrence.id == MELONS, _occurrence.state == "open") == 1
    assert await number(stage, _record.id, _record.state == "waiting") == 1
    assert await number(stage, _kept.code, _kept.state == "held") == 1
    assert await number(stage, _record.id, _record.state == "final", _record.quality == 5) == 1
    assert await number(stage, _record.id, _record.state == "final", _record.as_party_member) >= 1
    assert await number(stage, _grant.unit_id, _grant.role == Role.PARTY_GROUP_LEADER.value) == 1


async def test_the_first_days_and_a_matter_or_two(tmp_path: Path) -> None:
    few, until = TALES[:2], sample.local("03-10 21:00")
    with structlog.testing.capture_logs() as logged:
        async with opened(0, tales=few, until=until, folder=tmp_path) as (stage, cast, address):
            await check_the_community(stage, cast)
            assert await number(stage, _matter.id, _matter.state == "closed") == 2
            assert until <= stage.clock.now() < until + timedelta(minutes=5)
            async with ClientSession() as browser:
                async with browser.get(f"{address}/") as page:
                    assert page.status == 200
                async with browser.get(f"{address}/phone/people") as people:
                    roles = {one["role"] for one in (await people.json())["people"]}
            assert {"resident", "leader", "staff", "administrator"} <= roles
            newcomer = cast.newcomer
            newcomer.follows(f"h_{cast.codes[sample.NEWCOMER]}")
            await stage.settle()
            assert sample.NEWCOMER in newcomer.person.chat(stage.bot).last.text
            await check_nothing_went_wrong(stage, logged)


async def test_while_the_history_is_played_only_its_own_time_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticked: list[str] = []

    async def ticks() -> None:
        ticked.append(here)

    async with raised(BEGINS, 0, tmp_path) as (stage, _):
        monkeypatch.setattr(stage.app.ticker, "tick", ticks)
        here = "in the history"
        with stage.unhurried():
            await stage.app.ticker._on_time()
        here = "after it"
        await stage.app.ticker._on_time()
    assert ticked == ["after it"]


@pytest.mark.long
@pytest.mark.asyncio(loop_scope="session")
async def test_the_whole_history(played_demo: PlayedDemo) -> None:
    stage, cast, shares, logged = played_demo.stage, played_demo.cast, played_demo.shares, played_demo.logged
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    await check_the_community(stage, cast)
    await check_nothing_went_wrong(stage, logged)
    states = await stage.stored(lambda c: set(c.execute(select(_matter.state)).scalars()))
    assert states == REACHED
    assert await number(stage, _matter.id) >= 40
    seen = await stage.stored(lambda c: set(c.execute(select(_matter.visibility)).scalars()))
    assert seen == {"public", "anonymous", "confidential"}
    assert await number(stage, _matter.id, _matter.urgency == "danger") == 1
    assert await number(stage, _minutes.id, _minutes.witness_door == "501") == 1
    assert await number(stage, _talk.id, _talk.state == "planned") == 1
    assert await number(stage, _response.household_id, _response.notice_id == WATER) == 10
    assert await number(stage, _response.household_id, _response.notice_id == EGGS) == 5
    await check_the_rota(stage)
    await check_the_thanks(stage)
    assert cast.at[sample.BLOCKED].person.chat(stage.bot).blocked
    for group in cast.groups.values():
        months = [one for one in group.messages if one.photo and "2026年5月" in one.text]
        assert len(months) == 1, "the sheet of May came by itself"
        assert months[0].date == sample.local("06-01 09:30")
    for prefix, unit_id in cast.units.items():
        under_way = await stage.stored(partial(storage.matters.open_on_board, unit_id=unit_id, now=ENDS))
        assert under_way, f"nothing is under way in {prefix}"
