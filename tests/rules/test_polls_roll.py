"""Rolls: owners of several flats, co-owners, what nobody bought; and the hash by which a roll is known."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import FlatId
from bot.domain.polls.roll import NOBODYS, Line, OwnedFlat, owners_roll, roll_hash, total
from bot.domain.polls.values import Weight


def flat(number: int, area: int, *owners: str) -> OwnedFlat:
    return OwnedFlat(FlatId(number), f"3-2-{number}", area, owners)


FLATS = st.lists(
    st.tuples(st.integers(0, 5_000_000), st.sets(st.sampled_from("ABCD"), max_size=3)), min_size=1, max_size=30
).map(lambda made: [flat(number, area, *sorted(owners)) for number, (area, owners) in enumerate(made, 101)])


def test_an_owner_of_several_flats_is_one_head_with_the_areas_added() -> None:
    (line,) = owners_roll([flat(101, 800_000, "A"), flat(502, 1_205_000, "A")])
    assert line == Line("3-2-101、3-2-502", Weight(1, 2_005_000), owners="A", flats=(FlatId(101), FlatId(502)))


def test_co_owners_are_one_head_another_than_each_of_them() -> None:
    lines = owners_roll([flat(101, 1, "A"), flat(102, 2, "A", "B"), flat(103, 4, "B"), flat(104, 8, "B", "A")])
    assert [(line.owners, line.weight) for line in lines] == [
        ("A", Weight(1, 1)), ("A/B", Weight(1, 10)), ("B", Weight(1, 4))
    ]  # fmt: skip


def test_what_nobody_bought_is_one_head_together_that_cannot_vote() -> None:
    *_, last = owners_roll([flat(101, 1), flat(102, 2, "A"), flat(103, 4)])
    assert last == Line(
        "3-2-101、3-2-103", Weight(1, 5), owners=NOBODYS, flats=(FlatId(101), FlatId(103)), may_vote=False
    )


@given(FLATS)
def test_every_flat_weighs_once(flats: list[OwnedFlat]) -> None:
    lines = owners_roll(flats)
    assert sorted(one for line in lines for one in line.flats) == sorted(one.id for one in flats)
    assert total(line.weight for line in lines) == Weight(len(lines), sum(one.area_cm2 for one in flats))
    assert len({line.owners for line in lines}) == len(lines) == len({one.owners for one in flats})
    assert [line.may_vote for line in lines].count(False) <= 1


@given(FLATS, st.randoms(use_true_random=False))
def test_the_hash_is_the_same_in_any_order_and_another_for_any_change(flats: list[OwnedFlat], random: object) -> None:
    rows = [(line.label, line.weight, line.may_vote) for line in owners_roll(flats)]
    shuffled = rows[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert roll_hash(shuffled) == roll_hash(rows)
    label, weight, may_vote = rows[0]
    for other in (
        (label + "x", weight, may_vote),
        (label, weight + Weight(0, 1), may_vote),
        (label, weight, not may_vote),
    ):
        assert roll_hash([other, *rows[1:]]) != roll_hash(rows)
    assert roll_hash(rows[1:]) != roll_hash(rows) != roll_hash([*rows, rows[0]])


def test_the_hash_is_the_published_one() -> None:
    rows = [("3-2-502", Weight(1, 900_000), True), ("3-2-101", Weight(1), False)]
    # printf '3-2-101\t1\t0\t0\n3-2-502\t1\t900000\t1' | sha256sum
    assert roll_hash(rows) == "351ca6057f5fe76e7cd6af9dd7e5f98deb5c0aafad66f85c225c181ffc41753a"
