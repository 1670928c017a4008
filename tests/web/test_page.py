"""The chat page in a real browser, before a bot that answers by itself."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, ConsoleMessage, FilePayload, Locator, Page, async_playwright, expect

from bot.clock import SystemClock
from bot.sandbox import BotAccount, Group, Person, Sandbox, Toast
from bot.sandbox.entities import found_in, from_html
from bot.sandbox.events import Event, MessagePosted, QueryMade
from bot.sandbox.images import plain_png
from bot.sandbox.phone import PhoneLink, PhoneOwner, add_phone_routes
from bot.sandbox.records import Content, Markup, Message, Query

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
MISSING = not os.access(CHROMIUM, os.X_OK) and os.environ.get("CI") != "true"
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(MISSING, reason=f"there is no browser at {CHROMIUM}"),
]

SWITCHES = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
UNIT = {"zh": "3栋2单元", "en": "Building 3, unit 2"}
DESKTOP = (1280, 800)
PICTURE = FilePayload(name="lamp.png", mimeType="image/png", buffer=plain_png(64, 48, (200, 80, 40)))


def html(text: str) -> Content:
    plain, entities = from_html(text)
    return Content(plain, found_in(plain, entities))


def inline(*rows: list[dict[str, Any]]) -> Markup:
    return Markup("inline", {"inline_keyboard": list(rows)})


@dataclass
class Stair:
    """A stairwell: two neighbours who know the bot, one who does not, their group, and the page before them."""

    sandbox: Sandbox
    bot: BotAccount
    wang: Person
    li: Person
    sun: Person
    group: Group
    address: str = ""
    counted: int = 0
    is_ready: bool = True
    runner: web.AppRunner | None = None

    def card(self) -> Message:
        """A card with buttons in the group."""
        rows = (
            [{"text": "我家也遇到了 (0)", "callback_data": "too"}],
            [{"text": "看说明", "callback_data": "alert"}, {"text": "不理", "callback_data": "silence"}],
            [{"text": "去私聊", "url": "https://t.me/stair_bot?start=i_1"}],
            [{"text": "抄电话", "copy_text": {"text": "021-5555"}}],
        )
        text = "<b>第 1 件</b> 灯不亮 <tg-spoiler>8642</tg-spoiler>\n<blockquote>昨晚起</blockquote>\n0 户"
        card = self.sandbox.world.post(self.group.chat, self.bot, html(text), markup=inline(*rows))
        self.sandbox.world.pin(card, self.bot)
        return card

    def listen(self, event: Event) -> None:
        """The bot: it echoes what it is told, and counts."""
        match event:
            case QueryMade(query):
                asyncio.get_running_loop().call_soon(self.answer, query)
            case MessagePosted(message) if message.chat.is_private and message.sender is not self.bot:
                asyncio.get_running_loop().call_soon(self.echo, message)

    def echo(self, message: Message) -> None:
        world = self.sandbox.world
        world.show_action(message.chat, self.bot, "typing")
        world.post(message.chat, self.bot, Content(f"收到：{message.text}"), reply_to=message)

    def answer(self, query: Query) -> None:
        world, card = self.sandbox.world, query.message
        if query.data == "too":
            self.counted += 1
            rows = [[button.raw for button in row] for row in card.keyboard]
            rows[0] = [{"text": f"我家也遇到了 ({self.counted})", "callback_data": "too"}]
            world.edit(card, html(f"<b>第 1 件</b> 灯不亮\n{self.counted} 户"), inline(*rows), by=self.bot)
            world.answer(query, Toast("记下了"))
        else:
            world.answer(query, Toast("请再等等" if query.data == "alert" else "", alert=query.data == "alert"))

    async def serve(self, port: int = 0) -> None:
        """Open the page to browsers."""
        app = self.sandbox.web_app()
        add_phone_routes(app, self.sandbox, lambda: self.owners if self.is_ready else [])
        self.runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", port).start()
        self.address = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    async def close(self) -> None:
        """Close it."""
        if self.runner is not None:
            await self.runner.cleanup()

    @property
    def owners(self) -> list[PhoneOwner]:
        slip = PhoneLink({"zh": "门上的纸条", "en": "Slip at the door"}, "https://t.me/stair_bot?start=d_202")
        return [
            PhoneOwner(self.wang.id, {"zh": "3-2-501 王姐", "en": "3-2-501 Mrs Wang"}, UNIT),
            PhoneOwner(self.li.id, {"zh": "3-2-302 李叔", "en": "3-2-302 Mr Li"}, UNIT, "leader"),
            PhoneOwner(self.sun.id, {"zh": "3-2-202 孙婷", "en": "3-2-202 Sun Ting"}, UNIT, links=(slip,)),
        ]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def stair() -> AsyncIterator[Stair]:
    sandbox = Sandbox(SystemClock(), limits=None)
    bot = sandbox.add_bot("8111222333:AAE-stair", "stair_bot", "说事")
    bot.commands["default", ""] = [
        {"command": "new", "description": "说一件事"},
        {"command": "mine", "description": "我说过的事"},
    ]
    wang, li, sun = (sandbox.add_person(*name) for name in (("王", "秀兰"), ("李", "建国"), ("孙", "婷")))
    group = sandbox.add_group("三栋邻居群", li, [wang, bot])
    for person in (wang, li):
        person.starts(bot)
    stair = Stair(sandbox, bot, wang, li, sun, group)
    sandbox.world.subscribe(stair.listen)
    await stair.serve()
    yield stair
    await stair.close()


class Visit:
    """Opens pages, and holds against them whatever a browser complains of or fetches from elsewhere."""

    def __init__(self, browser: Browser, stair: Stair) -> None:
        self.browser = browser
        self.stair = stair
        self.complaints: list[str] = []
        self.pages: list[Page] = []

    async def __call__(
        self, *people: Person, size: tuple[int, int] = DESKTOP, locale: str = "zh-CN", dark: bool = False
    ) -> Page:
        """A page that holds the phones of these people."""
        touch = size[0] < 600
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale=locale,
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            is_mobile=touch,
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(10_000)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console", lambda line: self.complaints.append(line.text) if line.type in ("error", "warning") else None
        )
        page.on("request", lambda request: self.check(request.url))
        await page.goto(f"{self.stair.address}/#{','.join(str(one.id) for one in people)}")
        self.pages.append(page)
        return page

    def hear(self, line: ConsoleMessage) -> None:
        if line.type in ("error", "warning"):
            self.complaints.append(line.text)

    def check(self, url: str) -> None:
        if not url.startswith((self.stair.address, "blob:")):
            self.complaints.append(f"fetched {url}")


@pytest_asyncio.fixture(loop_scope="module")
async def visit(browser: Browser, stair: Stair) -> AsyncIterator[Visit]:
    visit = Visit(browser, stair)
    yield visit
    for page in visit.pages:
        await page.context.close()
    assert visit.complaints == []


def pane(page: Page, kind: str) -> Locator:
    """The group's or the private chat."""
    return page.locator(f'.pane[data-type="{kind}"]')


