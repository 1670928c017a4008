"""The rota: whose turn it is, what exceptions make of it, and that it stays fair over years of anything."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import HouseholdId
from bot.domain.duty.periods import Period, changes_on, ends, next_change
from bot.domain.duty.rota import (
    Coming,
    How,
    Member,
    Pause,
    Paused,
    Plan,
    Promise,
    Turn,
    by_lot,
    can_serve,
    pauses,
    rota,
    who_could,
)

START = date(2026, 6, 1)
YEAR = date(2027, 6, 1)
A, B, C, D = (HouseholdId(n) for n in range(1, 5))


def plan(*households: HouseholdId, period: Period = Period.MONTH, **more: object) -> Plan:
    members = [Member(one, place, START) for place, one in enumerate(households)]
    return replace(Plan(period, START, members), **more)  # type: ignore[arg-type]


def served(turns: list[Turn]) -> list[HouseholdId | None]:
    return [turn.household_id for turn in turns]


def starts(month: int) -> date:
    return date(2026, month, 1)


# days


def test_a_turn_that_starts_in_between_lasts_to_the_end_of_the_next_period() -> None:
    assert ends(date(2026, 6, 11), Period.MONTH) == date(2026, 8, 1)
    assert ends(date(2026, 6, 1), Period.MONTH) == date(2026, 7, 1)
    assert ends(date(2026, 12, 31), Period.MONTH) == date(2027, 2, 1)
    assert ends(date(2026, 6, 10), Period.HALF_MONTH) == date(2026, 7, 1)
    assert ends(date(2026, 6, 16), Period.HALF_MONTH) == date(2026, 7, 1)
    assert ends(date(2026, 6, 3), Period.WEEK) == date(2026, 6, 15)
    assert ends(date(2026, 6, 8), Period.WEEK) == date(2026, 6, 15)


@given(st.dates(date(2020, 1, 1), date(2050, 1, 1)), st.sampled_from(Period))
def test_changes_follow_each_other_without_a_gap(day: date, period: Period) -> None:
    change = next_change(day, period)
    assert day < change <= day + timedelta(days=31)
    assert changes_on(change, period)
    assert not any(changes_on(day + timedelta(days=n), period) for n in range(1, (change - day).days))
    assert changes_on(ends(day, period), period)


# whose turn it is


def test_it_goes_round_the_doors() -> None:
    turns = rota(plan(A, B, C), [], YEAR)
    assert served(turns) == [A, B, C] * 4
    assert [turn.until_on for turn in turns] == [turn.starts_on for turn in turns[1:]] + [YEAR]
    assert {turn.how for turn in turns} == {How.ORDER}


@pytest.mark.parametrize("look", [slice(None, 2), slice(1, 3), slice(-2, None), slice(None), 0, 5, -1, 11])
def test_as_far_as_it_is_looked_at_it_is_the_same(look: int | slice) -> None:
    every, coming = rota(plan(A, B, C), [], YEAR), Coming(plan(A, B, C), [], YEAR)
    assert coming[look] == every[look]
    assert (bool(coming), len(coming), list(coming)) == (True, 12, every)
    assert not Coming(plan(A, B, C), [], START)


def test_only_what_is_asked_for_is_computed() -> None:
    start = date(9999, 11, 1)
    coming = Coming(Plan(Period.MONTH, start, [Member(A, 0, start)]), [], date.max)
    assert coming
    assert (coming[0], coming[0], coming[:1]) == (coming[0], coming[0], [coming[0]])
    with pytest.raises(OverflowError):
        coming[1]


def test_one_household_alone_and_none_at_all() -> None:
    assert served(rota(plan(A), [], starts(9))) == [A, A, A]
    assert [(turn.household_id, turn.how, turn.counted) for turn in rota(plan(), [], starts(7))] == [
        (None, How.NOBODY, ())
    ]


def test_the_lot_can_be_drawn_again_and_knows_no_order_of_doors() -> None:
    doors = ["3-2-101", "3-2-102", "3-2-201", "3-2-202"]
    assert by_lot(doors, "483920") == by_lot(reversed(doors), "483920")
    assert sorted(by_lot(doors, "483920")) == doors
    assert len({tuple(by_lot(doors, str(seed))) for seed in range(50)}) > 10


def test_who_is_exempt_is_passed_over_and_owes_nothing() -> None:
    exempt = [Paused(B, Pause.EXEMPT, starts(6), date(2026, 12, 1))]
    assert served(rota(plan(A, B, C, paused=exempt), [], YEAR)) == [A, C, A, C, A, C, A, B, C, A, B, C]


def test_who_was_away_owes_one_round_at_the_most_and_not_at_once() -> None:
    away = [Paused(B, Pause.AWAY, starts(6), date(2026, 11, 25))]
    turns = rota(plan(A, B, C, paused=away), [], YEAR)
    # Back since 25 November, B need not make up in December; then it does, and has its own turn as well.
    assert served(turns) == [A, C, A, C, A, C, A, B, C, B, A, B]
    assert [turn.starts_on for turn in turns if turn.how is How.OWED] == [date(2027, 1, 1)]


@pytest.mark.parametrize(
    ("back_on", "first"), [(date(2026, 12, 1), 1), (date(2026, 11, 18), 1), (date(2026, 11, 17), 12)]
)
def test_for_fourteen_days_nobody_makes_up_for_anything(back_on: date, first: int) -> None:
    later = [Paused(B, Pause.AWAY, date(2027, 4, 1)), Paused(B, Pause.EXEMPT, date(2027, 5, 1))]
    away = [Paused(B, Pause.AWAY, starts(6), back_on), *later]
    owed = [turn for turn in rota(plan(A, B, C, paused=away), [], YEAR) if turn.how is How.OWED]
    assert [(turn.starts_on.month, turn.household_id) for turn in owed] == [(first, B)]


def test_what_goes_round_while_one_rests_is_not_owed() -> None:
    away = [Paused(B, Pause.AWAY, starts(6), date(2026, 11, 25))]
    turns = rota(plan(A, B, paused=away), [], YEAR)
    assert served(turns) == [A, A, A, A, A, A, A, B, A, B, A, B]
    assert [turn.how for turn in turns].count(How.OWED) == 1


def test_who_missed_nothing_while_away_does_not_rest() -> None:
    away = [Paused(B, Pause.AWAY, date(2026, 6, 5), date(2026, 6, 25))]
    assert served(rota(plan(A, B, C, paused=away), [], starts(9))) == [A, B, C]


def test_away_from_its_first_day_or_until_it_begins() -> None:
    one_day = Paused(A, Pause.AWAY, START, date(2026, 6, 2))
    assert pauses(one_day, START, starts(7))
    assert not pauses(replace(one_day, from_on=date(2026, 5, 1), until_on=START), START, starts(7))
    assert pauses(replace(one_day, from_on=date(2026, 6, 16), until_on=None), START, starts(7))


def test_away_for_a_few_days_is_not_away() -> None:
    holiday = [Paused(A, Pause.AWAY, date(2026, 6, 5), date(2026, 6, 19))]
    assert served(rota(plan(A, B, paused=holiday), [], starts(7))) == [A]
    half = [Paused(A, Pause.AWAY, date(2026, 6, 5), date(2026, 6, 20))]
    assert served(rota(plan(A, B, paused=half), [], starts(7))) == [B]
    first_day = [Paused(A, Pause.AWAY, date(2026, 5, 30), date(2026, 6, 2))]
    assert served(rota(plan(A, B, paused=first_day), [], starts(7))) == [B]


def test_a_swap_changes_two_turns_and_no_other() -> None:
    swap = [Promise(starts(7), D, How.SWAP, B), Promise(starts(9), B, How.SWAP, D)]
    turns = rota(plan(A, B, C, D, promises=swap), [], YEAR)
    assert served(turns) == [A, D, C, B, A, B, C, D, A, B, C, D]
    assert [(turn.how, turn.other) for turn in turns[1:4]] == [(How.SWAP, B), (How.ORDER, None), (How.SWAP, D)]


def test_who_stands_in_is_counted_and_the_other_comes_next() -> None:
    stands_in = [Promise(starts(6), C, How.STAND_IN, A)]
    assert served(rota(plan(A, B, C, promises=stands_in), [], starts(12))) == [C, A, B, A, B, C]


def test_a_promise_that_cannot_be_kept_is_none() -> None:
    stands_in = [Promise(starts(7), C, How.STAND_IN, B)]
    gone = [Member(A, 0, START), Member(B, 1, START), Member(C, 2, START, date(2026, 6, 20))]
    assert served(rota(replace(plan(), members=gone, promises=stands_in), [], starts(11))) == [A, B, A, B, A]


def test_a_promise_is_kept_by_who_is_there_most_of_that_turn() -> None:
    weeks = plan(A, B, C, period=Period.WEEK, promises=[Promise(date(2026, 6, 8), C, How.STAND_IN, B)])
    for until, serves in ((date(2026, 6, 12), C), (date(2026, 6, 15), B)):
        away = replace(weeks, paused=[Paused(C, Pause.AWAY, date(2026, 6, 10), until)])
        assert served(rota(away, [], date(2026, 6, 15))) == [A, serves]


def test_who_moved_out_has_been_counted_and_moves_nobody() -> None:
    past = [Turn(START, starts(7), HouseholdId(9), How.ORDER, None, (HouseholdId(9),))]
    assert served(rota(plan(A, B), past, starts(10))) == [A, B, A]


def test_newcomers_begin_at_the_round_and_leavers_are_out() -> None:
    members = [Member(A, 1, START), Member(B, 2, START), Member(C, 0, date(2027, 1, 10))]
    turns = rota(replace(plan(), members=members), [], YEAR)
    assert served(turns) == [A, B, A, B, A, B, A, B, C, A, B, C]
    members[0] = replace(members[0], left_on=date(2026, 8, 2))
    assert served(rota(replace(plan(), members=members), [], starts(11))) == [A, B, A, B, B]


def test_who_leaves_and_comes_back_has_neither_won_nor_lost() -> None:
    members = [Member(A, 0, START, date(2026, 6, 15)), Member(A, 0, date(2026, 6, 20)), Member(B, 1, START)]
    assert served(rota(replace(plan(), members=members), [], starts(10))) == [A, B, A, B]


def test_what_has_been_stays_and_counts() -> None:
    past = [Turn(START, date(2026, 7, 15), C, How.STAND_IN, A, (C,))]
    turns = rota(plan(A, B, C), past, starts(12))
    assert [(turn.starts_on, turn.household_id) for turn in turns] == [
        (date(2026, 7, 15), A), (date(2026, 9, 1), B), (date(2026, 10, 1), A), (date(2026, 11, 1), B),
    ]  # fmt: skip


def test_both_are_counted_where_somebody_finished_what_another_began() -> None:
    past = [Turn(START, starts(7), A, How.ORDER, B, (A, B))]
    assert served(rota(plan(A, B, C), past, starts(10))) == [C, A, B]


def test_whom_to_ask_first_for_a_turn() -> None:
    turns = rota(plan(A, B, C, D), [], YEAR)
    assert who_could(plan(A, B, C, D), turns[:2], turns[1], 3) == [C, D, A]
    away = [Paused(C, Pause.AWAY, starts(7), starts(8))]
    assert who_could(plan(A, B, C, D, paused=away), turns[:2], turns[1], 3) == [D, A]
    most_of_it = [Paused(C, Pause.AWAY, starts(7) + timedelta(days=9), starts(8))]
    assert who_could(plan(A, B, C, D, paused=most_of_it), turns[:2], turns[1], 3) == [D, A]
    was_exempt = plan(A, B, C, paused=[Paused(C, Pause.EXEMPT, date(2026, 6, 11), starts(8))])
    turns = rota(was_exempt, [], YEAR)
    assert served(turns[:3]) == [A, B, A]
    assert who_could(was_exempt, turns[:3], turns[2], 3) == [C, B], "by what was before this turn"
    assert can_serve(plan(A, B), A, turns[0])
    assert not can_serve(plan(A, B, paused=away), C, turns[0])


# years of anything


class Life:
    """A unit that lives through turn after turn: what happens is drawn, each turn is written down when it starts."""

    def __init__(self, random: Random, households: int, period: Period) -> None:
        self.random = random
        everybody = [HouseholdId(n) for n in range(1, households + 1)]
        self.plan = plan(*random.sample(everybody, households), period=period)
        self.past: list[Turn] = []
        self.touched: set[HouseholdId] = set()
        self.newcomers = households
        self.ahead = timedelta(days={Period.MONTH: 300, Period.HALF_MONTH: 150, Period.WEEK: 70}[period])

    def lives(self, turns: int) -> None:
        for _ in range(turns):
            for _ in range(self.random.choice((0, 0, 1, 2))):
                self.random.choice((self.joins, self.leaves, self.pauses, self.swaps, self.stands_in))()
            before, until = list(self.past), self.today + self.ahead
            coming = rota(self.plan, self.past, until)
            self.past.append(coming[0])
            assert self.past[:-1] == before
            assert rota(self.plan, self.past, until) == coming[1:]

    @property
    def today(self) -> date:
        return self.past[-1].until_on if self.past else START

    def members(self) -> list[HouseholdId]:
        return [one.household_id for one in self.plan.members if one.left_on is None]

    def joins(self) -> None:
        self.newcomers += 1
        newcomer = Member(HouseholdId(self.newcomers), self.random.randrange(-100, 100), self.today)
        self.touched.add(newcomer.household_id)
        self.plan = replace(self.plan, members=[*self.plan.members, newcomer])

    def leaves(self) -> None:
        leaver = self.random.choice(self.members() or [HouseholdId(0)])
        members = [
            replace(one, left_on=self.today) if one.household_id == leaver and one.left_on is None else one
            for one in self.plan.members
        ]
        self.plan = replace(self.plan, members=members)

    def pauses(self) -> None:
        who = self.random.choice(self.members() or [HouseholdId(0)])
        self.touched.add(who)
        from_on = self.today + timedelta(days=self.random.randrange(60))
        paused = Paused(
            who, self.random.choice(list(Pause)), from_on, from_on + timedelta(days=self.random.randrange(200))
        )
        self.plan = replace(self.plan, paused=[*self.plan.paused, paused])

    def swaps(self) -> None:
        coming = rota(self.plan, self.past, self.today + self.ahead)
        one, other = self.random.choice(coming), self.random.choice(coming)
        if None in (one.household_id, other.household_id) or one.household_id == other.household_id:
            return
        self._promises(Promise(one.starts_on, other.household_id or A, How.SWAP, one.household_id))
        self._promises(Promise(other.starts_on, one.household_id or A, How.SWAP, other.household_id))

    def stands_in(self) -> None:
        turn = self.random.choice(rota(self.plan, self.past, self.today + self.ahead))
        able = [one for one in self.members() if one != turn.household_id and can_serve(self.plan, one, turn)]
        if able:
            self._promises(Promise(turn.starts_on, self.random.choice(able), How.STAND_IN, turn.household_id))

    def _promises(self, promise: Promise) -> None:
        others = [one for one in self.plan.promises if one.starts_on != promise.starts_on]
        self.touched |= {promise.household_id, promise.other or promise.household_id}
        self.plan = replace(self.plan, promises=[*others, promise])


lives = st.builds(Life, st.randoms(use_true_random=False), st.integers(1, 20), st.sampled_from(Period))


@given(lives, st.integers(12, 36))
def test_years_of_anything_stay_fair(life: Life, turns: int) -> None:
    life.lives(turns)
    require_that_counts_differ_by_one_at_the_most(life)
    require_that_nobody_serves_twice_in_a_round_but_by_own_consent(life)
    require_that_every_turn_is_somebodys_who_can(life)


def require_that_counts_differ_by_one_at_the_most(life: Life) -> None:
    """Of those whom nothing befell: neither exempt, nor away, nor volunteering, and there all the time."""
    plain = set(life.members()) - life.touched
    counts: Counter[HouseholdId] = Counter()
    for turn in life.past:
        counts[turn.household_id or HouseholdId(0)] += 1
        of_plain = [counts[one] for one in plain]
        assert max(of_plain, default=0) - min(of_plain, default=0) <= 1


def require_that_nobody_serves_twice_in_a_round_but_by_own_consent(life: Life) -> None:
    """A round is over when everybody served whom nothing befell: nobody comes again before."""
    plain = set(life.members()) - life.touched
    in_round: set[HouseholdId] = set()
    for turn in life.past:
        if turn.household_id not in plain:
            continue
        if turn.household_id in in_round:
            assert in_round == plain
            in_round = set()
        in_round.add(turn.household_id)


def require_that_every_turn_is_somebodys_who_can(life: Life) -> None:
    """And each follows the one before without a gap."""
    for before, turn in zip(life.past, life.past[1:], strict=False):
        assert turn.starts_on == before.until_on
        assert turn.until_on > turn.starts_on
    for turn in life.past:
        could = [one.household_id for one in life.plan.members if can_serve(life.plan, one.household_id, turn)]
        assert turn.household_id in could if turn.household_id else not could


@given(st.integers(3, 15), st.integers(0, 30), st.integers(1, 40), st.integers(0, 400))
def test_who_was_away_owes_at_most_one(households: int, leaves_after: int, rounds: int, days: int) -> None:
    """When its turn comes, it has served since its return at most one more than there were rounds since."""
    everybody = [HouseholdId(n) for n in range(1, households + 1)]
    from_on = START + timedelta(days=30 * leaves_after)
    back_on = from_on + timedelta(days=days + 30 * rounds)
    away = [Paused(A, Pause.AWAY, from_on, back_on)]
    turns = rota(plan(*everybody, paused=away), [], back_on + timedelta(days=2500))
    counts: Counter[HouseholdId | None] = Counter()

    def rounds_done() -> int:
        return min(counts[one] for one in everybody[1:])

    since: int | None = None
    of_a = 0
    for turn in turns:
        if turn.starts_on >= back_on:
            since = rounds_done() if since is None else since
            assert turn.household_id != A or of_a <= rounds_done() - since + 1
            of_a += turn.household_id == A
        counts[turn.household_id] += 1


@given(lives, st.integers(4, 24), st.randoms(use_true_random=False))
def test_the_same_history_gives_the_same_rota(life: Life, turns: int, order: Random) -> None:
    life.lives(turns)
    shuffled = replace(
        life.plan,
        members=order.sample(list(life.plan.members), len(life.plan.members)),
        paused=order.sample(list(life.plan.paused), len(life.plan.paused)),
        promises=order.sample(list(life.plan.promises), len(life.plan.promises)),
    )
    until = life.today + timedelta(days=365)
    assert rota(shuffled, life.past, until) == rota(life.plan, life.past, until)


@pytest.mark.parametrize("period", Period)
def test_a_year_can_always_be_shown(period: Period) -> None:
    turns = rota(plan(A, B, C, period=period), [], YEAR)
    assert turns[0].starts_on == START
    assert len(turns) == {Period.MONTH: 12, Period.HALF_MONTH: 24, Period.WEEK: 53}[period]
