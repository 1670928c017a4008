"""A household whose next turn moves because of others hears of it: once, where it is near, and as it is in the end."""

from datetime import date

from bot.domain.commands.duty import TakePart
from bot.sandbox.persons import Person
from tests.duty import coming, duty_of
from tests.flows.test_danger import texts
from tests.flows.test_duty_pauses import opens as opens_pauses
from tests.flows.test_duty_set_up import does
from tests.flows.test_duty_turns import until
from tests.flows.test_saying_in_private import goes
from tests.people import House
from tests.swaps import a_house, offers, opens
from tests.world import world


def moves(house: House, person: Person) -> list[str]:
    """What the person heard of a turn that moved, alone or in a digest."""
    return [one for said in texts(house, person) for one in said.splitlines() if "轮值表有变动" in one]


async def test_who_comes_later_by_a_stand_in_hears_of_it_once(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w, period="week")
        bea, cem = house.people["502"], house.people["503"]
        assert coming(await duty_of(house), 4) == ["101", "501", "502", "503"]
        await offers(house, rota_id, "503", "请人代")
        await goes(house, cem, "我来代")
        assert coming(await duty_of(house), 5) == ["101", "503", "501", "502", "101"]
        await w.passes(days=2)
        assert moves(house, bea) == ["1. 🔄 轮值表有变动，您家下一次从 6月29日 周一 起"], "it can wait for the digest"
        for door in ("101", "501", "503"):
            assert moves(house, house.people[door]) == [], door


async def test_what_moved_and_moved_back_is_said_as_it_is(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w, period="week")
        ann, bea, cem = (house.people[door] for door in ("501", "502", "503"))
        await offers(house, rota_id, "503", "请人代")
        await goes(house, cem, "我来代")
        await opens(house, ann, rota_id)
        await goes(house, ann, "✅ 501 ·", "换回来")
        await goes(house, cem, "换回来")
        await w.passes(days=2)
        assert moves(house, bea) == ["1. 🔄 轮值表有变动，您家下一次从 6月22日 周一 起"]


async def test_a_turn_far_ahead_moves_untold(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w)
        await offers(house, rota_id, "503", "请人代")
        await goes(house, house.people["503"], "我来代")
        duty = await duty_of(house)
        second = duty.next_of(house.households["502"])
        assert second is not None
        assert second.starts_on == date(2026, 10, 1)
        await w.passes(days=2)
        assert moves(house, house.people["502"]) == []


async def test_who_comes_within_days_hears_of_it_at_once(database_url: str) -> None:
    async with world(database_url) as w:
        house, rota_id = await a_house(w, period="week")
        await until(w, 2026, 6, 9, 10)
        await opens_pauses(house, house.people["501"], "要出门", "今天", "一个月")
        assert coming(await duty_of(house), 1) == ["502"]
        assert moves(house, house.people["502"]) == ["🔄 轮值表有变动，您家下一次当值是 6月15日 周一 到 6月22日 周一。"]
        assert moves(house, house.people["501"]) == []
        await does(house, house.people["502"], TakePart(rota_id, house.households["502"], on=False, sure=True))
        duty = await duty_of(house)
        assert duty.coming[0].starts_on == date(2026, 6, 15)
        assert moves(house, house.people["503"]) == ["🔄 轮值表有变动，您家下一次当值是 6月15日 周一 到 6月22日 周一。"]