async def writes(place: Locator, text: str) -> None:
    """Type a text and send it."""
    await place.locator("textarea").fill(text)
    await place.locator(".composer-bar .send").click()


async def test_who_comes_before_anybody_is_there_reads_so_and_need_not_come_again(visit: Visit, stair: Stair) -> None:
    stair.is_ready = False
    page = await visit(size=(360, 780))
    await expect(page.get_by_role("status")).to_have_text("还在准备，一会儿就好，不用刷新。")
    stair.is_ready = True
    await expect(page.get_by_role("heading", name="您要拿谁的手机？")).to_be_visible()
    await expect(page.get_by_text("3-2-501 王姐")).to_be_visible()


async def test_group_and_private_chat_side_by_side(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang)
    await expect(pane(page, "group")).to_be_visible()
    await expect(pane(page, "private")).to_be_visible()
    await writes(pane(page, "private"), "厨房 <b>漏水</b> &amp; 灯")
    echoed = pane(page, "private").locator(".row.in .text").last
    await expect(echoed).to_contain_text("收到：厨房 <b>漏水</b> &amp; 灯")
    await expect(echoed.locator("b, strong")).to_have_count(0)
    await expect(pane(page, "private").locator(".row.in .quote").last).to_contain_text("王 秀兰")


async def test_neighbours_see_each_other_live(visit: Visit, stair: Stair) -> None:
    wangs, lis = await visit(stair.wang), await visit(stair.li, locale="en-GB")
    await expect(pane(lis, "group").locator(".service").last).to_be_visible()
    await writes(pane(wangs, "group"), "مرحبا <i>楼道灯坏了</i>")
    heard = pane(lis, "group").locator(".row.in").last
    await expect(heard.locator(".text")).to_contain_text("مرحبا <i>楼道灯坏了</i>")
    await expect(heard.locator(".sender")).to_have_text("王 秀兰")
    await expect(heard.locator(".text")).to_have_attribute("dir", "auto")
    said = stair.group.last
    stair.wang.edits(said, "楼道灯又坏了")
    await expect(heard).to_contain_text("楼道灯又坏了")
    await expect(heard.locator(".edited")).to_have_text("edited")
    stair.wang.deletes(said)
    await expect(pane(lis, "group").locator(".row")).to_have_count(0)


