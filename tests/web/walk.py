"""A walk over the site in a real browser: every page that links and buttons lead to, each kind of page once."""

import os
import re
import shutil
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
MISSING = not os.access(CHROMIUM, os.X_OK) and os.environ.get("CI") != "true"
SWITCHES = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
NARROW, WIDE = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=800)
LOCALES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-GB"}

_APART = re.compile(
    r"^/(static|in/|file/|print/|out|readyz|healthz|metrics|certificate/|duty/|desk/export/)|\.(csv|json|xml|pdf|xlsx|ics|svg|png|txt)$"
)
"""Files, and what signs in or out."""
_LEAVES_ALONE = ("忘掉", "退出", "登出", "Forget", "Sign out", "Log out")
"""Buttons nobody presses who wants to go on walking."""


_PRESSED = ("/home", "/desk", "/counter")
"""Pages whose buttons are pressed."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it stood when the walk came by: what it is called, and by which button (or none) it was reached."""

    name: str
    by: str


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """The browser of the machine."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def visitor(browser: Browser, size: ViewportSize, language: str, *, scripts: bool = True) -> AsyncIterator[Page]:
    """A browser of its own, in whatever hand; no script of its pages fails."""
    touch = size["width"] < 600
    context: BrowserContext = await browser.new_context(
        viewport=size, locale=LOCALES[language], is_mobile=touch, has_touch=touch, java_script_enabled=scripts
    )
    context.set_default_timeout(10_000)
    context.set_default_navigation_timeout(60_000)
    failed: list[str] = []
    try:
        page = await context.new_page()
        page.on("pageerror", lambda error: failed.append(f"{page.url}: {error}"))
        yield page
    finally:
        await context.close()
    assert failed == []


async def signs_in(page: Page, link: str) -> None:
    """Open a link that signs in, and press its button."""
    await page.goto(link)
    await page.locator("main button").first.click()
    await page.wait_for_url("**/home")


async def walk(page: Page, starts: Sequence[str], most: int, within: str = "/home") -> AsyncIterator[Seen]:
    """Every kind of page there is from `starts` on, at most so many; the page stands there while the caller looks.

    Links are followed all over the site from a household's pages, from any other only `within` this part of it.
    """
    site = f"{urlsplit(starts[0]).scheme}://{urlsplit(starts[0]).netloc}"
    part = site if within == "/home" else f"{site}{within}"
    to_go: deque[tuple[str, str]] = deque((one, "") for one in starts)
    kinds: set[str] = set()
    pressed: set[str] = set()
    while to_go and len(kinds) < most:
        address, button = to_go.popleft()
        await page.goto(address)
        if button:
            found = page.locator("button:visible", has_text=re.compile(f"^\\s*{re.escape(button)}\\s*$"))
            if not await found.count():
                continue
            await found.first.click()
            await page.wait_for_load_state("networkidle")
        kind = await _kind_of(page)
        if kind in kinds:
            continue
        kinds.add(kind)
        yield Seen(f"{len(kinds):03}-{_name_of(page.url)}", button)
        links = "a[href]:not([download])"
        for link in await page.eval_on_selector_all(links, "all => all.map(one => one.getAttribute('href'))"):
            path = urljoin(page.url, link)
            if path.startswith(part) and not _APART.search(urlsplit(path).path) and _bare(path) not in pressed:
                pressed.add(_bare(path))
                to_go.append((path, ""))
        if urlsplit(page.url).path.startswith(_PRESSED):
            for label in await page.eval_on_selector_all("button[name]", "all => all.map(one => one.innerText.trim())"):
                if _bare(label) not in pressed and not any(one in label for one in _LEAVES_ALONE):
                    pressed.add(_bare(label))
                    to_go.append((page.url, label))


async def _kind_of(page: Page) -> str:
    """Pages of one kind have the same headings, labels and buttons, but for numbers."""
    said = await page.eval_on_selector_all(
        "h1, h2, label, legend, button, th", "all => all.map(one => one.innerText.trim()).sort().join('|')"
    )
    return f"{_bare(urlsplit(page.url).path)} {_bare(said)}"


def _bare(words: str) -> str:
    return re.sub(r"/t/[^/?#]+", "/t", re.sub(r"\d+", "0", words))


def _name_of(url: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _bare(urlsplit(url).path)).strip("-") or "front"


async def too_wide(page: Page) -> list[str]:
    """What is wider than the screen, be it the page or a table in it that scrolls sideways."""
    found: list[str] = await page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('.wide, .scrolls')]"
        ".filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className || one.tagName)"
    )
    return found


def axe_source() -> str:
    """axe-core, from its package."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.submodule_search_locations
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


async def axe(page: Page, source: str) -> list[str]:
    """What axe-core finds on the page: rule, and where."""
    await page.evaluate(source)
    found = await page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]
