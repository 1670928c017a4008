"""The forms of the duty rota: set up, away, exempt; pure."""

from datetime import date

import pytest

from bot.domain.base import HouseholdId, Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.duty import pauses, setup
from bot.domain.duty.periods import Period
from bot.domain.duty.rota import Pause, Paused, by_lot
from bot.domain.duty.setup import State
from bot.domain.duty.turns import THEMES

TODAY = date(2026, 6, 10)
DOORS = [(flat, f"3-2-{500 + flat}", str(500 + flat)) for flat in range(1, 31)]
TASKS = {theme: theme for theme in THEMES}


def fresh(doors: int = 4) -> State:
    return setup.begun(DOORS[:doors], TASKS, ["重病"])


def after(state: State, *given: str) -> State:
    """The form after these answers; what is no answer of the open question is typed."""
    for one in given:
        state = setup.step(state, Choose(state["stage"], one))
    return state


def typed(words: str) -> Given:
    return Given("text", words)


def test_a_fresh_form_has_the_usual_answers_and_one_that_goes_on_its_own() -> None:
    assert setup.begun(DOORS[:1], {"safety": "看门"}, ["重病"], unit_id=7) == {
        "stage": "doors", "doors": [[1, "3-2-501", "501"]], "agreed": [], "page": 0, "period": "month",
        "first": "tomorrow", "lot": False, "seed": "", "tasks": {"safety": "看门"}, "grounds": [["重病", True]],
        "checked": False, "unit_id": 7,
    }  # fmt: skip
    assert setup.altering(Period.WEEK, "483921", {"safety": "看门"}, [("重病", False)], rota_id=1) == {
        "stage": "check", "period": "week", "lot": True, "seed": "483921", "tasks": {"safety": "看门"},
        "grounds": [["重病", False]], "checked": True, "rota_id": 1,
    }  # fmt: skip
    assert not setup.altering(Period.WEEK, "", {}, [])["lot"]


def test_the_whole_form_with_what_it_offers() -> None:
    state = after(fresh(), "all", "enough", "month", "tomorrow", "door", "enough", "enough")
    assert state["stage"] == "check"
    turns = setup.first_turns(state, TODAY)
    assert [door for _, door in turns] == ["501", "502", "503", "504", "501"]
    assert [(one.starts_on, one.until_on) for one, _ in turns[:2]] == [
        (date(2026, 6, 11), date(2026, 8, 1)),
        (date(2026, 8, 1), date(2026, 9, 1)),
    ]
    assert "stage" not in after(state, "done")


def test_doors_are_ticked_one_by_one_and_kept_in_their_order() -> None:
    state = after(fresh(), "+3", "+1", "+3", "+2", "-2")
    assert state["agreed"] == [1, 3]
    assert after(state, "none")["agreed"] == []
    assert after(fresh(), "+1", "+2", "enough")["stage"] == "period"
    with pytest.raises(Refused) as few:
        after(fresh(), "+1", "enough")
    assert (few.value.code, few.value.args_of_text) == ("duty-set-refused-few", {"fewest": 2})
    for forged in ("+99", "+", "x", "x1", "++1", "+²", "-1x", "+0"):
        with pytest.raises(Refused, match="forms-refused-old-button"):
            after(fresh(), forged)


def test_many_doors_are_paged() -> None:
    state = setup.begun([(nth, f"3-2-{nth}", str(nth)) for nth in range(2 * setup.DOORS_A_PAGE + 1)], TASKS, [])
    assert [after(state, *["later"] * often)["page"] for often in range(4)] == [0, 1, 2, 2]
    assert [after({**state, "page": 2}, *["earlier"] * often)["page"] for often in range(4)] == [2, 1, 0, 0]
    assert after({**state, "doors": state["doors"][: setup.DOORS_A_PAGE]}, "later")["page"] == 0


