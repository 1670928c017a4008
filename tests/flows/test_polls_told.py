"""What is told around a poll: to the committee before owners vote, to nobody where the leader wants it so."""

from datetime import timedelta

import storage.personal
import storage.residents
from bot.sandbox.persons import Person
from tests.people import House, settled_house
from tests.polls import LIGHTS, card, posts
from tests.world import world


def heard(house: House, person: Person, words: str) -> bool:
    return any(words in one.text for one in person.chat(house.world.bot).messages)


async def test_the_committee_is_told_of_a_vote_of_owners(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await posts(house, LIGHTS, "赞成或反对", "3 天", "谁能投", "业主投票")
        assert heard(house, house.staff["committee"], "要办业主投票，6月16日 周二 09:00 开始")
        assert "没有账号" not in house.last(house.leader).text


async def test_a_committee_without_an_account_is_told_by_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), offline=("committee",))
        await posts(house, LIGHTS, "赞成或反对", "3 天", "谁能投", "业主投票")
        assert "居委会在这里没有账号，请小组长自己告诉居委会" in house.last(house.leader).text


async def test_nobody_is_reminded_where_the_leader_wants_it_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, LIGHTS, "赞成或反对", "7 天", "怎么提醒", "不提醒")
        await w.passes(days=4)
        await w.passes(days=3)
        assert not heard(house, house.people["501"], "您还没投")
        assert not any("还没投的快来" in one.text for one in house.group.messages)


async def test_what_is_kept_of_a_voter_is_theirs_to_read(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house)
        await house.taps(house.people["501"], "赞成", card(house))
        account = await w.stored(lambda c: storage.residents.account_of(c, house.people["501"].id))
        assert account is not None
        kept = await w.stored(lambda c: storage.personal.everything(c, account.id))
        assert [one["choice"] for one in kept["ballots"]] == ["0"]
        assert kept["polls"] == []


async def test_a_poll_whose_days_went_by_while_the_bot_was_away_is_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await posts(house, LIGHTS, "赞成或反对", "3 天", "什么时候投", "3 天后")
        w.clock.advance(timedelta(days=20))
        await w.tick()
        await w.settle()
        await w.passes(seconds=30)
        assert "谁也没投上，这次投票取消了" in card(house).text
