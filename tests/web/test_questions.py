"""Questions on a page: a field only where words are wanted, its label the question, and nothing typed is lost."""

from tests.browser import Browser, pages
from tests.pages import comes_in, signs_in
from tests.people import settled_house
from tests.world import world


def fields(browser: Browser) -> list[str]:
    """The names of the fields that can be filled in."""
    return [name for form in browser.page.forms for name in form.fields]


async def test_a_field_stands_only_where_words_are_wanted(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        assert fields(ann) == []
        await ann.presses("说一件事")
        assert fields(ann) == ["words"]
        assert 'aria-labelledby="question"' in ann.html
        assert "<textarea" in ann.html
        await ann.writes("三楼楼道的灯坏了，晚上看不见")
        assert fields(ann) == ["words"]
        assert "<textarea" not in ann.html
        for button in ("楼道", "跳过"):
            await ann.presses(button)
            assert fields(ann) == []


async def test_what_was_not_taken_is_still_in_the_field_under_the_question(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await ann.presses("说一件事")
        await ann.writes("三楼楼道的灯坏了，晚上看不见")
        long = "最里面靠窗的那一头" * 12
        await ann.writes(long)
        assert "太长了" in ann.words
        assert "在哪里？" in ann.words
        assert ann.page.forms[1].fields == {"words": long}
        await ann.writes("最里面")
        assert "拍照片" in ann.words or "照片" in ann.words


async def test_numbers_and_days_have_their_keyboards(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w)
        lea = await signs_in(house, site, house.leader)
        await lea.opens("/home")
        for button in ("接龙", "接龙"):
            await lea.presses(button)
        await lea.writes("团购鸡蛋")
        assert 'inputmode="numeric"' in lea.html
        await lea.writes("很多")
        assert "团购鸡蛋" not in lea.words
        assert lea.page.forms[1].fields == {"words": "很多"}


async def test_a_question_that_was_answered_has_no_field_any_more(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601",))
        ann = await comes_in(house, site)
        await ann.opens("/home")
        await ann.presses("说一件事")
        first = ann.url
        await w.passes(minutes=1)
        await ann.writes("三楼楼道的灯坏了，晚上看不见")
        await ann.opens(first)
        assert fields(ann) == []
        assert "这一步您已经填过了" in ann.words
        await ann.presses("接着填")
        assert "在哪里？" in ann.words
        assert "填过了" not in ann.words