def test_an_answer_corrected_at_the_end_leads_back_there() -> None:
    state = after(fresh(), "all", "enough", "month", "tomorrow", "door", "enough", "enough")
    assert after(state, "period", "week") == {**state, "period": "week"}
    assert after(state, "first", "change") == {**state, "first": "change"}
    assert after(state, "grounds")["stage"] == "grounds"
    for forged in ("back", "check", "task"):
        with pytest.raises(Refused, match="forms-refused-old-button"):
            after(state, forged)
    assert after(state, "period", "back") == {**state, "page": 0}
    assert after(state, "doors", "-1", "enough")["agreed"] == [2, 3, 4]


def test_back_leads_through_the_questions() -> None:
    state = after(fresh(), "all", "enough", "month", "back", "back")
    assert state["stage"] == "doors"
    assert state["agreed"] == [1, 2, 3, 4], "nothing is lost"
    assert after(state, "back")["stage"] == "doors"
    steps = ["all", "enough", "month", "tomorrow", "door", "enough", "enough"]
    stages = [after(fresh(), *steps[:many])["stage"] for many in range(1, len(steps) + 1)]
    assert stages == list(setup.STEPS)
    for before, many in zip(setup.STEPS, range(2, len(steps)), strict=False):
        assert after(fresh(), *steps[:many], "back")["stage"] == before
    assert after(fresh(), *steps[:5], "safety", "back") == {**after(fresh(), *steps[:5]), "theme": "safety"}


def test_a_task_is_written_anew_and_a_ground_added() -> None:
    state = after(fresh(), "all", "enough", "month", "tomorrow", "door")
    state = setup.step(after(state, "safety"), typed("看看\n灭火器"))
    assert state["stage"] == "tasks"
    assert state["tasks"]["safety"] == "看看 灭火器"
    state = after(state, "enough")
    state = setup.step(setup.step(state, typed("上夜班")), typed("上夜班"))
    assert setup.chosen_grounds(after(state, "-0")) == ["上夜班"]
    assert setup.chosen_grounds(after(state, "-0", "-1", "+0")) == ["重病"]
    assert setup.chosen_grounds(setup.step(after(state, "-0", "-1"), typed("重病"))) == ["重病"]
    assert setup.chosen_grounds(setup.step(state, typed("长" * setup.GROUND)))[-1] == "长" * setup.GROUND
    with pytest.raises(Refused) as long:
        setup.step(state, typed("长" * (setup.GROUND + 1)))
    assert (long.value.code, long.value.args_of_text) == ("forms-refused-too-long", {"limit": setup.GROUND})
    for unread in (typed(" "), Given("photo", "重病")):
        with pytest.raises(Refused, match="forms-refused-text-wanted"):
            setup.step(state, unread)
    for nth in range(setup.GROUNDS - 2):
        state = setup.step(state, typed(f"第{nth}样"))
    with pytest.raises(Refused) as many:
        setup.step(state, typed("再一样"))
    assert (many.value.code, many.value.args_of_text) == ("duty-set-refused-grounds", {"most": setup.GROUNDS})
    for forged in (f"+{setup.GROUNDS}", "+x", "x0", "+²", "+"):
        with pytest.raises(Refused, match="forms-refused-old-button"):
            after(state, forged)


def test_a_task_fits_on_a_line() -> None:
    state = after(fresh(), "all", "enough", "month", "tomorrow", "door", "safety")
    assert setup.step(state, typed("长" * setup.TASK))["tasks"]["safety"] == "长" * setup.TASK
    with pytest.raises(Refused) as long:
        setup.step(state, typed("长" * (setup.TASK + 1)))
    assert long.value.args_of_text == {"limit": setup.TASK}


def test_typing_where_a_button_is_wanted_says_so() -> None:
    with pytest.raises(Refused, match="forms-refused-choose"):
        setup.step(fresh(), typed("五〇一"))


def test_the_first_day() -> None:
    assert setup.first_day("tomorrow", TODAY, Period.MONTH) == date(2026, 6, 11)
    assert setup.first_day("change", TODAY, Period.MONTH) == date(2026, 7, 1)
    assert setup.first_day("change", TODAY, Period.HALF_MONTH) == date(2026, 6, 16)
    assert setup.has_choice_of_day(TODAY, Period.WEEK)
    assert not setup.has_choice_of_day(date(2026, 6, 14), Period.WEEK), "tomorrow is Monday"


