"""Calendars over real HTTP, read by a library: what they show is the rota, and nobody reads what is not theirs."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from icalendar import Calendar
from sqlalchemy import Connection, insert, select, update

import storage.communities
import storage.duty
from bot.actions.duty.subjects import Duty
from bot.domain.base import HouseholdId
from bot.domain.commands.duty import RenewFeed, SendCalendar, ShowCalendar
from bot.domain.duty.rota import How, Promise
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from handlers.web import feeds
from storage.communities import Building
from storage.database import Job, Outage
from storage.duty.rotas import KeptRota, RotaId
from storage.duty.tables import Feed
from storage.personal import everything
from storage.residents import Tie, account_of
from tests.duty import changed, duty_of, with_rota
from tests.people import LEADER_DOOR, House, gives_role, settled_house, shares_home
from tests.stand import stand

NEVER = "0123456789abcdef" * 2


@dataclass(slots=True)
class Answer:
    """What a calendar program got."""

    status: int
    body: bytes
    headers: Any

    @property
    def events(self) -> list[Any]:
        return list(Calendar.from_ical(self.body).walk("VEVENT"))

    @property
    def turns(self) -> list[tuple[date, date, str]]:
        return [(one.decoded("dtstart"), one.decoded("dtend"), str(one["summary"])) for one in self.events]


@dataclass(slots=True)
class Home:
    """A house whose service is reached from outside."""

    house: House
    address: str
    rota_id: RotaId

    async def fetched(self, url: str, **headers: str) -> Answer:
        async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as response:
            return Answer(response.status, await response.read(), response.headers)

    async def does(self, person: Person, command: Any) -> str:
        """The person presses a button for this; the toast."""
        message = await self.house.says(person, "/menu")
        press = person.forges(message, pack(command))
        await self.house.world.settle()
        return press.toast.text if press.toast else ""

    async def urls(self, person: Person) -> list[str]:
        """The addresses that the person is shown, the unit's first."""
        assert not await self.does(person, ShowCalendar(self.rota_id))
        rows = [one for row in self.house.last(person).keyboard for one in row]
        return [one.raw["copy_text"]["text"] for one in rows if "copy_text" in one.raw]


@asynccontextmanager
async def home(database_url: str, **more: Any) -> AsyncIterator[Home]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    async with stand(database_url) as s, s.started(public_url=f"{address}/", port=port, **more) as w:
        house = await settled_house(w)
        yield Home(house, address, await with_rota(house))


def expected(duty: Duty, only: HouseholdId | None = None) -> list[tuple[date, date, str]]:
    """The turns of the rota as a calendar says them."""
    return [
        (
            one.starts_on,
            one.until_on,
            f"{duty.doors[one.household_id]}户轮值" if one.household_id else "轮值（小组长照看）",
        )
        for one in (*duty.past, *duty.coming)
        if only is None or one.household_id == only
    ]


def tied(house: House, person: Person, door: str, kind: str) -> dict[str, Any]:
    """The person is this to the flat."""
    return {
        "community_id": house.community_id, "resident_id": house.residents[person], "flat_id": house.flats[door],
        "kind": kind, "is_head": False, "confirmed": False, "since": house.world.clock.now(),
    }  # fmt: skip


async def with_grid(house: House) -> int:
    """A grid with the house in it."""
    of = Building.__table__

    def arrange(connection: Connection) -> int:
        grid_id = storage.communities.add_grid(connection, house.community_id, "一网格")
        connection.execute(update(of).where(of.c.community_id == house.community_id).values(grid_id=grid_id))
        return grid_id

    return await house.world.arrange(arrange)


def swaps(house: House, first: date, second: date) -> Any:
    """501 and 502 have changed turns, as both agreed."""
    giver, taker = house.households["501"], house.households["502"]

    def swap(connection: Connection, rota: KeptRota) -> None:
        now = house.world.clock.now()
        for on, who, other in ((first, taker, giver), (second, giver, taker)):
            assert storage.duty.rotas.promise(connection, rota, Promise(on, who, How.SWAP, other), now)

    return swap


