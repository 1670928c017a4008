"""A rota that is kept is the rota that the rules compute."""

from tests.duty import coming, duty_of, with_rota
from tests.people import settled_house
from tests.world import world


async def test_the_rota_goes_round_the_doors_as_people_count(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house)
        duty = await duty_of(house)
        assert coming(duty, 6) == ["101", "501", "502", "503", "101", "501"]
        assert [str(one.starts_on) for one in duty.coming[:3]] == ["2026-06-02", "2026-08-01", "2026-09-01"]
        assert duty.running is None


async def test_the_lot_gives_another_order(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        await with_rota(house, seed="483921")
        assert sorted(coming(await duty_of(house), 4)) == ["101", "501", "502", "503"]
        assert coming(await duty_of(house), 4) != ["101", "501", "502", "503"]
