"""Coming in by the QR on the wall, which carries no code: head of household or leader let people in, once."""

from bot.sandbox.persons import Person
from tests.flows.test_registering import code_of, tied
from tests.people import House, settled_house
from tests.world import world


async def asks(house: House, door: str, name: str = "王阿姨", tie: str = "家属") -> Person:
    """Somebody scans the wall and asks to be let in."""
    person = house.world.sandbox.add_person("来的人")
    person.follows(f"https://t.me/shuoshi_bot?start=u_{house.unit_id}")
    await house.world.settle()
    for button in ("同意", door, tie, "满了"):
        await house.taps(person, button)
    await house.says(person, name)
    return person


async def test_head_and_leader_are_asked_and_the_first_decides(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        assert "已经去问" in house.last(ann).text
        head, leader = house.people["501"], house.leader
        for decider in (head, leader):
            asked = house.last(decider)
            assert all(part in asked.text for part in ("3-2-501", "王阿姨", "家属"))
            assert asked.buttons == [["认识，让进"], ["不认识"]]
        await house.taps(head, "认识，让进")
        assert "您已经进来了" in house.last(ann).text
        assert await tied(w, ann) == [("3-2-501", "family", False)]
        await house.taps(leader, "不认识")
        assert "3-2-501 已经让这一位进" in house.last(leader).text
        assert await tied(w, ann) == [("3-2-501", "family", False)]


async def test_two_deciding_at_once_make_one_decision(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        house.people["501"].taps(house.last(house.people["501"]), "不认识")
        house.leader.taps(house.last(house.leader), "认识，让进")
        await w.settle()
        let_in = bool(await tied(w, ann))
        told = [m.text for m in ann.chat(w.bot).messages if "您已经进来了" in m.text or "没能进" in m.text]
        assert len(told) == 1
        assert ("您已经进来了" in told[0]) is let_in


async def test_an_empty_flat_is_decided_by_the_leader_alone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",), empty=("601",))
        ann = await asks(house, "601", tie="业主")
        assert "想进" not in "".join(m.text for m in house.people["501"].chat(w.bot).messages)
        await house.taps(house.leader, "认识，让进")
        assert await tied(w, ann) == [("3-2-601", "owner", True)]


async def test_who_is_not_known_is_told_how_to_come_in_all_the_same(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        await house.taps(house.leader, "不认识")
        assert "纸条" in house.last(ann).text
        assert await tied(w, ann) == []


async def test_one_open_request_and_after_three_days_go_to_the_leader(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        ann.starts(w.bot, f"u_{house.unit_id}")
        await w.settle()
        for button in ("同意", "501", "家属", "满了", "不写称呼"):
            await house.taps(ann, button)
        assert "已经问过了" in house.last(ann).text
        wanted = [m for m in house.leader.chat(w.bot).messages if "想进" in m.text]
        assert len(wanted) == 1
        await w.passes(days=3)
        assert "三天了" in house.last(ann).text


async def test_no_reminder_once_it_is_decided(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        await house.taps(house.leader, "不认识")
        await w.passes(days=4)
        assert not any("三天了" in m.text for m in ann.chat(w.bot).messages)


async def test_coming_in_by_the_slip_meanwhile_ends_the_request(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        await house.says(ann, await code_of(house, "501"))
        for button in ("同意", "家属", "满了"):
            await house.taps(ann, button)
        wanted = next(m for m in house.leader.chat(w.bot).messages if "想进" in m.text)
        await house.taps(house.leader, "不认识", wanted)
        assert await tied(w, ann) == [("3-2-501", "family", False)]
        await w.passes(days=4)
        assert not any("三天了" in m.text for m in ann.chat(w.bot).messages)


async def test_nobody_lets_themselves_in_and_no_other_unit_decides(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        other = await settled_house(w, ("901",), unit="3", community_id=house.community_id, bodies={})
        ann = await asks(house, "501")
        data = house.last(house.leader).keyboard[0][0].data or ""
        for stranger in (ann, house.people["502"], other.leader):
            await house.says(stranger, "/menu")
            press = stranger.forges(house.last(stranger), data)
            await w.settle()
            assert press.toast is not None
            assert press.toast.text
        assert await tied(w, ann) == []


async def test_without_any_leader_the_administrators_are_asked(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("601",), unit="4")
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE role_grants SET taken_at = given_at WHERE role = 'leader'"))
        ann = await asks(house, "601")
        assert "想进" in house.last(house.administrator).text
        await house.taps(house.administrator, "认识，让进")
        assert await tied(w, ann) == [("3-4-601", "family", True)]


async def test_many_doors_are_paged_and_a_door_can_be_typed(database_url: str) -> None:
    async with world(database_url) as w:
        doors = tuple(f"{floor}0{side}" for floor in range(2, 10) for side in (1, 2))
        house = await settled_house(w, (), empty=doors)
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, f"u_{house.unit_id}")
        await w.settle()
        await house.taps(ann, "同意")
        assert "902" not in str(house.last(ann).buttons)
        await house.taps(ann, "下一页")
        assert "902" in str(house.last(ann).buttons)
        await house.says(ann, "902室")
        assert "3-2-902" in house.last(ann).text


async def test_a_minor_who_asks_is_shown_as_one(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        teen = w.sandbox.add_person("中")
        teen.starts(w.bot, f"u_{house.unit_id}")
        await w.settle()
        for button in ("同意", "501", "家属", "还没满", "满14岁了", "不写称呼"):
            await house.taps(teen, button)
        assert "14到17岁" in house.last(house.leader).text


async def test_a_wall_that_is_none_and_a_household_blocked_by_its_head(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot, "u_zzzz")
        await w.settle()
        assert "链接用不了" in house.last(ann).text
        house.people["501"].blocks(w.bot)
        await w.settle()
        bob = await asks(house, "501")
        assert "想进" in house.last(house.leader).text
        assert "已经去问" in house.last(bob).text


async def test_who_lives_here_already_needs_no_wall(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        owner = house.people["501"]
        owner.starts(w.bot, f"u_{house.unit_id}")
        await w.settle()
        assert "不用再登记" in house.last(owner).text


async def test_who_heard_enough_today_decides_from_the_digest_and_nobody_else_by_its_link(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        for door in ("501", "502"):
            await asks(house, door)
        ann = await asks(house, "503")
        assert "3-2-503" not in house.last(house.leader).text
        await w.passes(hours=10)
        digest = house.last(house.leader)
        assert "3-2-503" in digest.text
        link = house.leader.taps(digest, "看 1").link
        for stranger in (ann, house.people["501"]):
            stranger.follows(link)
            await w.settle()
            assert "认识，让进" not in str(house.last(stranger).buttons)
        house.leader.follows(link)
        await w.settle()
        await house.taps(house.leader, "认识，让进")
        assert await tied(w, ann) == [("3-2-503", "family", False)]
        house.leader.follows(link)
        await w.settle()
        assert "已经让这一位进" in house.last(house.leader).text


async def test_a_decision_makes_the_question_in_anybody_s_digest_moot(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        for door in ("501", "502", "503"):
            await asks(house, door)
        await house.taps(house.people["503"], "认识，让进")
        await w.passes(hours=10)
        assert not any("3-2-503" in m.text and "想进" in m.text for m in house.leader.chat(w.bot).messages)


async def test_links_of_digests_are_checked_whoever_follows_them(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        await asks(house, "501")
        stranger = w.sandbox.add_person("路人")
        for link in (
            "in_1",
            "in_x",
            "in_99",
            "tie_1",
            f"tie_{10**30}",
            "door_1",
            "door_-1",
            "unit_1",
            "unit_",
            "unit_9",
        ):
            for person in (stranger, house.people["502"]):
                before = len(person.chat(w.bot).messages)
                person.starts(w.bot, link)
                await w.settle()
                assert len(person.chat(w.bot).messages) == before + 2, link
                shown = str(house.last(person).buttons)
                assert not any(words in shown for words in ("认识", "看这一户", "连群", "选本单元群")), link
        house.leader.starts(w.bot, f"door_{house.flats['501']}")
        await w.settle()
        assert "3-2-501" in house.last(house.leader).text
        house.leader.starts(w.bot, f"unit_{house.unit_id}")
        await w.settle()
        assert house.last(house.leader).buttons == [["选本单元群"], ["复制链接"]]


async def test_who_waits_sees_who_is_asked_and_can_take_it_back(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = await asks(house, "501")
        for command in ("/menu", "/start"):
            menu = await house.says(ann, command)
            assert "3-2-501</b> 还在等回话" in menu.text or "3-2-501 还在等回话" in menu.text
            assert "户主、小组长 3-2-101" in menu.text
            assert "不等 501 了" in str(menu.buttons)
        stranger = w.sandbox.add_person("旁人")
        await house.says(stranger, "/menu")
        press = stranger.forges(house.last(stranger), house.last(ann).keyboard[0][0].data or "")
        await w.settle()
        assert press.toast is not None
        assert "不归您办" in press.toast.text
        await house.taps(ann, "不等 501 了")
        assert "不等了" in house.last(ann).text
        assert "还在等回话" not in (await house.says(ann, "/menu")).text
        wanted = next(m for m in house.leader.chat(w.bot).messages if "想进" in m.text)
        assert "已经没有了" in await house.taps(house.leader, "认识，让进", wanted)
        assert await tied(w, ann) == []
        await w.passes(days=4)
        assert not any("三天了" in m.text for m in ann.chat(w.bot).messages)


async def test_a_request_taken_back_at_night_asks_nobody_in_the_morning(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        await w.passes(hours=14)
        ann = await asks(house, "501")
        await house.says(ann, "/menu")
        await house.taps(ann, "不等 501 了")
        await w.passes(hours=12)
        for decider in (house.leader, house.people["501"]):
            assert not any("想进" in m.text for m in decider.chat(w.bot).messages)


async def test_whoever_is_not_registered_is_told_of_slip_and_wall(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ())
        told = (await house.says(w.sandbox.add_person("生人"), "楼道灯坏了")).text
        assert "纸条" in told
        assert "墙上的码" in told


async def test_the_leader_lets_in_from_the_door_whoever_stands_there(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("503",))
        ann = await asks(house, "503")
        await house.says(house.leader, "/missing")
        await house.taps(house.leader, "503")
        assert "有人想进 3-2-503：王阿姨，家属" in house.last(house.leader).text
        await house.taps(house.leader, "认识，让进")
        assert await tied(w, ann) == [("3-2-503", "family", True)]
        await house.says(house.leader, "/missing")
        await house.taps(house.leader, "看每一户")
        await house.taps(house.leader, "503")
        assert "想进" not in house.last(house.leader).text


async def test_a_wrong_door_or_tie_is_corrected_before_it_is_too_late(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, (), empty=("502", "503"))
        ann = w.sandbox.add_person("安")
        ann.follows(f"https://t.me/shuoshi_bot?start=u_{house.unit_id}")
        await w.settle()
        for button in ("同意", "502", "业主", "满了", "上一步", "上一步", "上一步"):
            await house.taps(ann, button)
        assert "哪一户" in house.last(ann).text
        for button in ("503", "租户", "还没满", "上一步", "满了", "不写称呼"):
            await house.taps(ann, button)
        assert "3-2-503" in house.last(ann).text
        await house.says(house.leader, "/missing")
        await house.taps(house.leader, "503")
        assert "租户" in house.last(house.leader).text
        await house.taps(house.leader, "认识，让进")
        assert await tied(w, ann) == [("3-2-503", "tenant", True)]
