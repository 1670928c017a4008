"""Pages that no walk comes by, looked at by axe-core; with those of the walks, every template was drawn."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser
from sqlalchemy import select

from handlers.web.site import HERE
from storage.polls.tables import Ballot
from tests.browser import pages
from tests.pages import has_address
from tests.people import settled_house
from tests.web.states import UNSIGNED, State, states
from tests.web.test_ballots import KINDS
from tests.web.test_every_page import ELSEWHERE, LOOKED_AT
from tests.web.walk import LOCALES, MISSING, NARROW, WIDE, axe, axe_source, drawing, stands_badly
from tests.world import world

SHOWS = (
    "front app app_window slip link who landing failed forgotten ballot home turn counter counter_code "
    "desk_overview desk_street"
)
"""The templates that these pages are drawn from, at least."""
OTHERS = r"{%-? (?:extends|include|from|import) \"(\w+)\.html\""


async def faults_of(state: State, source: str) -> AsyncIterator[str]:
    """What axe finds, in the light in one language and in the dark in another; what stands badly, wider."""
    if state.language == "zh-Hans":
        for each in await axe(state.page, source):
            yield each
    elif state.language == "en":
        await state.page.emulate_media(color_scheme="dark")
        for each in await axe(state.page, source, *ELSEWHERE):
            yield f"dark: {each}"
    await state.page.set_viewport_size(WIDE)
    for each in await stands_badly(state.page, state.language):
        yield each
    await state.page.set_viewport_size(NARROW)


@pytest.mark.long
@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.skipif(MISSING, reason="there is no browser")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_no_walk_comes_by_stands_well_in_every_language_at_every_width(
    browser: Browser, database_url: str
) -> None:
    source, faults, seen = axe_source(), [], list[tuple[str, str]]()
    async with world(database_url) as w, pages(w) as site:
        house = await settled_house(w, empty=("601", "602", "603"))
        await has_address(house, site)
        with drawing() as drawn:
            async for state in states(browser, house, site):
                faults += [f"{state.name}: {each}" async for each in faults_of(state, source)]
                seen.append((state.name, state.language))
        cast = await w.stored(lambda c: c.execute(select(Ballot.__table__.c.origin)).scalars().all())
    assert not faults, "\n".join(faults)
    assert len(set(seen)) == len(seen) == len(LOCALES) * (len(UNSIGNED) + len(KINDS) + 20)
    assert cast == ["page"] * (len(KINDS) + len(LOCALES) - 1)
    assert set(SHOWS.split()) <= drawn


def test_every_template_is_drawn_in_some_walk_or_state() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (HERE / "templates").iterdir()}
    parts = {name for file in files.values() for name in re.findall(OTHERS, file)}
    shown = {name for look in LOOKED_AT for name in look.shows.split()} | set(SHOWS.split())
    assert files.keys() - parts <= shown <= files.keys()
