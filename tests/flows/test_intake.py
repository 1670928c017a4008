"""What comes in: each update takes effect once and is confirmed only then; nobody's business leaves no trace."""

import io
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, update

from bot.actions.base import Action, Transaction, nothing
from bot.actions.forms import ANYBODY
from bot.actions.table import ACTIONS
from bot.delivery.client import UnknownToken
from bot.domain.commands.forms import OpenMenu, Start
from bot.domain.rights import Person as Known
from bot.sandbox.webhook import Webhook
from bot.screens.base import Button, Screen, text
from storage.database import Outage
from storage.residents import Account
from storage.updates import ParkedUpdate, SeenUpdate
from tests.logs import logged
from tests.people import settled_house
from tests.stand import group_of, pass_until, say, stand, started_by, texts_in
from tests.world import TOKEN, World, world

SEEN, PARKED, ACCOUNTS = SeenUpdate.__table__, ParkedUpdate.__table__, Account.__table__


async def count(w: World, table: object) -> int:
    return int(await w.stored(lambda c: c.execute(select(func.count()).select_from(table)).scalar_one()))  # type: ignore[arg-type]


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is logged, debugging included."""
    with logged(secrets=[TOKEN]) as stream:
        yield stream


def every_byte_in(folder: Path) -> bytes:
    """What the files of a folder hold."""
    return b"".join(part.read_bytes() for part in folder.iterdir())


def breaks(monkeypatch: pytest.MonkeyPatch, times: int = 99) -> None:
    """Let /menu fail by a mistake of ours, so many times."""
    left, real = iter(range(times)), ACTIONS[OpenMenu]

    def do(tx: Transaction, person: Known, subject: None, command: OpenMenu) -> None:
        if next(left, None) is not None:
            raise KeyError("悄悄话")
        real.do(tx, person, subject, command)

    monkeypatch.setitem(ACTIONS, OpenMenu, Action(nothing, ANYBODY, do))


async def test_what_is_not_addressed_to_the_bot_leaves_no_row_and_no_line(
    empty_sqlite: Path, tmp_path: Path, lines: io.StringIO
) -> None:
    file = shutil.copy(empty_sqlite, tmp_path / "shuoshi.sqlite")
    async with world(f"sqlite:///{file}") as w:
        group = group_of(w)
        group.promotes(w.bot, can_pin_messages=True)
        await w.settle()
        accounts = await count(w, ACCOUNTS)
        seen = await count(w, SEEN)
        ann = w.sandbox.add_person("安", username="ann_secret_name")
        ann.joins(group)
        ann.says(group, "悄悄话一 漏水了 /say 也不算")
        ann.sends_photo(group, caption="悄悄话二", count=2)
        ann.edits(ann.says(group, "悄悄话三"), "悄悄话四")
        ann.sends_document(group, "悄悄话五.txt", b"x")
        ann.says(group, "/say@other_bot 悄悄话六")
        ann.leaves(group)
        await w.settle()
        assert (await count(w, ACCOUNTS), await count(w, SEEN), await count(w, PARKED)) == (accounts, seen, 0)
        assert w.sandbox.requests("sendMessage") == []
        kept = every_byte_in(tmp_path)
    assert str(group.id) in lines.getvalue()
    for trace in ("悄悄话", "ann_secret_name", str(ann.id)):
        assert trace.encode() not in kept
        assert trace not in lines.getvalue()
        assert trace.encode("unicode-escape").decode() not in lines.getvalue()


async def test_an_update_that_comes_twice_takes_effect_once(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        w.sandbox.faults.duplicate_next_update()
        ann.starts(w.bot)
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 1
        assert await count(w, SEEN) == 1


async def test_a_press_that_comes_twice_is_answered_once(database_url: str) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        await say(w, ann.id, Screen("?", ((Button(text("menu-open"), does="gone:1"),),)))
        await w.settle()
        w.sandbox.faults.duplicate_next_update()
        press = ann.taps(ann.chat(w.bot).last, "菜单")
        await w.settle()
        assert (await press.answered()).text
        assert len(w.sandbox.requests("answerCallbackQuery")) == 1


async def test_a_mistake_of_ours_is_tried_three_times_and_then_set_aside(
    database_url: str, monkeypatch: pytest.MonkeyPatch, lines: io.StringIO
) -> None:
    async with world(database_url) as w:
        ann, ben = started_by(w, "安", "本")
        breaks(monkeypatch)
        ann.says(w.bot, "/menu")
        ben.starts(w.bot)
        ann.says(w.bot, "/start")
        await advance_until_confirmed(w)
        await w.settle()
        assert texts_in(ben.chat(w.bot))
        sorry, greeted = texts_in(ann.chat(w.bot))
        assert "对不起" in sorry
        assert "说事" in greeted
        parked = (await w.stored(lambda c: c.execute(select(PARKED)).all()))[0]
        assert parked.error == "KeyError: '悄悄话'"
        assert parked.update["message"]["text"] == "/menu"
        assert "KeyError" in lines.getvalue()
        assert "悄悄话" not in lines.getvalue()


def slow(monkeypatch: pytest.MonkeyPatch, w: World) -> None:
    """Let every write take as long as on a machine that is busy with other things."""
    real = w.watched.database.write

    async def write(job, **more):  # type: ignore[no-untyped-def]
        for _ in range(500):
            await w.watched.database.read(lambda _: None)
        return await real(job, **more)

    monkeypatch.setattr(w.watched.database, "write", write)


async def test_a_press_that_fails_by_our_mistake_is_answered(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        breaks(monkeypatch)
        slow(monkeypatch, w)
        await say(w, ann.id, Screen("?", ((Button(text("menu-open"), does=OpenMenu()),),)))
        await w.settle()
        press = ann.taps(ann.chat(w.bot).last, "菜单")
        await advance_until_confirmed(w)
        await w.settle()
        assert "对不起" in (await press.answered()).text


async def test_characters_that_no_database_takes_stop_nobody(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        ann = house.people["501"]
        await house.says(ann, "/menu")
        ann.forges(house.last(ann), "ml:\x00:0")
        ann.says(w.bot, "灯\x00坏了")
        await w.settle()
        assert "在哪里" in house.last(ann).text
        ann.says(w.bot, "/matters \x00")
        await w.settle()
        assert await count(w, PARKED) == 0


async def test_a_mistake_that_passes_harms_nobody(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as w:
        (ann,) = started_by(w, "安")
        breaks(monkeypatch, times=2)
        ann.says(w.bot, "/menu")
        await advance_until_confirmed(w)
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 1
        assert await count(w, PARKED) == 0


async def test_an_update_that_cannot_be_read_is_passed_over_and_nothing_of_it_kept(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise TypeError("a field nobody knows")

    async with world(database_url) as w:
        group = group_of(w)
        await w.settle()
        ann = w.sandbox.add_person("安")
        ann.joins(group)
        await w.settle()
        seen = await count(w, SEEN)
        with monkeypatch.context() as odd:
            odd.setattr("handlers.telegram.updates.read", unreadable)
            ann.says(group, "/start 悄悄话")
            await advance_until_confirmed(w)
        assert (await count(w, SEEN), await count(w, PARKED)) == (seen, 0)
        ann.says(w.bot, "/menu")
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 1


async def advance_until_confirmed(w: World) -> None:
    await pass_until(w, lambda: not w.sandbox.inbox(w.bot).pending)


async def test_an_outage_leaves_the_update_with_telegram(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        real, away = w.app.database.write, [True]

        async def write(job, **more):  # type: ignore[no-untyped-def]
            if away:
                raise Outage("away")
            return await real(job, **more)

        monkeypatch.setattr(w.app.database, "write", write)
        ann.starts(w.bot)
        begin = w.clock.now()
        await pass_until(w, lambda: w.clock.now() - begin > timedelta(seconds=5))
        assert w.sandbox.inbox(w.bot).pending == 1
        away.clear()
        await advance_until_confirmed(w)
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 1
        assert await count(w, PARKED) == 0


async def test_what_came_before_a_failure_is_confirmed_and_done_once(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stand(database_url) as s:
        people = started_by(s, *"甲乙丙丁")
        breaks(monkeypatch, times=2)
        for person in people[:2]:
            person.starts(s.bot)
        people[2].says(s.bot, "/menu")
        people[3].starts(s.bot)
        async with s.started() as w:
            slow(monkeypatch, w)
            await pass_until(w, lambda: s.sandbox.inbox(s.bot).pending == 2, step=0.2)
            await advance_until_confirmed(w)
            await w.settle()
            assert [len(texts_in(person.chat(s.bot))) for person in people] == [1, 1, 1, 1]
            assert await count(w, SEEN) == 4


async def test_updates_of_one_person_keep_their_order(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    real = ACTIONS[Start]

    def do(tx: Transaction, person: Known, subject: None, command: Start) -> None:
        said.append(command.payload)

    monkeypatch.setitem(ACTIONS, Start, Action(real.find, real.right, do))
    async with stand(database_url) as s:
        ann, ben = started_by(s, "安", "本")
        for number in range(30):
            (ann if number % 2 else ben).starts(s.bot, f"{number}")
        async with s.started() as w:
            await w.settle()
    for parity in (0, 1):
        mine = [int(one) for one in said if int(one) % 2 == parity]
        assert mine == sorted(mine)
    assert len(said) == 30


async def test_a_second_poller_is_outlived(database_url: str, lines: io.StringIO) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        w.sandbox.faults.fail("getUpdates", status=409, times=30)
        ann.starts(w.bot)
        await pass_until(w, lambda: not w.sandbox.inbox(w.bot).pending, step=2.5)
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 1
        assert lines.getvalue().count("another-poller") == 3


async def test_a_flood_on_fetching_is_waited_for(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        w.sandbox.faults.flood("getUpdates", retry_after=40)
        w.sandbox.inbox(w.bot).interrupt("restart")
        await pass_until(w, lambda: any(e.status == 429 for e in w.sandbox.requests("getUpdates")), step=5)
        ann.starts(w.bot)
        begin = w.clock.now()
        await advance_until_confirmed(w)
        assert w.clock.now() - begin > timedelta(seconds=35)
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 1


async def test_a_token_that_is_revoked_ends_the_service(database_url: str) -> None:
    with pytest.raises(UnknownToken):  # noqa: PT012 - it is raised where the block waits
        async with world(database_url) as w:
            w.sandbox.world.bots.pop(TOKEN)
            w.sandbox.inbox(w.bot).interrupt("restart")
            await w.app.unless_broken(pass_until(w, lambda: False, step=5))


async def test_a_token_that_is_wrong_is_said_at_once_and_does_not_appear(database_url: str) -> None:
    async with stand(database_url) as s:
        s.sandbox.world.bots.clear()
        with pytest.raises(UnknownToken) as unknown:
            async with s.started():
                pass
    assert TOKEN not in str(unknown.value)


async def test_a_webhook_of_before_is_taken_away(database_url: str) -> None:
    async with stand(database_url) as s:
        ann = s.sandbox.add_person("安")
        s.sandbox.set_webhook(s.bot, Webhook("http://127.0.0.1:1/x"))
        async with s.started() as w:
            ann.starts(s.bot)
            await w.settle()
            assert len(texts_in(ann.chat(s.bot))) == 1


async def test_ids_that_start_anew_after_a_quiet_week_are_no_repetition(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        first = w.sandbox.inbox(w.bot)._next_id
        await w.passes(days=8)
        assert await count(w, SEEN) == 0
        w.sandbox.inbox(w.bot)._random.seed(0)
        ann.starts(w.bot)
        await w.settle()
        assert w.sandbox.inbox(w.bot)._next_id != first + 1
        assert len(texts_in(ann.chat(w.bot))) == 2

        def same_id_of_long_ago(connection: Connection) -> None:
            next_key = f"tg:{w.sandbox.inbox(w.bot)._next_id + 1}"
            long_ago = w.clock.now() - timedelta(hours=73)
            connection.execute(insert(SEEN).values(key=next_key, at=long_ago, answer=None))

        await w.arrange(same_id_of_long_ago)
        ann.starts(w.bot)
        await w.settle()
        assert len(texts_in(ann.chat(w.bot))) == 3


async def test_what_is_seen_is_forgotten_after_three_days(database_url: str) -> None:
    async with world(database_url) as w:
        w.sandbox.add_person("安").starts(w.bot)
        await w.settle()
        await w.passes(hours=71)
        assert await count(w, SEEN) == 1
        await w.passes(hours=2)
        assert await count(w, SEEN) == 0


async def test_stopping_confirms_what_was_done_and_says_what_was_being_said(database_url: str) -> None:
    async with stand(database_url) as s:
        people = started_by(s, *"甲乙丙丁戊")
        async with s.started() as w:
            for person in people:
                person.starts(s.bot)
            await s.sandbox.until(lambda: s.sandbox.requests("sendMessage"))
        assert s.sandbox.inbox(s.bot).pending == 0
        async with s.started() as w:
            await w.settle()
        assert [len(texts_in(person.chat(s.bot))) for person in people] == [1] * 5


async def test_what_was_stored_in_the_moment_a_person_came_back_is_found_again(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        account = await w.stored(lambda c: c.execute(select(ACCOUNTS.c.id)).scalar_one())
        await say(w, None, "一", account_id=account)  # type: ignore[arg-type]
        await w.settle()
        assert "一" not in texts_in(ann.chat(w.bot))
        await w.passes(seconds=20)
        assert "一" in texts_in(ann.chat(w.bot))
        await w.arrange(lambda c: c.execute(update(ACCOUNTS).values(blocked_at=w.clock.now())))
        await say(w, None, "二", account_id=account)  # type: ignore[arg-type]
        await w.passes(seconds=20)
        assert "二" not in texts_in(ann.chat(w.bot))
