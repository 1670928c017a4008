"""How often the pages may be asked: by address and by device; and how often a code may be tried that is none.

Pure token buckets, in memory: what is forgotten at a restart was no promise to anybody.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.actions.base import SERVICE_ZONE
from bot.domain.codes import WRONG_TRIES_A_DAY
from bot.screens.base import Text
from handlers.web.again import FORM, Form
from handlers.web.site import SITE, failed, host_cookie

log = structlog.get_logger()

UNLIMITED = ("/static/", "/healthz", "/readyz", "/duty/", "/certificate/")
"""What is asked by machines, or costs nothing."""
WRONG_TRIES_OF_ADDRESS = 40
"""Wrong codes a day of one address: a whole house is behind one router, and each of its households slips twice."""
WRONG_TRIES_OF_ALL = 1000
"""Wrong codes a day of all addresses together: with a code at each door of a city, one such day in a thousand hits."""
MOST_WORDS = 1024 * 1024
"""Bytes of a form without files, or of somebody nobody knows: a page's field takes no more by far."""
LITTLE = 32 * 1024
"""Bytes of a form that is read though it comes too often."""
MOST_KEPT = 50_000
"""Buckets and addresses kept in memory."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So much at once, and one more each so many seconds."""

    burst: int
    each: float


BY_DEVICE = Rate(120, 0.25)
BY_ADDRESS = Rate(900, 0.05)
"""A whole stairwell may be behind one address, and a telephone company's customers."""
NEW_PAGES = Rate(60, 60)
"""Pages of people nobody knows yet, opened from one address: a helper at a table lets in a house."""


@dataclass(slots=True)
class Buckets:
    """Buckets of one rate by key; full ones need not be kept."""

    rate: Rate
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def take(self, key: str, now: float) -> float:
        """Take one; 0 where there was one, else the seconds until there is."""
        left, at = self._left.get(key, (float(self.rate.burst), now))
        left = min(float(self.rate.burst), left + max(0.0, now - at) / self.rate.each)
        if left < 1:
            return (1 - left) * self.rate.each
        if len(self._left) >= MOST_KEPT:
            self._prune(now)
        self._left[key] = (left - 1, now)
        return 0.0

    def _prune(self, now: float) -> None:
        """Those that are full again are dropped; where that is not enough, all are."""
        fills = self.rate.burst * self.rate.each
        kept = {key: one for key, one in self._left.items() if now - one[1] < fills}
        self._left = kept if len(kept) < MOST_KEPT else {}


@dataclass(slots=True)
class WrongCodes:
    """Codes tried on a day that were none: by device or person, by address, and of all. The same one counts once."""

    _on: date = date.min
    _count: int = 0
    _by: dict[str, set[str]] = field(default_factory=dict)

    def left(self, device: str | None, address: str | None, today: date) -> int:
        """How many more may be tried today; where nobody knows by whom, it counts with all only."""
        self._turn_to(today)
        own = WRONG_TRIES_A_DAY - len(self._by.get(device or "", ()))
        theirs = WRONG_TRIES_OF_ADDRESS - len(self._by.get(address or "", ()))
        return max(0, min(own, theirs, WRONG_TRIES_OF_ALL - self._count))

    def count(self, code: str, device: str | None, address: str | None, today: date) -> None:
        """A code that was none, of this device or person and this address as far as they are known."""
        self._turn_to(today)
        whose = [self._by.setdefault(one, set()) for one in (device, address) if one]
        if whose and all(code in tried for tried in whose):
            return
        for tried in whose:
            tried.add(code)
        self._count += 1
        if self._count == WRONG_TRIES_OF_ALL:
            log.warning("wrong-codes-spent", of_all=WRONG_TRIES_OF_ALL)

    def _turn_to(self, today: date) -> None:
        """A clock that jumped back gives none back."""
        if today > self._on:
            self._on, self._count = today, 0
            self._by.clear()


@dataclass(slots=True)
class Limits:
    """All that is counted for a site; `proxies` in front of it name the address that asks."""

    proxies: int
    is_on: bool
    devices: Buckets = field(default_factory=lambda: Buckets(BY_DEVICE))
    addresses: Buckets = field(default_factory=lambda: Buckets(BY_ADDRESS))
    new_pages: Buckets = field(default_factory=lambda: Buckets(NEW_PAGES))
    wrong_codes: WrongCodes = field(default_factory=WrongCodes)


