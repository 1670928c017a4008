"""Coming in by the household's slip: at most four taps, and a clear sentence for each code that opens no door."""

from datetime import timedelta

from sqlalchemy import select, update

import storage.residents
from bot.sandbox.persons import Person
from storage.communities import Flat, Household
from storage.residents import Account, Resident, Slip, Tie
from tests.people import House, settled_house
from tests.world import World, world

_resident, _tie, _flat = Resident.__table__, Tie.__table__, Flat.__table__


async def code_of(house: House, door: str, code: str = "ACDEFH23") -> str:
    """A slip for the door, as if printed."""
    made = iter((code,))
    end = house.world.clock.now() + timedelta(days=90)
    await house.world.arrange(
        lambda c: storage.residents.make_slips(
            c, house.community_id, [house.flats[door]], lambda: next(made), now=house.world.clock.now(), expires_at=end
        )
    )
    return code


async def comes_in(house: House, door: str, code: str, tie: str = "家属", name: str = "新来的") -> Person:
    """Somebody follows the slip's link to the end."""
    person = house.world.sandbox.add_person(name)
    person.starts(house.world.bot, f"h_{code}")
    await house.world.settle()
    for button in ("同意", tie, "满了"):
        await house.taps(person, button)
    return person


async def tied(w: World, person: Person) -> list[tuple[str, str, bool]]:
    """(door, tie, head) of what ties the person to flats now."""
    account = Account.__table__
    found = (
        select(_flat.c.door, _tie.c.kind, _tie.c.is_head)
        .select_from(
            _tie.join(_resident, _resident.c.id == _tie.c.resident_id)
            .join(account, account.c.id == _resident.c.account_id)
            .join(_flat, _flat.c.id == _tie.c.flat_id)
        )
        .where(account.c.telegram_id == person.id, _tie.c.until.is_(None))
        .order_by(_tie.c.id)
    )
    return await w.stored(lambda c: [(row.door, row.kind, bool(row.is_head)) for row in c.execute(found)])


