"""A house whose duty rota goes on: set up directly in the database, with the clock's steps planned."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

import storage.duty
from bot.actions.base import Origin, Transaction
from bot.actions.duty.subjects import Duty, load, plan_anew
from bot.domain.duty import turns as rules
from bot.perform import NOBODY
from storage.duty.rotas import KeptRota, RotaId
from tests.people import LEADER_DOOR, House

TASKS = {
    "environment": "看一眼楼道和门口，有垃圾叫物业",
    "safety": "看消防通道，推一下楼门",
    "hardship": "敲敲独居老人的门",
    "livelihood": "问问邻居有什么难处",
    "civility": "提醒一声别往楼下扔东西",
}


async def with_rota(
    house: House, doors: Sequence[str] = (LEADER_DOOR, "501", "502", "503"), *, starts_on: date = date(2026, 6, 2),
    period: str = "month", **settings: Any,
) -> RotaId:  # fmt: skip
    """The rota of the house: these doors agreed today, the first turn starts on `starts_on`; the clock is planned."""
    now = house.world.clock.now()

    def arrange(connection: Connection) -> RotaId:
        rota_id = storage.duty.rotas.set_up(
            connection, house.community_id, house.unit_id, now, period=period, starts_on=starts_on,
            set_up_by=house.residents[house.leader],
            **{"seed": "", "tasks": TASKS, "grounds": [], **settings},
        )  # fmt: skip
        assert rota_id is not None
        rota = storage.duty.rotas.read(connection, rota_id)
        assert rota is not None
        for door in doors:
            storage.duty.rotas.join(
                connection, rota, house.households[door], starts_on, house.residents[house.leader], now
            )
        duty = load(connection, rota)
        next_at = rules.next_due([*duty.past[-1:], *duty.coming[:2]], now, duty.zone, duty.is_holiday)
        storage.duty.rotas.change(connection, rota, next_step_at=next_at)
        return rota_id

    return await house.world.arrange(arrange)


async def duty_of(house: House) -> Duty:
    """The rota as it is now."""

    def read(connection: Connection) -> Duty:
        rota = storage.duty.rotas.of_unit(connection, house.unit_id)
        assert rota is not None
        return load(connection, rota)

    return await house.world.stored(read)


def coming(duty: Duty, most: int = 12) -> list[str]:
    """The doors of the turns to come."""
    return [duty.doors[one.household_id] if one.household_id else "" for one in duty.coming[:most]]


async def changed(house: House, change: Callable[[Connection, KeptRota], Any]) -> Duty:
    """Something about the rota changes by storage functions, and it is planned anew; the rota as it is then."""

    def run(connection: Connection) -> None:
        rota = storage.duty.rotas.of_unit(connection, house.unit_id, lock=True)
        assert rota is not None
        before = load(connection, rota)
        change(connection, rota)
        tx = Transaction(connection, house.world.clock.now, NOBODY, Origin(0, is_private=False), lambda: 0.5)
        plan_anew(tx, before)

    await house.world.arrange(run)
    return await duty_of(house)