def test_the_lot_is_the_published_one() -> None:
    state = {**after(fresh(5), "all", "enough", "month", "tomorrow", "lot", "enough", "enough"), "seed": "483921"}
    drawn = by_lot([door for _, door, _ in DOORS[:5]], "483921")
    assert [door for _, door in setup.first_turns(state, TODAY)][:5] == [door[-3:] for door in drawn]
    other = setup.first_turns({**state, "seed": "7"}, TODAY)
    assert [door for _, door in other][:5] == [door[-3:] for door in by_lot([door for _, door, _ in DOORS[:5]], "7")]


def test_the_first_turns_by_the_week_and_who_cannot_serve_them() -> None:
    state = after(fresh(2), "all", "enough", "week", "change", "door", "enough", "enough")
    assert [one.starts_on for one, _ in setup.first_turns(state, TODAY)] == [
        date(2026, 6, 15), date(2026, 6, 22), date(2026, 6, 29),
    ]  # fmt: skip
    exempt = [Paused(HouseholdId(one), Pause.EXEMPT, TODAY) for one in (1, 2)]
    assert [door for _, door in setup.first_turns(state, TODAY, exempt[:1])] == ["502"] * 3
    assert [(one.household_id, door) for one, door in setup.first_turns(state, TODAY, exempt)] == [(None, "")] * 3


def test_what_is_changed_later_is_no_question_of_doors_or_days() -> None:
    state = setup.altering(Period.MONTH, "", TASKS, [("重病", True)], rota_id=1)
    assert after(state, "period", "week")["stage"] == "check"
    for option in ("doors", "first"):
        with pytest.raises(Refused):
            after(state, option)


# pauses


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("7月20日", [date(2026, 7, 20)]),
        ("7-20", [date(2026, 7, 20)]),
        ("2027年1月3号", [date(2027, 1, 3)]),
        ("3月1日", [date(2027, 3, 1)]),
        ("20号", [date(2026, 6, 20)]),
        ("5号", [date(2026, 7, 5)]),
        ("7月20日到8月5日", [date(2026, 7, 20), date(2026, 8, 5)]),
        ("12月20日 – 1月5日", [date(2026, 12, 20), date(2027, 1, 5)]),
        ("7月20日到25日", [date(2026, 7, 20), date(2026, 7, 25)]),
        ("7月20日到20日", [date(2026, 7, 20), date(2026, 7, 20)]),
        ("20号到5号", [date(2026, 6, 20), date(2026, 7, 5)]),
        ("明天到月底", [date(2026, 6, 11), date(2026, 6, 30)]),
        ("6月10日", [TODAY]),
        ("10号", [TODAY]),
        ("今天", [TODAY]),
        ("7月1日、7月2日、7月3日", [date(2026, 7, 1), date(2026, 7, 2)]),
    ],
)
def test_days_as_people_write_them(words: str, days: list[date]) -> None:
    assert pauses.days_in(words, TODAY) == days


@pytest.mark.parametrize("words", ["下个月吧", "2月30日", "", "13", "13月1日", "0号"])
def test_what_is_no_day_is_said_so(words: str) -> None:
    with pytest.raises(Refused, match="duty-pause-refused-date"):
        pauses.days_in(words, TODAY)


