"""The open board as anybody passing by reads it: what was opened, nobody's name, nothing of other communities."""

import json

import pytest
from yarl import URL

import storage.residents
from handlers.web.openboard import tables
from tests.browser import Browser, pages
from tests.duty import with_rota
from tests.elections import begins_voting, calls, looks, stand, vote
from tests.flows.test_handling import filed
from tests.flows.test_hidden_matters import says_anonymously, says_to_the_mediator
from tests.flows.test_notices import writes
from tests.flows.test_polls_results import decided
from tests.flows.test_rates import mends
from tests.flows.test_talks import ends, met, signed
from tests.openboard import ADDRESS, goes, opens, opens_unit, reads
from tests.pages import account_of, signs_in
from tests.people import House, settled_house
from tests.polls import closes
from tests.redemption import with_shop
from tests.served import confirmed, published, starts_weeks
from tests.world import world

EVERYTHING = (
    "", "/u-1", "/matters", "/rates", "/results", "/u-1/rota", "/goods", "/service", "/notices", "/minutes", "/data",
    "/r-1", "/data/rates.csv", "/data/datapackage.json",
)  # fmt: skip


def told_by(passer: Browser) -> str:
    """All that stands on the page, in fields and attributes too, but not the addresses of its files."""
    return passer.html.partition("</head>")[2]


async def writes_again(house: House, words: str) -> None:
    """The leader writes a further notice."""
    await house.says(house.leader, "/menu")
    for button in ("发通知", "写新通知"):
        await house.taps(house.leader, button)
    await house.says(house.leader, words)
    for button in ("跳过", "发出去"):
        await house.taps(house.leader, button)


async def test_nothing_is_open_before_somebody_opens_it_nor_after_it_is_closed(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501", "502", "503", "504"))
        await decided(house, 4)
        await goes(house)
        passer = site.browser()
        for path in EVERYTHING:
            assert await passer.opens(f"/b/c{house.community_id}{path}") == 404, path
        await opens(house)
        assert await passer.opens("/b/yangguang") == 200
        assert await passer.opens("/b/yangguang/u-1") == 404
        assert await passer.opens("/b/yangguang/r-1") == 404, "the unit has not opened its own"
        await opens_unit(house)
        assert await passer.opens("/b/yangguang/r-1") == 200
        await goes(house, "关上")
        assert await passer.opens("/b/yangguang") == 404
        assert await passer.opens("/b/yangguang/rates") == 404
        assert await passer.opens("/b/yangguang/u-1") == 200, "the leader's stays open"
        await goes(house, "单元自己开")
        assert await passer.opens("/b/yangguang/u-1") == 404


async def test_a_result_is_read_printed_and_handed_on_without_names(database_url: str) -> None:
    async with world(database_url) as w, pages(w, public_url=ADDRESS) as site:
        house = await settled_house(w)
        await decided(house, 3)
        await opens(house)
        await opens_unit(house)
        passer = await reads(site, "/b/yangguang/u-1")
        assert "感应灯" in passer.words
        await passer.follows("楼道要不要装感应灯？")
        assert passer.url.endswith("/b/yangguang/r-1")
        assert "不到 5 票" in passer.words, "of four ballots there are no figures"
        assert f"{ADDRESS}/b/yangguang/r-1" in passer.html
        assert "的人" not in told_by(passer)
        assert "3-2-5" not in told_by(passer)
        assert await passer.opens("/b/yangguang/r-1.pdf") == 404
        assert await passer.opens("/b/yangguang/r-1.txt") == 200
        assert passer.headers["Content-Type"].startswith("text/plain")
        assert passer.html.startswith("【3栋2单元】楼道要不要装感应灯？")


async def test_of_five_ballots_the_figures_and_the_print_are_there(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501", "502", "503", "504"))
        await decided(house, 4)
        await opens(house)
        await opens_unit(house)
        passer = await reads(site, "/b/yangguang/r-1")
        assert "4 户" in passer.words
        assert await passer.opens("/b/yangguang/r-1.pdf") == 200
        assert passer.body.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("choices", "came"),
    [({"d101": "501", "d501": "501", "d503": "501"}, "选出来了"), ({"d101": "501"}, "这一次没有选出来")],
)
async def test_of_an_election_it_is_told_whether_it_elected_and_not_whom(
    database_url: str, choices: dict[str, str], came: str
) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, ("501", "502", "503"))
        await calls(house)
        await stand(house, "501", "502")
        for door, words in (("501", "楼道灯我来修"), ("502", "白天都在家")):
            await looks(house, house.people[door])
            await house.taps(house.people[door], "说几句话")
            await house.says(house.people[door], words)
        await begins_voting(house)
        await vote(house, 1, **choices)
        await closes(house, 7)
        await opens(house)
        await opens_unit(house)
        passer = await reads(site, "/b/yangguang/r-1")
        for hidden in ("501", "502", "楼道灯我来修"):
            assert hidden not in told_by(passer)
        assert "这里不写名字和门牌" in passer.words
        assert came in passer.words


