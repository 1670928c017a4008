"""Elections, talk days and mediation on the page of somebody who has no Telegram, beside the chat of those who do."""

from tests.browser import Browser, Pages, pages
from tests.elections import begins_voting, calls, card, nominates, stand, vote
from tests.flows.test_hidden_matters import MEDIATED
from tests.flows.test_talks import adds, ends, goes_to, opened, said_aloud, switched_on
from tests.pages import comes_in, signs_in
from tests.people import House, is_called, settled_house
from tests.world import World, world


async def at(ann: Browser, path: str, *pressed: str) -> str:
    """The person opens a page and presses these; what they read then."""
    await ann.opens(path)
    for label in pressed:
        await ann.presses(label)
    return ann.words


async def home(w: World, site: Pages) -> tuple[House, Browser]:
    """A house with a mediator, and somebody in it who has a page only."""
    house = await settled_house(w, ("501", "502", "503"), empty=("601",), bodies=MEDIATED)
    return house, await comes_in(house, site)


async def test_an_election_is_nominated_in_stood_for_and_voted_in_on_the_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, ann = await home(w, site)
        await calls(house)
        assert "正在提名" in await at(ann, "/home/house")
        assert "您家提的是：3-2-502" in await at(ann, "/home/house", "我要提名", "我要提名", "3-2-502")
        assert "有邻居提名您" in house.last(house.people["502"]).text
        await stand(house, "501")
        await nominates(house, house.people["503"], "3-2-601")
        assert "有邻居提名您当小组长" in await at(ann, "/home/messages")
        await ann.presses("我愿意")
        assert "您答应参加了" in ann.words
        await w.passes(seconds=30)
        assert "愿意参加：3-2-501、3-2-601" in card(house).text
        await begins_voting(house)
        assert "选谁当 3栋2单元 的小组长" in await at(ann, "/home")
        await ann.follows("去投票")
        assert "不能保证保密" in ann.words
        await ann.presses("投出去", choice="1")
        assert "投的是：3-2-601" in ann.words
        await vote(house, 1, d101="501", d502="501", d503="501")
        await w.passes(days=5, hours=1)
        assert "3-2-501 当选" in await at(ann, "/home/house")
        assert "3-2-501 当选" in card(house).text


async def test_a_talk_day_is_gone_to_witnessed_and_read_on_the_page(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, ann = await home(w, site)
        await switched_on(house)
        await adds(house, "楼道里放不放鞋柜")
        await goes_to(w, 9)
        assert "鞋柜" in await at(ann, "/home/house")
        await goes_to(w, 10)
        await opened(house, "101")
        assert "您家到了" in await at(ann, "/home/house", "我家到了")
        await ends(house, "楼道里放不放鞋柜", "举手定", "2", "0", "0")
        for button in ("说完了", "我签字", "请人见证", "601"):
            await house.taps(house.leader, button)
        assert "请您看一看" in await at(ann, "/home/messages")
        for button in ("看看", "我来见证"):
            await ann.presses(button)
        assert "签好了" in ann.words
        (minutes,) = said_aloud(house, "说事日记录")
        assert "见证：601" in minutes
        assert "说事日记录" in await at(ann, "/home/house")


async def test_both_sides_and_the_mediator_talk_on_their_pages(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, ann = await home(w, site)
        mediator = house.staff["mediation"]
        await is_called(house, mediator, "样调解员")
        met = await signs_in(house, site, mediator)
        bob = house.people["502"]
        await ann.opens("/home")
        await ann.presses("说一件事")
        await ann.writes("502 天天半夜打麻将吵得睡不着")
        for button in ("只给调解员", "我家", "跳过", "发出去"):
            await ann.presses(button)
        assert "给您的消息都发到 Telegram 里了" in await at(met, "/home/messages")
        assert "麻将" in await at(met, "/home", "待办", "2026-0001")
        for button in ("我来调解", "问能告诉吗"):
            await met.presses(button)
        await at(ann, "/home/messages", "可以告诉")
        await at(met, "/home", "待办", "2026-0001", "请对方来谈")
        for words in ("502", "想请您聊聊夜里的声音，您方便吗？"):
            await met.writes(words)
        assert "聊聊夜里的声音" in house.last(bob).text
        assert "601" not in house.last(bob).text
        for button in ("愿意谈", "写给他"):
            await house.taps(bob, button)
        await house.says(bob, "我家也有难处")
        assert "我家也有难处" in await at(met, "/home", "待办", "2026-0001", "和对方")
        await at(met, "/home", "待办", "2026-0001", "写下约定")
        await met.writes("晚上十点以后不打了")
        await w.passes(hours=10)
        assert "晚上十点以后不打了" in await at(ann, "/home/messages", "看 1")
        await ann.presses("同意")
        bob.starts(w.bot, "d_1")
        await w.settle()
        await house.taps(bob, "同意")
        await w.passes(hours=24)
        assert "说好了" in await at(ann, "/home/messages", "看 1")
        assert "我家也有难处" not in ann.words + await at(ann, "/home/messages")
        leader = await signs_in(house, site, house.leader)
        assert "麻将" not in await at(leader, "/home", "本单元的事") + await at(leader, "/home/messages")
