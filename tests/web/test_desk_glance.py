"""All units at a glance: what each says by itself, and as many statements however many there are."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

import storage.communities
import storage.duty
import storage.residents
from bot.actions.desk import UnitLine, in_order, seats, street_lines, unit_lines
from bot.domain.base import UnitId
from bot.domain.communities import GroupState
from bot.domain.duty.rota import Pause
from bot.domain.months import Month
from storage.desk import Glanced
from tests.actions.test_due_statements import asked_by
from tests.duty import changed, coming, duty_of, with_rota
from tests.people import House, settled_house
from tests.polls import card, closes, posts
from tests.world import world


async def lines(house: House) -> dict[str, UnitLine]:
    """What the table of units says, by unit."""
    now = house.world.clock.now()
    found = await house.world.stored(lambda c: unit_lines(c, storage.communities.community(c, house.community_id), now))
    return {one.unit.label: one for one in found}


async def test_who_is_on_duty_and_who_is_next_is_what_the_rota_says(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        assert not (await lines(house))["3栋2单元"].has_duty
        await with_rota(house)
        before = (await lines(house))["3栋2单元"]
        assert (before.on_duty, before.next_door, before.next_on) == ("", "101", date(2026, 6, 2))
        await w.passes(days=2)
        running = (await lines(house))["3栋2单元"]
        duty = await duty_of(house)
        assert running.on_duty == "101"
        assert (running.next_door, running.next_on) == (coming(duty)[0], duty.coming[0].starts_on)
        away = {
            "kind": Pause.AWAY.value, "state": "granted", "from_on": date(2026, 6, 20), "until_on": date(2026, 9, 1),
            "entered_by": house.residents[house.leader], "household_id": house.households[running.next_door],
        }  # fmt: skip
        duty = await changed(house, lambda c, rota: storage.duty.rotas.pause(c, rota, w.clock.now(), **away))
        later = (await lines(house))["3栋2单元"]
        assert later.next_door == coming(duty)[0] != running.next_door


async def test_open_late_and_turnout_are_counted_without_what_is_confidential_or_secret(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, empty=("601",))
        house.people["501"].says(house.group, "/say 三楼楼道的灯坏了，晚上看不见")
        await w.settle()
        await posts(house)
        house.people["502"].taps(card(house), "赞成")
        await w.settle()
        line = (await lines(house))["3栋2单元"]
        assert (line.open, line.late, line.turnout) == (1, 0, None)
        await closes(house)
        await w.passes(days=10)
        line = (await lines(house))["3栋2单元"]
        assert (line.open, line.late, line.turnout) == (1, 1, (1, 4))
        assert (line.unit.doors, line.unit.registered, line.unit.has_leader) == (5, 4, True)


async def test_more_units_cost_no_more_statements(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)

        async def statements() -> int:
            def look(connection: Connection) -> list[tuple[str, Any]]:
                community = storage.communities.community(connection, house.community_id)
                return asked_by(connection, lambda c: unit_lines(c, community, w.clock.now()))

            return len(await w.stored(look))

        few = await statements()
        for unit in ("3", "4", "5"):
            further = await settled_house(w, ("301",), unit=unit, community_id=house.community_id, bodies={})
            await with_rota(further, ("101", "301"))
        assert await statements() == few <= 12


async def test_the_street_costs_one_statement_more_however_many_communities(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        known = await w.stored(lambda c: storage.residents.account_of(c, house.administrator.id))
        assert known is not None
        found = await w.stored(lambda c: seats(c, known))
        month = Month(2026, 5)
        asked = await w.stored(lambda c: asked_by(c, lambda c: street_lines(c, found * 7, month, w.clock.now())))
        assert len(asked) == 1


def _unit(label: str, registered: int, still_open: int, turnout: tuple[int, int] | None, next_in: int) -> UnitLine:
    state: GroupState = "bound"
    unit = Glanced(UnitId(len(label)), label, state, 10, registered, has_leader=True)
    return UnitLine(unit, still_open, turnout=turnout, next_on=date(2026, 6, 1) + timedelta(next_in))


FOUND = [_unit("甲", 5, 0, (3, 10), 9), _unit("乙乙", 9, 4, None, 3), _unit("丙丙丙", 5, 4, (9, 10), 6)]


def test_units_are_sorted_by_share_number_day_or_as_people_count_them() -> None:
    def labels(by: str, *, down: bool) -> list[str]:
        return [one.unit.label for one in in_order(FOUND, by, down=down)]

    assert labels("registered", down=True) == ["乙乙", "甲", "丙丙丙"]
    assert labels("open", down=False) == ["甲", "乙乙", "丙丙丙"]
    assert labels("turnout", down=True) == ["丙丙丙", "甲", "乙乙"]
    assert labels("next", down=False) == ["乙乙", "丙丙丙", "甲"]
    assert labels("unit", down=True) == ["丙丙丙", "乙乙", "甲"]
    assert labels("what nobody knows", down=False) == ["甲", "乙乙", "丙丙丙"]
