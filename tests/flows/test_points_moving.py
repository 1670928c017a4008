"""Points move with people: out of a household, home again, and divided where a household ends."""

from datetime import date

import pytest
from sqlalchemy import Connection

import storage.residents
import storage.service
from bot.actions.points.correcting import correct
from bot.actions.points.moving import came_back
from bot.actions.points.verifying import verify_one
from bot.domain.base import HouseholdId, ResidentId
from bot.domain.commands.residents import SetDoor
from bot.domain.points.ledger import ISSUING, Entry, Why, reversal_of, wallet_of
from bot.domain.redemption.reservation import State as Reserved
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from tests.flows.test_registering import code_of, comes_in
from tests.flows.test_saying_in_private import goes
from tests.orders import is_helped_by
from tests.people import House, settled_house
from tests.points import earns, every, has, opens_wallet, own, posts, releases, reserves, transaction
from tests.polls import card, closes
from tests.polls import posts as asks
from tests.redemption import kept, with_shop
from tests.redemption import reserves as thing_for
from tests.world import World, world


async def with_mate(house: House, door: str = "501") -> Person:
    """Somebody comes into the household by its slip."""
    return await comes(house, door, await code_of(house, door))


async def comes(house: House, door: str, code: str) -> Person:
    """Somebody comes in with a slip that there is."""
    mate = await comes_in(house, door, code)
    house.residents[mate] = await house.world.stored(
        lambda c: c.exec_driver_sql(
            f"SELECT r.id FROM residents r JOIN accounts a ON a.id = r.account_id WHERE a.telegram_id = {mate.id}"
        ).scalar_one()
    )
    return mate


async def moves(house: House, person: Person, door: str, code: str = "ACDEFH24") -> None:
    """The person moves behind another door of the community."""
    await house.says(person, "/home")
    await house.taps(person, "搬家")
    await house.says(person, await code_of(house, door, code))
    await house.taps(person, "租户")


async def leaves(house: House, person: Person, door: str = "3-2-501") -> None:
    """The person leaves the household, and the community where nothing else ties them to it."""
    await house.says(person, "/home")
    shown = house.last(person)
    if any(door in label for row in shown.buttons for label in row):
        await house.taps(person, door)
    await goes(house, person, "离开这户", "是的，离开")


async def served(house: House, door: str, amount: int) -> None:
    """The household was thanked as such, as for its turn of duty."""
    entry = Entry(
        f"duty:{door}", Why.DUTY, ISSUING, wallet_of(house.households[door], None), amount, None, 2026, about="duty:1"
    )
    await posts(house, entry)


async def adds_up(house: House) -> None:
    """Everything in the ledger fits together; what is held here is held for nothing that a counter knows of."""
    found = await house.world.stored(lambda c: verify_one(c, house.community_id))
    assert [one for one in found.faults if one.where != "redemption"] == []