async def test_from_the_slip_to_being_in_are_four_taps(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        ann = w.sandbox.add_person("安")
        ann.follows(f"https://t.me/shuoshi_bot?start=h_{code}")
        await w.settle()
        taps = 1
        consent = house.last(ann)
        assert "3-2-601" in consent.text
        assert all(f"{line}. " in consent.text for line in range(1, 6))
        assert "国外" in consent.text
        for button in ("同意", "业主", "满了"):
            await house.taps(ann, button)
            taps += 1
        assert taps <= 4
        assert "您已经进来了" in house.last(ann).text
        assert "3-2-601" in house.last(ann).text
        assert house.last(ann) is consent, "one screen, edited in place"
        assert await tied(w, ann) == [("3-2-601", "owner", True)]
        await house.taps(ann, "打开菜单")
        assert house.last(ann).buttons[0] == ["说一件事"]


async def test_nobody_is_registered_without_consent(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"h_{code}")
        await w.settle()
        await house.taps(ann, "不填了")
        assert await tied(w, ann) == []
        ann.starts(w.bot)
        await w.settle()
        assert "怎么进来" in house.last(ann).text


async def test_the_code_can_be_typed_in_any_case_and_answers_too(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        await house.says(ann, f"{code[:4].lower()} - {code[4:].lower()}")
        await house.says(ann, "同意")
        await house.says(ann, "租户")
        await house.says(ann, "满了")
        assert await tied(w, ann) == [("3-2-601", "tenant", True)]


async def test_start_with_the_bare_code_and_the_button_for_typing_work_alike(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        ann, bob = w.sandbox.add_person("安"), w.sandbox.add_person("波")
        ann.starts(w.bot, code)
        bob.starts(w.bot)
        await w.settle()
        await house.taps(bob, "我有纸条")
        assert "不像纸条上的字" in (await house.says(bob, "不知道")).text
        await house.says(bob, code)
        for person in (ann, bob):
            for button in ("同意", "家属", "满了"):
                await house.taps(person, button)
        assert await tied(w, ann) == [("3-2-601", "family", True)]
        assert await tied(w, bob) == [("3-2-601", "family", False)]


async def test_five_wrong_codes_a_day_then_not_even_a_right_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        ann = w.sandbox.add_person("安")
        for left in (4, 3, 2, 1):
            assert f"还能试 {left} 次" in (await house.says(ann, "HHHH2222")).text
        assert "明天" in (await house.says(ann, "HHHH2223")).text
        assert "试错 5 次" in (await house.says(ann, code)).text
        await w.passes(hours=24)
        assert "3-2-601" in (await house.says(ann, code)).text


async def test_expired_revoked_and_other_units_codes_say_what_they_are(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601", "602"))
        other = await settled_house(w, (), empty=("901",), unit="3", community_id=house.community_id, bodies={})
        old, new = await code_of(house, "601"), await code_of(house, "601", "ACDEFH24")
        elsewhere = await code_of(other, "901", "ACDEFH25")
        ann = w.sandbox.add_person("安")
        assert "作废" in (await house.says(ann, old)).text
        ann.starts(w.bot, f"u_{house.unit_id}")
        await w.settle()
        assert "3栋3单元" in (await house.says(ann, elsewhere)).text
        assert "3-2-601" in (await house.says(ann, new)).text
        await house.taps(ann, "不填了")
        await w.passes(days=91)
        assert "过期" in (await house.says(ann, new)).text


async def test_a_code_ended_meanwhile_lets_nobody_in(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"h_{code}")
        await w.settle()
        await house.taps(ann, "同意")
        await house.taps(ann, "业主")
        await w.arrange(lambda c: storage.residents.revoke(c, [house.flats["601"]], w.clock.now()))
        assert "作废" in await house.taps(ann, "满了")
        assert await tied(w, ann) == []


async def test_a_code_in_the_group_is_not_taken(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        house.leader.says(house.group, f"/start@shuoshi_bot h_{code}")
        await w.settle()
        assert "大家都看得到" in house.group.chat.last.text


async def test_who_comes_second_is_told_of_to_the_first_who_may_not_know_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        code = await code_of(house, "501")
        bob = await comes_in(house, "501", code)
        assert await tied(w, bob) == [("3-2-501", "family", False)]
        first = house.people["501"]
        told = [m for m in first.chat(w.bot).messages if "有人进来了" in m.text]
        assert len(told) == 1
        await house.taps(first, "不认识", told[0])
        assert "已经告诉小组长" in told[0].text
        assert "不认识" in house.last(house.leader).text
        assert "3-2-501" in house.last(house.leader).text


async def test_a_stranger_cannot_say_that_they_do_not_know_somebody(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await comes_in(house, "501", await code_of(house, "501"))
        told = house.last(house.people["501"])
        data = told.keyboard[0][0].data
        other = house.people["502"]
        await house.says(other, "/menu")
        press = other.forges(house.last(other), data or "")
        await w.settle()
        assert press.toast is not None
        assert "不归您办" in press.toast.text
        assert not any("不认识" in m.text for m in house.leader.chat(w.bot).messages)


async def test_a_vacant_flat_is_said_to_be_vacant_and_the_leader_hears_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        await w.arrange(lambda c: c.execute(update(_flat).where(_flat.c.id == house.flats["601"]).values(vacant=True)))
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"h_{await code_of(house, '601')}")
        await w.settle()
        assert "空着" in house.last(ann).text
        for button in ("同意", "租户", "满了"):
            await house.taps(ann, button)
        assert "空着" in house.last(house.leader).text
        door = await w.stored(lambda c: storage.residents.door(c, house.flats["601"]))
        assert door is not None
        assert (door.state, door.flat.vacant) == ("in", False)


async def test_under_fourteen_nobody_is_registered_and_under_eighteen_nobody_heads(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        kid, teen = w.sandbox.add_person("小"), w.sandbox.add_person("中")
        for person, answer in ((kid, "还没满"), (teen, "满14岁了")):
            person.starts(w.bot, f"h_{code}")
            await w.settle()
            for button in ("同意", "家属", "还没满", answer):
                await house.taps(person, button)
        assert "14岁" in house.last(kid).text
        assert await tied(w, kid) == []
        assert await tied(w, teen) == [("3-2-601", "family", False)]
        adult = await comes_in(house, "601", code, "业主")
        assert await tied(w, adult) == [("3-2-601", "owner", True)]


async def test_two_at_once_are_both_in_and_one_is_head(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        code = await code_of(house, "601")
        both = [w.sandbox.add_person(f"人{number}") for number in range(4)]
        for person in both:
            person.starts(w.bot, f"h_{code}")
        await w.settle()
        for button in ("同意", "家属", "满了"):
            for person in both:
                person.taps(house.last(person), button)
            await w.settle()
        found = [tie for person in both for tie in await tied(w, person)]
        assert len(found) == 4
        assert [head for _, _, head in found].count(True) == 1
        households = await w.stored(
            lambda c: c.execute(
                select(Household.__table__.c.id).where(Household.__table__.c.flat_id == house.flats["601"])
            ).all()
        )
        assert len(households) == 1


async def test_who_is_in_already_is_told_so(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        code = await code_of(house, "501")
        owner = house.people["501"]
        owner.starts(w.bot, f"h_{code}")
        await w.settle()
        assert "不用再登记" in house.last(owner).text
        assert await tied(w, owner) == [("3-2-501", "owner", True)]


async def test_the_last_tap_twice_changes_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",))
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"h_{await code_of(house, '601')}")
        await w.settle()
        await house.taps(ann, "同意")
        await house.taps(ann, "业主")
        screen = house.last(ann)
        ann.taps(screen, "满了")
        ann.taps(screen, "满了")
        await w.settle()
        assert await tied(w, ann) == [("3-2-601", "owner", True)]
        assert await w.stored(lambda c: len(c.execute(select(Slip.__table__)).all())) == 1