async def test_notices_since_it_was_opened_without_doors_names_and_numbers(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await writes(house, "开之前的通知")
        await opens(house)
        await opens_unit(house)
        await w.passes(minutes=2)
        await writes_again(house, "明天停水，急事找 502 的王阿姨，13800001234")
        passer = await reads(site, "/b/yangguang/notices")
        assert "开之前" not in passer.words
        await passer.follows("明天停水")
        for told in ("502", "王阿姨", "13800001234"):
            assert told not in told_by(passer)
        assert "***" in passer.words
        assert await passer.opens("/b/yangguang/n-1") == 404


async def test_minutes_with_doors_only_where_they_are_shown(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await met(w, "101", "501")
        await ends(house, "楼道里放不放鞋柜", "答复了", "可以放，502 门口除外")
        await signed(house, "501")
        await opens(house)
        await opens_unit(house)
        passer = await reads(site, "/b/yangguang/m-1")
        assert "4 户里到了 2 户" in passer.words
        assert "可以放" in passer.words
        for door in ("101", "501", "502"):
            assert door not in told_by(passer)
        assert await passer.opens("/b/yangguang/m-1.pdf") == 404
        await goes(house, "写门牌")
        await passer.opens("/b/yangguang/m-1")
        assert "101、501" in passer.words
        assert "502 门口除外" in passer.words
        assert await passer.opens("/b/yangguang/m-1.pdf") == 200


async def test_what_there_is_to_exchange_and_what_was_done_for_others_without_doors(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await with_shop(house)
        await starts_weeks(house)
        await opens(house)
        passer = await reads(site, "/b/yangguang/goods")
        for told in ("洗衣液", "20", "公益兑换点", "居委会一楼"):
            assert told in passer.words, told
        await confirmed(house, house.people["501"], house.people["502"], words="给 502 的王阿姨扛了两袋米")
        assert await passer.opens("/b/yangguang/service") == 200
        assert "跑腿" not in passer.words, "not before the week's list"
        await published(house)
        await passer.opens("/b/yangguang/service")
        (address,) = {href for _, href in passer.page.links if "/s-" in href}
        assert await passer.opens(address) == 200
        assert "跑腿搬东西" in passer.words
        assert "扛了两袋米" in passer.words
        for hidden in ("501", "502", "王阿姨", "的人"):
            assert hidden not in told_by(passer), hidden


async def test_turns_tell_doors_only_where_they_are_shown(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await with_rota(house)
        await w.passes(days=2)
        await opens(house)
        await opens_unit(house)
        passer = await reads(site, "/b/yangguang/u-1/rota")
        assert "（现在）" in passer.words
        assert "一户邻居" in passer.words
        assert "501" not in passer.words
        await goes(house, "写门牌")
        await passer.opens("/b/yangguang/u-1/rota")
        assert "501" in passer.words
        assert await passer.opens("/b/yangguang/rota") == 404


async def test_public_matters_without_words_and_no_other(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await filed(house, "501", "三楼的灯坏了，晚上看不见")
        await says_anonymously(house, house.people["502"], "五楼有人在楼道里抽烟")
        await says_to_the_mediator(house, house.people["503"], "502 天天半夜打麻将吵得睡不着")
        await w.passes(hours=2)
        await opens(house)
        passer = await reads(site, "/b/yangguang/matters")
        assert "2026-0001" in passer.words
        assert "灯/电" in passer.words
        for number in ("2026-0002", "2026-0003"):
            assert number not in passer.words
        assert "晚上看不见" not in passer.html
        assert "3栋2单元" not in passer.words, "the unit has not opened its own"
        await opens_unit(house)
        await passer.opens("/b/yangguang/u-1/matters")
        assert "3栋2单元" in passer.words
        await passer.follows("看办完的")
        assert "2026-0001" not in passer.words


async def test_rates_as_lines_that_read_aloud_and_as_a_table(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await mends(house, "三楼的灯坏了", 1)
        await opens(house)
        passer = await reads(site, "/b/yangguang/rates")
        assert "100% · 1/1" in passer.words
        assert "不足 5 份" in passer.words, "one mark is not shown"
        assert 'role="img" aria-labelledby="chart-title chart-about"' in passer.html
        assert '<title id="chart-title">' in passer.html
        assert '<desc id="chart-about">' in passer.html
        await passer.opens("/b/yangguang/data/rates.json")
        rows = json.loads(passer.body)
        assert {(one["kept"], one["base"]) for one in rows if one["rate"] == "satisfied"} == {(0, 0), (None, None)}


async def test_nothing_of_another_community_by_changing_a_number(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house, other = await settled_house(w), await settled_house(w, ("701", "702", "703", "704"))
        await decided(other, 4)
        await writes(other, "东苑的通知")
        for one, name in ((house, "yangguang"), (other, "dongyuan")):
            await opens(one, name)
            await opens_unit(one)
        await w.passes(minutes=1)
        await writes_again(other, "东苑明天停电")
        passer = site.browser()
        for path in ("r-1", f"u-{other.unit_id}", "n-2", f"u-{other.unit_id}/results", f"u-{other.unit_id}/rota"):
            assert await passer.opens(f"/b/yangguang/{path}") == 404, path
        for path in ("r-1", f"u-{other.unit_id}", "n-2", f"u-{other.unit_id}/results"):
            assert await passer.opens(f"/b/dongyuan/{path}") == 200, path
        for path in ("results", "notices", "data/results.csv", "data/notices.csv", ""):
            await passer.opens(f"/b/yangguang/{path}")
            assert "感应灯" not in passer.html, path
            assert "东苑" not in passer.html, path


@pytest.mark.parametrize(
    "path",
    ["/b/YANGGUANG", "/b/yangguang/x-1", "/b/yangguang/r-", "/b/yangguang/r-0001", "/b/yangguang/r-zzzzzzzzzzzz",
     "/b/yangguang/results?page=-1", "/b/yangguang/results?page=x", "/b/yangguang/data/keys.csv", "/b/nobody",
     "/b/yangguang/u-9", "/b/yangguang/rates.pdf"],
)  # fmt: skip
async def test_what_there_is_not_is_not_found(database_url: str, path: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        await opens(await settled_house(w))
        assert (await reads(site, path)).status == 404


async def test_an_old_address_leads_to_the_new_one(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        await goes(house, "换网址")
        await house.says(house.administrator, "xin-yangguang")
        passer = await reads(site, "/b/yangguang/rates?lang=en")
        assert passer.url.endswith("/b/xin-yangguang/rates?lang=en")
        assert passer.status == 200


async def test_it_may_be_kept_for_a_minute_and_is_asked_for_again_cheaply(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        passer = await reads(site)
        assert passer.headers["Cache-Control"] == "public, max-age=60"
        assert "Set-Cookie" not in passer.headers
        tag = passer.headers["Etag"]
        assert await passer.opens("/b/yangguang", **{"If-None-Match": tag}) == 304
        await filed(house, "501", "三楼的灯坏了")
        assert await passer.opens("/b/yangguang", **{"If-None-Match": tag}) == 304
        await w.passes(seconds=61)
        assert await passer.opens("/b/yangguang", **{"If-None-Match": tag}) == 200
        assert "2026-0001" in passer.words


async def test_search_engines_find_boards_and_nothing_else(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        await opens(await settled_house(w))
        passer = await reads(site, "/robots.txt")
        assert "Allow: /b/" in passer.html
        assert passer.html.rstrip().endswith("Disallow: /")
        await passer.opens("/b/yangguang")
        assert '<meta name="robots" content="index">' in passer.html
        await passer.opens("/")
        assert '<meta name="robots" content="noindex">' in passer.html


async def test_it_speaks_the_language_that_is_asked_for(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        await opens(await settled_house(w))
        passer: Browser = site.browser("en-GB")
        await passer.opens("/b/yangguang")
        assert "Open board of" in passer.words
        await passer.follows("繁體")
        assert "公示欄" in passer.words
        assert 'lang="zh-TW"' in passer.html
        await passer.follows("全部三個率")
        assert "三個率" in passer.words


async def test_it_speaks_the_language_of_whoever_is_signed_in_unless_another_is_asked_for(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        account = await account_of(house, house.people["501"])
        await w.arrange(lambda c: storage.residents.change_account(c, account, language="en"))
        ann = await signs_in(house, site, house.people["501"])
        for _ in range(2):
            await ann.opens("/b/yangguang")
            assert "Open board of" in ann.words
            assert "501" not in ann.words
            assert ann.headers["Cache-Control"] == "private, no-cache"
            assert "Cookie" in ann.headers["Vary"]
            passer = await reads(site)
            assert "公示栏" in passer.words, "who is not signed in is not given the page of who is"
            assert passer.headers["Cache-Control"] == "public, max-age=60"
        await ann.follows("繁體")
        assert "公示欄" in ann.words
        assert ann.headers["Cache-Control"] == "public, max-age=60"
        await ann.follows("全部三個率")
        assert "三個率" in ann.words


async def test_tables_say_what_their_columns_are_and_start_no_formula(database_url: str) -> None:
    async with world(database_url) as w, pages(w, public_url=ADDRESS) as site:
        house = await settled_house(w)
        await opens(house)
        await opens_unit(house)
        await w.passes(minutes=1)
        await writes(house, "=1+1 明天停水")
        passer = await reads(site, "/b/yangguang/data/datapackage.json")
        described = json.loads(passer.body)
        for one in described["resources"]:
            columns = [field["name"] for field in one["schema"]["fields"]]
            path = one["path"].removeprefix(ADDRESS)
            await passer.opens(path)
            assert passer.body.startswith(b"\xef\xbb\xbf")
            assert passer.body.decode("utf-8-sig").splitlines()[0] == ",".join(columns)
            await passer.opens(path.replace(".csv", ".json"))
            assert all(list(row) == columns for row in json.loads(passer.body))
        await passer.opens("/b/yangguang/data/notices.csv")
        assert "'=1+1 明天停水" in passer.body.decode()
        await goes(house, "通知")
        assert await passer.opens("/b/yangguang/data/notices.csv") == 404
        assert await passer.opens("/b/yangguang/notices") == 404


async def test_what_one_passer_by_asks_for_is_not_given_to_the_next(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        await opens(house)
        first = site.browser()
        first.session.cookie_jar.update_cookies({"theme": "dark"}, URL(site.address))
        await first.opens("/b/yangguang?from=ann")
        assert first.status == 200
        for passer in (first, await reads(site), await reads(site, "/b/yangguang?page=7")):
            assert "from=ann" not in passer.html
            assert "data-theme" not in passer.html
            assert passer.body == first.body


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_words_of_a_table_are_a_formula(begins: str) -> None:
    assert str(tables.cell(f'{begins}HYPERLINK("https://example.org")')).startswith(f"'{begins}")