async def test_a_card_changes_on_all_phones(visit: Visit, stair: Stair) -> None:
    wangs, lis = await visit(stair.wang), await visit(stair.li)
    await expect(pane(wangs, "group").locator(".service").last).to_be_visible()
    stair.card()
    for page in (wangs, lis):
        await expect(pane(page, "group").locator(".pinned-text")).to_contain_text("第 1 件")
    await pane(wangs, "group").get_by_role("button", name="我家也遇到了 (0)").click()
    await expect(wangs.locator(".toast")).to_have_text("记下了")
    for page in (wangs, lis):
        await expect(pane(page, "group").locator(".row .text").last).to_contain_text("1 户")
        await expect(pane(page, "group").get_by_role("button", name="我家也遇到了 (1)")).to_be_visible()
    await expect(lis.locator(".toast")).to_have_count(0)
    await pane(lis, "group").get_by_role("button", name="看说明").click()
    alert = lis.get_by_role("alertdialog")
    await expect(alert).to_contain_text("请再等等")
    await alert.get_by_role("button", name="好").click()
    await expect(alert).to_have_count(0)
    silent = pane(lis, "group").get_by_role("button", name="不理")
    await silent.click()
    await expect(silent).not_to_have_attribute("aria-busy", "true")
    await pane(wangs, "group").get_by_role("button", name="抄电话").click()
    assert await wangs.evaluate("navigator.clipboard.readText()") == "021-5555"


async def test_hidden_text_and_quotes(visit: Visit, stair: Stair) -> None:
    stair.card()
    page = await visit(stair.wang)
    text = pane(page, "group").locator(".row .text").last
    await expect(text.locator("strong")).to_have_text("第 1 件")
    await expect(text.locator("blockquote")).to_have_text("昨晚起")
    spoiler = text.locator(".spoiler")
    await expect(spoiler).to_have_role("button")
    await spoiler.focus()
    await page.keyboard.press("Enter")
    await expect(spoiler).to_have_class("spoiler shown")


async def test_photos(visit: Visit, stair: Stair) -> None:
    page, other = await visit(stair.wang), await visit(stair.li)
    await expect(pane(other, "group").locator(".service").last).to_be_visible()
    await pane(page, "group").locator(".attach").click()
    async with page.expect_file_chooser() as chooser:
        await page.get_by_role("button", name="照片", exact=True).click()
    await (await chooser.value).set_files([PICTURE, PICTURE])
    await expect(page.locator(".previews img")).to_have_count(2)
    await page.locator("dialog textarea").fill("就是这个灯")
    await page.locator("dialog").get_by_role("button", name="发送").click()
    for one in (page, other):
        row = pane(one, "group").locator(".row").last
        await expect(row.locator(".album img")).to_have_count(2)
        await expect(row.locator(".text")).to_contain_text("就是这个灯")
        await expect(row.locator("img").last).to_have_js_property("naturalWidth", 64)
    assert [bool(one.photo and one.photo.startswith(b"\xff\xd8")) for one in stair.group.messages[-2:]] == [True, True]
    await pane(other, "group").locator(".photo").last.click()
    await expect(other.locator(".large-photo")).to_be_visible()


