"""Climbing: a year of events with any downtime ends as one without; nothing is climbed twice, and no time is lost."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.actions.matters.climbing import DECIDES_WITHIN, Case, caught_up, dated
from bot.domain import matters as rules
from bot.domain.base import BodyId, Refused
from bot.domain.deadlines import (
    DEFAULT_LIMITS,
    Calendar,
    Counted,
    Limits,
    Plan,
    Span,
    Urgency,
    accept_by,
    extended,
    hastened,
    plan_from_filing,
    settle_by,
)
from bot.domain.matters import UNSETTLED, Cause, Change, Event, Level, Matter, Staff, State
from bot.holidays import working_day_rule
from tests.rules.matters import FILED_AT, LI, MATTER, WANG

CALENDAR = Calendar(ZoneInfo("Asia/Shanghai"), working_day_rule())
BODIES = {Level.COMMUNITY: Staff(BodyId(3), "居委会"), Level.STREET: Staff(BodyId(4), "街道办")}
DECIDES = Staff(None, "社区党组织")

Happened = tuple[str, str, datetime]
"""What the clock did, why, and when."""


def heads(matter: Matter, level: Level, cause: Cause) -> Staff:
    if cause is Cause.TWO_REFUSALS and level is Level.COMMUNITY:
        return DECIDES
    return BODIES[level]


def case_of(urgency: Urgency, limits: Limits | None = None) -> Case:
    plan = plan_from_filing(urgency, limits or DEFAULT_LIMITS[urgency], FILED_AT)
    return dated(Case(replace(MATTER, urgency=urgency.value), plan, CALENDAR))


def current(matter: Matter) -> Staff:
    return Staff(matter.body_id, matter.responsible)


Move = Callable[[Case, datetime], tuple[Change, Plan]]


def longer(case: Case, now: datetime) -> tuple[Change, Plan]:
    if case.plan.extension is not None:
        raise Refused("again")
    plan = extended(case.plan, Span(3, Counted.DAYS))
    until = settle_by(plan, CALENDAR, case.matter.pauses)
    if until is None:
        raise Refused("paused")
    return rules.extend(case.matter, current(case.matter), until, "等配件", now), plan


def pressing(case: Case, now: datetime) -> tuple[Change, Plan]:
    if case.matter.urgency not in ("ordinary", "complex"):
        raise Refused("urgent already")
    change = rules.hasten(case.matter, "urgent", now, 9)
    limits = DEFAULT_LIMITS[Urgency.URGENT]
    return change, hastened(case.plan, Urgency.URGENT, limits, now, CALENDAR, case.matter.pauses)


def plainly(does: Callable[[Matter, Staff, datetime], Change]) -> Move:
    return lambda case, now: (does(case.matter, current(case.matter), now), case.plan)


MOVES: Sequence[Move] = (
    plainly(rules.accept),
    plainly(rules.start),
    plainly(lambda matter, by, now: rules.ask_back(matter, by, "哪里？", now)),
    plainly(lambda matter, by, now: rules.answer(matter, "三楼", now)),
    plainly(lambda matter, by, now: rules.done(matter, by, now)),
    plainly(lambda matter, by, now: rules.review(matter, False, None, True, now)),
    plainly(lambda matter, by, now: rules.review(matter, True, 5, True, now)),
    plainly(lambda matter, by, now: rules.reopen(matter, "又坏了", now)),
    plainly(lambda matter, by, now: rules.decline(matter, by, "不归我们", "别家", now)),
    plainly(lambda matter, by, now: rules.reassign(matter, LI if by.body_id != LI.body_id else WANG, now)),
    plainly(lambda matter, by, now: rules.note(matter, "记一笔", now)),
    longer,
    pressing,
)
moves = st.lists(st.tuples(st.sampled_from(MOVES), st.integers(1, 24 * 40)), max_size=25)
looks = st.lists(st.integers(1, 24 * 31), min_size=1, max_size=12)


def lived(case: Case, rows: Sequence[tuple[Move, int]], every: Sequence[int]) -> tuple[Case, list[Happened]]:
    """The matter after these moves (hours between them), looked at by the clock after so many hours each time.

    Whoever acts finds the matter as it stands by then; what follows at once follows.
    """
    log: list[Happened] = []
    now, looked, nth = FILED_AT, FILED_AT, 0

    def look(at: datetime) -> None:
        nonlocal case
        case, happened = caught_up(case, at, heads)
        log.extend((one.entry.kind.value, str(one.entry.args.get("cause", "")), one.entry.at) for one in happened)

    for move, hours in (*rows, (None, 24 * 60)):
        now += timedelta(hours=hours)
        while looked + timedelta(hours=every[nth % len(every)]) < now:
            looked += timedelta(hours=every[nth % len(every)])
            nth += 1
            look(looked)
        look(now)
        if move is None:
            continue
        try:
            change, plan = move(case, now)
        except Refused:
            continue
        case = dated(replace(case, matter=change.matter, plan=plan))
        look(now)
    return case, log


@given(st.sampled_from(Urgency), moves, looks)
def test_downtime_changes_nothing(urgency: Urgency, rows: list[tuple[Move, int]], every: list[int]) -> None:
    """However seldom the clock looks (up to a month apart), the same steps fire at the same instants, once each."""
    attentive, log = lived(case_of(urgency), rows, [1])
    sleepy, late = lived(case_of(urgency), rows, every)
    assert late == log
    assert sleepy == attentive


@given(st.sampled_from(Urgency), moves, looks)
def test_whatever_happens_the_level_never_falls_and_no_step_fires_twice(
    urgency: Urgency, rows: list[tuple[Move, int]], every: list[int]
) -> None:
    case, log = lived(case_of(urgency), rows, every)
    levels = list(Level)
    climbs = [one for one in log if one[0] == Event.ESCALATE.value]
    assert len(climbs) == len(case.matter.climbed) == levels.index(case.matter.level) <= 2
    assert [at for _, _, at in log] == sorted(at for _, _, at in log)
    assert sum(kind == Event.OVERDUE.value for kind, _, _ in log) <= 1
    assert not rules.is_due(case.matter, Cause.MISSED_ACCEPT, FILED_AT + timedelta(days=4000)) or (
        case.matter.state in UNSETTLED
    )


@given(st.sampled_from([State.CLOSED, State.MERGED, State.WITHDRAWN]), st.integers(0, 24 * 400))
def test_what_rests_never_climbs(state: State, hours: int) -> None:
    ended = replace(case_of(Urgency.URGENT), matter=replace(MATTER, state=state, refusals=2, not_solved=2))
    case, happened = caught_up(ended, FILED_AT + timedelta(hours=hours), heads, 9)
    assert (case, happened) == (ended, ())


pauses = st.lists(st.tuples(st.integers(1, 100), st.integers(1, 200)), max_size=6)


@given(pauses)
def test_asking_and_reopening_neither_lose_nor_gain_time(rows: list[tuple[int, int]]) -> None:
    """Of 500 hours to settle, exactly 500 pass outside what the reporter was waited for."""
    limits = Limits(Span(400, Counted.HOURS), Span(500, Counted.HOURS))
    case, now = case_of(Urgency.ORDINARY, limits), FILED_AT
    change = rules.accept(case.matter, WANG, now)
    case = dated(replace(case, matter=change.matter))
    waited = timedelta()
    for works, waits in rows:
        now += timedelta(hours=works)
        if case.matter.settle_by is None or now >= case.matter.settle_by:
            break
        asked = rules.ask_back(case.matter, WANG, "哪里？", now).matter
        now += timedelta(hours=waits)
        waited += timedelta(hours=waits)
        case = dated(replace(case, matter=rules.answer(asked, "三楼", now).matter))
    assert case.matter.settle_by == FILED_AT + timedelta(hours=500) + waited


def test_a_month_asleep_and_it_lies_with_the_street_since_the_day_it_had_to() -> None:
    case, happened = caught_up(case_of(Urgency.ORDINARY), FILED_AT + timedelta(days=31), heads)
    assert [(one.entry.kind, one.entry.args.get("cause"), one.entry.at.date().isoformat()) for one in happened] == [
        (Event.ESCALATE, "missed_accept", "2026-11-23"),
        (Event.ESCALATE, "missed_accept", "2026-11-24"),
        (Event.OVERDUE, None, "2026-12-01"),
    ]
    assert (case.matter.level, case.matter.responsible, case.matter.overdue) == (Level.STREET, "街道办", True)


def test_a_national_holiday_and_its_moved_working_day_count_as_they_are() -> None:
    """Filed on Thursday, 30 April 2026, 18:00: five days of holiday, so until Wednesday, 6 May, 18:00."""
    filed_at = datetime(2026, 4, 30, 10, 0, tzinfo=UTC)
    plan = plan_from_filing(Urgency.ORDINARY, DEFAULT_LIMITS[Urgency.ORDINARY], filed_at)
    assert accept_by(plan, CALENDAR) == datetime(2026, 5, 6, 10, 0, tzinfo=UTC)
    friday = plan_from_filing(
        Urgency.ORDINARY, DEFAULT_LIMITS[Urgency.ORDINARY], datetime(2026, 5, 8, 10, 0, tzinfo=UTC)
    )
    assert accept_by(friday, CALENDAR) == datetime(2026, 5, 9, 10, 0, tzinfo=UTC), "a Saturday that is worked"


def test_after_two_refusals_the_party_organisation_has_two_working_days_and_then_the_street_has_it() -> None:
    case = case_of(Urgency.COMPLEX)
    once = rules.decline(case.matter, WANG, "不归物业", "居委会", FILED_AT).matter
    again = rules.decline(rules.reassign(once, LI, FILED_AT).matter, LI, "不归我们", "物业", FILED_AT).matter
    case, happened = caught_up(replace(case, matter=again), FILED_AT, heads)
    assert [one.entry.args["cause"] for one in happened] == ["two_refusals"]
    assert rules.awaits_decision(case.matter)
    assert case.plan.limits.accept == DECIDES_WITHIN
    assert case.matter.accept_by == datetime(2026, 11, 24, 7, 0, tzinfo=UTC), "Friday, and two working days"
    decided = dated(replace(case, matter=rules.reassign(case.matter, LI, FILED_AT).matter))
    assert decided.matter.accepted_at == FILED_AT, "who was told to lead has nothing to accept"
    assert decided.matter.settle_by == case.matter.settle_by, "the clock is not started anew"
    assert not rules.awaits_decision(decided.matter)
    silent, then = caught_up(case, FILED_AT + timedelta(days=5), heads)
    assert [one.entry.args["cause"] for one in then] == ["missed_accept"]
    assert silent.matter.level is Level.STREET


def test_urgent_is_told_alone_once_a_level_at_four_fifths() -> None:
    case = case_of(Urgency.URGENT)
    accepted = dated(replace(case, matter=rules.accept(case.matter, WANG, FILED_AT).matter))
    share = timedelta(days=3) * 80 / 100
    _, none = caught_up(accepted, FILED_AT + share - timedelta(seconds=1), heads)
    warned, once = caught_up(accepted, FILED_AT + share, heads)
    assert none == ()
    assert [one.entry.kind for one in once] == [Event.WARN]
    _, after = caught_up(warned, FILED_AT + timedelta(days=3), heads)
    assert [one.entry.kind for one in after] == [Event.ESCALATE]
    assert caught_up(case_of(Urgency.ORDINARY), FILED_AT + timedelta(hours=20), heads)[1] == ()


def test_what_is_asked_is_waited_for_seven_days_and_the_time_of_waiting_counts_for_nobody() -> None:
    asked_at = FILED_AT + timedelta(hours=5)
    case = case_of(Urgency.URGENT)
    asked = dated(replace(case, matter=rules.ask_back(case.matter, WANG, "哪里？", asked_at).matter))
    end = asked_at + timedelta(days=7)
    assert rules.next_at(asked.matter, asked_at) == rules.answer_ends_at(asked.matter) == end
    assert caught_up(asked, end - timedelta(seconds=1), heads)[1] == ()
    on, happened = caught_up(asked, end, heads)
    assert [(one.entry.kind, one.entry.at) for one in happened] == [(Event.NO_ANSWER, end)]
    assert on.matter.state is State.FILED
    assert on.matter.settle_by == (case.matter.settle_by or end) + timedelta(days=7)
    assert rules.answer_ends_at(on.matter) is None


def test_where_nobody_is_left_to_answer_it_goes_on_at_once() -> None:
    case = case_of(Urgency.ORDINARY)
    taken = dated(replace(case, matter=rules.accept(case.matter, WANG, FILED_AT).matter))
    asked = dated(replace(taken, matter=rules.ask_back(taken.matter, WANG, "哪里？", FILED_AT).matter))
    now = FILED_AT + timedelta(minutes=3)
    on, happened = caught_up(asked, now, heads, is_orphaned=True)
    assert [(one.entry.kind, one.entry.at) for one in happened] == [(Event.NO_ANSWER, now)]
    assert on.matter.state is State.ACCEPTED
    assert caught_up(taken, now, heads, is_orphaned=True)[1] == (), "nothing was asked"
