"""Anonymous and confidential matters, and neighbours named: nobody learns what is not theirs to know."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

import bot.perform
from bot.domain.base import MatterId
from bot.domain.commands.matters import Accept, CopyText, HandTo, Letter, ShowFiles, ShowMatter, Support
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_board import boarded
from tests.flows.test_danger import texts
from tests.flows.test_matters import card_of
from tests.flows.test_saying_in_private import goes, sends
from tests.flows.test_saying_in_the_group import cards
from tests.people import House, gives_role, settled_house, shares_home
from tests.world import world

MEDIATED = {"committee": ("居委会", "1"), "property": ("物业", "2"), "mediation": ("调解委员会", "3")}


@pytest.fixture(autouse=True)
def halfway(monkeypatch: pytest.MonkeyPatch) -> None:
    """An anonymous matter appears after half an hour; by chance it might at once."""
    monkeypatch.setattr(bot.perform, "random", SimpleNamespace(random=lambda: 0.5))


async def says_anonymously(house: House, person: Person, words: str, *, shows: bool | None = None) -> None:
    """Through the form, at a place finer than the stairwell."""
    await house.says(person, words)
    await house.says(person, "五楼拐角")
    if shows is not None:
        await sends(house, person, "photo")
        await sends(house, person, "voice")
    await goes(house, person, "就这些" if shows is not None else "跳过", "大家 · 不写我家")
    if shows is not None:
        await goes(house, person, "也给看" if shows else "不给看")
    await goes(house, person, "发出去")


async def says_to_the_mediator(house: House, person: Person, words: str = "502 天天半夜打麻将吵得睡不着") -> None:
    """A neighbour is named: to the mediator only."""
    await house.says(person, words)
    await goes(house, person, "只给调解员", "我家", "跳过", "发出去")


async def looks(house: House, person: Person, matter: int = 1) -> str:
    """What the person sees who follows the link of the matter."""
    person.starts(house.world.bot, f"m_{matter}")
    await house.world.settle()
    return house.last(person).text


async def test_nobody_but_administrator_and_grid_worker_learns_who_is_anonymous(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"), offline=("committee",))
        ann, grid_worker = house.people["501"], house.people["503"]
        await w.arrange(lambda c: c.exec_driver_sql("INSERT INTO grids (id, community_id, name) VALUES (1, 1, 'x')"))
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE buildings SET grid_id = 1"))
        await gives_role(house, grid_worker, "grid_worker", "grid:1", grid_id=1)
        await says_anonymously(house, ann, "501 这边的灯坏了", shows=False)
        await w.passes(hours=2)
        outsiders = (house.people["502"], house.leader, house.staff["property"], await shares_home(house, "501"))
        for person in outsiders:
            seen = await looks(house, person)
            assert "灯坏了" in seen
            assert "3栋2单元的一户" in seen
            assert "501" not in seen.replace("2026-0001", "")
            assert "拐角" not in seen
            assert "照片" not in str(house.last(person).buttons)
            forged = person.forges(house.last(person), pack(ShowFiles(MatterId(1))))
            await w.settle()
            assert "没有可以看的照片" in (await forged.answered()).text
            await house.says(person, "/matters 拐角")
            assert "没有找到" in house.last(person).text, "nor by searching for the place"
            assert not any("3-2-501" in said for said in texts(house, person) if "灯坏了" in said)
        assert "501" not in card_of(house).text
        for person in (house.administrator, grid_worker, ann):
            assert "3-2-501" in await looks(house, person)


async def test_the_moment_of_an_anonymous_matter_cannot_be_told(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), offline=("property",))
        ann, bea = house.people["501"], house.people["502"]
        await says_anonymously(house, ann, "三楼灯坏了")
        assert "三楼灯坏了" not in await looks(house, bea)
        press = bea.forges(house.last(bea), pack(Support(MatterId(1), on=True)))
        await w.settle()
        assert "没有找到" in (await press.answered()).text
        assert "三楼灯坏了" not in (await house.says(house.leader, "/queue")).text
        assert not any("三楼灯坏了" in said for said in texts(house, house.leader)), "who rings is a neighbour"
        await w.passes(hours=1)
        seen = await looks(house, bea)
        assert "三楼灯坏了" in seen
        assert "09:0" not in seen, "neither the timeline nor the deadline show the minute"
        assert "09:0" not in card_of(house).text
        assert "09:0" not in (await house.says(bea, "/matters")).text
        assert any("0816-2222222" in said for said in texts(house, house.leader))


async def test_the_board_shows_an_anonymous_matter_when_its_card_appears(database_url: str) -> None:
    async with world(database_url) as w:
        house, board = await boarded(w)
        other = await settled_house(w, ("801",), unit="3", community_id=house.community_id, bodies={})
        await says_anonymously(house, house.people["501"], "三楼灯坏了")
        await w.passes(seconds=10)
        assert "三楼灯坏了" not in board.text
        for _ in range(4):
            await w.passes(minutes=15)
        assert "三楼灯坏了" in board.text
        edits = len(w.sandbox.requests("editMessageText"))
        for _ in range(3):
            await w.passes(minutes=1)
        assert len(w.sandbox.requests("editMessageText")) == edits, "shown once, and no oftener"
        assert other.group.pinned is None


async def test_an_anonymous_card_does_not_appear_while_people_sleep(database_url: str) -> None:
    async with world(database_url, start=datetime(2026, 6, 1, 14, 30, tzinfo=UTC)) as w:
        house = await settled_house(w, ("501",))
        await says_anonymously(house, house.people["501"], "三楼灯坏了")
        await w.passes(hours=2)
        assert not cards(house)
        await w.passes(hours=8)
        assert cards(house)


async def test_pictures_and_voice_of_an_anonymous_matter_are_shown_where_that_was_ticked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await says_anonymously(house, house.people["501"], "三楼灯坏了", shows=True)
        await w.passes(hours=1)
        assert card_of(house).photo
        await looks(house, house.people["502"])
        await goes(house, house.people["502"], "📷 照片 2")
        shown = house.people["502"].chat(w.bot).messages[-2:]
        assert [m.file.kind for m in shown if m.file is not None] == ["photo", "voice"]


async def test_what_an_anonymous_reporter_answers_only_the_body_sees(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, clerk = house.people["501"], house.staff["property"]
        await says_anonymously(house, ann, "三楼灯坏了")
        await w.passes(hours=1)
        await looks(house, clerk)
        await goes(house, clerk, "问一问")
        await house.says(clerk, "拍一张看看？")
        await goes(house, ann, "看这件事", "回答")
        assert "只有办事的人看得到" in house.last(ann).text
        await sends(house, ann, "photo")
        await goes(house, ann, "发出去")
        await looks(house, clerk)
        assert "照片 1" in str(house.last(clerk).buttons)
        await looks(house, house.people["502"])
        assert "照片" not in str(house.last(house.people["502"]).buttons)


async def test_only_a_voice_cannot_be_said_without_being_heard(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await sends(house, ann, "voice")
        await goes(house, ann, "跳过", "跳过", "大家 · 不写我家")
        assert "没人知道是什么事" in await house.taps(ann, "不给看")


async def test_confidential_is_nowhere_to_be_found(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, bodies=MEDIATED)
        ann, mate = house.people["501"], await shares_home(house, "501")
        await says_to_the_mediator(house, ann)
        strangers = (house.people["502"], mate, house.leader, house.staff["property"], house.staff["committee"])
        for person in strangers:
            for command in ("/matters", "/matters 1", "/matters 麻将", "/mine", "/queue"):
                assert "麻将" not in (await house.says(person, command)).text
            assert "麻将" not in await looks(house, person)
            for forged in (ShowMatter, ShowFiles, CopyText, Letter):
                press = person.forges(house.last(person), pack(forged(MatterId(1))))
                await w.settle()
                assert "不归您" in (await press.answered()).text
            assert not any("麻将" in said for said in texts(house, person))
        assert not any("麻将" in m.text for m in house.group.messages)
        house.people["503"].says(house.group, "说事 天天半夜打麻将吵得睡不着")
        await w.settle()
        assert "同一件" not in house.group.last.text, "nor is it offered as the same"
        for insider in (ann, house.staff["mediation"], house.administrator):
            assert "麻将" in await looks(house, insider)
        assert "麻将" in (await house.says(house.staff["mediation"], "/queue")).text


async def test_the_auditor_sees_that_a_confidential_matter_exists_and_its_steps(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), bodies=MEDIATED)
        ann, mediator, auditor = house.people["501"], house.staff["mediation"], house.people["502"]
        await gives_role(house, auditor, "auditor")
        await says_to_the_mediator(house, ann)
        await looks(house, mediator)
        await goes(house, mediator, "我来调解", "问一问")
        await house.says(mediator, "麻将一般打到几点？")
        for command in ("/matters", "/matters 1"):
            listed = (await house.says(auditor, command)).text
            assert "2026-0001" in listed
            assert "麻将" not in listed
        assert "0001" not in (await house.says(auditor, "/matters 麻将")).text
        seen = await looks(house, auditor)
        assert ("2026-0001" in seen, "收到了" in seen, "问：🔒" in seen) == (True, True, True)
        assert "麻将" not in seen
        assert "501" not in seen
        for forged in (ShowFiles, CopyText, Letter, Accept):
            press = auditor.forges(house.last(auditor), pack(forged(MatterId(1))))
            await w.settle()
            assert "不归您" in (await press.answered()).text
        assert not any("麻将" in said for said in texts(house, auditor))


async def test_without_mediators_it_climbs_to_the_administrator_who_can_settle_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, administrator = house.people["501"], house.administrator
        await says_to_the_mediator(house, ann)
        assert "社区" in house.last(ann).text
        told = [person for person in (house.leader, *house.staff.values(), administrator)
                if any("麻将" in said for said in texts(house, person))]  # fmt: skip
        assert told == [administrator]
        assert "麻将" in (await house.says(administrator, "/queue")).text
        await looks(house, administrator)
        await goes(house, administrator, "转给别人")
        assert "没有别的单位可以转" in house.last(administrator).text
        forged = administrator.forges(house.last(administrator), pack(HandTo(MatterId(1), house.bodies["property"])))
        await w.settle()
        assert (await forged.answered()).text
        assert not any("麻将" in said for said in texts(house, house.staff["property"]))
        await looks(house, administrator)
        await goes(house, administrator, "我来调解", "办好了", "不用写了")
        assert "解决了吗" in house.last(ann).text


async def test_what_was_for_the_mediator_is_looked_at_again_before_all_may_see_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await house.says(ann, "502 天天半夜装修")
        await goes(house, ann, "只给调解员", "跳过", "跳过", "改谁能看", "大家 · 写我家")
        assert "提到了别的邻居" in house.last(ann).text
        await goes(house, ann, "去掉门牌", "发出去")
        assert "502" not in card_of(house).text


async def test_a_neighbours_door_in_the_place_is_taken_out(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await house.says(ann, "门口堆了纸箱")
        await house.says(ann, "502室门口")
        await goes(house, ann, "跳过", "大家 · 写我家")
        assert "502" not in house.last(ann).text
        await goes(house, ann, "发出去")
        assert "502" not in card_of(house).text


@pytest.mark.parametrize("door", ["去掉门牌", "只给调解员", "重新写"])
async def test_a_neighbour_named_in_the_group(database_url: str, door: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        ann.says(house.group, "说事 502 天天半夜装修")
        await w.settle()
        assert "长按它删掉" in house.group.last.text
        await goes(house, ann, door)
        if door == "重新写":
            await house.says(ann, "半夜有人装修")
        assert bool(cards(house)) is (door != "只给调解员")
        assert not any("502" in m.text for m in house.group.messages if m.sender.is_bot)


async def test_a_folded_card_hides_words_and_picture_from_all_but_insiders(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann, bea = house.people["501"], house.people["502"]
        ann.sends_photo(w.bot, caption="楼道里有人抽烟")
        await w.settle()
        await goes(house, ann, "楼道", "就这些", "大家 · 写我家", "发出去")
        card = card_of(house)
        assert card.photo
        await looks(house, house.leader)
        await goes(house, house.leader, "收起卡片")
        await house.says(house.leader, "照片看得到人")
        assert card.deleted, "an edit would leave the picture"
        assert "照片看得到人" in card_of(house).text
        assert not card_of(house).photo
        assert "抽烟" not in await looks(house, bea)
        assert "照片看得到人" in house.last(bea).text
        for forged in (ShowFiles, CopyText):
            press = bea.forges(house.last(bea), pack(forged(MatterId(1))))
            await w.settle()
            assert "收起来了" in (await press.answered()).text
        assert "抽烟" not in (await house.says(bea, "/matters 抽烟")).text
        for insider in (ann, house.leader, house.administrator):
            assert "抽烟" in await looks(house, insider)
