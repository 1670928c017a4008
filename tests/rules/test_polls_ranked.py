"""Ranked ballots: known examples, ties, and what votelib and two slow counts of our own say of any profile."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from votelib.convert import RankedToCondorcetVotes
from votelib.evaluate.condorcet import Schulze as SchulzeOfLibrary
from votelib.evaluate.core import Plurality
from votelib.evaluate.sequential import TransferableVoteSelector

from bot.domain.polls.ranked import Count, run_off, schulze, stv
from bot.domain.polls.values import Choice

A, B, C, D, E = range(5)
Profile = dict[Choice, int]


def fractions(*votes: int | Fraction) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, votes))


# run-off


def test_the_last_goes_until_one_has_more_than_half() -> None:
    """The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville."""
    count = run_off({(A, B, C, D): 42, (B, C, D, A): 26, (C, D, B, A): 15, (D, C, B, A): 17}, 4)
    assert [(one.votes, one.standing, one.elected, one.eliminated) for one in count.rounds] == [
        (fractions(42, 26, 15, 17), (A, B, C, D), (), (C,)),
        (fractions(42, 26, 0, 32), (A, B, D), (), (B,)),
        (fractions(42, 0, 0, 58), (A, D), (D,), ()),
    ]
    assert (count.elected, count.tied, count.quota) == ((D,), (), None)
    assert not any(one.by_list for one in count.rounds)


def test_half_is_not_more_than_half() -> None:
    assert [one.elected for one in run_off({(A,): 5, (B,): 3, (C,): 2}, 3).rounds] == [(), (A,)]
    assert [one.elected for one in run_off({(A,): 6, (B,): 3, (C,): 2}, 3).rounds] == [(A,)]


def test_who_names_nobody_else_that_stands_counts_no_more() -> None:
    count = run_off({(A,): 4, (B,): 3, (C,): 2, (C, B): 1}, 3)
    assert [(one.votes, one.exhausted) for one in count.rounds] == [
        (fractions(4, 3, 3), Fraction(0)),
        (fractions(4, 4, 0), Fraction(2)),
        (fractions(4, 0, 0), Fraction(6)),
    ]


def test_equals_whose_ballots_go_nowhere_go_together() -> None:
    count = run_off({(A, E): 2, (B,): 1, (C,): 1, (D,): 1}, 5)
    assert [(one.eliminated, one.elected) for one in count.rounds] == [((E,), ()), ((B, C, D), ()), ((), (A,))]
    assert count.elected == (A,)


def test_whom_nobody_names_does_not_stand_and_blank_is_no_vote() -> None:
    count = run_off({(): 9, (C,): 1}, 4)
    assert [(one.votes, one.standing, one.elected) for one in count.rounds] == [(fractions(0, 0, 1, 0), (C,), (C,))]
    blank: Profile = {(): 3}
    for nothing in ({}, blank):
        assert run_off(nothing, 3) == Count((), ())
        assert stv(nothing, 3, 2) == Count((), (), (), 1)
        assert schulze(nothing, 3).winners == ()


# ties


def test_of_equals_the_one_with_fewer_in_the_first_round_goes() -> None:
    count = run_off({(A,): 5, (B,): 4, (C,): 3, (D, C): 1}, 4)
    assert [(one.votes, one.eliminated, one.by_list) for one in count.rounds][:2] == [
        (fractions(5, 4, 3, 1), (D,), False),
        (fractions(5, 4, 4, 0), (C,), False),
    ]
    assert (count.elected, count.tied) == ((A,), ())


def test_the_first_round_comes_before_the_second() -> None:
    """C has more than D in the second round, fewer in the first: C goes."""
    count = run_off({(A,): 9, (B,): 8, (C,): 3, (D,): 4, (E, C): 2, (5, D): 1, (5,): 2}, 6)
    assert [(one.votes[C:E], one.eliminated) for one in count.rounds[:3]] == [
        (fractions(3, 4), (E,)),
        (fractions(5, 4), (5,)),
        (fractions(5, 5), (C,)),
    ]


def test_the_list_elects_nobody() -> None:
    """Whoever of B and C goes, the other wins: that is a tie of these two."""
    count = run_off({(A, C): 4, (B, C): 3, (C, B): 3}, 3)
    assert (count.rounds[0].eliminated, count.rounds[0].by_list) == ((C,), True)
    assert count.rounds[-1].elected == (B,)
    assert (count.elected, count.tied) == ((), (B, C))


def test_where_the_list_makes_no_difference_it_may_decide() -> None:
    count = run_off({(A, B): 5, (B, A): 2, (C, A): 2}, 3)
    assert count.rounds[0].elected == (A,)
    count = run_off({(A,): 4, (B, A): 2, (C, A): 2}, 3)
    assert [one.by_list for one in count.rounds] == [True, False]
    assert (count.elected, count.tied) == ((A,), ())


def test_two_who_are_equal_at_the_end_are_tied() -> None:
    count = run_off({(A, B): 3, (B, A): 3, (C,): 1}, 3)
    assert [(one.eliminated, one.elected, one.tied) for one in count.rounds] == [((C,), (), ()), ((), (), (A, B))]
    assert (count.elected, count.tied) == ((), (A, B))


@pytest.mark.parametrize("options", [2, 3, 4, 20])
def test_all_who_are_equal_are_tied(options: int) -> None:
    bullets: Profile = {(option,): 3 for option in range(options)}
    assert (run_off(bullets, options).elected, run_off(bullets, options).tied) == ((), tuple(range(options)))
    assert stv(bullets, options, 1).tied == tuple(range(options))
    assert schulze(bullets, options).winners == tuple(range(options))


def test_the_last_seat_is_tied_and_the_others_are_filled() -> None:
    count = stv({(A,): 5, (B,): 1, (C,): 1, (D,): 1}, 4, 2)
    assert (count.elected, count.tied) == ((A,), (B, C, D))


def test_of_too_many_ways_to_look_at_nothing_is_decided_after_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    cycle: Profile = {(option, (option + 1) % 4): 2 for option in range(4)}
    profile: Profile = {(4,): 4, (4, 5): 4, (5,): 2, **cycle}
    assert len(set(stv(profile, 6, 2).tied)) < 5
    monkeypatch.setattr("bot.domain.polls.ranked.MOST_WAYS", 3)
    count = stv(profile, 6, 2)
    assert [(one.elected, one.by_list) for one in count.rounds[:2]] == [((4,), False), ((), True)]
    assert (count.elected, count.tied) == ((4,), (0, 1, 2, 3, 5))


# several seats


def test_what_is_above_the_quota_passes_on_in_parts() -> None:
    """Oranges, pears, chocolate, strawberries, sweets: three of them for twenty guests."""
    count = stv({(A,): 4, (B, A): 2, (C, D): 8, (C, E): 4, (D,): 1, (E,): 1}, 5, 3)
    assert count.quota == 6
    assert [(one.votes, one.exhausted, one.elected, one.eliminated) for one in count.rounds] == [
        (fractions(4, 2, 12, 1, 1), Fraction(0), (C,), ()),
        (fractions(4, 2, 6, 5, 3), Fraction(0), (), (B,)),
        (fractions(6, 0, 6, 5, 3), Fraction(0), (A,), ()),
        (fractions(6, 0, 6, 5, 3), Fraction(0), (), (E,)),
        (fractions(6, 0, 6, 5, 0), Fraction(3), (D,), ()),
    ]
    assert (count.elected, count.tied) == ((A, C, D), ())


def test_a_ballot_that_is_passed_on_twice_is_worth_a_part_of_a_part() -> None:
    count = stv({(A, B, C): 9, (B, C): 2, (C,): 1, (D,): 3}, 4, 3)
    assert count.quota == 4
    assert [(one.votes, one.elected) for one in count.rounds] == [
        (fractions(9, 2, 1, 3), (A,)),
        (fractions(4, 7, 1, 3), (B,)),
        (fractions(4, 4, 4, 3), (C,)),
    ]
    uneven = stv({(A, B): 5, (A, C): 2, (B, D): 1, (C,): 1, (D,): 1}, 4, 2)
    assert uneven.rounds[1].votes == fractions(4, 1 + 5 * Fraction(3, 7), 1 + 2 * Fraction(3, 7), 1)


def test_no_more_than_there_are_seats() -> None:
    count = stv({(A, B): 1, (B,): 1}, 4, 3)
    assert (count.elected, count.tied) == ((A, B), ())


# Schulze


def test_the_example_of_schulze() -> None:
    ballots = {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}
    count = schulze({tuple(map("ABCDE".index, said)): times for said, times in ballots.items()}, 5)
    assert count.preferred[A] == (0, 20, 26, 30, 22)
    assert count.order == ((E,), (A,), (C,), (B,), (D,))
    assert count.winners == (E,)


def test_who_is_not_ranked_comes_after_who_is() -> None:
    count = schulze({(C,): 2, (B, C): 1}, 4)
    assert count.preferred == ((0, 0, 0, 0), (1, 0, 1, 1), (3, 2, 0, 3), (0, 0, 0, 0))
    assert count.order == ((C,), (B,), (A, D))


# any profile


class Votes:
    """A profile drawn: ballots that rank all or some; `heavy` ones come in numbers that are hardly ever equal."""

    def __init__(self, seed: int, *, heavy: bool) -> None:
        self.random = draw = Random(seed)
        self.options = draw.randint(2, 6 if heavy else 5)
        self.seats = draw.randint(1, 3)
        self.profile: Counter[Choice] = Counter()
        for _ in range(draw.randint(1, 16 if heavy else 9)):
            shortest = draw.choice((0, 1, self.options))
            choice = tuple(draw.sample(range(self.options), draw.randint(shortest, self.options)))
            self.profile[choice] += draw.randint(1, 1000 if heavy else 2)

    @property
    def given(self) -> Profile:
        """Without those that are blank, which the library takes for voters."""
        return {choice: times for choice, times in self.profile.items() if choice}

    @property
    def named(self) -> list[int]:
        return sorted({option for choice in self.profile for option in choice})


seeds = st.integers(0, 2**32 - 1)
heavy = st.builds(lambda seed: Votes(seed, heavy=True), seeds)
light = st.builds(lambda seed: Votes(seed, heavy=False), seeds)


def both_counts(votes: Votes) -> tuple[tuple[Count, int], ...]:
    """A run-off and a count for several seats, each with the seats it fills."""
    profile, options, seats = votes.profile, votes.options, votes.seats
    return (run_off(profile, options), 1), (stv(profile, options, seats), seats)


def of_library(votes: Votes, seats: int) -> list[int] | None:
    """Whom votelib elects, None where it meets a tie, which it leaves to others."""
    if len(votes.named) <= seats:
        return votes.named
    try:
        found: list[int] = TransferableVoteSelector(retainer=Plurality()).evaluate(votes.given, seats)
    except NotImplementedError:
        return None
    return sorted(found)


@given(heavy)
def test_the_library_elects_the_same(votes: Votes) -> None:
    for count, seats in both_counts(votes):
        theirs = of_library(votes, seats)
        assert theirs is None or (list(count.elected), count.tied) == (theirs, ())


def test_the_library_seldom_meets_a_tie() -> None:
    """So that it does compare."""
    met = [of_library(Votes(seed, heavy=True), 1) is None for seed in range(50)]
    assert sum(met) <= 5


@given(st.one_of(heavy, light))
def test_the_library_orders_them_the_same(votes: Votes) -> None:
    pairs = RankedToCondorcetVotes().convert(votes.given)
    paths: dict[tuple[int, int], int] = SchulzeOfLibrary.widest_paths(pairs)
    ours = schulze(votes.profile, votes.options)
    assert [group for group in (*layers(votes.named, paths), tuple(unnamed(votes))) if group] == list(ours.order)
    if len(ours.winners) == 1 and pairs:
        assert SchulzeOfLibrary().evaluate(pairs) == list(ours.winners)


def layers(options: list[int], paths: dict[tuple[int, int], int]) -> Iterator[tuple[int, ...]]:
    while options:
        unbeaten = tuple(a for a in options if all(paths.get((a, b), 0) >= paths.get((b, a), 0) for b in options))
        options = [one for one in options if one not in unbeaten]
        yield unbeaten


def unnamed(votes: Votes) -> list[int]:
    return [option for option in range(votes.options) if option not in votes.named]


@given(light)
def test_it_is_what_a_slow_count_in_every_way_says(votes: Votes) -> None:
    for count, seats in both_counts(votes):
        ends = set(slow_ends(votes, seats, count.quota))
        always, ever = frozenset.intersection(*ends), frozenset.union(*ends)
        assert (frozenset(count.elected), frozenset(count.tied)) == (always, ever - always)


def slow_ends(votes: Votes, seats: int, quota: int | None) -> Iterator[frozenset[int]]:
    """Who is elected at the end of each way that ties can go, ballot by ballot, one out at a time."""
    papers = [(choice, Fraction(1)) for choice, times in votes.profile.items() for _ in range(times) if choice]
    yield from slow_rounds(papers, frozenset(votes.named), frozenset(), seats, quota, {one: [] for one in votes.named})


def slow_rounds(
    papers: list[tuple[Choice, Fraction]],
    standing: frozenset[int],
    elected: frozenset[int],
    seats: int,
    quota: int | None,
    past: dict[int, list[Fraction]],
) -> Iterator[frozenset[int]]:
    if len(standing) + len(elected) <= seats:
        yield elected | standing
        return
    if len(elected) == seats:
        yield elected
        return
    votes = {
        one: sum((worth for choice, worth in papers if first(choice, standing) == one), Fraction(0)) for one in standing
    }
    past = {one: [*past[one], votes[one]] for one in standing}
    over_half = sum(votes.values()) / 2
    reached = frozenset(one for one in standing if (votes[one] > over_half if quota is None else votes[one] >= quota))
    if reached:
        keep = {one: 1 - Fraction(quota or votes[one]) / votes[one] for one in reached}
        papers = [(choice, worth * keep.get(first(choice, standing), Fraction(1))) for choice, worth in papers]
        yield from slow_rounds(papers, standing - reached, elected | reached, seats, quota, past)
        return
    fewest = [one for one in standing if votes[one] == min(votes.values())]
    for one in fewest:
        if past[one] == min(past[other] for other in fewest):
            yield from slow_rounds(papers, standing - {one}, elected, seats, quota, past)


def first(choice: Choice, standing: frozenset[int]) -> int:
    return next((option for option in choice if option in standing), -1)


@given(light)
def test_the_strongest_of_all_paths(votes: Votes) -> None:
    """Every path is walked; who has the stronger one to the other comes before."""
    ours = schulze(votes.profile, votes.options)
    place = {option: number for number, group in enumerate(ours.order) for option in group}
    for a, b in permutations(range(votes.options), 2):
        assert ours.preferred[a][b] == sum(
            times for choice, times in votes.profile.items() if puts_before(choice, a, b)
        )
        there, back = slow_strongest(votes, a, b), slow_strongest(votes, b, a)
        assert there <= back or place[a] < place[b]
        assert (a in ours.winners) <= (there >= back)
    assert sorted(place) == list(range(votes.options))
    assert bool(ours.winners) == bool(votes.named)


def puts_before(choice: Choice, a: int, b: int) -> bool:
    return a in choice and (b not in choice or choice.index(a) < choice.index(b))


def slow_strongest(votes: Votes, a: int, b: int) -> int:
    def wins(one: int, other: int) -> int:
        there = sum(times for choice, times in votes.profile.items() if puts_before(choice, one, other))
        back = sum(times for choice, times in votes.profile.items() if puts_before(choice, other, one))
        return there if there > back else 0

    between = [option for option in range(votes.options) if option not in (a, b)]
    paths = [(a, *some, b) for length in range(len(between) + 1) for some in permutations(between, length)]
    return max(min(wins(x, y) for x, y in pairwise(path)) for path in paths)


@given(light)
def test_no_ballot_is_lost(votes: Votes) -> None:
    """In each round votes and exhausted ballots are all there are; nobody is elected or goes twice."""
    for count, seats in both_counts(votes):
        moved: list[int] = []
        for one in count.rounds:
            assert sum(one.votes) + one.exhausted == sum(votes.given.values())
            assert set(one.elected + one.eliminated) <= set(one.standing)
            assert not set(one.standing) & set(moved)
            assert set(one.tied) <= set(one.standing) - set(one.elected)
            assert one is count.rounds[-1] or not one.tied
            moved += one.elected + one.eliminated
        assert len(count.elected) <= seats
        assert not set(count.elected) & set(count.tied)


@given(light)
def test_neither_the_order_of_ballots_nor_that_of_the_list_elects(votes: Votes) -> None:
    ballots = list(votes.profile.items())
    shuffled = dict(votes.random.sample(ballots, len(ballots)))
    renamed_as = votes.random.sample(range(votes.options), votes.options)
    renamed = {tuple(renamed_as[option] for option in choice): times for choice, times in ballots}

    def as_renamed(options: tuple[int, ...]) -> set[int]:
        return {renamed_as[option] for option in options}

    def counts(profile: Profile) -> tuple[Any, ...]:
        return (
            run_off(profile, votes.options),
            stv(profile, votes.options, votes.seats),
            schulze(profile, votes.options),
        )

    run, seats, order = counts(votes.profile)
    assert (run, seats, order) == counts(shuffled)
    run_renamed, seats_renamed, order_renamed = counts(renamed)
    for ours, theirs in ((run, run_renamed), (seats, seats_renamed)):
        assert (set(theirs.elected), set(theirs.tied)) == (as_renamed(ours.elected), as_renamed(ours.tied))
    assert [set(group) for group in order_renamed.order] == [as_renamed(group) for group in order.order]


def test_ties_after_ties_are_thought_through_in_every_way() -> None:
    pairs = ((0, 1), (1, 0), (2, 3), (3, 2), (4, 5), (5, 4))
    found = run_off(dict.fromkeys(pairs, 1), 6)
    assert (found.elected, found.tied) == ((), (0, 1, 2, 3, 4, 5))


def test_who_is_ahead_of_a_tie_for_the_last_seat_is_elected() -> None:
    found = stv({(0,): 3, (1,): 2, (2,): 2, (3,): 1, (4,): 1}, 5, 2)
    assert (found.elected, found.tied) == ((0,), (1, 2))
    assert found.rounds[-1].elected == (0,)
