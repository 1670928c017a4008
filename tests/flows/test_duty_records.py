"""What has been: turns with what was done, looked at, as a year, as a picture, as a workbook; doors and no names."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import Connection

import storage.duty
from bot.domain.commands.duty import (
    DrawRota,
    ExportDuty,
    SendRota,
    ShowDutyYear,
    ShowRecord,
    ShowRecords,
    ShowTurnPhotos,
)
from bot.domain.duty.rota import How
from bot.sandbox.persons import Person
from bot.sandbox.records import Message
from bot.sandbox.shapes import file_id
from bot.screens.packing import pack
from storage.duty.rotas import KeptRota, RotaId
from storage.duty.turns import KeptTurn
from tests.duty import changed, duty_of, with_rota
from tests.people import House, gives_role, settled_house
from tests.web.test_feeds import with_grid
from tests.world import World, world

OCTOBER = datetime(2026, 10, 3, 1, 0, tzinfo=UTC)
"""Saturday, 3 October 2026, 09:00 in China."""
FORMULA = '=HYPERLINK("x") 楼道扫了'


@asynccontextmanager
async def lived(database_url: str, *, period: str = "month") -> AsyncIterator[tuple[World, House, RotaId]]:
    """A house in October: 101 and 502 (for 501) served, 502 did not take its own turn, 503 serves; 601 is outside."""
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503", "601"))
        rota_id = await with_rota(house, period=period)
        picture = house.people["502"].sends_photo(w.bot)
        await w.settle()
        assert picture.file is not None
        at, photo = w.clock.now(), [file_id(picture.file, w.bot), "unique"]
        await changed(house, lambda c, rota: turns_go_by(c, rota, house, at, photo))
        w.clock.advance(OCTOBER - w.clock.now())
        yield w, house, rota_id


def turns_go_by(c: Connection, rota: KeptRota, house: House, at: datetime, photo: list[str]) -> None:
    homes, who = house.households, house.residents
    coming = storage_plan(c, rota)[:4]
    coming[1] = replace(coming[1], household_id=homes["502"], how=How.STAND_IN, other=homes["501"])
    coming[2] = replace(coming[2], household_id=homes["502"])
    for turn in coming:
        assert storage.duty.turns.begin(c, rota, turn, accepted=None)
    first, second, third, _ = storage.duty.turns.of_rota(c, rota)
    leader, ben = {"resident_id": who[house.leader]}, {"resident_id": who[house.people["502"]]}
    for day in (5, 12):
        ticks(c, first, "environment", date(2026, 6, day), at, household_id=homes["101"], **leader)
    ticks(c, first, "civility", date(2026, 6, 6), at, household_id=homes["101"], **leader)
    storage.duty.turns.note(
        c, first, date(2026, 6, 7), at, words=FORMULA, household_id=homes["101"], photos=[photo, photo], **leader
    )
    storage.duty.turns.change(
        c, first, accepted_by=leader["resident_id"], accepted_at=at, handed_over_at=at, line="三楼的灯有点闪"
    )
    ticks(c, second, "hardship", date(2026, 8, 2), at, household_id=homes["502"], words="陪李大爷看病", **ben)
    storage.duty.turns.change(c, second, accepted_by=ben["resident_id"], accepted_at=at)
    storage.duty.turns.change(c, third, left_at=at)
    ticks(c, third, "safety", date(2026, 9, 9), at, household_id=None, **leader)


def ticks(c: Connection, kept: KeptTurn, theme: str, on: date, at: datetime, **values: Any) -> None:
    assert storage.duty.turns.tick(c, kept, theme, on, at, **values)


def storage_plan(c: Connection, rota: KeptRota) -> list[Any]:
    from bot.actions.duty.subjects import load

    return list(load(c, rota).coming)


async def does(house: House, person: Person, command: Any) -> str:
    """The person presses a button for this; the toast."""
    message = await house.says(person, "/menu")
    press = person.forges(message, pack(command))
    await house.world.settle()
    return press.toast.text if press.toast else ""


def labels(message: Message) -> list[str]:
    return [one.text for row in message.keyboard for one in row]


def given(message: Message) -> list[list[list[str]]]:
    """The sheets of a workbook, row by row."""
    assert message.file is not None
    book = load_workbook(io.BytesIO(message.file.content))
    return [[["" if cell is None else str(cell) for cell in row] for row in sheet.values] for sheet in book.worksheets]


async def test_turns_are_looked_at_with_all_that_was_done(database_url: str) -> None:
    async with lived(database_url) as (_, house, rota_id):
        ann = house.people["501"]
        await does(house, ann, ShowRecords(rota_id))
        page = house.last(ann)
        lines = [line for line in page.text.splitlines() if line.startswith("·")]
        assert [line.rsplit("：", 1)[1] for line in lines] == [
            "打勾 0 次", "打勾 1 次", "打勾 1 次、记事 1 条", "打勾 3 次、记事 1 条、照片 2 张",
        ]  # fmt: skip
        assert "6月2日 周二 到 7月31日 周五 101户" in lines[-1]
        await house.taps(ann, "6月2日 周二 101户")
        first = house.last(ann).text
        for said in (
            "接的班", "交的班", "环境 2 次，最近 6月12日 周五", "文明 1 次", "6月7日 周日、照片 2 张：",
            FORMULA, "三楼的灯有点闪",
        ):  # fmt: skip
            assert said in first
        before = len(ann.chat(house.world.bot).messages)
        await house.taps(ann, "看照片 2")
        album = [one for one in ann.chat(house.world.bot).messages[before:] if one.photo]
        assert len(album) == 2
        assert house.last(ann).text == "📷 6月2日 周二 到 7月31日 周五 的照片"
        await does(house, ann, ShowRecords(rota_id))
        await house.taps(ann, "8月1日 周六 502户")
        assert "替 501户代班" in house.last(ann).text
        assert "8月2日 周日、帮困：陪李大爷看病" in house.last(ann).text
        assert "还没有交班" not in house.last(ann).text
        await does(house, ann, ShowRecords(rota_id))
        await house.taps(ann, "10月1日 周四 503户")
        assert "没有按“我家接班”" in house.last(ann).text
        assert "还没有交班" in house.last(ann).text
        assert "没有打勾" in house.last(ann).text


async def test_who_did_not_take_it_is_named_to_leader_and_grid_worker_alone(database_url: str) -> None:
    async with lived(database_url) as (_, house, rota_id):
        worker = house.staff["property"]
        grid_id = await with_grid(house)
        await gives_role(house, worker, "grid_worker", f"grid:{grid_id}", grid_id=grid_id)
        third = (await duty_of(house)).started[2].id
        for who, is_named in ((house.leader, True), (worker, True), (house.people["501"], False),
                              (house.people["502"], False), (house.administrator, False)):  # fmt: skip
            assert not await does(house, who, ShowRecord(third))
            text = house.last(who).text
            assert "小组长照看" in text
            assert ("502" in text) is is_named, who
        for who in (house.leader, house.administrator):
            await does(house, who, ExportDuty(rota_id))
            turns, entries, years = given(house.last(who))
            assert turns[3][2] == ("502" if who is house.leader else "小组长照看")
            assert entries[-1][2] == "小组长照看"
            assert years[-1][:4] == ["2026", "小组长照看", "1", "0"]


async def test_a_year_by_doors(database_url: str) -> None:
    async with lived(database_url) as (_, house, rota_id):
        ann = house.people["501"]
        await does(house, ann, ShowRecords(rota_id))
        await house.taps(ann, "全年情况")
        assert house.last(ann).text.splitlines() == [
            "📒 3栋2单元 2026年的轮值，按门牌排", "",
            "101户：当值 1 次；环境 2 次、文明 1 次",
            "502户：当值 1 次；帮困 1 次",
            "503户：当值 1 次",
            "小组长照看：当值 1 次；安全 1 次", "",
            "🤝 代班：502户 1 次",
        ]  # fmt: skip
        assert not {"上一年", "下一年"} & set(labels(house.last(ann)))
        for year in (2025, 2027, -1, 10**9):
            assert await does(house, ann, ShowDutyYear(rota_id, year))


async def test_the_workbook_has_everything_and_runs_nothing(database_url: str) -> None:
    async with lived(database_url) as (_, house, rota_id):
        await does(house, house.leader, ShowRecords(rota_id))
        await house.taps(house.leader, "导出表格")
        message = house.last(house.leader)
        assert message.file is not None
        assert message.file.name == "轮值记录-3栋2单元.xlsx"
        turns, entries, years = given(message)
        assert turns[0][-5:] == ["环境", "安全", "帮困", "民生", "文明"]
        assert turns[1][:4] == ["2026-06-02", "2026-08-01", "101", "按顺序"]
        assert turns[1][8:] == ["三楼的灯有点闪", "2", "0", "0", "0", "1"]
        assert turns[2][2:5] == ["502", "代班", "501"]
        assert [row[2] for row in turns[1:]] == ["101", "502", "502", "503"]
        assert len(entries) == 7
        assert years[1] == ["2026", "101", "1", "0", "2", "0", "0", "0", "1"]
        assert years[2][:4] == ["2026", "502", "1", "1"]
        sheet = load_workbook(io.BytesIO(message.file.content)).worksheets[1]
        (cell,) = [row[4] for row in sheet.iter_rows(min_row=2) if row[4].value == FORMULA]
        assert (cell.data_type, cell.quotePrefix) == ("s", True)
        assert "的人" not in str(given(message))


async def test_notes_are_read_by_those_who_take_part(database_url: str) -> None:
    async with lived(database_url) as (_, house, rota_id):
        outside, first = house.people["601"], (await duty_of(house)).started[0].id
        await does(house, outside, ShowRecord(first))
        assert "环境 2 次" in house.last(outside).text
        assert "楼道扫了" not in house.last(outside).text
        assert "三楼的灯" not in house.last(outside).text
        assert not [one for one in labels(house.last(outside)) if "照片" in one]
        assert "只给参加轮值的住户" in await does(house, outside, ShowTurnPhotos(first))
        await does(house, outside, ShowRecords(rota_id))
        assert "记事" not in house.last(outside).text
        assert "导出表格" not in labels(house.last(outside))


async def test_nobody_else_looks_or_exports(database_url: str) -> None:
    async with lived(database_url) as (_, house, rota_id):
        first, clerk, ann = (await duty_of(house)).started[0].id, house.staff["property"], house.people["501"]
        for who, command in (
            (clerk, ShowRecords(rota_id)), (clerk, ShowRecord(first)), (clerk, ShowTurnPhotos(first)),
            (clerk, ShowDutyYear(rota_id, 2026)), (clerk, ExportDuty(rota_id)), (clerk, DrawRota(rota_id)),
            (clerk, SendRota(rota_id)), (ann, ExportDuty(rota_id)), (ann, SendRota(rota_id)),
            (ann, ShowRecord(10**9)), (ann, ShowRecords(10**9)),
        ):  # fmt: skip
            assert await does(house, who, command), command


async def test_pages_of_turns_and_of_notes(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w)
        rota_id, leader = await with_rota(house, period="week"), house.leader
        await does(house, leader, ShowRecords(rota_id))
        assert "还没有轮过" in house.last(leader).text
        assert "导出表格" not in labels(house.last(leader))

        def go_by(c: Connection, rota: KeptRota) -> None:
            for turn in storage_plan(c, rota)[:8]:
                storage.duty.turns.begin(c, rota, turn)
            kept = storage.duty.turns.of_rota(c, rota)[0]
            for number in range(1, 13):
                storage.duty.turns.note(
                    c, kept, date(2026, 6, 2), w.clock.now(), words=f"第{number}条" + "长" * 900,
                    household_id=house.households["101"], resident_id=house.residents[leader],
                )  # fmt: skip

        await changed(house, go_by)
        await does(house, leader, ShowRecords(rota_id))
        assert len([one for one in labels(house.last(leader)) if "户" in one]) == 6
        await house.taps(leader, "下一页")
        shown = [one for one in labels(house.last(leader)) if "户" in one]
        assert len(shown) == 2
        await house.taps(leader, shown[-1])
        assert "第12条" in house.last(leader).text
        assert "第4条" not in house.last(leader).text
        await house.taps(leader, "下一页")
        assert "第4条" in house.last(leader).text
        assert "第12条" not in house.last(leader).text


@pytest.mark.parametrize("period", ["month", "week"])
async def test_the_year_is_a_picture_and_the_leader_shows_it_to_the_group(database_url: str, period: str) -> None:
    async with lived(database_url, period=period) as (_, house, rota_id):
        ann, leader = house.people["501"], house.leader
        await does(house, ann, DrawRota(rota_id))
        message = house.last(ann)
        assert message.photo
        assert message.file is not None
        assert message.file.width == 780
        assert "3栋2单元" in message.text
        assert not message.keyboard
        await does(house, leader, DrawRota(rota_id))
        assert await house.taps(leader, "发给邻居") == "好，会发给邻居"
        aloud = house.group.messages[-1]
        assert aloud.photo
        assert "往后一年的轮值" in aloud.text
        assert not aloud.keyboard