async def test_the_events_are_the_rota_also_after_a_swap(database_url: str) -> None:
    async with home(database_url) as h:
        unit, own = await h.urls(h.house.people["501"])
        assert unit.startswith(f"{h.address}/duty/")
        duty = await duty_of(h.house)
        before, mine = await h.fetched(unit), await h.fetched(own)
        assert before.turns == expected(duty)
        assert mine.turns == expected(duty, h.house.households["501"])
        assert 2 <= len(mine.turns) < len(before.turns)
        h.house.world.clock.advance(timedelta(hours=3))
        first, second = date(2026, 8, 1), date(2026, 9, 1)
        duty = await changed(h.house, swaps(h.house, first, second))
        after, mine = await h.fetched(unit), await h.fetched(own)
        assert after.turns == expected(duty)
        assert mine.turns == expected(duty, h.house.households["501"])
        assert (first, second, "502户轮值") in after.turns
        assert (second, date(2026, 10, 1), "501户轮值") in mine.turns
        assert after.headers["ETag"] != before.headers["ETag"]
        now = h.house.world.clock.now().replace(microsecond=0)
        assert after.headers["Last-Modified"] == f"{now:%a, %d %b %Y %H:%M:%S} GMT"
        old, new = ({str(one["uid"]): one for one in answer.events} for answer in (before, after))
        assert old.keys() == new.keys()
        for uid, event in new.items():
            assert event["sequence"] > old[uid]["sequence"]
            assert event.decoded("last-modified") == now
            assert event.decoded("dtstamp") == event.decoded("last-modified")


async def test_turns_that_have_been_stay_and_what_nobody_took_names_no_door(database_url: str) -> None:
    async with home(database_url) as h:
        unit, own = await h.urls(h.house.leader)
        _, second = await h.urls(h.house.people["501"])
        now = h.house.world.clock.now()

        def begins(connection: Connection, rota: KeptRota) -> None:
            for turn in duty.coming[:2]:
                assert storage.duty.turns.begin(connection, rota, turn)
            (_, kept) = storage.duty.turns.of_rota(connection, rota)
            storage.duty.turns.change(connection, kept, left_at=now)

        duty = await duty_of(h.house)
        duty = await changed(h.house, begins)
        assert [duty.doors[one.household_id] for one in duty.past if one.household_id] == ["101", "501"]
        turns = (await h.fetched(unit)).turns
        assert turns[0] == (date(2026, 6, 2), date(2026, 8, 1), "101户轮值")
        assert turns[1] == (date(2026, 8, 1), date(2026, 9, 1), "轮值（小组长照看）")
        assert (await h.fetched(own)).turns[0] == turns[0]
        assert (await h.fetched(second)).turns[0][0] > date(2026, 9, 1), "it is the leader's now"
        await ends(h.house, date(2026, 8, 1))
        assert (await h.fetched(unit)).turns == turns[:1], "of a rota that ended, what was over by then"


async def ends(house: House, on: date) -> None:
    """The rota ends on this day, in the evening."""
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)

    def end(connection: Connection) -> None:
        rota = storage.duty.rotas.of_unit(connection, house.unit_id)
        assert rota is not None
        storage.duty.rotas.change(connection, rota, ended_at=at)

    await house.world.arrange(end)


