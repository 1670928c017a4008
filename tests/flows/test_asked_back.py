"""A reporter who is asked something: reminded once; after seven days, or once nobody is left, it goes on without."""

from datetime import timedelta
from functools import partial

from bot.actions.base import Transaction
from bot.actions.residents.moving import close_if_gone, go_out
from bot.sandbox.persons import Person
from storage.residents import account_of, ties_of
from tests.flows.test_climbing import told
from tests.flows.test_handling import filed, opens
from tests.flows.test_reminders import arranged
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.stand import texts_in
from tests.world import World, world


async def asked(w: World) -> tuple[House, Person, Person]:
    """The property company accepted what 501 said, and asks back two hours later: Monday, 1 June, 11:00."""
    house = await settled_house(w, ("501", "502"))
    clerk, ann = house.staff["property"], house.people["501"]
    await w.passes(minutes=1)
    await opens(house, clerk, await filed(house, "501", "三楼的灯坏了"))
    await goes(house, clerk, "收到了")
    await w.passes(hours=1, minutes=59)
    await asks(house, clerk)
    return house, clerk, ann


async def asks(house: House, clerk: Person) -> None:
    await house.opens(clerk, 1)
    await goes(house, clerk, "问一问")
    await house.says(clerk, "是哪一盏？")


async def lives(w: World, days: int) -> None:
    for _ in range(days * 24):
        await w.passes(hours=1)


async def test_without_an_answer_it_goes_on_after_seven_days_and_the_clock_too(database_url: str) -> None:
    async with world(database_url) as w:
        house, clerk, ann = await asked(w)
        assert "请在 6月8日 周一 11:00 前回答" in house.last(ann).text
        await lives(w, 5)
        assert sum("还在等您回答" in text for text in texts_in(ann.chat(w.bot))) == 1, "reminded once"
        w.clock.advance(timedelta(days=1, hours=23, minutes=59))
        assert "没有等到回答" not in (await house.opens(clerk, 1)).text
        w.clock.advance(timedelta(minutes=1))
        seen = (await house.opens(clerk, 1)).text
        assert "没有等到回答，接着办" in seen, "whoever comes finds it so, whether or not a job ran"
        assert "6月15日 周一 09:01" in seen, "seven days and the two hours that had passed: no time is lost or gained"
        assert told(house, ann, "没有等到回答，好邻居物业 先接着办")
        await lives(w, 1)
        morning = [text for text in texts_in(clerk.chat(w.bot)) if "没等到回答，请接着办" in text]
        assert len(morning) == 1


async def test_an_answer_in_time_ends_the_reminding_and_the_waiting(database_url: str) -> None:
    async with world(database_url) as w:
        house, clerk, ann = await asked(w)
        await lives(w, 1)
        await house.opens(ann, 1)
        await goes(house, ann, "回答")
        await house.says(ann, "楼梯口那盏")
        await goes(house, ann, "发出去")
        await lives(w, 7)
        assert not told(house, ann, "还在等您回答")
        assert "没有等到回答" not in (await house.opens(clerk, 1)).text


async def test_where_the_reporter_was_forgotten_it_goes_on_at_once_and_nobody_is_asked_again(
    database_url: str,
) -> None:
    async with world(database_url) as w:
        house, clerk, ann = await asked(w)
        await house.says(ann, "/forgetme")
        await goes(house, ann, "忘掉我", "真的忘掉")
        await w.passes(minutes=1)
        seen = await house.opens(clerk, 1)
        assert "没有等到回答，接着办" in seen.text
        assert "6月8日 周一" in seen.text, "hardly any time was waited for"
        assert "没有人能回答" in await house.taps(clerk, "问一问")


async def test_who_moved_away_answers_no_more(database_url: str) -> None:
    async with world(database_url) as w:
        house, clerk, ann = await asked(w)
        await arranged(w, partial(leaves, house, ann))
        await w.passes(minutes=1)
        assert "没有等到回答，接着办" in (await house.opens(clerk, 1)).text


def leaves(house: House, person: Person, tx: Transaction) -> None:
    account = account_of(tx.connection, person.id)
    assert account is not None
    for tie in ties_of(tx.connection, house.residents[person]):
        go_out(tx, tie)
    close_if_gone(tx, house.community_id, house.residents[person], account.id)


async def test_what_was_asked_before_there_was_an_end_gets_one_when_somebody_looks(database_url: str) -> None:
    async with world(database_url) as w:
        house, clerk, _ = await asked(w)
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE matters SET next_at = NULL"))
        await lives(w, 2)
        await house.opens(clerk, 1)
        await lives(w, 5)
        kinds = await w.stored(lambda c: [row[0] for row in c.exec_driver_sql("SELECT kind FROM timeline ORDER BY id")])
        assert kinds[-1] == "no_answer"
