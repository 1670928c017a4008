"""A walk over the site in a real browser: every page that links and buttons lead to, each kind of page once."""

import os
import re
import shutil
from collections import deque
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import aiohttp_jinja2
import pytest
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Geolocation, Page, ViewportSize, async_playwright

from handlers.web.site import HTML_LANGUAGE
from tests.locales.catalogues import FOLDER

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
MISSING = not os.access(CHROMIUM, os.X_OK) and os.environ.get("CI") != "true"
IN_A_BROWSER = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(MISSING, reason="there is no browser"),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
"""The marks of flows that are walked in a real browser."""
SWITCHES = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
]  # fmt: skip
PERMITTED = ["geolocation", "microphone", "clipboard-read", "clipboard-write"]
HERE = Geolocation(latitude=31.4747, longitude=104.7754)
NARROW, WIDE = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=800)
LOCALES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-GB"}

_APART = re.compile(
    r"^/(static|in/|file/|print/|home/[fd]/|out|readyz|healthz|metrics|certificate/|duty/|desk/export/)|\.(csv|json|xml|pdf|xlsx|ics|svg|png|txt)$"
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
async def visitor(
    browser: Browser, size: ViewportSize, language: str, *, scripts: bool = True, failures: bool = False
) -> AsyncIterator[Page]:
    """A browser of its own, in whatever hand; no script of its pages fails, and but for `failures` no page does."""
    touch = size["width"] < 600
    context: BrowserContext = await browser.new_context(
        viewport=size, locale=LOCALES[language], is_mobile=touch, has_touch=touch, java_script_enabled=scripts,
        permissions=PERMITTED, geolocation=HERE,
    )  # fmt: skip
    context.set_default_timeout(10_000)
    context.set_default_navigation_timeout(60_000)
    failed: list[str] = []
    try:
        page = await context.new_page()
        page.on("pageerror", lambda error: failed.append(f"{page.url}: {error}"))
        page.on("console", lambda said: failed.append(said.text) if "Security Policy" in said.text else None)
        if not failures:
            page.on("response", lambda one: failed.append(f"{one.status} {one.url}") if one.status >= 500 else None)
        yield page
    finally:
        await context.close()
    assert failed == [], failed


@contextmanager
def drawing() -> Iterator[set[str]]:
    """The templates that pages are drawn from within, as they are."""
    names, render = set[str](), aiohttp_jinja2.render_template

    def notes(name: str, *of: Any, **more: Any) -> web.Response:
        names.add(name.removesuffix(".html"))
        return render(name, *of, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aiohttp_jinja2, "render_template", notes)
        yield names


async def signs_in(page: Page, link: str) -> None:
    """Open a link that signs in, and press its button."""
    await page.goto(link)
    await page.locator("main button").first.click()
    await page.wait_for_url("**/home")


async def walk(page: Page, starts: Sequence[str], most: int, within: str = "/home") -> AsyncIterator[Seen]:
    """Every kind of page there is from `starts` on, at most so many; the page stands there while the caller looks.

    Links are followed all over the site from a household's pages, but for the open board that everybody sees alike;
    from any other only `within` this part of it.
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
            labelled = page.locator("button:visible", has_text=re.compile(f"^\\s*{re.escape(button)}\\s*$"))
            if not await labelled.count():
                continue
            await labelled.first.click()
            await page.wait_for_load_state("networkidle")
        kind = await _kind_of(page)
        if kind in kinds:
            continue
        kinds.add(kind)
        leads = [one for one in await _leads(page, part) if part != site or not one[0].startswith(f"{site}/b/")]
        yield Seen(f"{len(kinds):03}-{_name_of(page.url)}", button)
        for where, label in leads:
            if _bare(label or where) not in pressed:
                pressed.add(_bare(label or where))
                to_go.append((where, label))


async def _leads(page: Page, part: str) -> list[tuple[str, str]]:
    """Where one can go from here: addresses within this part of the site, and buttons on this page."""
    at = page.url
    links = await page.eval_on_selector_all(
        "a[href]:not([download], [hreflang])", "all => all.map(one => one.getAttribute('href'))"
    )
    found = [(path, "") for path in (urldefrag(urljoin(at, one)).url for one in links) if path.startswith(part)]
    found = [one for one in found if not _APART.search(urlsplit(one[0]).path)]
    if urlsplit(at).path.startswith(_PRESSED):
        labels = await page.eval_on_selector_all("button[name]", "all => all.map(one => one.innerText.trim())")
        found += [(at, one) for one in labels if not any(left in one for left in _LEAVES_ALONE)]
    return found


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


_LOOKS = """() => {
  const named = (one) => `${one.tagName} ${one.className} ${(one.textContent ?? "").trim().slice(0, 30)}`;
  const edge = document.documentElement.clientWidth, all = [...document.body.querySelectorAll("*")];
  const scrolls = [document.documentElement, ...document.querySelectorAll(".wide, .scrolls")];
  const may = ".wide, .scrolls, header.desk nav, .unseen, .skip";
  const beyond = all.filter((one) => {
    if (one.closest(may) !== null || !one.checkVisibility()) return false;
    const {left, right, width, height} = one.getBoundingClientRect();
    return width > 1 && height > 1 && (right > edge + 1 || left < -1);
  });
  const said = [...document.querySelectorAll("button, a.button, h1, h2, th, label")];
  const cut = said.filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1);
  const boxes = [...document.querySelectorAll("header, section, article, form")];
  const out = boxes.filter((one) => one.clientHeight > 1 && one.scrollHeight > one.clientHeight + 2);
  return {
    out: out.map(named), wide: scrolls.filter((one) => one.scrollWidth > one.clientWidth + 1).map(named),
    beyond: beyond.slice(0, 3).map(named), cut: cut.slice(0, 3).map(named), language: document.documentElement.lang,
    like_ids: document.body.textContent.match(/\\b[a-z]+(?:-[a-z0-9_]+)+\\b/g) ?? [],
  };
}"""


@cache
def _ids() -> frozenset[str]:
    """What texts are called in the catalogues, which nobody shall read."""
    files = (path.read_text(encoding="utf-8") for path in (FOLDER / "zh-Hans").glob("*.ftl"))
    return frozenset(name for file in files for name in re.findall(r"^([a-z][a-z0-9_-]+) =", file, re.MULTILINE))


async def stands_badly(page: Page, language: str) -> list[str]:
    """What is not as it should be: wider than the screen, beyond its edge, cut, out of its box, in wrong words."""
    seen = await page.evaluate(_LOOKS)
    size, tag = page.viewport_size, HTML_LANGUAGE[language]
    found = [f"{what}: {one}" for what in ("wide", "beyond", "cut", "out") for one in seen[what]]
    found += [f"unspoken: {one}" for one in sorted(_ids() & set(seen["like_ids"]))]
    found += [f"language: {seen['language']}"] if seen["language"] != tag else []
    return [f"{page.url} {size['width'] if size else ''} {language}: {one}" for one in found]


def axe_source() -> str:
    """axe-core, from its package."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.submodule_search_locations
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


async def axe(page: Page, source: str, *rules: str) -> list[str]:
    """What axe-core finds on the page, by these rules or all: rule, and where."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(source)
    only = {"runOnly": list(rules)} if rules else {}
    found = await page.evaluate(
        "async (only) => (await axe.run(document, {resultTypes: ['violations'], ...only})).violations", only
    )
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]
