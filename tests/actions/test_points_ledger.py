"""The ledger in a database: balances, keys, the chain, caps while earning, on both databases."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection, select, update
from sqlalchemy.exc import IntegrityError

import storage.communities
import storage.points.ledger as ledger
from bot.domain.base import CommunityId, Refused, ResidentId
from bot.domain.points.ledger import FIRST_HASH, ISSUING, Account, Book, Entry, Why, chained, hash_of_words, wallet_of
from storage.database import engine_of
from storage.points.tables import PointAccount, PointChain, PointEntry, PointWords
from storage.residents import Resident
from tests.world import MONDAY_MORNING as NOW

TODAY = date(2026, 6, 1)


@pytest.fixture
def c(database_url: str) -> Iterator[Connection]:
    """A connection, whose transaction comes to nothing."""
    engine = engine_of(database_url, connections=1)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def here(c: Connection) -> CommunityId:
    return storage.communities.add_community(c, "样本社区", NOW)


@pytest.fixture
def person(c: Connection, here: CommunityId) -> Callable[[], ResidentId]:
    def make() -> ResidentId:
        row = {"community_id": here, "name": "", "shows_name": False, "shows_party": False, "adult": True}
        added = Resident.__table__.insert().values(**row, registered_at=NOW).returning(Resident.__table__.c.id)
        return ResidentId(c.execute(added).scalar_one())

    return make


def earned(nth: int, who: ResidentId, amount: int = 20) -> Entry:
    return Entry(f"service:{nth}", Why.SERVICE, ISSUING, wallet_of(None, who), amount, who, 2026, TODAY)


def test_what_is_posted_moves_balances_once(c: Connection, here: CommunityId, person: Callable[[], ResidentId]) -> None:
    ann = person()
    entry = earned(1, ann)
    assert [one.seq for one in ledger.post(c, here, [entry], NOW)] == [1]
    assert ledger.post(c, here, [entry], NOW) == []
    assert ledger.balance(c, here, entry.taker) == 20
    assert ledger.balance(c, here, ISSUING) == -20
    assert [one.entry for one in ledger.history(c, here, entry.taker)] == [entry]


def test_the_same_key_with_other_content_is_refused(
    c: Connection, here: CommunityId, person: Callable[[], ResidentId]
) -> None:
    entry = earned(1, person())
    ledger.post(c, here, [entry], NOW)
    for other in (replace(entry, amount=21), replace(entry, earned_on=date(2026, 6, 2)), replace(entry, words="x")):
        with pytest.raises(Refused) as refused:
            ledger.post(c, here, [other], NOW)
        assert refused.value.code == "points-refused-other-content"
    with pytest.raises(Refused):
        ledger.post(c, here, [earned(2, person()), replace(earned(2, person()), amount=3)], NOW)


def test_the_database_itself_keeps_wallets_above_zero(
    c: Connection, here: CommunityId, person: Callable[[], ResidentId]
) -> None:
    ledger.post(c, here, [earned(1, person())], NOW)
    accounts = PointAccount.__table__
    with pytest.raises(IntegrityError, match="never_below_zero"):
        c.execute(update(accounts).where(accounts.c.book == "wallet").values(balance=-1))


def test_every_entry_is_chained_to_the_one_before(
    c: Connection, here: CommunityId, person: Callable[[], ResidentId]
) -> None:
    ann, bob = person(), person()
    gift = Entry("gift:1", Why.GIFT, wallet_of(None, ann), wallet_of(None, bob), 5, ann, 2026, words="谢谢你")
    ledger.post(c, here, [earned(1, ann), gift], NOW)
    words = PointWords.__table__
    kept = {row.entry_id: row for row in c.execute(select(words))}
    rows = c.execute(select(PointEntry.__table__).order_by(PointEntry.__table__.c.seq)).all()
    last = FIRST_HASH
    for row, posted in zip(rows, ledger.history(c, here, wallet_of(None, ann)), strict=True):
        salted = hash_of_words(kept[row.id].salt, kept[row.id].words) if row.id in kept else ""
        last = chained(last, here, posted, salted)
        assert (row.hash, row.words_hash) == (last, salted)
    chain = PointChain.__table__
    assert c.execute(select(chain.c.seq, chain.c.hash)).one() == (2, last)


def test_what_was_taken_back_does_not_count_as_earned(
    c: Connection, here: CommunityId, person: Callable[[], ResidentId]
) -> None:
    ann = person()
    first, second = earned(1, ann), earned(2, ann, 7)
    back = Entry("reversed:service:1", Why.REVERSED, first.taker, ISSUING, 20, ann, 2026, TODAY, of="service:1")
    ledger.post(c, here, [first, second, back], NOW)
    assert ledger.earned(c, [ann], TODAY, TODAY) == {ann: [(Why.SERVICE, 7)]}
    assert ledger.earned(c, [ann], date(2026, 7, 1), date(2026, 7, 31)) == {}


def test_an_account_of_another_community_is_not_reached(
    c: Connection, here: CommunityId, person: Callable[[], ResidentId]
) -> None:
    ann = person()
    ledger.post(c, here, [earned(1, ann)], NOW)
    elsewhere = storage.communities.add_community(c, "别的社区", NOW)
    with pytest.raises(LookupError):
        ledger.post(c, elsewhere, [earned(2, ann)], NOW)
    assert ledger.balance(c, elsewhere, wallet_of(None, ann)) == 0


def test_accounts_are_opened_once(c: Connection, here: CommunityId, person: Callable[[], ResidentId]) -> None:
    ann = person()
    wallet = Account(Book.WALLET, resident_id=ann)
    first, _ = ledger.lock(c, here, [wallet, ISSUING])
    again, balances = ledger.lock(c, here, [ISSUING, wallet, wallet])
    assert first == again
    assert balances == {wallet: 0, ISSUING: 0}
