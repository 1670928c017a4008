"""The forms of the duty rota: set up, away, exempt; pure."""

from datetime import date

import pytest

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.duty import pauses, setup
from bot.domain.duty.periods import Period
from bot.domain.duty.rota import by_lot
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
    with pytest.raises(Refused):
        after(fresh(), "+1", "enough")
    for forged in ("+99", "+", "x", "++1", "+²", "-1x"):
        with pytest.raises(Refused):
            after(fresh(), forged)


def test_many_doors_are_paged() -> None:
    state = fresh(30)
    assert after(state, "later", "later")["page"] == 1
    assert after(state, "earlier")["page"] == 0


def test_an_answer_corrected_at_the_end_leads_back_there() -> None:
    state = after(fresh(), "all", "enough", "month", "tomorrow", "door", "enough", "enough")
    assert after(state, "period", "week")["stage"] == "check"
    assert after(state, "period", "back") == {**state, "page": 0}
    assert after(state, "doors", "-1", "enough")["agreed"] == [2, 3, 4]


def test_back_leads_through_the_questions() -> None:
    state = after(fresh(), "all", "enough", "month", "back", "back")
    assert state["stage"] == "doors"
    assert state["agreed"] == [1, 2, 3, 4], "nothing is lost"
    assert after(state, "back")["stage"] == "doors"


def test_a_task_is_written_anew_and_a_ground_added() -> None:
    state = after(fresh(), "all", "enough", "month", "tomorrow", "door")
    state = setup.step(after(state, "safety"), typed("看看\n灭火器"))
    assert state["stage"] == "tasks"
    assert state["tasks"]["safety"] == "看看 灭火器"
    state = after(state, "enough")
    state = setup.step(setup.step(state, typed("上夜班")), typed("上夜班"))
    assert setup.chosen_grounds(after(state, "-0")) == ["上夜班"]
    for words in ("长" * (setup.GROUND + 1), " "):
        with pytest.raises(Refused):
            setup.step(state, typed(words))
    for nth in range(setup.GROUNDS - 2):
        state = setup.step(state, typed(f"第{nth}样"))
    with pytest.raises(Refused):
        setup.step(state, typed("再一样"))
    with pytest.raises(Refused):
        after(state, f"+{setup.GROUNDS}")


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
    state = {**after(fresh(), "all", "enough", "month", "tomorrow", "lot", "enough", "enough"), "seed": "483921"}
    drawn = by_lot([door for _, door, _ in DOORS[:4]], "483921")
    assert [door for _, door in setup.first_turns(state, TODAY)][:4] == [door[-3:] for door in drawn]


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
        ("20号到5号", [date(2026, 6, 20), date(2026, 7, 5)]),
        ("明天到月底", [date(2026, 6, 11), date(2026, 6, 30)]),
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
    state = pauses.away_step(state, Choose("from", "month"))
    assert state["from_on"] == "2026-07-01"
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
    for wrong in (Choose("from", "never"), Choose("from", "")):
        with pytest.raises(Refused):
            pauses.away_step(pauses.away(TODAY), wrong)


def test_exempt_for_a_ground_or_words_of_ones_own() -> None:
    state = pauses.exempt(TODAY, ["重病", "孕产"])
    done = pauses.exempt_step(pauses.exempt_step(state, Choose("ground", "1")), Choose("until", "always"))
    assert (done["reason"], done["until_on"], "grounds" in done) == ("孕产", None, False)
    own = pauses.exempt_step(state, typed("摔了腿"))
    assert pauses.exempt_step(own, Choose("until", "back"))["stage"] == "ground"
    assert pauses.exempt_step(own, typed("12月31日"))["until_on"] == "2026-12-31"
    for wrong in (Choose("ground", "2"), Choose("ground", "²"), typed("长" * (pauses.REASON + 1))):
        with pytest.raises(Refused):
            pauses.exempt_step(state, wrong)
