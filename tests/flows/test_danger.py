"""Danger: the numbers first, one tap tells the house, whoever has to come hears it at any hour, and when it is over."""

from datetime import UTC, datetime

from bot.domain.base import MatterId
from bot.domain.commands.matters import EndDanger, Recategorise
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house
from tests.world import world

THREE_AT_NIGHT = datetime(2026, 6, 1, 19, 0, tzinfo=UTC)
"""Tuesday, 2 June 2026, 03:00 in China."""


def texts(house: House, person: Person) -> list[str]:
    """What the bot wrote to the person."""
    return [m.text for m in person.chat(house.world.bot).messages if m.sender.is_bot]


async def test_in_private_the_numbers_come_first_and_one_tap_tells_the_house(database_url: str) -> None:
    async with world(database_url, start=THREE_AT_NIGHT) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        asked = await house.says(ann, "501 门口的电梯里困住人了")
        assert asked.text.index("119") < asked.text.index("马上告诉")
        await goes(house, ann, "马上告诉")
        assert "119" in house.last(ann).text, "the numbers stay in sight"
        aloud = next(m for m in house.group.messages if "楼里有人说" in m.text)
        assert not aloud.silent
        assert "501 门口" in aloud.text
        assert "119" in aloud.text
        assert "0816-4444444" in aloud.text
        assert "危险" in texts(house, house.leader)[-1]
        clerk = house.staff["property"]
        assert [("危险" in said, "新的事" in said) for said in texts(house, clerk)] == [(True, False)], (
            "once, and at once"
        )


async def test_false_alarm_in_the_words_goes_on_with_the_form(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "楼道有煤气味")
        await goes(house, ann, "没有危险")
        assert "在哪里" in house.last(ann).text


async def test_danger_typed_in_the_wrong_place_is_seen_all_the_same(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "三楼灯坏了")
        assert "119" in (await house.says(ann, "着火了着火了")).text, "where a place was asked for"
        await goes(house, ann, "没有危险", "跳过")
        assert "120" in (await house.says(ann, "有人触电晕倒了")).text, "where pictures were asked for"


async def test_danger_under_a_picture_or_a_file_is_seen_at_any_question(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        ann.sends_document(w.bot, "灯.jpg", b"x", caption="配电箱着火了", mime_type="image/jpeg")
        await w.settle()
        assert "119" in house.last(ann).text, "before any form"
        await goes(house, ann, "没有危险")
        ann.sends_photo(w.bot, caption="四楼也着火了")
        await w.settle()
        assert "119" in house.last(ann).text, "where a place was asked for"
        await goes(house, ann, "马上告诉")
        assert "四楼也着火了" in card_of(house).text
        assert card_of(house).photo


async def test_danger_typed_into_another_form_is_answered_with_the_numbers(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann, clerk = house.people["501"], house.staff["property"]
        ann.says(house.group, "说事 三楼的插座坏了")
        await w.settle()
        await house.opens(clerk, 1)
        await goes(house, clerk, "问一问")
        await house.says(clerk, "现在呢？")
        await goes(house, ann, "看这件事", "回答")
        await house.says(ann, "有人触电晕倒了")
        assert any("120" in said for said in texts(house, ann))
        await goes(house, ann, "发出去")
        assert "有人触电晕倒了" in (await house.opens(clerk, 1)).text, "it is the answer all the same"
        stranger = w.sandbox.add_person("谁")
        stranger.starts(w.bot)
        await w.settle()
        await house.taps(stranger, "我有纸条")
        assert "119" in (await house.says(stranger, "厨房着火了")).text, "though it is no code"


async def test_somebody_unknown_gets_the_numbers_in_private_too(database_url: str) -> None:
    async with world(database_url) as w:
        stranger = w.sandbox.add_person("谁")
        stranger.says(w.bot, "家里煤气泄漏了")
        stranger.says(w.bot, "/say 老人摔倒流血")
        await w.settle()
        assert sum("119" in m.text or "120" in m.text for m in stranger.chat(w.bot).messages if m.sender.is_bot) == 2


async def test_at_night_danger_goes_out_and_nothing_else(database_url: str) -> None:
    async with world(database_url, start=THREE_AT_NIGHT) as w:
        house = await settled_house(w, ("501", "502"), offline=("property",))
        grid_worker = house.people["502"]
        await gives_role(house, grid_worker, "grid_worker", "grid:1")
        house.people["501"].says(house.group, "说事 三楼灯坏了")
        await w.settle()
        assert not texts(house, house.leader), "a lamp can wait"
        house.people["501"].says(house.group, "说事 有人困在电梯里了")
        await w.settle()
        heard = texts(house, house.leader)
        assert any("危险" in said for said in heard)
        assert any("0816-2222222" in said for said in heard), "the body that is off-line has to be rung now"
        assert not any("2026-0001" in said for said in heard)
        await w.passes(hours=6)
        assert any("2026-0001" in said for said in texts(house, house.leader))


async def test_without_a_leader_the_administrator_hears_it(database_url: str) -> None:
    async with world(database_url, start=THREE_AT_NIGHT) as w:
        house = await settled_house(w, ("501",), offline=("property", "committee"))
        await w.arrange(lambda c: c.exec_driver_sql("DELETE FROM role_grants WHERE role = 'leader'"))
        house.people["501"].says(house.group, "说事 三楼着火了")
        await w.settle()
        assert any("危险" in said for said in texts(house, house.administrator))


async def test_danger_ends_when_somebody_looked_not_by_another_category(database_url: str) -> None:
    async with world(database_url, start=THREE_AT_NIGHT) as w:
        house = await settled_house(w, ("501", "502"))
        house.people["501"].says(house.group, "说事 三楼着火了")
        await w.settle()
        await goes(house, house.leader, "看这件事", "换个类别", "灯/电")
        assert "没有危险" in str(house.last(house.leader).buttons)
        stranger = house.people["502"].forges(card_of(house), pack(EndDanger(MatterId(1))))
        await w.settle()
        assert "不归您" in (await stranger.answered()).text
        assert "没有危险" in await house.taps(house.leader, "没有危险")
        await w.settle()
        assert "看过了，没有危险" in house.group.last.text, "whoever was woken hears that it is over"
        assert any("没有危险" in said for said in texts(house, house.staff["property"]))
        again = house.leader.forges(house.last(house.leader), pack(EndDanger(MatterId(1))))
        other = house.leader.forges(house.last(house.leader), pack(Recategorise(MatterId(1), "light")))
        await w.settle()
        assert "没有说有危险" in (await again.answered()).text
        assert "换好了" in (await other.answered()).text
        urgency = await w.stored(lambda c: c.exec_driver_sql("SELECT urgency FROM matters").scalar())
        assert urgency != "danger"


async def test_danger_is_never_too_many_and_numbers_the_community_lacks_are_the_countrys(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE communities SET numbers = '{}'"))
        house.people["501"].says(house.group, "说事 三楼着火了")
        await w.settle()
        assert any("119" in m.text for m in house.group.messages)


async def test_where_the_street_has_no_account_the_administrator_hears_of_it(database_url: str) -> None:
    async with world(database_url, start=THREE_AT_NIGHT) as w:
        house = await settled_house(w, ("501",))
        house.people["501"].says(house.group, "说事 高空抛物砸伤人流血了")
        await w.settle()
        assert any("危险" in said for said in texts(house, house.administrator))
        assert "急事请打 110" in card_of(house).text, "and everybody is told who is responsible"
