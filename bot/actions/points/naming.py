"""What entries were for, in words, and who stands behind them: read for a page of a statement at a time.

A capability whose doings are thanked puts its words in here, by the first part of what an entry is about.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Connection

import storage.points
from bot.domain.base import CommunityId, HouseholdId, ResidentId
from bot.domain.points.ledger import Account, Posted, Why
from bot.screens.base import Value, text
from bot.screens.points.naming import Line
from bot.screens.points.words import of_duty, of_matter, of_poll, of_service
from storage.points import subjects

WORDS: dict[str, Callable[[Connection, Sequence[int]], Mapping[int, Value]]] = {
    "service": lambda c, ids: {one: of_service(*of) for one, of in subjects.services(c, ids).items()},
    "duty": lambda c, ids: {one: of_duty(*of) for one, of in subjects.turns(c, ids).items()},
    "matter": lambda c, ids: {one: of_matter(of) for one, of in subjects.matters(c, ids).items()},
    "poll": lambda c, ids: {one: of_poll(of) for one, of in subjects.polls(c, ids).items()},
}
"""What "service:12" is about → the words for these ids."""


Together = Sequence[tuple[Posted, int, int]]
"""The first entry of what belongs together, what came (> 0) or went with all of it, the balance then."""


def together(wallet: Account, history: Iterable[Posted]) -> Together:
    """What came into a wallet and went, the newest first; what went lot by lot is one."""
    found: list[tuple[Posted, int, int]] = []
    balance = 0
    for posted in history:
        entry = posted.entry
        amount = entry.amount if entry.taker == wallet else -entry.amount
        balance += amount
        if found and _belong(found[-1][0], posted) and (found[-1][1] > 0) == (amount > 0):
            found[-1] = (found[-1][0], found[-1][1] + amount, balance)
        else:
            found.append((posted, amount, balance))
    return found[::-1]


def _belong(first: Posted, posted: Posted) -> bool:
    """Whether both are parts of one thing that happened: a gift, a move, what lapsed."""
    one, other = first.entry, posted.entry
    if one.why is not other.why or first.at != posted.at or (one.giver, one.taker) != (other.giver, other.taker):
        return False
    return (one.why in (Why.GIFT, Why.MOVED, Why.LAPSED) and one.about == other.about) or (
        one.why is Why.REVERSED and one.of.startswith("gift:") and one.about == other.about
    )


def named(
    connection: Connection, community_id: CommunityId, found: Together, me: ResidentId | None
) -> list[Line]:  # fmt: skip
    """These entries with their words."""
    words = words_of(connection, [posted.entry.about for posted, _, _ in found])
    homes = [_other(posted, amount).household_id for posted, amount, _ in found]
    doors = storage.points.wallets.doors(connection, [one for one in homes if one is not None])
    taken_back = [posted.entry.of for posted, _, _ in found if posted.entry.why is Why.REVERSED]
    had = {
        one.entry.key: one.entry.why for one in storage.points.ledger.by_key(connection, community_id, taken_back)
    }  # fmt: skip
    people = members(connection, [one for posted, _, _ in found if (one := _actor(posted)) is not None], me)
    return [
        Line(
            posted.at, posted.entry.why, amount, words.get(posted.entry.about, ""),
            doors.get(_other(posted, amount).household_id or HouseholdId(0), ""),
            people.get(_actor(posted), text("points-somebody")), had.get(posted.entry.of), posted.entry.words, balance,
        )
        for posted, amount, balance in found
    ]  # fmt: skip


def words_of(connection: Connection, abouts: Iterable[str]) -> dict[str, Value]:
    """The words for what entries are about, where somebody has any."""
    by_kind: dict[str, set[int]] = defaultdict(set)
    for about in abouts:
        kind, _, subject = about.partition(":")
        if kind in WORDS and subject.isdigit():
            by_kind[kind].add(int(subject))
    return {
        f"{kind}:{one}": words
        for kind, ids in by_kind.items()
        for one, words in WORDS[kind](connection, sorted(ids)).items()
    }


def members(
    connection: Connection, resident_ids: Iterable[ResidentId], me: ResidentId | None
) -> dict[ResidentId | None, Value]:
    """What those who live together call each other: me, a name, or somebody of the house."""
    wanted = set(resident_ids)
    mine = storage.points.wallets.selves(connection, [me]) if me is not None else {}
    names = storage.points.wallets.names(connection, wanted)
    return {
        one: text("points-me") if one in mine else names.get(one) or text("points-somebody") for one in wanted
    }  # fmt: skip


def _actor(posted: Posted) -> ResidentId | None:
    """Who gave, or moved."""
    kind, _, subject = posted.entry.about.partition(":")
    return ResidentId(int(subject)) if kind in ("gift", "moved") and subject.isdigit() else None


def _other(posted: Posted, amount: int) -> Account:
    return posted.entry.giver if amount > 0 else posted.entry.taker
