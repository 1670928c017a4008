"""The household page without Telegram and without scripts: in by the slip, doing what the chat does."""

from datetime import timedelta

from sqlalchemy import Connection

import storage.outgoing
import storage.pages
import storage.residents
from storage.pages import Said
from tests.browser import pages
from tests.flows.test_matters import card_of
from tests.pages import comes_in
from tests.people import settled_house
from tests.world import world


async def test_in_by_the_slip_and_a_matter_said_is_a_card_in_the_group(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        assert "您已经进来了" in ann.words
        await ann.opens("/home")
        assert "3-2-601" in ann.words
        await ann.presses("说一件事")
        await ann.writes("三楼楼道的灯坏了，晚上看不见")
        for button in ("楼道", "跳过", "大家", "发出去"):
            await ann.presses(button)
        assert "三楼楼道的灯坏了" in card_of(house).text
        assert "3-2-601" in card_of(house).text
        house.people["501"].taps(card_of(house), "我家也一样")
        await w.settle()
        await ann.opens("/home/house")
        assert "1 户也一样" in ann.words


async def test_the_same_words_sent_twice_by_one_page_are_said_once(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await ann.presses("说一件事")
        form = next(one for one in ann.page.forms if "words" in one.fields)
        sent = form.values | {"words": "三楼楼道的灯坏了，晚上看不见"}
        await ann.sends("/home/do", sent)
        first = ann.url
        await ann.sends("/home/do", sent)
        assert ann.url == first
        assert "在哪里？" in ann.words


async def test_what_is_not_of_a_page_of_ours_is_refused(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        ann, bea = await comes_in(house, site), await comes_in(house, site, "602", "ACDEFH24")
        await ann.opens("/home")
        await bea.opens("/home")
        sent = {"csrf": ann.page.forms[0].values["csrf"], "does": "mn"}
        assert await ann.sends("/home/do", sent) == 200
        assert await ann.sends("/home/do", {"does": "mn"}) == 403
        assert await ann.sends("/home/do", sent | {"csrf": sent["csrf"][:-1] + "x"}) == 403
        assert await ann.sends("/home/do", sent, **{"Sec-Fetch-Site": "cross-site"}) == 403
        assert await bea.sends("/home/do", sent) == 403
        await w.passes(hours=49)
        assert await ann.sends("/home/do", sent) == 403


async def test_a_page_shown_before_the_clock_was_set_back_is_ours(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        ann = await comes_in(await settled_house(w, empty=("601",)), site)
        await ann.opens("/home")
        w.clock.advance(-timedelta(hours=1))
        assert await ann.presses("我的家") == 200
        assert "3-2-601" in ann.words


async def test_an_answer_is_seen_by_nobody_else(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602"))
        ann, bea = await comes_in(house, site), await comes_in(house, site, "602", "ACDEFH24")
        await ann.opens("/home")
        await ann.presses("我的家")
        assert "3-2-601" in ann.words
        await bea.opens(ann.url)
        assert "3-2-601" not in bea.words
        assert await site.browser().opens(ann.url) == 200


async def test_what_answered_one_device_is_not_shown_on_another_that_pressed_then(database_url: str) -> None:
    """Both looked where the page's messages ended before either had answered."""
    async with world(database_url) as w:
        now = w.clock.now()

        def presses(connection: Connection) -> tuple[list[Said], list[Said]]:
            known = storage.residents.open_page_account(connection, "zh-Hans", now)
            before = storage.pages.last(connection, known.telegram_id)
            for nth, turn in enumerate(("first", "second")):
                said = {"what": {"body": str(nth)}, "key": None, "community_id": None, "useful_until": None}
                row = said | {"chat_id": known.telegram_id, "rank": storage.outgoing.ANSWER, "due_at": now}
                storage.pages.put(connection, row)
                storage.pages.gather(connection, known.telegram_id, before, storage.outgoing.ANSWER, turn)
            chat_id = known.telegram_id
            first, second = (storage.pages.of_turns(connection, chat_id, [one]) for one in ("first", "second"))
            return first, second

        first, second = await w.arrange(presses)
        assert [one.what["body"] for one in first] == ["0"]
        assert [one.what["body"] for one in second] == ["1"]
