"""The ledger: entries between two accounts, integers only, nothing taken back but by another entry (domain §6).

Every entry moves an amount from one account to another, so all accounts together are always 0. An entry has a key made
before it is tried; the same key is the same entry, or it is refused. Only `issuing` may be below 0.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

import orjson

from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId

FIRST_HASH = hashlib.sha256(b"shuoshi points").hexdigest()
"""What the first entry of a community is chained to."""


class Book(StrEnum):
    """What an account is for: where points come from, wallets, what is held, what counters took, what lapsed."""

    ISSUING = "issuing"
    WALLET = "wallet"
    HELD = "held"
    COUNTER = "counter"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """An account of a community; wallets and what they hold belong to a household, or to staff without one."""

    book: Book
    household_id: HouseholdId | None = None
    resident_id: ResidentId | None = None
    counter_id: int | None = None


ISSUING, LAPSED = Account(Book.ISSUING), Account(Book.LAPSED)


def wallet_of(household_id: HouseholdId | None, resident_id: ResidentId | None) -> Account:
    """The household's wallet; of who has no household their own."""
    return Account(Book.WALLET, household_id, None if household_id is not None else resident_id)


def held_for(wallet: Account) -> Account:
    """Where what this wallet has reserved with is held."""
    return Account(Book.HELD, wallet.household_id, wallet.resident_id)


def name_of(account: Account) -> str:
    """What the account is called in keys."""
    return f"{account.book.value}-{account.household_id or ''}-{account.resident_id or ''}-{account.counter_id or ''}"


class Why(StrEnum):
    """Why an entry was made."""

    SERVICE = "service"
    DUTY = "duty"
    MATTER = "matter"
    POLL = "poll"
    DEED = "deed"
    GIFT = "gift"
    MOVED = "moved"
    RESERVED = "reserved"
    RELEASED = "released"
    ISSUED = "issued"
    RETURNED = "returned"
    LAPSED = "lapsed"
    REVERSED = "reversed"


EARNED = (Why.SERVICE, Why.DUTY, Why.MATTER, Why.POLL, Why.DEED)
ROUTES: Mapping[Why, tuple[Book, Book]] = MappingProxyType({
    **dict.fromkeys(EARNED, (Book.ISSUING, Book.WALLET)),
    Why.GIFT: (Book.WALLET, Book.WALLET),
    Why.MOVED: (Book.WALLET, Book.WALLET),
    Why.RESERVED: (Book.WALLET, Book.HELD),
    Why.RELEASED: (Book.HELD, Book.WALLET),
    Why.ISSUED: (Book.HELD, Book.COUNTER),
    Why.RETURNED: (Book.COUNTER, Book.WALLET),
    Why.LAPSED: (Book.WALLET, Book.LAPSED),
})  # fmt: skip
"""From which book to which; what is reversed goes the other way."""
REVERSIBLE = (*EARNED, Why.GIFT)
"""What can have been a mistake of somebody's; all else the rules themselves did, or a reservation ends by its own."""
_GIVEN = frozenset(ROUTES[why] for why in REVERSIBLE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount (> 0) from `giver` to `taker`.

    `earner_id` is whose points they are, `year` the one they were earned in, `earned_on` the day (of what was earned
    alone). `about` is what it was for ("service:12"). `of` is the key of the entry that this one takes back or ends.
    `words` stand beside the ledger: only their salted hash goes into the chain.
    """

    key: str
    why: Why
    giver: Account
    taker: Account
    amount: int
    earner_id: ResidentId | None = None
    year: int | None = None
    earned_on: date | None = None
    about: str = ""
    of: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Posted:
    """An entry as it stands in the ledger: its place in the community's chain and when it was made."""

    seq: int
    entry: Entry
    at: datetime
    hash: str = ""


def check(entry: Entry) -> None:
    """Return for an entry that goes where its reason goes; raises ValueError, because nobody can ask for another."""
    if entry.amount <= 0 or entry.giver == entry.taker or not entry.key:
        raise ValueError(entry)
    if entry.why is Why.REVERSED:
        allowed = (entry.taker.book, entry.giver.book) in _GIVEN and bool(entry.of)
    else:
        allowed = (entry.giver.book, entry.taker.book) == ROUTES[entry.why]
    if not allowed:
        raise ValueError(entry)


def balances_after(balances: Mapping[Account, int], entries: Iterable[Entry]) -> dict[Account, int]:
    """The balances of the accounts named, after these entries; raises Refused where one has not enough on the way.

    An account that is not in `balances` has 0.
    """
    after = dict(balances)
    for entry in entries:
        check(entry)
        left = after.get(entry.giver, 0) - entry.amount
        if left < 0 and entry.giver.book is not Book.ISSUING:
            raise Refused("points-refused-not-enough", have=balances.get(entry.giver, 0))
        after[entry.giver] = left
        after[entry.taker] = after.get(entry.taker, 0) + entry.amount
    return after


def not_yet_posted(entries: Iterable[Entry], known: Mapping[str, Entry]) -> list[Entry]:
    """Those of the entries whose key is not known; raises Refused where a key stands for another entry."""
    seen = dict(known)
    fresh: list[Entry] = []
    for entry in entries:
        if entry.key not in seen:
            fresh.append(entry)
        elif seen[entry.key] != entry:
            raise Refused("points-refused-other-content")
        seen[entry.key] = entry
    return fresh


def reversal_of(entry: Entry, words: str) -> Entry:
    """The entry that takes another one back: the same amount the other way, once (its key says so)."""
    if entry.why not in REVERSIBLE:
        raise Refused("points-refused-not-reversible")
    return Entry(
        f"reversed:{entry.key}", Why.REVERSED, entry.taker, entry.giver, entry.amount, entry.earner_id, entry.year,
        entry.earned_on, entry.about, entry.key, words,
    )  # fmt: skip


def chained(before: str, community_id: CommunityId, posted: Posted, words_hash: str) -> str:
    """The hash of an entry behind `before`: over ids, codes and integers only, so that forgetting changes nothing."""
    entry = posted.entry
    content = [
        before, int(community_id), posted.seq, posted.at.isoformat(), entry.key, entry.why,
        *_ids(entry.giver), *_ids(entry.taker), entry.amount, entry.earner_id, entry.year,
        entry.earned_on.isoformat() if entry.earned_on else None, entry.about, entry.of, words_hash,
    ]  # fmt: skip
    return hashlib.sha256(written(content)).hexdigest()


def written(content: list[str | int | None]) -> bytes:
    """As `json.dumps` writes it without spaces; ids and codes, which are plain ASCII, in a twentieth of the time."""
    with suppress(orjson.JSONEncodeError):
        plain = orjson.dumps(content)
        if plain.isascii() and b"\x7f" not in plain:
            return plain
    return json.dumps(content, separators=(",", ":")).encode()


def hash_of_words(salt: str, words: str) -> str:
    """What stands in the chain for words that can be erased; "" where there are none."""
    return hashlib.sha256(f"{salt}:{words}".encode()).hexdigest() if words else ""


def _ids(account: Account) -> tuple[str, int | None, int | None, int | None]:
    return account.book, account.household_id, account.resident_id, account.counter_id
