"""What tests of pages may ask for: a browser that a module's tests share."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser

from tests.web.walk import chromium


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """A browser, to begin which takes as long as most tests."""
    async with chromium() as found:
        yield found