def test_away_by_buttons_and_by_two_days_at_once() -> None:
    state = pauses.away(TODAY, door="501")
    assert state == {"stage": "from", "today": "2026-06-10", "reason": "", "door": "501"}
    for option, first in (("today", "2026-06-10"), ("tomorrow", "2026-06-11"), ("month", "2026-07-01")):
        assert pauses.away_step(state, Choose("from", option))["from_on"] == first
    state = pauses.away_step(state, Choose("from", "month"))
    assert pauses.away_step(state, typed("20号"))["until_on"] == "2026-07-20", "the next after it goes"
    soon = pauses.away_step(pauses.away(TODAY), Choose("from", "tomorrow"))
    assert pauses.away_step(soon, typed("三天后"))["until_on"] == "2026-06-13", "from today"
    assert pauses.away_step(state, typed("三天后到8月1日"))["until_on"] == "2026-08-01"
    assert pauses.away_step(state, Choose("until", "back"))["stage"] == "from"
    done = pauses.away_step(state, Choose("until", "fortnight"))
    assert (done["until_on"], "stage" in done) == ("2026-07-15", False)
    done = pauses.away_step(pauses.away(TODAY), typed("6月20日到7月5日"))
    assert (done["from_on"], done["until_on"]) == ("2026-06-20", "2026-07-05")


def test_away_neither_backwards_nor_for_ever() -> None:
    state = pauses.away_step(pauses.away(TODAY), Choose("from", "tomorrow"))
    with pytest.raises(Refused, match="backwards"):
        pauses.away_step(state, typed("2026年6月11日"))
    with pytest.raises(Refused, match="far"):
        pauses.away_step(state, typed("2030年1月1日"))
    with pytest.raises(Refused, match="past"):
        pauses.away_step(pauses.away(TODAY), typed("2026年6月1日"))
    with pytest.raises(Refused, match="far"):
        pauses.away_step(pauses.away(TODAY), typed("2028年6月12日"))
    with pytest.raises(Refused, match="far"):
        pauses.away_step(state, typed("2028年6月12日"))
    with pytest.raises(Refused, match="backwards"):
        pauses.away_step(pauses.away(TODAY), typed("2026年6月20日到2026年6月20日"))
    last = pauses.away_step(state, typed("2028年6月11日"))
    assert last["until_on"] == (TODAY + pauses.FARTHEST).isoformat()
    assert pauses.away_step(pauses.away(TODAY), typed("2028年6月11日"))["from_on"] == last["until_on"]
    for wrong in (Choose("from", "never"), Choose("from", "")):
        with pytest.raises(Refused, match="forms-refused-old-button"):
            pauses.away_step(pauses.away(TODAY), wrong)
    with pytest.raises(Refused, match="forms-refused-old-button"):
        pauses.away_step(state, Choose("until", "never"))
    for unread in (typed(" "), Given("photo", "6月20日")):
        with pytest.raises(Refused, match="forms-refused-text-wanted"):
            pauses.away_step(state, unread)


def test_exempt_for_a_ground_or_words_of_ones_own() -> None:
    state = pauses.exempt(TODAY, ["重病", "孕产"])
    done = pauses.exempt_step(pauses.exempt_step(state, Choose("ground", "1")), Choose("until", "always"))
    assert (done["reason"], done["until_on"], "grounds" in done) == ("孕产", None, False)
    own = pauses.exempt_step(state, typed(" 摔了腿 "))
    assert own == {**state, "stage": "until", "reason": "摔了腿"}
    for option, until in (("quarter", "2026-09-08"), ("half_year", "2026-12-09"), ("year", "2027-06-10")):
        assert pauses.exempt_step(own, Choose("until", option)) == {
            "today": "2026-06-10", "from_on": "2026-06-10", "reason": "摔了腿", "until_on": until,
        }  # fmt: skip
    assert pauses.exempt_step(state, typed("长" * pauses.REASON))["reason"] == "长" * pauses.REASON
    with pytest.raises(Refused) as long:
        pauses.exempt_step(state, typed("长" * (pauses.REASON + 1)))
    assert (long.value.code, long.value.args_of_text) == ("forms-refused-too-long", {"limit": pauses.REASON})
    assert pauses.exempt_step(own, Choose("until", "back"))["stage"] == "ground"
    assert pauses.exempt_step(own, typed("12月31日"))["until_on"] == "2026-12-31"
    for wrong in (Choose("ground", "2"), Choose("ground", "²"), Choose("ground", "x")):
        with pytest.raises(Refused, match="forms-refused-old-button"):
            pauses.exempt_step(state, wrong)
