"""What was said in the city: notices and who has seen them, orders of help, messages, reminders, pages."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from bot.actions.city import size as of
from bot.actions.city.matters import OPEN, said
from bot.actions.city.size import DOORS, City
from bot.domain.pages import PAGE
from storage.bulk import Batch
from storage.notices import Notice, Response
from storage.outgoing.tables import Outgoing, Surface
from storage.pages.tables import Device, PageMessage
from storage.reminders import Reminder
from storage.service.order_tables import ServiceOccurrence, ServiceOrder
from storage.updates import SeenUpdate

NOTICES, SENT, MESSAGES, REMINDERS = 3, 20, 3, 2
"""Of a stairwell, to its group, to a page, to a household."""
WORDS = {"body": "周六上午停水"}
FAR = timedelta(days=90)


def batches(city: City) -> Iterator[Batch]:
    """Everything that was said, and what waits to be."""
    yield from _notices(city)
    yield from _orders(city)
    yield from _messages(city)
    yield from _pages(city)


def _notices(city: City) -> Iterator[Batch]:
    notices = (
        ((unit_id - 1) * NOTICES + nth + 1, community_id, unit_id, f"city:{unit_id}:{nth}", 1 + homes.start)
        for community_id, unit_id, homes in city.units() for nth in range(NOTICES)
    )  # fmt: skip
    columns: tuple[str, ...] = ("id", "community_id", "unit_id", "source", "by")
    always = {"kind": "notice", "words": "周六上午停水", "posted_at": city.now, "appears_at": city.now}
    yield Batch(Notice, columns, notices, always)
    seen = (
        (community_id, (unit_id - 1) * NOTICES + nth + 1, home, home)
        for community_id, unit_id, home in city.households() for nth in range(1, NOTICES)
    )  # fmt: skip
    columns = ("community_id", "notice_id", "household_id", "resident_id")
    yield Batch(Response, columns, seen, {"round": 1, "at": city.now})


def _orders(city: City) -> Iterator[Batch]:
    """Each leader has asked for a hand in three days."""
    orders = (
        (unit_id, community_id, f"city:{unit_id}", unit_id, *[1 + homes.start] * 3)
        for community_id, unit_id, homes in city.units()
    )
    columns: tuple[str, ...] = (
        "id", "community_id", "source", "unit_id", "by", "household_id", "flat_id",
    )  # fmt: skip
    always = {
        "activity": "carry", "words": "把旧沙发抬到楼下", "place": "door", "places": DOORS, "minutes": 60,
        "reach": "unit", "asked_at": city.now,
    }  # fmt: skip
    yield Batch(ServiceOrder, columns, orders, always)
    begins = city.now + timedelta(days=3)
    always = {
        "nth": 1, "planned_at": begins, "begins_at": begins, "arrival_code": "1234", "end_code": "5678",
        "appears_at": city.now, "step": "unclaimed", "look_at": begins - timedelta(days=1), "changed_at": city.now,
    }  # fmt: skip
    times = ((unit_id, community_id, unit_id) for community_id, unit_id, _ in city.units())
    yield Batch(ServiceOccurrence, ("id", "community_id", "order_id"), times, always)


def _messages(city: City) -> Iterator[Batch]:
    """What the groups have got in a week, the cards that stand there, and which updates came in."""
    sent = (
        (community_id, of.group_of(unit_id), nth, _before(city, nth))
        for community_id, unit_id, _ in city.units() for nth in range(SENT)
    )  # fmt: skip
    columns: tuple[str, ...] = ("community_id", "chat_id", "message_id", "changed_at")
    yield Batch(Outgoing, columns, sent, {"state": "sent"})
    columns = ("community_id", "kind", "subject_id", "chat_id", "message_id")
    yield Batch(Surface, columns, _surfaces(city), {"shown": 1, "shown_at": city.now - timedelta(days=1)})
    seen = ((f"city:{nth}", _before(city, nth, 2)) for nth in range(city.size.units * SENT))
    yield Batch(SeenUpdate, ("key", "at"), seen)
    columns = ("community_id", "subject", "recipient", "account_id", "occurrence", "state", "due_at", "what")
    always = {"kind": "matters", "changed_at": city.now}
    yield Batch(Reminder, columns, _reminders(city), always)


def _before(city: City, nth: int, days: int = 6) -> datetime:
    return city.now - timedelta(hours=1 + nth * 7 % (24 * days - 1))


def _surfaces(city: City) -> Iterator[tuple[Any, ...]]:
    for community_id, unit_id, nth, matter_id in said(city):
        if nth < OPEN:
            yield community_id, "matter", matter_id, of.group_of(unit_id), SENT + nth
    for community_id, unit_id, _ in city.units():
        yield community_id, "board", unit_id, of.group_of(unit_id), SENT + OPEN
        for nth in range(NOTICES):
            yield community_id, "notice", (unit_id - 1) * NOTICES + nth + 1, of.group_of(unit_id), SENT + OPEN + 1 + nth


def _reminders(city: City) -> Iterator[tuple[Any, ...]]:
    """Each household was told twice of a matter; one in ten has something to hear in three months."""
    for community_id, unit_id, home in city.households():
        matter = (unit_id - 1) * DOORS * 2 + home % DOORS + 1
        for nth in range(REMINDERS):
            yield community_id, f"matter:{matter}", f"a{home}", home, f"told:{nth}", "said", city.now, None
        if home % 10 == 0:
            yield community_id, f"matter:{matter}", f"a{home}", home, "later", "waiting", city.now + FAR, WORDS


def _pages(city: City) -> Iterator[Batch]:
    """Whoever has no Telegram has a page, with what was said there, and reads it on one phone."""
    messages = (
        (community_id, home, PAGE + home)
        for community_id, _, home in city.households() if not of.has_telegram(home) for _ in range(MESSAGES)
    )  # fmt: skip
    columns = ("community_id", "account_id", "chat_id")
    yield Batch(PageMessage, columns, messages, {"due_at": city.now, "read_at": city.now, "what": WORDS})
    devices = ((home, f"none:{home}") for _, _, home in city.households() if not of.has_telegram(home))
    yield Batch(Device, ("account_id", "secret_hash"), devices, {"made_at": city.now, "seen_at": city.now})
