"""Pages beside the chat: of three households, one without Telegram that came in by its slip, and of two offices."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape
from urllib.parse import urljoin

import aiohttp
from aiohttp import web
from sqlalchemy import Connection, select

import storage.pages
import storage.roles
import storage.updates
from bot.demo.phones import Stumbled
from bot.demo.redemption import HELPS_OUT
from bot.domain.base import AccountId, CommunityId
from bot.domain.rights import Role
from bot.sandbox.phone import PhoneLink
from storage.communities import Flat, Household
from storage.database import Database
from storage.residents import Resident

WITHOUT_TELEGRAM = "3-2-502"
HOUSEHOLDS = {
    WITHOUT_TELEGRAM: ("3-2-502 的网页（没有 Telegram）", "Page of 3-2-502, without Telegram"),
    "3-2-501": ("3-2-501 的网页（也有 Telegram）", "Page of 3-2-501, beside Telegram"),
    "3-2-301": ("3-2-301 组长的网页", "Page of 3-2-301, the unit leader"),
}
ADMINISTRATOR = "administrator"
OFFICES = {
    ADMINISTRATOR: ("管理员的网页（管理台）", "Page of the administrator, with the desk"),
    HELPS_OUT: ("3-2-402 的网页（兑换点的柜台）", "Page of 3-2-402, who serves at the counter"),
}
LINKS = HOUSEHOLDS | OFFICES
STEPS = ("就用这个网页", "同意", "家属", "满了")
"""What somebody presses who comes in by the slip."""
PATH = "/households/{door}"
GOOD_FOR = timedelta(minutes=10)
_BUTTON = re.compile(r'<button(?=[^>]*?(?: name="(\w+)" value="([^"]*)")?[^>]*>)[^>]*>\s*([^<]*?)\s*</button>')
_CSRF = re.compile(r'name="csrf" value="([^"]*)"')
_resident, _flat, _household = Resident.__table__, Flat.__table__, Household.__table__


@dataclass(slots=True)
class Households:
    """Those whose pages can be opened, by door or office, once the history is played."""

    accounts: dict[str, AccountId] = field(default_factory=dict)
    database: Database | None = None
    site: str = ""
    now: Callable[[], datetime] = datetime.now

    def links(self) -> list[PhoneLink]:
        """What lies beside the phones."""
        return [
            PhoneLink({"zh": chinese, "en": english}, PATH.format(door=door))
            for door, (chinese, english) in LINKS.items()
            if door in self.accounts
        ]

    async def enter(self, request: web.Request) -> web.Response:
        """A link that signs this browser in as one of them, as the bot gives it to them."""
        account_id = self.accounts.get(request.match_info["door"])
        if account_id is None or self.database is None:
            raise web.HTTPNotFound
        expires_at = self.now() + GOOD_FOR
        secret = await self.database.write(lambda c: _link(c, account_id, expires_at))
        raise web.HTTPSeeOther(f"{self.site}/in/{secret}")

    async def find(self, community_id: CommunityId) -> None:
        """Whose pages these are, once everybody has come in."""
        if self.database is not None:
            self.accounts = await self.database.read(lambda c: _people(c, community_id))


def _link(connection: Connection, account_id: AccountId, expires_at: datetime) -> str:
    secret = storage.updates.installation_secret(connection)
    return storage.pages.secret_of(storage.pages.make_link(connection, account_id, expires_at, secret), secret)


def _people(connection: Connection, community_id: CommunityId) -> dict[str, AccountId]:
    rows = connection.execute(
        select(_flat.c.door, _resident.c.account_id)
        .select_from(
            _resident.join(_household, _household.c.id == _resident.c.household_id).join(
                _flat, _flat.c.id == _household.c.flat_id
            )
        )
        .where(_resident.c.community_id == community_id, _flat.c.door.in_(LINKS), _resident.c.left_at.is_(None))
        .order_by(_resident.c.id.desc())
    )
    found = {row.door: AccountId(row.account_id) for row in rows}
    for holder in storage.roles.holders(connection, community_id, role=Role.ADMINISTRATOR):
        if holder.account_id is not None:
            found.setdefault(ADMINISTRATOR, holder.account_id)
    return {one: found[one] for one in LINKS if one in found}


async def comes_in(site: str, code: str) -> None:
    """Somebody scans the slip with a browser and comes in, pressing what is there; raises Stumbled."""
    headers = {"Accept-Language": "zh-CN", "User-Agent": "Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0"}
    async with aiohttp.ClientSession(headers=headers, cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        url = f"{site}/h/{code}"
        async with browser.get(url) as answer:
            page = await answer.text()
        for label in STEPS:
            found = next((one for one in _BUTTON.finditer(page) if label in one[3]), None)
            csrf = _CSRF.search(page)
            if found is None or csrf is None:
                raise Stumbled(f"no button “{label}” on the page")
            sent = {"csrf": csrf[1]} | ({found[1]: unescape(found[2])} if found[1] else {})
            async with browser.post(urljoin(url, "/home/do") if found[1] else url, data=sent) as answer:
                page = await answer.text()
