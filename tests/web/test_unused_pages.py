"""Pages that somebody opened and never used are forgotten in time; those of whoever came in, or waits to, are not."""

from sqlalchemy import Connection, select

from storage.residents import Account
from tests.browser import pages
from tests.pages import comes_in
from tests.people import settled_house
from tests.web.test_limits import at_the_wall
from tests.world import world


def people(connection: Connection) -> list[int]:
    """Everybody who is written down."""
    return list(connection.execute(select(Account.__table__.c.id).order_by(Account.__table__.c.id)).scalars())


async def test_a_page_on_which_nobody_registered_is_forgotten_a_month_after_it_was_last_opened(
    database_url: str,
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        await comes_in(house, site)
        known = await w.stored(people)
        left, returns, asks = [await at_the_wall(site.browser(), house) for _ in range(3)]
        await left.presses("我有纸条")
        await asks.opens(f"/w/{house.unit_id}")
        for button in ("还是这一位", "同意", "502", "租户", "满了", "不写称呼"):
            await asks.presses(button)
        assert len(await w.stored(people)) == len(known) + 3
        await w.passes(days=20)
        await returns.opens("/home")
        await w.passes(days=11)
        there = await w.stored(people)
        assert len(there) == len(known) + 2
        assert set(known) < set(there)
        await left.opens("/home")
        assert "纸条" in left.words
        await w.passes(days=31)
        assert len(await w.stored(people)) == len(known) + 1, "whoever asked to be let in stays"
