"""The operator's commands of the first day: init, import-roster, roster-template."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select
from typer.testing import CliRunner, Result

import storage.communities
import storage.roles
import storage.roster
from bot.__main__ import app
from bot.domain.base import CommunityId
from bot.domain.rights import Role
from storage.tables import METADATA
from tests.world import TOKEN, World, world

TOML = """[community]
name = "向阳社区"
street = "中坝街道"
roster = "roster.csv"

[numbers]
gas = "0816-3333333"

[[bodies]]
kind = "property"
name = "好邻居物业"
telephone = "0816-2222222"

[[bodies]]
kind = "committee"

[[grids]]
name = "第一网格"
buildings = ["3", 4]
"""

ROSTER = "楼栋,单元,房号,面积,业主\n3,2,501,89.5,A1\n3,2,502,89.5,A2\n4,1,101,70,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database_url: str) -> Path:
    """A folder to work in, where settings lead to the test's database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "community.toml").write_text(TOML, encoding="utf-8")
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="gb18030")
    return tmp_path


async def run(*words: str) -> Result:
    return await asyncio.to_thread(lambda: CliRunner().invoke(app, list(words)))


async def ready(w: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings lead to the sandbox."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", w.app.updates.bot.base_url.partition("/bot")[0])


def link_in(done: Result) -> str:
    return next(line for line in done.stdout.splitlines() if line.startswith("https://t.me/"))


def counts(connection: Connection) -> dict[str, int]:
    tables = [table for table in METADATA.sorted_tables if table.name != "invitations"]
    return {table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables}