async def test_who_moves_takes_along_what_they_earned_and_is_left(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"), empty=("601",))
        mate = await with_mate(house)
        await earns(house, "501", 60)
        await earns(house, "501", 120, who=mate)
        await served(house, "501", 50)
        await moves(house, mate, "502")
        assert (await has(house, "501"), await has(house, "502")) == (60, 20)
        assert await has(house, own(house.residents[mate])) == 0
        shown = (await opens_wallet(house, mate)).text
        assert "能用的：20 分" in shown
        await house.taps(mate, "积分明细")
        assert "我搬来，带来的 +20" in house.last(mate).text
        await opens_wallet(house, house.people["501"])
        await house.taps(house.people["501"], "积分明细")
        assert "家里人搬走，带走的 −20" in house.last(house.people["501"]).text
        await adds_up(house)


async def test_who_moves_takes_along_no_more_than_is_left(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await with_mate(house)
        await earns(house, "501", 60, who=mate)
        await earns(house, "501", 60)
        await reserves(house, "501", 15)
        await moves(house, mate, "502")
        assert (await has(house, "501"), await has(house, "502")) == (5, 0), "the mate's were the oldest, and are kept"
        await releases(house, "501", 15)
        home = wallet_of(house.households["501"], None)
        await w.arrange(lambda c: came_back(transaction(house, c), house.community_id, home))
        assert (await has(house, "501"), await has(house, "502")) == (10, 10), "what came back follows who earned it"
        await adds_up(house)


async def test_who_comes_home_brings_what_they_had_by_themselves(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await with_mate(house)
        await earns(house, "501", 60, who=mate)
        await leaves(house, mate)
        assert (await has(house, "501"), await has(house, own(house.residents[mate]))) == (0, 10)
        mate.starts(w.bot, f"h_{await code_of(house, '502', 'ACDEFH25')}")
        await w.settle()
        for button in ("同意", "家属", "满了"):
            await house.taps(mate, button)
        assert await has(house, "502") == 10, "who left the community and comes again has their own"
        assert "· 我" not in (await opens_wallet(house, house.people["502"])).text
        await moves(house, mate, "501", "ACDEFH26")
        assert (await has(house, "501"), await has(house, "502")) == (10, 0)
        await adds_up(house)


async def test_a_household_that_ends_divides_the_rest_among_those_who_lived_there_last(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, mate = house.people["501"], await with_mate(house)
        early = await comes(house, "501", "ACDEFH23")
        await earns(house, "501", 60)
        await served(house, "501", 51)
        await leaves(house, early)
        await w.passes(days=60)
        await moves(house, mate, "502")
        await moves(house, ann, "503", "ACDEFH27")
        await house.taps(ann, "还是我的")
        assert (await has(house, "501"), await has(house, "502"), await has(house, "503")) == (51, 0, 10)
        await goes_vacant(house, "501")
        assert await has(house, "501") == 0
        assert sorted([await has(house, "502"), await has(house, "503") - 10]) == [25, 26]
        assert await has(house, own(house.residents[early])) == 0, "who had left long before was no member any more"
        moved = [one for one in await every(house) if one.why is Why.MOVED]
        assert all(one.year == 2026 for one in moved)
        await adds_up(house)


def inhabited(house: House, connection: Connection, door: str) -> HouseholdId:
    """Somebody lives behind the door whom the bot does not know."""
    flat = storage.residents.flat(connection, house.flats[door])
    assert flat is not None
    return storage.residents.inhabit(connection, flat, house.world.clock.now().date())


async def goes_vacant(house: House, door: str) -> None:
    """The leader says that nobody lives there."""
    house.leader.starts(house.world.bot, f"door_{house.flats[door]}")
    await house.world.settle()
    house.leader.forges(house.last(house.leader), pack(SetDoor(house.flats[door], "vacant")))
    await house.world.settle()


async def test_a_household_that_nobody_is_left_of_passes_nothing_on(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("502",), empty=("501",))
        house.households["501"] = await w.arrange(lambda c: inhabited(house, c, "501"))
        await served(house, "501", 50)
        await goes_vacant(house, "501")
        assert await has(house, "501") == 50, "it lies until it lapses"
        mate = await comes_in(house, "501", await code_of(house, "501"))
        assert "还没有积分" in (await opens_wallet(house, mate)).text
        await adds_up(house)


async def all_leave_501(w: World) -> tuple[House, Person]:
    """The household of 501 has points of its own and something kept; all of whom the bot knows have moved out."""
    house = await settled_house(w)
    await with_shop(house)
    ann = house.people["501"]
    await earns(house, "501", 60)
    await served(house, "501", 50)
    await thing_for(house, ann)
    await moves(house, ann, "502")
    await house.taps(ann, "还是我的")
    return house, ann


async def home_now(house: House, door: str) -> HouseholdId | None:
    """The household that lives behind the door now."""
    flat = await house.world.stored(lambda c: storage.residents.flat(c, house.flats[door]))
    assert flat is not None
    return flat.household_id


async def test_who_moves_in_behind_those_who_left_inherits_nothing_of_theirs(database_url: str) -> None:
    async with world(database_url) as w:
        house, _ = await all_leave_501(w)
        before = await has(house, "501")
        assert before > 0, "nobody has said that it ended"
        (held,) = await kept(w)
        new = await comes_in(house, "501", await code_of(house, "501", "ACDEFH44"), "租户")
        assert await home_now(house, "501") != house.households["501"]
        (after,) = await kept(w)
        assert (held.state, after.state) == (Reserved.HELD, Reserved.CANCELLED)
        assert (await has(house, "501"), await has(house, "502")) == (0, 60), "what ann did not take went after her"
        assert "还没有积分" in (await opens_wallet(house, new)).text
        await house.says(new, "/service")
        assert "给您留着" not in str(house.last(new).buttons)
        await adds_up(house)


async def test_who_comes_back_finds_the_household_as_it_was(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann = await all_leave_501(w)
        await house.says(ann, "/home")
        await house.taps(ann, "3-2-501")
        await house.taps(ann, "我住这里")
        assert await home_now(house, "501") == house.households["501"]
        (one,) = await kept(w)
        assert one.state is Reserved.HELD


@pytest.mark.parametrize("known_by", ["helper", "calls", "no_phone", "record"])
async def test_where_somebody_without_a_phone_stays_it_is_the_same_household(database_url: str, known_by: str) -> None:
    async with world(database_url) as w:
        house, _ = await all_leave_501(w)
        home, before = house.households["501"], await has(house, "501")
        if known_by == "helper":
            await is_helped_by(house, "501", house.people["502"])
        elif known_by == "calls":
            await w.arrange(lambda c: storage.residents.allow_calls(c, home, may_call=True))
        elif known_by == "no_phone":
            house.leader.starts(w.bot, f"door_{house.flats['501']}")
            await w.settle()
            house.leader.forges(house.last(house.leader), pack(SetDoor(house.flats["501"], "no_phone")))
            await w.settle()
        else:
            await w.arrange(
                lambda c: storage.service.party.person_without_phone(c, house.community_id, home, "奶奶", w.clock.now())
            )
        new = await comes_in(house, "501", await code_of(house, "501", "ACDEFH44"))
        assert await home_now(house, "501") == home
        assert f"能用的：{before} 分" in (await opens_wallet(house, new)).text


async def test_a_household_that_ended_before_its_poll_did_is_thanked_where_its_people_live(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        ann = house.people["501"]
        await asks(house)
        await house.taps(ann, "赞成", card(house))
        await moves(house, ann, "502")
        await house.taps(ann, "还是我的")
        await goes_vacant(house, "501")
        await closes(house)
        assert [one.amount for one in await every(house) if one.why is Why.POLL] == [1]
        assert (await has(house, "501"), await has(house, "502")) == (0, 1)
        await adds_up(house)


async def test_a_gift_taken_back_finds_its_givers_where_they_live_now(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502", "503"))
        ann, c = house.people["501"], house.community_id
        await earns(house, "501", 60)
        gift = Entry(
            "gift:1.1:2026:0", Why.GIFT, wallet_of(house.households["501"], None),
            wallet_of(house.households["502"], None), 10, house.residents[ann], 2026, about="gift:1",
        )  # fmt: skip
        (posted,) = await posts(house, gift)
        await moves(house, ann, "503")
        await house.taps(ann, "还是我的")
        await goes_vacant(house, "501")
        await w.arrange(lambda found: correct(transaction(house, found), c, gift.taker, posted.seq, "送错了门"))
        assert [await has(house, door) for door in ("501", "502", "503")] == [0, 0, 10]
        await adds_up(house)


async def test_a_month_has_one_most_also_of_who_left_and_came_again(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "502"))
        mate = await with_mate(house)
        for day in range(1, 9):
            await earns(house, "501", 240, who=mate, on=date(2026, 6, day))
        await leaves(house, mate)
        again = await comes_again(house, mate, "502")
        assert again != house.residents[mate]
        house.residents[mate] = again
        assert await earns(house, "502", 240, who=mate, on=date(2026, 6, 9)) == []


async def comes_again(house: House, person: Person, door: str) -> ResidentId:
    """Who had left the community is in it again; as whom."""
    person.starts(house.world.bot, f"h_{await code_of(house, door, 'ACDEFH25')}")
    await house.world.settle()
    for button in ("同意", "家属", "满了"):
        await house.taps(person, button)
    return await house.world.stored(
        lambda c: c.exec_driver_sql(
            "SELECT r.id FROM residents r JOIN accounts a ON a.id = r.account_id"
            f" WHERE a.telegram_id = {person.id} AND r.left_at IS NULL"
        ).scalar_one()
    )


async def test_who_is_forgotten_leaves_nothing_to_anybody_and_the_chain_holds(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, ("501",))
        mate = await with_mate(house)
        await earns(house, "501", 60, who=mate)
        await served(house, "501", 50)
        wrong = await earns(house, "501", 30, who=mate)
        await posts(house, reversal_of(wrong[0].entry, "记错了人，是小张"))
        await house.says(mate, "/mydata")
        file = house.last(mate).file
        assert file is not None
        assert "记错了人，是小张" in file.content.decode()
        await house.says(mate, "/forgetme")
        await goes(house, mate, "忘掉我", "真的忘掉")
        assert await has(house, "501") == 50
        assert [one.words for one in await every(house) if one.why is Why.REVERSED] == [""]
        assert await has(house, own(house.residents[mate])) == 10, "it lies until it lapses, and passes to nobody"
        await adds_up(house)
