"""What people write, are called and send stays data: in HTML, in the database, in file names and in logs.

In workbooks it does by tests/delivery/test_workbooks.py, in tables of the open board by tests/web/test_openboard.py.
"""

import io
import logging
from collections.abc import Iterator
from html import escape

import pytest
import structlog
from sqlalchemy import select

from bot.delivery.documents import LONGEST_NAME, plain_name
from bot.i18n import html_of, plain_of
from bot.screens.base import text
from storage.matters.tables import Matter
from tests.browser import pages
from tests.flows.test_saying_in_private import goes
from tests.logs import logged
from tests.pages import signs_in
from tests.people import is_called, settled_house
from tests.world import world

HOSTILE = "灯坏了<script>alert(1)</script>'); DROP TABLE matters; --{{7*7}}\"&amp;"


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_words_in_a_text_are_no_markup_and_no_template(language: str) -> None:
    said = text("menu-resident", door=HOSTILE, community="{ $door } <b>")
    assert escape(HOSTILE, quote=False) in html_of(said, language).replace("&quot;", '"').replace("&#x27;", "'")
    assert "<script" not in html_of(said, language)
    assert HOSTILE in plain_of(said, language)


async def test_words_and_names_are_shown_and_kept_as_they_were_written(database_url: str) -> None:
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, doors=("501",))
        ann = house.people["501"]
        await is_called(house, ann, "<img src=x onerror=alert(2)>")
        await house.says(ann, HOSTILE)
        await goes(house, ann, "楼道", "跳过", "大家 · 写我家", "发出去")
        words = select(Matter.__table__.c.words)
        assert await w.stored(lambda c: list(c.execute(words).scalars())) == [HOSTILE]
        assert HOSTILE in "".join(one.text for one in house.group.messages)
        leader = await signs_in(house, site, house.leader)
        read = ""
        for path in ("/home", "/home/house", "/home/messages"):
            assert await leader.opens(path) == 200
            read += leader.words
            assert "<script>alert" not in leader.html
            assert "<img src=x" not in leader.html
        assert HOSTILE[:20] in read


@pytest.mark.parametrize(
    ("called", "named"),
    [
        ("../../etc/passwd.pdf", "etcpasswd.pdf"),
        ("C:\\Windows\\x.xlsx", "CWindowsx.xlsx"),
        ("3栋2单元\u202efdp.exe.pdf", "3栋2单元fdp.exe.pdf"),
        ("..", ""),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf"),
        ("选票-3栋2单元.pdf", "选票-3栋2单元.pdf"),
        ("长" * 300 + ".pdf", "长" * LONGEST_NAME + ".pdf"),
    ],
)
def test_a_file_is_named_as_it_reads_and_lies_nowhere_else(called: str, named: str) -> None:
    assert plain_name(called) == named


@pytest.fixture(params=["console", "json"])
def lines(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What is written; the loggers are left as they were."""
    with logged(request.param, "info") as stream:
        yield stream


def test_no_words_begin_a_line_of_their_own_or_command_a_terminal(lines: io.StringIO) -> None:
    hostile = "x\n2026-06-01 [error] all-lost\r\x1b[2J\x9b31m\u2028\u202e"
    structlog.get_logger().warning("cannot-fetch", error=hostile)
    logging.getLogger("a.library").warning("%s", hostile)
    written = lines.getvalue()
    assert len(written.splitlines()) == 2
    assert not set("\r\x1b\x9b\u2028\u202e") & set(written)
