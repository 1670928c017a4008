"""A matter from the first word to "done": in the group, supported, accepted, settled, and everybody told."""

from bot.sandbox.records import Message
from tests.people import House, settled_house
from tests.world import world


def card_of(house: House) -> Message:
    """The newest card in the group."""
    return next(m for m in reversed(house.group.messages) if m.buttons and "看看" in str(m.buttons))


async def test_said_supported_accepted_done(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann, bea = house.people["501"], house.people["502"]
        ann.says(house.group, "说事 三楼的灯坏了")
        await w.settle()
        card = card_of(house)
        assert "三楼的灯坏了" in card.text
        assert "灯/电" in card.text
        assert "2026-0001" in card.text

        press = bea.taps(card, "我家也一样")
        await w.settle()
        assert press.toast is not None
        assert "您家也一样" in press.toast.text
        assert "1 户也一样" in card_of(house).text

        clerk = house.staff["property"]
        assert "2026-0001" in (await house.says(clerk, "/queue")).text
        await house.taps(clerk, "🟡 2026-0001 三楼的灯坏了")
        assert await house.taps(clerk, "收到了") == "好，告诉说事的人了"
        assert "收到了" in card_of(house).text
        assert "好邻居物业" in house.last(ann).text

        await house.taps(clerk, "办好了")
        clerk.sends_photo(w.bot, caption="换了新灯泡")
        await w.settle()
        await house.taps(clerk, "发出去")
        assert "说办好了" in card_of(house).text
        aloud = house.group.last
        assert aloud.photo
        assert "换了新灯泡" in aloud.text
        assert "解决了吗" in house.last(ann).text
        await w.passes(hours=9, minutes=30)
        assert "说办好了，请您看看解决了吗" in house.last(bea).text, "who only supported it reads of it in the evening"
        bea.follows(bea.taps(house.last(bea), "看 1").link)
        await w.settle()
        assert "没解决" in str(house.last(bea).buttons)


async def test_support_is_one_a_household_and_is_taken_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        house.people["501"].says(house.group, "/say 电梯按钮坏了")
        await w.settle()
        bea = house.people["502"]
        bea.taps(card_of(house), "我家也一样")
        again = bea.taps(card_of(house), "我家也一样")
        await w.settle()
        assert again.toast is not None
        assert "已经支持过" in again.toast.text
        own = house.people["501"].taps(card_of(house), "我家也一样")
        await w.settle()
        assert own.toast is not None
        assert "自己" in own.toast.text
        link = bea.taps(card_of(house), "看看").link
        bea.follows(link)
        await w.settle()
        await house.taps(bea, "收回支持")
        assert "户也一样" not in card_of(house).text


async def test_the_same_words_within_a_minute_are_one_matter(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        ann.says(house.group, "说事 楼道有垃圾")
        ann.says(house.group, "说事 楼道有垃圾")
        await w.settle()
        cards = [m for m in house.group.messages if m.buttons and "看看" in str(m.buttons)]
        assert len(cards) == 1
        assert any("不用再说一遍" in m.text for m in house.group.messages)


async def test_danger_is_answered_at_once_with_the_numbers(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        house.people["501"].says(house.group, "说事 有人困在电梯里了")
        await w.settle()
        texts = [m.text for m in house.group.messages]
        numbers = next(i for i, t in enumerate(texts) if "119" in t)
        card = next(i for i, t in enumerate(texts) if "2026-0001" in t)
        assert numbers < card
        assert "0816-4444444" in texts[numbers]
        assert "危险" in house.last(house.leader).text


async def test_a_neighbour_named_is_not_posted(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        ann.says(house.group, "说事 502 天天半夜装修")
        await w.settle()
        assert not [m for m in house.group.messages if m.buttons and "看看" in str(m.buttons)]
        assert "私下" in house.group.last.text
        await house.taps(ann, "去掉门牌")
        card = card_of(house)
        assert "502" not in card.text
        assert "半夜装修" in card.text


async def test_the_form_in_the_private_chat(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        ann = house.people["501"]
        await house.says(ann, "二楼水管漏水了")
        assert "在哪里" in house.last(ann).text
        await house.taps(ann, "楼道")
        ann.sends_photo(w.bot, count=3)
        await w.settle()
        assert "照片" in house.last(ann).text
        await house.taps(ann, "就这些")
        await house.taps(ann, "大家 · 不写我家")
        await house.taps(ann, "不给看")
        assert "二楼水管漏水了" in house.last(ann).text
        assert "3 张" in house.last(ann).text
        await house.taps(ann, "发出去")
        assert "2026-0001" in house.last(ann).text
        assert not [m for m in house.group.messages if "二楼水管漏水了" in m.text], "an anonymous card comes later"
        await w.passes(hours=1)
        card = card_of(house)
        assert "501" not in card.text
        assert "楼道" not in card.text


async def test_what_is_not_addressed_is_nobodys_business(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        before = len(house.group.messages)
        house.people["501"].says(house.group, "大家晚上好，三楼灯坏了吗？")
        house.people["501"].says(house.group, "说事情要讲道理")
        house.people["502"].sends_photo(house.group, count=2)
        await w.settle()
        assert len(house.group.messages) == before + 4
