"""The first day's questions and the file that answers them all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.setup import (
    BODY_KINDS,
    MOST_BODIES,
    NUMBERS,
    PRESET,
    USUAL_BODIES,
    ZONES,
    BodyPlan,
    Plan,
    body_step,
    community_step,
    read_plan,
    telephone,
    unit_label,
    words,
    zone_named,
)
from bot.domain.setup.questions import State

FRESH: State = {
    "stage": "name", "community_id": 1, "name": "", "street": "", "zone": "Asia/Shanghai",
    "numbers": dict(PRESET), "bodies": [], "path": [],
}  # fmt: skip


def typed(text: str) -> Given:
    return Given("text", text)


def press(state: State, option: str) -> State:
    return community_step(state, Choose(str(state["stage"]), option))


def say(state: State, *texts: str) -> State:
    for text in texts:
        state = community_step(state, typed(text))
    return state


def checked() -> State:
    """All questions answered but those about bodies."""
    state = press(say(FRESH, "阳光社区", "中坝街道"), "Asia/Shanghai")
    for _ in range(5):
        state = press(state, "skip")
    return state


def test_questions_come_one_by_one_and_end_at_the_overview() -> None:
    state, stages = FRESH, []
    for answer in ("阳光社区", "中坝街道"):
        stages.append(state["stage"])
        state = say(state, answer)
    stages.append(state["stage"])
    state = press(state, "Asia/Urumqi")
    while state["stage"] != "check":
        stages.append(state["stage"])
        state = say(state, "0816-3333333")
    assert stages == ["name", "street", "zone", "gas", "power", "lift", "water", "property"]
    assert state["zone"] == "Asia/Urumqi"
    assert state["numbers"]["fire"] == "119"
    assert state["numbers"]["gas"] == "0816-3333333"


def test_from_the_overview_one_thing_is_changed_and_the_overview_comes_back() -> None:
    for key in NUMBERS:
        state = press(checked(), key)
        assert state["stage"] == key
        state = say(state, "96333")
        assert state["stage"] == "check"
        assert state["numbers"][key] == "96333"
    assert say(press(checked(), "name"), "向阳社区")["name"] == "向阳社区"
    assert press(press(checked(), "fire"), "skip")["numbers"].keys() == {"ambulance", "police"}


def test_the_way_back_leads_through_every_question_to_the_first() -> None:
    state, seen = press(checked(), "right"), []
    while state["path"]:
        seen.append(state["stage"])
        state = press(state, "back")
    assert [*seen, state["stage"]] == [
        "bodies", "check", "property", "water", "lift", "power", "gas", "zone", "street", "name",
    ]  # fmt: skip
    with pytest.raises(Refused, match="old-button"):
        press(state, "back")


def test_what_was_answered_is_kept_on_the_way_back() -> None:
    state = press(press(say(FRESH, "阳光社区"), "back"), "keep")
    assert (state["stage"], state["name"]) == ("street", "阳光社区")


def test_a_name_that_was_never_given_cannot_be_kept() -> None:
    with pytest.raises(Refused, match="words"):
        press(FRESH, "keep")


def test_there_are_only_so_many_bodies() -> None:
    state = press({**checked(), "bodies": [{"kind": "employer"}] * MOST_BODIES}, "right")
    with pytest.raises(Refused, match="many"):
        press(state, "add")


def test_bodies_are_entered_with_what_an_offline_one_needs() -> None:
    state = press(press(press(checked(), "right"), "usual"), "usual")
    assert [body["kind"] for body in state["bodies"]] == list(USUAL_BODIES)
    state = press(press(press(state, "add"), "employer"), "usual")
    state = say(press(state, "no"), "0816-5555555", "王师傅", "阳光路1号")
    assert state["bodies"][-1] == {
        "kind": "employer", "called": "", "online": False, "telephone": "0816-5555555", "contact": "王师傅",
        "address": "阳光路1号",
    }  # fmt: skip
    state = press(press(say(press(press(state, "add"), "lift"), "快梯公司"), "yes"), "skip")
    assert state["bodies"][-1] == {"kind": "lift", "called": "快梯公司", "online": True, "telephone": ""}
    assert "stage" not in press(state, "done")


def test_a_community_without_bodies_is_not_finished() -> None:
    with pytest.raises(Refused, match="no-body"):
        press(press(checked(), "right"), "done")


def test_a_correction_ends_at_the_overview() -> None:
    state = {**checked(), "seen": True, "path": []}
    del state["bodies"]
    assert "stage" not in press(state, "right")


def test_one_field_of_a_body_is_corrected_alone() -> None:
    state = {"stage": "body-telephone", "community_id": 1, "body_id": 7, "only": "telephone", "body": {}, "path": []}
    done = body_step(state, typed("０８１６－２３４５６７８"))
    assert "stage" not in done
    assert done["body"] == {"telephone": "0816-2345678"}


@given(
    st.lists(
        st.one_of(
            st.text(max_size=50).map(typed),
            st.sampled_from(
                ("back", "keep", "skip", "right", "usual", "add", "done", "yes", "no", *BODY_KINDS, *NUMBERS, *ZONES)
            ),
            st.just(Given("photo", file_id="x")),
        ),
        max_size=40,
    )
)
def test_whatever_is_typed_or_pressed_the_form_stands_at_a_question_it_can_go_back_from(
    inputs: list[Given | str],
) -> None:
    state = FRESH
    for one in inputs:
        given = Choose(state["stage"], one) if isinstance(one, str) else one
        try:
            state = community_step(state, given)
        except Refused:
            continue
        if "stage" not in state:
            assert state["name"]
            assert state["bodies"]
            return
        assert state["stage"] not in state["path"]
        assert len(state["path"]) < 20
        assert all(telephone(number) == number for number in state["numbers"].values())


@pytest.mark.parametrize("text", ["119", "95598", "0816-2345678", "+86 816 2345678", "(0816)2345678"])
def test_telephone_numbers_as_people_write_them(text: str) -> None:
    assert telephone(text) == text


def test_several_numbers_and_full_width_digits() -> None:
    assert telephone("１１９，0816-1111111") == "119、0816-1111111"


@pytest.mark.parametrize("text", ["", "打给老王", "12", "1" * 21, "119 转 3", "a119", "1、2"])
def test_what_is_no_telephone_number(text: str) -> None:
    with pytest.raises(Refused, match="number"):
        telephone(text)


@given(st.text())
def test_a_telephone_number_reads_back_as_itself(text: str) -> None:
    try:
        number = telephone(text)
    except Refused:
        return
    assert telephone(number) == number
    assert any(sign.isdigit() for sign in number)


def test_words_are_one_line_without_invisible_signs() -> None:
    assert words(typed("  阳光\u202e\n 社区\x00 "), 40) == "阳光 社区"
    for nothing in (typed(" \n\u200b"), Given("photo", "猫"), Choose("name", "x")):
        with pytest.raises(Refused, match="words"):
            words(nothing, 40)
    with pytest.raises(Refused, match="long"):
        words(typed("长" * 41), 40)


def test_time_zones_by_name() -> None:
    assert zone_named("Asia/Kashgar") == "Asia/Kashgar"
    for wrong in ("北京", "../etc/passwd", "Asia"):
        with pytest.raises(Refused, match="zone"):
            zone_named(wrong)


def test_units_are_called_as_people_call_them() -> None:
    assert unit_label("", "3", "2", "zh-Hans") == "3栋2单元"
    assert unit_label("阳光小区", "3", "2", "zh-Hant") == "阳光小区3棟2單元"
    assert unit_label("", "3", "2", "en") == "Building 3, unit 2"


PLAN = """# ours
[community]
name = "阳光社区"
zone = "Asia/Shanghai"

