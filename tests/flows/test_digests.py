"""How a whole digest reads: numbered lines, each short enough for a phone; and whatever stands in it can be muted."""

import unicodedata

from bot.sandbox.persons import Person
from tests.flows.test_errands import names_a_day
from tests.flows.test_handling import filed
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.world import world

LONGEST = 80
"""Half-width columns of a line: forty Chinese characters."""
FIVE = (
    "三楼的灯坏了好几天了，晚上下楼什么都看不见，请快一点来修",
    "楼顶漏水，顶楼人家的天花板都湿了一大片，墙皮也掉了",
    "电梯里的灯一闪一闪的，看着叫人心里发慌，请换一个",
    "楼道水管漏水，地上积了一大片，走路很滑",
    "单元门关不上，风一吹就响个不停",
)
BODIES = {
    "committee": ("阳光社区居民委员会", "1"),
    "property": ("好邻居物业服务有限公司", "2"),
    "street": ("中坝街道办事处", "3"),
    "service_station": ("阳光社区服务站", "4"),
}


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line)


def digests(house: House, person: Person) -> list[list[str]]:
    """The lines of each digest that the person got."""
    found = [one.text for one in person.chat(house.world.bot).messages if "今天还有这些" in one.text]
    return [[line for line in text.splitlines() if line[:1].isdigit()] for text in found]


async def test_a_whole_digest_is_short_lines_that_say_what_happened(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, bodies=BODIES)
        ann, clerk = house.people["501"], house.staff["property"]
        for words in FIVE:
            await filed(house, "501", words)
        for number in (1, 2):
            await house.opens(clerk, number)
            await goes(house, clerk, "收到了")
        await house.opens(clerk, 3)
        await goes(house, clerk, "问一问")
        await house.says(clerk, "是哪一部电梯，灯闪了几天了，有没有照片可以给我们看一看？")
        await house.opens(clerk, 1)
        await goes(house, clerk, "多要几天")
        await house.says(clerk, "灯具要到厂里去订，厂家说最快也要一个星期才到")
        await goes(house, clerk, "7 天")
        await house.opens(house.administrator, 4)
        await goes(house, house.administrator, "转给别人", "阳光社区居民委员会")
        await house.opens(house.people["502"], 4)
        await goes(house, house.people["502"], "我家也一样")
        await house.says(ann, "/errands")
        await goes(house, ann, "请人代办")
        await house.says(ann, "帮我妈办老年证，她腿脚不方便，材料都在家里，请教一下怎么弄")
        await goes(house, ann, "发出去")
        await w.passes(hours=10)
        (first,) = digests(house, ann)
        said = "\n".join(first)
        assert "2026-0003 电梯里的灯一闪一闪的，…：有话问您：是哪一部电梯，灯闪了几…" in said
        assert "2026-0001 三楼的灯坏了好几天了，…：好邻居物业服务有限公司 要多几天" in said
        assert "2026-0004 楼道水管漏水，地上积了…：转给 阳光社区居民委员会 办了" in said
        await w.passes(hours=15)
        await w.passes(hours=9)
        (line,) = digests(house, house.people["502"])[-1]
        assert line == "1. 2026-0004 楼道水管漏水，地上积了…：报上一级了，由 阳光社区服务站 来办"
        for person in (ann, clerk, house.people["502"], house.leader, house.administrator):
            for digest in digests(house, person):
                assert [line for line in digest if width(line) > LONGEST] == []


async def test_an_errand_and_its_day_are_told_once(database_url: str) -> None:
    """Asked for, it stands in the morning; named today for tomorrow, nobody hears it once more this evening."""
    async with world(database_url) as w:
        house = await settled_house(w, bodies=BODIES)
        ann, clerk = house.people["501"], house.staff["service_station"]
        await w.passes(minutes=1)
        for words in ("帮我妈办老年证", "办居住证"):
            await house.says(ann, "/errands")
            await goes(house, ann, "请人代办")
            await house.says(ann, words)
            await goes(house, ann, "发出去")
        await names_a_day(house, clerk, "6月2日 15:30")
        for _ in range(36):
            await w.passes(hours=1)
        heard = [one.text for one in clerk.chat(w.bot).messages if one.sender.is_bot]
        assert sum("有人请代办\n• 办居住证 · 3-2-501" in text for text in heard) == 1
        assert not any("请代办\n• 帮我妈" in text for text in heard), "they have it already"
        told = [one.text for one in ann.chat(w.bot).messages if "6月2日 周二 15:30" in one.text]
        assert ["前一天" in text or "就是今天" in text for text in told] == [True, True]
        told = [text for text in heard if "6月2日 周二 15:30" in text and "📅 就是" in text]
        assert len(told) == 1
        assert not any("别忘了" in text for text in heard)
