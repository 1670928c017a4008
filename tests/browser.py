"""A browser without scripts: it keeps cookies, reads what a page shows, follows links and sends forms."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

import aiohttp
from yarl import URL

from bot.settings import Settings
from tests.world import TOKEN, World

VOID = frozenset(("input", "meta", "link", "br", "img", "hr", "source"))
BLOCK = frozenset(
    ("p", "div", "h1", "h2", "h3", "li", "section", "article", "form", "label", "br", "tr", "dt", "dd", "legend")
)  # fmt: skip
HIDDEN = frozenset(("script", "style", "title", "template"))


@dataclass(slots=True)
class Form:
    """A form: where it goes, what it carries by itself, its fields, and its buttons by label → (name, value)."""

    action: str
    method: str
    values: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)
    choices: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.forms: list[Form] = []
        self.links: list[tuple[str, str]] = []
        self.images: list[str] = []
        self._form: Form | None = None
        self._skipped = 0
        self._open: list[tuple[str, dict[str, str], int]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in HIDDEN:
            self._skipped += 1
        if tag in BLOCK:
            self.words.append("\n")
        if tag == "form":
            self._form = Form(given.get("action", ""), given.get("method", "get"))
            self.forms.append(self._form)
        elif tag == "img":
            self.images.append(given["src"])
        elif tag in ("input", "textarea", "select") and self._form is not None:
            self._field(tag, given)
        if tag not in VOID:
            self._open.append((tag, given, len(self.words)))

    def _field(self, tag: str, given: dict[str, str]) -> None:
        assert self._form is not None
        kind, name = given.get("type", "text"), given.get("name", "")
        if kind == "hidden":
            self._form.values[name] = given.get("value", "")
        elif kind in ("radio", "checkbox"):
            self._form.choices.setdefault(name, []).append(given.get("value", "on"))
            if "checked" in given:
                self._form.values[name] = given.get("value", "on")
        elif kind == "file":
            self._form.files.append(name)
        elif name:
            self._form.fields[name] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            opened, given, at = self._open.pop()
            self._closed(opened, given, "".join(self.words[at:]).strip())
            if opened == tag:
                break
        if tag in HIDDEN:
            self._skipped -= 1
        if tag in BLOCK:
            self.words.append("\n")
        if tag == "form":
            self._form = None

    def _closed(self, tag: str, given: dict[str, str], words: str) -> None:
        if tag == "button" and self._form is not None:
            self._form.buttons.append((words, given.get("name", ""), given.get("value", "")))
            self.words.append(" ")
        elif tag == "a" and "href" in given:
            self.links.append((words, given["href"]))
            self.words.append(" ")
        elif tag == "option" and self._form is not None:
            self._form.choices.setdefault("", []).append(given.get("value", words))

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.words.append(data)


@dataclass(slots=True)
class Browser:
    """One browser, on one page at a time; `html` is what was answered last, `status` with which number."""

    world: World
    address: str
    session: aiohttp.ClientSession
    url: str = ""
    html: str = ""
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def page(self) -> _Reader:
        """The page as it is read."""
        return _Reader(self.html)

    @property
    def words(self) -> str:
        """What the page says, line by line."""
        lines = (line.strip() for line in "".join(self.page.words).splitlines())
        return "\n".join(line for line in lines if line)

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons of forms."""
        return [label for form in self.page.forms for label, _, _ in form.buttons]

    async def opens(self, path: str, **headers: str) -> int:
        """Open an address of the site, following where it leads; the status."""
        return await self._ask("GET", urljoin(self.url or self.address, path), headers=headers)

    async def follows(self, label: str) -> int:
        """Follow the link with this label."""
        (where,) = {href for words, href in self.page.links if label in words}
        return await self.opens(where)

    async def presses(self, label: str, nth: int = 0, **filled: Any) -> int:
        """Press the nth button with this label, the fields of its form filled as given."""
        found = [(form, one) for form in self.page.forms for one in form.buttons if label in one[0]]
        assert found, f"no button {label!r} among {self.buttons}"
        form, (_, name, value) = found[nth]
        unknown = set(filled) - set(form.fields) - set(form.choices) - set(form.files) - set(form.values)
        assert not unknown, f"no field {unknown}"
        sent = form.fields | form.values | ({name: value} if name else {}) | filled
        return await self.sends(form.action or self.url, sent, form.method)

    async def writes(self, words: str) -> int:
        """Write into the page's one text field and send it."""
        form = next(one for one in self.page.forms if "words" in one.fields)
        return await self.sends(form.action or self.url, form.values | {"words": words})

    async def sends(self, path: str, values: Mapping[str, Any], method: str = "post", **headers: str) -> int:
        """Send a form, made by hand."""
        url = urljoin(self.url or self.address, path)
        if method.lower() == "get":
            return await self._ask("GET", str(URL(url).with_query(dict(values))), headers=headers)
        data = aiohttp.FormData(quote_fields=False)
        for name, value in values.items():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, tuple):
                    data.add_field(name, one[1], filename=one[0], content_type=one[2])
                else:
                    data.add_field(name, str(one))
        return await self._ask("POST", url, data=data, headers=headers)

    async def _ask(self, method: str, url: str, **more: Any) -> int:
        async def ask() -> int:
            async with self.session.request(method, url, **more) as answer:
                self.body = await answer.read()
                self.status, self.url, self.headers = answer.status, str(answer.url), dict(answer.headers)
                is_text = answer.content_type.startswith("text/")
                self.html = self.body.decode(answer.charset or "utf-8") if is_text else ""
            return self.status

        await self.world.visits(ask)
        await self.world.settle()
        return self.status


@dataclass(slots=True)
class Pages:
    """The site of a world, served over real HTTP; `browser` opens another browser on it."""

    world: World
    address: str
    sessions: list[aiohttp.ClientSession] = field(default_factory=list)

    def browser(self, language: str = "zh-CN", agent: str = "Mozilla/5.0 (Linux; Android 13) Chrome/120") -> Browser:
        """A browser without cookies."""
        headers = {"Accept-Language": language, "User-Agent": agent}
        session = aiohttp.ClientSession(headers=headers, cookie_jar=aiohttp.CookieJar(unsafe=True))
        self.sessions.append(session)
        return Browser(self.world, self.address, session)


@asynccontextmanager
async def pages(world: World, **changed: Any) -> AsyncIterator[Pages]:
    """The site of this world, until the block ends; `changed` settings differ from the default."""
    settings = Settings(_env_file=None, bot_token=TOKEN, **changed)
    async with world.serves(settings) as address:
        served = Pages(world, address)
        try:
            yield served
        finally:
            for session in served.sessions:
                await session.close()