[numbers]
gas = "0816-3333333"

[[bodies]]
kind = "property"

[[bodies]]
kind = "police"
name = "中坝派出所"

[[grids]]
name = "第一网格"
buildings = [1, "北区/2"]
"""


def test_a_plan_says_all_at_once() -> None:
    plan = read_plan(PLAN).plan
    assert plan is not None
    assert (plan.name, plan.zone, plan.numbers) == ("阳光社区", "Asia/Shanghai", {"gas": "0816-3333333"})
    assert plan.bodies == (BodyPlan("property"), BodyPlan("police", "中坝派出所"))
    assert plan.grids[0].buildings == (("", "1"), ("北区", "2"))
    assert plan.grids[0].line == 18


SETTINGS = """[community]
name = "阳光社区"

[settings]
slip_days = 30
holidays = ["2026-10-08", 2027-02-01, "2026-10-01/2026-10-02"]
working_days = "2026-10-10"
"""


def test_a_plan_holds_settings_as_a_community_keeps_them() -> None:
    plan = read_plan(SETTINGS).plan
    assert plan is not None
    assert plan.settings == {
        "slip_days": 30, "holidays": ["2026-10-01", "2026-10-02", "2026-10-08", "2027-02-01"],
        "working_days": ["2026-10-10"],
    }  # fmt: skip
    assert Plan("阳光社区").settings == {}


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("30", "0", 5, "no-number"),
        ("30", '"30"', 5, "no-number"),
        ("30", "true", 5, "no-number"),
        ("30", "366", 5, "no-number"),
        ("2026-10-08", "10月8日", 6, "no-days"),
        ("2026-10-10", "2026-13-10", 7, "no-days"),
        ("slip_days", "slips", 5, "key-unknown"),
    ],
)
def test_settings_that_are_none_are_named_with_their_line(old: str, new: str, line: int, reason: str) -> None:
    reading = read_plan(SETTINGS.replace(old, new))
    assert [(one.line, one.reason) for one in reading.problems] == [(line, f"communities-plan-{reason}")]


def test_the_example_in_docs_is_a_plan() -> None:
    example = Path(__file__).parents[2] / "docs" / "community.toml"
    assert read_plan(example.read_text(encoding="utf-8")).plan is not None


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('"阳光社区"', "阳光社区", 3, "unreadable"),
        ('name = "阳光社区"', "", 2, "missing"),
        ("Asia/Shanghai", "Peking", 4, "plan-no-zone"),
        ("gas =", "gaz =", 7, "key-unknown"),
        ("0816-3333333", "call", 7, "plan-no-telephone"),
        ('"property"', '"bank"', 10, "none-of"),
        ('kind = "police"', "", 12, "missing"),
        ('"中坝派出所"', "7", 14, "no-words"),
        ("中坝派出所", "长" * 41, 14, "too-long"),
        ('[1, "北区/2"]', "1", 18, "no-list"),
        ("[[grids]]", "[[blocks]]", 16, "table-unknown"),
        ("[numbers]", "[[numbers]]", 6, "no-table"),
    ],
)
def test_every_fault_of_a_plan_is_named_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    reading = read_plan(PLAN.replace(old, new))
    assert reading.plan is None
    assert [(one.line, reason in one.reason) for one in reading.problems] == [(line, True)]


def test_all_faults_of_a_plan_are_named_together() -> None:
    bad = PLAN.replace("Asia/Shanghai", "Peking").replace('"property"', '"bank"').replace("gas =", "gaz =")
    assert [one.line for one in read_plan(bad).problems] == [4, 7, 10]


@given(st.text())
def test_any_text_is_a_plan_or_is_refused(text: str) -> None:
    reading = read_plan(text)
    assert (reading.plan is None) == bool(reading.problems)