async def test_voice_files_and_places(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang)
    bar = pane(page, "private").locator(".attach")
    for name, file in (("文件", "清单.xlsx"), ("语音文件", "voice.ogg")):
        await bar.click()
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("button", name=name, exact=True).click()
        await (await chooser.value).set_files({"name": file, "mimeType": "application/octet-stream", "buffer": b"OggS"})
    await expect(pane(page, "private").locator(".document-name")).to_have_text("清单.xlsx")
    await expect(pane(page, "private").locator(".voice")).to_be_visible()
    await bar.click()
    await page.get_by_role("button", name="位置", exact=True).click()
    await page.get_by_label("纬度").fill("31.5")
    await page.locator("dialog").get_by_role("button", name="发送").click()
    await expect(pane(page, "private").locator(".place-text")).to_contain_text("31.50000")


async def test_replying_and_changing(visit: Visit, stair: Stair) -> None:
    stair.li.says(stair.group, "谁家漏水？")
    page = await visit(stair.wang)
    group = pane(page, "group")
    await group.locator(".row .text").last.click()
    await page.get_by_role("button", name="回复").click()
    await expect(group.locator(".composer-context")).to_contain_text("谁家漏水？")
    await writes(group, "我家")
    await expect(group.locator(".row.out .quote")).to_contain_text("谁家漏水？")
    await group.locator(".row.out .text").last.click()
    await page.get_by_role("button", name="修改").click()
    await writes(group, "我家，501")
    await expect(group.locator(".row.out .text").last).to_contain_text("我家，501")
    await group.locator(".row.out .text").last.click()
    await page.get_by_role("button", name="删除").click()
    await page.locator("dialog").get_by_role("button", name="删除").click()
    await expect(group.locator(".row.out")).to_have_count(0)


async def test_commands(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang)
    private = pane(page, "private")
    await private.locator(".bot-menu").click()
    await expect(private.get_by_role("option")).to_have_count(2)
    await private.get_by_role("option", name="我说过的事").click()
    await expect(private.locator(".row.in .text").last).to_contain_text("收到：/mine")
    await private.locator("textarea").fill("/n")
    await private.locator("textarea").press("Enter")
    await expect(private.locator(".row.in .text").last).to_contain_text("收到：/new")


async def test_starting_by_a_slip(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.sun, locale="en-GB")
    await expect(page.locator(".start-button")).to_have_text("Start")
    await page.get_by_role("button", name="Open link").click()
    await page.get_by_role("button", name="Slip at the door").click()
    await page.locator(".start-button").click()
    await expect(page.locator(".row.in .text").last).to_contain_text("收到：/start d_202")
    await expect(page.locator(".composer-bar")).to_be_visible()
    await page.get_by_role("button", name="Open link").click()
    await page.get_by_label("Link", exact=True).fill("t.me/stair_bot?startgroup=new&admin=pin_messages")
    await page.locator("dialog").get_by_role("button", name="Open link").click()
    await page.get_by_label("Group name").fill("Unit 2")
    await page.get_by_label("3-2-501 Mrs Wang").check()
    await page.get_by_role("button", name="Create and add the bot").click()
    await expect(pane(page, "group").locator(".pane-title")).to_have_text("Unit 2")
    await expect(pane(page, "group").locator(".row.out .text")).to_contain_text("/start@stair_bot new")
    await expect(pane(page, "group").locator(".pane-status")).to_have_text("3 members")


async def test_links_between_chats(visit: Visit, stair: Stair) -> None:
    stair.card()
    page = await visit(stair.wang)
    await pane(page, "group").get_by_role("button", name="去私聊").click()
    await pane(page, "private").locator(".start-button").click()
    await expect(pane(page, "private").locator(".row.in .text").last).to_contain_text("收到：/start i_1")


async def test_a_recorded_voice_message(visit: Visit, stair: Stair) -> None:
    page = await visit(stair.wang)
    group = pane(page, "group")
    await page.context.grant_permissions(["microphone"])
    await group.get_by_role("button", name="录语音").click()
    await expect(group.locator(".record-bar")).to_be_visible()
    await expect(group.locator(".record-time")).to_have_text("0:01")
    await group.get_by_role("button", name="停止并发送").click()
    await expect(group.locator(".row.out .voice-time")).to_have_text("0:01")
    sent = stair.group.last.file
    assert sent is not None
    assert sent.kind == "voice"
    assert len(sent.content) > 500
    await group.locator(".row.out .round").click()
    await expect(group.locator(".row.out .round")).to_have_attribute("aria-label", "暂停")
