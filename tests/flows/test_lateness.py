"""Whether all happened in time, as auditors and administrators see it in the chat."""

import json
from datetime import timedelta

from sqlalchemy import Connection

from bot.domain.commands.lateness import ShowLate
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from handlers.cli import checking
from tests.flows.test_handling import filed
from tests.flows.test_hidden_matters import MEDIATED, says_anonymously, says_to_the_mediator
from tests.flows.test_menus import labels
from tests.flows.test_rates import is_auditor
from tests.flows.test_whistles import a_matter, calls_in
from tests.people import House, settled_house
from tests.world import world

SECRET = "隔壁夫妻天天半夜吵架摔东西"

SIX = ("三楼水管漏水", "单元门关不上", "垃圾没人收", "车位被占了", "电梯按钮不灵", "院子里的树枝断了")


async def looks(house: House, person: Person) -> str:
    await house.says(person, "/menu")
    assert await house.taps(person, "按时了吗") == ""
    return house.last(person).text


async def test_one_sentence_says_that_all_is_in_time(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        auditor = await is_auditor(house, "503")
        await filed(house, "501", "三楼的灯坏了")
        for person in (auditor, house.administrator):
            told = await looks(house, person)
            assert told.startswith("✅ 全部按时。6月1日 周一 09:00看了还没结束的 1 件事")
        assert "全部按时" in (await house.says(auditor, "/late")).text
        press = house.people["501"].forges(house.last(auditor), pack(ShowLate()))
        await w.settle()
        assert "不归您" in (await press.answered()).text


async def test_what_is_late_is_named_with_its_step_and_who_has_it_and_looking_mends_nothing(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, bodies=MEDIATED)
        auditor = await is_auditor(house, "503")
        await filed(house, "501", "三楼的灯坏了")
        await says_to_the_mediator(house, house.people["502"], SECRET)
        await says_anonymously(house, house.people["501"], "门口的垃圾没人扫")
        await w.passes(minutes=59)
        w.clock.advance(timedelta(hours=23, minutes=1))
        assert "全部按时" in await looks(house, auditor), "so much it may be late"
        w.clock.advance(timedelta(minutes=6))
        for _ in range(2):
            told = await looks(house, auditor)
            assert "有 3 件晚了" in told
            assert "2026-0001 没有人回话，该报上一级。6月2日 周二 09:00就该这样，现在由 物业" in told
            assert "2026-0002 没有人回话，该报上一级。6月2日 周二就该这样。不公开的事。" in told
            assert "2026-0003 没有人回话，该报上一级。6月2日 周二就该这样，现在由" in told, "its minute tells who spoke"
            assert SECRET[:4] not in told
            assert "垃圾" not in told
        await house.taps(auditor, "2026-0001 的经过")
        assert "全部经过" in house.last(auditor).text
        assert "有 3 件晚了" in await looks(house, house.administrator)
        await w.passes(seconds=1)
        assert "全部按时" in await looks(house, auditor)


async def test_many_late_ones_have_pages_and_reminders_and_calls_count(database_url: str) -> None:
    async with world(database_url) as w:
        house = await a_matter(w)
        await calls_in(house, "城东供电所", by="6月1日 15:00")
        for number, words in enumerate(SIX):
            await filed(house, ("502", "503")[number % 2], words)
        due = w.clock.now().isoformat(sep=" ").removesuffix("+00:00" if database_url.startswith("sqlite") else "")
        late = "UPDATE matters SET next_at = '{}' WHERE id > 1"
        await w.arrange(lambda c: c.exec_driver_sql(late.format(due)))
        await w.arrange(lambda c: _a_reminder(c, house, due))
        w.clock.advance(timedelta(hours=7))
        told = await looks(house, house.administrator)
        assert "有 7 件晚了" in told
        assert "还有 1 条提醒没有按时发" in told
        assert "城东供电所" not in told
        await house.taps(house.administrator, "下一页")
        assert (
            "2026-0001 该记下 城东供电所 没有按时来一起办。6月1日 周一 15:00就该这样"
            in house.last(house.administrator).text
        )
        assert "上一页" in labels(house.last(house.administrator))
        kept = await checking._kept(database_url, w.clock.now())
        said = {one.about: one.found for one in checking._undone(kept.undone)}
        assert said["calls"] == "1 past due and not marked: 2026-0001 城东供电所"
        assert said["matters"].startswith("6 past their next step")
        assert said["reminders"] == "1 overdue"


def _a_reminder(connection: Connection, house: House, due: str) -> None:
    what = json.dumps({})
    connection.exec_driver_sql(
        "INSERT INTO reminders (community_id, kind, subject, recipient, occurrence, unit_id, what, line, due_at, state,"
        f" changed_at) VALUES ({house.community_id}, 'done', 'matter:1', 'u{house.unit_id}', 'x', {house.unit_id},"
        f" '{what}', '{what}', '{due}', 'waiting', '{due}')"
    )