LIMITS = web.AppKey("limits", Limits)


def mount(site: web.Application, limits: Limits, device: Callable[[web.Request], str | None]) -> None:
    """Limit the site; `device` tells a device's secret, where one is shown that we signed."""
    site[LIMITS] = limits

    @web.middleware
    async def sized(request: web.Request, handler: Handler) -> web.StreamResponse:
        if is_too_large(request, is_known=device(request) is not None):
            raise web.HTTPRequestEntityTooLarge(MOST_WORDS, request.content_length or 0)
        return await handler(request)

    @web.middleware
    async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not limits.is_on or request.path.startswith(UNLIMITED):
            return await handler(request)
        now, waits = request.app[SITE].clock.monotonic(), 0.0
        if (secret := device(request)) is not None:
            waits = limits.devices.take(secret, now)
        if (address := address_of(request)) is not None:
            waits = max(waits, limits.addresses.take(address, now))
        if not waits:
            return await handler(request)
        await _read_little(request)
        return too_often(request, waits)

    site.middlewares.extend((limited, sized))


async def _read_little(request: web.Request) -> None:
    """A form as short as people write is read, so that the page that says to wait gives the words back."""
    if request.method == "POST" and (request.content_length or MOST_WORDS) <= LITTLE:
        with suppress(ValueError, LookupError):
            request[FORM] = Form(await request.post())


def is_too_large(request: web.Request, *, is_known: bool) -> bool:
    """Whether to read it would cost everybody else too much; what does not say how long it is counts as such."""
    if not request.can_read_body or request.path.startswith(UNLIMITED):
        return False
    if is_known and request.content_type == "multipart/form-data":
        return False
    return request.content_length is None or request.content_length > MOST_WORDS


def too_often(request: web.Request, waits: float) -> web.Response:
    """The page that says to wait."""
    answer = failed(request, 429, Text("pages-too-often"))
    answer.headers["Retry-After"] = str(int(waits) + 1)
    return answer


def require_new_page(request: web.Request) -> None:
    """Refuse to open one more page for somebody nobody knows from an address that opened very many (429)."""
    limits, address = request.app[LIMITS], address_of(request)
    if limits.is_on and address is not None and limits.new_pages.take(address, request.app[SITE].clock.monotonic()):
        raise web.HTTPTooManyRequests


class CodesSpent(web.HTTPTooManyRequests):
    """So many codes were tried that no more are looked at today."""

    says = "devices-codes-spent"


def require_try(request: web.Request, person: str) -> None:
    """Refuse to look at a code where this address or this person has no tries left today (429)."""
    if tries_left(request, person) == 0:
        raise CodesSpent


def tries_left(request: web.Request, person: str | None) -> int:
    """How many wrong codes this address, and this person or else this browser, have left today."""
    return request.app[LIMITS].wrong_codes.left(person or _browser(request), address_of(request), _today(request))


def count_wrong(request: web.Request, person: str | None, code: str) -> int:
    """One more wrong code; how many are left today."""
    wrong, tried = request.app[LIMITS].wrong_codes, sha256(code.encode()).hexdigest()[:16]
    wrong.count(tried, person or _browser(request), address_of(request), _today(request))
    return tries_left(request, person)


def _browser(request: web.Request) -> str | None:
    """What a browser that nobody knows is known by; no cookie of ours proves anything, so the address counts too."""
    shown = request.cookies.get(host_cookie(request.app[SITE], "visitor"), "")
    return f"visitor:{shown[:22]}" if shown else None


def _today(request: web.Request) -> date:
    return request.app[SITE].clock.now().astimezone(SERVICE_ZONE).date()


def address_of(request: web.Request) -> str | None:
    """Who asks: an address, of the sixth version its network; None where it is this machine's own or nobody knows.

    What proxies add is believed only as far as there are proxies by the settings.
    """
    proxies = request.app[LIMITS].proxies
    shown = request.remote or ""
    if proxies:
        passed = [one.strip() for one in ",".join(request.headers.getall("X-Forwarded-For", [])).split(",")]
        shown = passed[-proxies] if len(passed) >= proxies else ""
    try:
        address = ip_address(shown)
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or address
    if address.is_loopback:
        return None
    return str(address) if address.version == 4 else str(ip_network(f"{address}/64", strict=False))