async def test_init_prints_a_link_that_makes_its_opener_administrator(
    database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        await ready(w, monkeypatch)
        done = await run("init")
        assert done.exit_code == 0
        link = link_in(done)
        mei = w.sandbox.add_person("梅")
        mei.follows(link)
        await w.settle()
        mei.taps(mei.chat(w.bot).last, "同意，我来")
        await w.settle()
        found = await w.stored(lambda c: storage.roles.holders(c, CommunityId(1)))
        assert [(one.role, one.chat_id) for one in found] == [(Role.ADMINISTRATOR, mei.id)]


async def test_init_from_a_file_sets_everything_up_as_often_as_one_likes(
    database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        await ready(w, monkeypatch)
        done = await run("init", "--from", "community.toml")
        assert done.exit_code == 0, done.stderr
        assert "向阳社区: set up." in done.stdout
        community = await w.stored(lambda c: storage.communities.community(c, CommunityId(1)))
        assert community.numbers == {"fire": "119", "ambulance": "120", "police": "110", "gas": "0816-3333333"}
        bodies = await w.stored(lambda c: storage.communities.bodies(c, CommunityId(1)))
        assert [body.name for body in bodies] == ["本单元（组长和值日户）", "好邻居物业", "居委会"]
        buildings = await w.stored(lambda c: storage.communities.buildings(c, CommunityId(1)))
        assert [(one.name, one.grid_id) for one in buildings] == [("3", 1), ("4", 1)]
        before = await w.stored(counts)
        assert "nothing to change" in (await run("init", "--from", "community.toml")).stdout
        assert await w.stored(counts) == before
        (folder / "community.toml").write_text(TOML.replace("2222222", "5555555"), encoding="utf-8")
        assert "changed bodies" in (await run("init", "--from", "community.toml")).stdout
        mei = w.sandbox.add_person("梅")
        mei.follows(link_in(await run("init", "--from", "community.toml")))
        await w.settle()
        assert "向阳社区请您担任：管理员" in mei.chat(w.bot).last.text


async def test_settings_in_the_file_are_the_communitys_and_stand_in_the_log(
    database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        await ready(w, monkeypatch)
        await run("init", "--from", "community.toml")
        settings = 'slip_days = 30\nholidays = ["2026-10-08"]\n'
        (folder / "community.toml").write_text(f"{TOML}\n[settings]\n{settings}", encoding="utf-8")
        done = await run("init", "--from", "community.toml")
        assert "changed slip_days, holidays" in done.stdout
        assert "nothing to change" in (await run("init", "--from", "community.toml")).stdout
        community = await w.stored(lambda c: storage.communities.community(c, CommunityId(1)))
        assert community.settings == {"slip_days": 30, "holidays": ["2026-10-08"]}
        (folder / "community.toml").write_text(TOML, encoding="utf-8")
        done = await run("init", "--from", "community.toml")
        assert "nothing to change" in done.stdout
        mei = w.sandbox.add_person("梅")
        mei.follows(link_in(done))
        await w.settle()
        for press in ("同意，我来", "跳过"):
            mei.taps(mei.chat(w.bot).last, press)
            await w.settle()
        mei.says(w.bot, "/log")
        await w.settle()
        assert "改了社区资料：纸条有效期、放假" in mei.chat(w.bot).last.text


async def test_a_file_with_faults_changes_nothing_and_names_them_by_line(
    database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        await ready(w, monkeypatch)
        before = await w.stored(counts)
        (folder / "community.toml").write_text(TOML.replace('"property"', '"bank"').replace("gas", "gaz"), "utf-8")
        done = await run("init", "--from", "community.toml")
        assert done.exit_code == 1
        assert "bank" in next(line for line in done.stderr.splitlines() if "│ 10 " in line)
        assert "gaz" in next(line for line in done.stderr.splitlines() if "│ 7 " in line)
        (folder / "community.toml").write_text(TOML.replace('["3", 4]', '["3", "9"]'), encoding="utf-8")
        done = await run("init", "--from", "community.toml")
        assert done.exit_code == 1
        assert "名册里没有这栋楼（9）" in done.stderr
        (folder / "community.toml").write_text(TOML, encoding="utf-8")
        (folder / "roster.csv").write_text(ROSTER.replace("70", "七十"), encoding="utf-8")
        done = await run("init", "--from", "community.toml")
        assert done.exit_code == 1
        assert "看不懂这个面积（七十）" in done.stderr
        assert await w.stored(counts) == before


async def test_what_is_wrong_in_a_file_names_the_key_and_what_is_allowed(
    database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = {
        ('"向阳社区"', '"向阳社区"\nzone = "Peking"'): ("zone", "Peking", "Asia/Shanghai"),
        ('"0816-2222222"', '"王师傅"'): ("telephone", "王师傅", "0816-2345678"),
        ('"property"', '"bank"'): ("kind", "bank", "committee, property"),
        ("gas =", "gaz ="): ("gaz", "fire, ambulance, police, gas"),
        ("[numbers]", "[nummern]"): ("nummern", "community, settings, numbers, bodies, grids"),
        ('"roster.csv"', f'"{"r" * 300}.csv"'): ("rrr", "no such roster"),
    }
    async with world(database_url) as w:
        await ready(w, monkeypatch)
        before = await w.stored(counts)
        for (old, new), parts in wrong.items():
            assert TOML.replace(old, new) != TOML
            (folder / "community.toml").write_text(TOML.replace(old, new), encoding="utf-8")
            done = await run("init", "--from", "community.toml")
            assert done.exit_code == 1, done.exception
            said = "".join(done.stderr.replace("│", " ").split())
            for part in parts:
                assert part.replace(" ", "") in said, said
            assert "按" not in said, "there is nothing to press"
        assert await w.stored(counts) == before


async def test_init_says_in_a_sentence_what_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    done = await run("init")
    assert done.exit_code == 2
    assert "BOT_TOKEN is not set" in done.stderr
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    done = await run("init")
    assert done.exit_code == 1
    assert "Telegram does not answer" in done.stderr


async def test_a_roster_is_loaded_from_the_shell(
    database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(database_url) as w:
        assert "no community yet" in (await run("import-roster", "roster.csv")).stderr
        await w.arrange(lambda c: storage.communities.add_community(c, "向阳社区", w.clock.now()))
        dry = await run("import-roster", "roster.csv", "--dry-run")
        assert dry.exit_code == 0, dry.stderr
        assert "3-2-501, 3-2-502, 4-1-101" in dry.stdout
        assert not (await w.stored(lambda c: storage.roster.roster_of(c, CommunityId(1)))).flats
        assert "Loaded." in (await run("import-roster", "roster.csv")).stdout
        assert len((await w.stored(lambda c: storage.roster.roster_of(c, CommunityId(1)))).flats) == 3
        before = await w.stored(counts)
        assert "Nothing to change." in (await run("import-roster", "roster.csv")).stdout
        assert await w.stored(counts) == before
        (folder / "roster.csv").write_text(ROSTER.replace("89.5", "0"), encoding="utf-8")
        bad = await run("import-roster", "roster.csv")
        assert bad.exit_code == 1
        assert bad.stderr.count("面积要大于 0") == 2
        await w.arrange(lambda c: storage.communities.add_community(c, "别的社区", w.clock.now()))
        (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
        assert "向阳社区, 别的社区" in (await run("import-roster", "roster.csv")).stderr
        assert (await run("import-roster", "roster.csv", "--community", "别的社区")).exit_code == 0


async def test_the_template_is_written_as_workbook_or_csv(folder: Path) -> None:
    for name in ("leer.xlsx", "leer.csv"):
        assert (await run("roster-template", name)).exit_code == 0
        assert (folder / name).stat().st_size > 100
    assert (await run("roster-template", "leer.doc")).exit_code == 2