async def test_common_programs_get_what_they_need(database_url: str) -> None:
    async with home(database_url) as h:
        unit, own = await h.urls(h.house.people["501"])
        answer, mine = await h.fetched(unit), await h.fetched(own)
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer.headers["Cache-Control"] == "private, max-age=3600"
        assert "no-store" not in answer.headers["Cache-Control"]
        again = await h.fetched(unit, **{"If-None-Match": answer.headers["ETag"]})
        assert (again.status, again.body) == (304, b"")
        assert (await h.fetched(unit, **{"If-None-Match": '"other"'})).status == 200
        assert all(len(line) <= 75 for line in answer.body.split(b"\r\n"))
        calendar = Calendar.from_ical(answer.body)
        assert str(calendar["x-wr-calname"]) == "3栋2单元轮值"
        assert calendar["version"] == "2.0"
        assert calendar.decoded("refresh-interval") == timedelta(hours=6)
        for event in answer.events:
            assert not event.walk("VALARM")
            assert event["transp"] == "TRANSPARENT"
            assert type(event.decoded("dtstart")) is date
        for event in mine.events:
            (alarm,) = event.walk("VALARM")
            assert alarm.decoded("trigger") == timedelta(hours=-15), "at nine the morning before"
        assert not {str(one["uid"]) for one in answer.events} & {str(one["uid"]) for one in mine.events}


async def test_a_calendar_says_no_name_and_no_reason(database_url: str) -> None:
    async with home(database_url) as h:
        unit, _ = await h.urls(h.house.people["501"])
        now = h.house.world.clock.now()

        def pauses(connection: Connection, rota: KeptRota) -> None:
            assert storage.duty.rotas.pause(
                connection, rota, now, household_id=h.house.households["501"], kind="exempt", state="granted",
                from_on=date(2026, 6, 2), reason="腿摔断了", entered_by=h.house.residents[h.house.people["501"]],
            )  # fmt: skip

        duty = await changed(h.house, pauses)
        answer = await h.fetched(unit)
        assert answer.turns == expected(duty)
        assert "501户轮值" not in {one[2] for one in answer.turns}
        said = answer.body.decode().replace("\r\n ", "")
        for hidden in ("腿摔断了", "501的人", "组长", "exempt"):
            assert hidden not in said


async def test_a_new_address_ends_the_old_one(database_url: str) -> None:
    async with home(database_url) as h:
        house, ann = h.house, h.house.people["501"]
        mate = await shares_home(house, "501")
        tie = tied(house, mate, "501", "family")
        await house.world.arrange(lambda c: c.execute(insert(Tie.__table__).values(tie)))
        unit, own = await h.urls(ann)
        assert await h.urls(ann) == [unit, own], "looking makes no new one"
        await house.taps(ann, "换501地址")
        assert "换吗" in house.last(ann).text
        await house.taps(ann, "不换")
        assert (await h.fetched(own)).status == 200
        await house.taps(ann, "换501地址")
        assert await house.taps(ann, "换") == "换好了，旧地址已经没用了"
        assert "换了地址" in house.last(mate).text
        gone = await h.fetched(own)
        assert (gone.status, gone.body) == (410, b"410: Gone")
        assert (await h.urls(mate))[1] != own
        assert (await h.fetched((await h.urls(mate))[1])).status == 200
        assert (await h.fetched(unit)).status == 200
        assert await h.does(ann, RenewFeed(h.rota_id, None, sure=True)) != "换好了，旧地址已经没用了"
        assert (await h.fetched(unit)).status == 200, "the unit's is the leader's to renew"
        await h.does(house.leader, RenewFeed(h.rota_id, None, sure=True))
        assert (await h.fetched(unit)).status == 410
        assert (await h.fetched((await h.urls(ann))[0])).status == 200


@pytest.mark.parametrize("path", [f"/duty/{NEVER}.ics", "/duty/x.ics", "/duty/.ics", f"/duty/{NEVER}", "/duty/"])
async def test_a_wrong_secret_is_told_nothing(database_url: str, path: str) -> None:
    async with home(database_url) as h:
        await h.urls(h.house.leader)
        answer = await h.fetched(h.address + path)
        assert answer.status == 404
        assert NEVER not in answer.body.decode()
        assert "ETag" not in answer.headers


async def test_nobody_gets_what_is_anothers(database_url: str) -> None:
    async with home(database_url) as h:
        house, ann, ben = h.house, h.house.people["501"], h.house.people["502"]
        unit, own = await h.urls(ann)
        assert [one for one in await h.urls(ben) if one == own] == []
        for who in (ben, house.leader, house.administrator):
            for command in (
                RenewFeed(h.rota_id, house.households["501"], sure=True),
                RenewFeed(h.rota_id, HouseholdId(10**6), sure=True),
                SendCalendar(h.rota_id, house.households["501"]),
            ):
                assert await h.does(who, command), command
        assert await h.does(house.staff["property"], ShowCalendar(h.rota_id))
        assert await h.does(ann, ShowCalendar(10**6))
        assert (await h.fetched(own)).status == (await h.fetched(unit)).status == 200


async def test_a_helper_has_the_households_and_not_the_units(database_url: str) -> None:
    async with home(database_url) as h:
        house, helper = h.house, h.house.staff["property"]
        tie = tied(house, helper, "502", "helper")
        await house.world.arrange(lambda c: c.execute(insert(Tie.__table__).values(tie)))
        (own,) = await h.urls(helper)
        assert {one[2] for one in (await h.fetched(own)).turns} == {"502户轮值"}
        assert await h.does(helper, SendCalendar(h.rota_id, None)), "the unit's is not theirs"


async def test_a_grid_worker_reads_the_units(database_url: str) -> None:
    async with home(database_url) as h:
        unit, _ = await h.urls(h.house.leader)
        grid_id = await with_grid(h.house)
        await gives_role(h.house, h.house.administrator, "grid_worker", f"grid:{grid_id}", grid_id=grid_id)
        assert await h.urls(h.house.administrator) == [unit]


async def test_without_an_address_the_calendar_comes_as_a_file(database_url: str) -> None:
    async with stand(database_url) as s, s.started() as w:
        house = await settled_house(w)
        rota_id = await with_rota(house)
        h, ann = Home(house, "", rota_id), house.people["501"]
        assert await h.urls(ann) == []
        assert "还没有设对外的网址" in house.last(ann).text
        assert not await w.stored(lambda c: c.execute(select(Feed.__table__)).all())
        await house.taps(ann, "501日历文件")
        file = house.last(ann).file
        assert file is not None
        assert file.name == "501户轮值.ics"
        duty = await duty_of(house)
        assert Answer(200, file.content, {}).turns == expected(duty, house.households["501"])
        await h.urls(ann)
        await house.taps(ann, "日历文件")
        file = house.last(ann).file
        assert file is not None
        assert Answer(200, file.content, {}).turns == expected(duty)


async def test_the_address_of_the_webhook_will_do(database_url: str) -> None:
    async with stand(database_url) as s:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        async with s.started(webhook_url=f"http://127.0.0.1:{port}", port=port) as w:
            house = await settled_house(w)
            h = Home(house, "", await with_rota(house))
            unit, _ = await h.urls(house.leader)
            assert unit.startswith(f"http://127.0.0.1:{port}/duty/")
            assert (await h.fetched(unit)).turns == expected(await duty_of(house))
            assert LEADER_DOOR in str((await h.fetched(unit)).turns)


class Away:
    """A database that is away."""

    url = "sqlite://"

    async def read(self, job: Job[Any]) -> Any:
        raise Outage("away")

    async def write(self, job: Job[Any], *, patient: bool = False) -> Any:
        raise Outage("away")

    def close(self) -> None:
        raise AssertionError("nobody closes it here")


async def test_while_the_database_is_away_programs_come_again() -> None:
    site = web.Application()
    feeds.mount(site, Away())
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/duty/{NEVER}.ics"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert (response.status, response.headers["Retry-After"]) == (503, "300")
    await runner.cleanup()


async def test_what_a_person_gets_of_themselves_names_no_secret(database_url: str) -> None:
    async with home(database_url) as h:
        _, own = await h.urls(h.house.people["501"])
        account = await h.house.world.stored(lambda c: account_of(c, h.house.people["501"].id))
        assert account is not None
        data = await h.house.world.stored(lambda c: everything(c, account.id))
        made = {one["household_id"] for one in data["calendar_addresses_made"]}
        assert made == {None, h.house.households["501"]}
        assert own.rsplit("/", 1)[1] not in str(data["calendar_addresses_made"])
