"""The admission list: what may be changed of it, times as they are typed, and the table it is sent as."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.categories import ADMISSION_LIST, AdmissionRow, BodyKind, CategoryCode, changing
from bot.domain.categories.sheets import HEADINGS, LANGUAGES, cells_of, column_of, read_list

KNOWN = {row.code: row for row in ADMISSION_LIST}
LEAK, FIRE, REST = KNOWN["L01"], KNOWN["L16"], KNOWN["L30"]


def table(rows: list[AdmissionRow], language: str = "zh-Hans", **cells: str) -> list[tuple[int, dict[str, str]]]:
    """The rows as a file has them; `cells` are changed in the first of them."""
    at = LANGUAGES.index(language)
    headings = [names[at] for names in HEADINGS.values()]
    lines = [dict(zip(headings, cells_of(row, language), strict=True)) for row in rows]
    lines[0] |= {HEADINGS[column][at]: text for column, text in cells.items()}
    return list(enumerate(lines, 2))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2 个工作日", (2, "working_days")), ("两个工作日", (2, "working_days")), ("5天", (5, "days")),
        ("24 小时", (24, "hours")), ("２４小時", (24, "hours")), ("3 working days", (3, "working_days")),
        ("1 day", (1, "days")),
    ],
)  # fmt: skip
def test_times_are_read_as_people_type_them(typed: str, read: tuple[int, str]) -> None:
    assert changing.parse_limit(typed) == read


@pytest.mark.parametrize("typed", ["", "很快", "0 天", "5", "天", "9999 天", "-1 天", "3 周", "1.5 天"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="admission-refused-limit"):
        changing.parse_limit(typed)


def test_nothing_is_done_sooner_than_answered() -> None:
    with pytest.raises(Refused, match="admission-refused-limits-order"):
        changing.limited(LEAK, (2, "days"), (24, "hours"))
    assert changing.limited(LEAK, (24, "hours"), (1, "days")).limits == ((24, "hours"), (1, "days"))


@pytest.mark.parametrize("code", sorted(changing.NEVER))
def test_what_a_community_is_never_responsible_for_stays_so(code: str) -> None:
    row = KNOWN[code]
    with pytest.raises(Refused, match="admission-refused-never"):
        changing.allowed(row)
    with pytest.raises(Refused, match="admission-refused-level"):
        changing.levelled(row, "community")
    with pytest.raises(Refused, match="admission-refused-route-above"):
        changing.routed(row, [BodyKind.PROPERTY])
    without = [one for one in ADMISSION_LIST if one.code != code]
    with pytest.raises(Refused, match="admission-refused-never-removed"):
        changing.check_list(ADMISSION_LIST, without)


def test_six_kinds_of_matters_are_never_the_communitys() -> None:
    assert {"L16", "L25", "L26", "L27", "L28", "L29"} == changing.NEVER


def test_a_list_keeps_a_row_for_the_rest() -> None:
    with pytest.raises(Refused, match="admission-refused-rest"):
        changing.check_list(ADMISSION_LIST, ADMISSION_LIST[:-1])


def test_what_the_community_may_not_do_goes_to_the_street_and_may_come_back() -> None:
    row = changing.forbidden(LEAK, "归水务局管")
    assert (row.level, row.route, row.told) == ("street", (BodyKind.DEPARTMENT, BodyKind.STREET), "归水务局管")
    assert changing.allowed(row).community_may


def test_codes_of_new_rows_go_on() -> None:
    assert changing.new_code(KNOWN) == "N01"
    assert changing.new_code([*KNOWN, "N01", "N07"]) == "N08"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_reads_back_as_itself(language: str) -> None:
    own = changing.limited(changing.new_row("N01", "快递柜", CategoryCode.OTHER, ("快递",)), (2, "hours"), (3, "days"))
    known = KNOWN | {"N01": own}
    reading = read_list(table([*known.values()], language), known)
    assert reading.faults == ()
    assert reading.rows == tuple(known.values())


def test_a_row_without_a_code_is_known_by_its_title_and_else_new() -> None:
    known = read_list(table([LEAK], code=""), KNOWN)
    assert [row.code for row in known.rows] == ["L01"]
    new = read_list(table([LEAK], code="", title="阳台漏水"), KNOWN)
    assert [row.code for row in new.rows] == ["N01"]
    again = read_list(table([LEAK], code="", title="阳台漏水"), KNOWN | {"N01": new.rows[0]})
    assert again.rows == new.rows


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({"code": "第一"}, "编号", "admission-file-code"),
        ({"title": ""}, "事项", "admission-file-title"),
        ({"category": "下雨"}, "类别", "admission-file-category"),
        ({"route": "王师傅"}, "责任主体", "admission-file-route"),
        ({"route": "物业、物业"}, "责任主体", "admission-file-route"),
        ({"level": "省"}, "层级", "admission-file-level"),
        ({"urgency": "危险"}, "缓急", "admission-file-urgency"),
        ({"accept": "很快", "settle": "3 天"}, "回话时限", "admission-file-limit"),
        ({"settle": "3 天"}, "回话时限", "admission-file-limit-one"),
        ({"accept": "5 天", "settle": "3 天"}, "办结时限", "admission-refused-limits-order"),
        ({"may": "看情况"}, "社区能办", "admission-file-may"),
        ({"may": "否"}, "告诉说事的人", "admission-refused-told"),
        ({"words": "、".join(f"词{n}" for n in range(81))}, "字词", "admission-file-words"),
    ],
)
def test_a_bad_cell_is_named_by_line_and_column(cells: dict[str, str], column: str, reason: str) -> None:
    reading = read_list(table([LEAK, REST], **cells), KNOWN)
    assert reading.rows == ()
    assert [(one.line, one.column, one.reason) for one in reading.faults] == [(2, column, reason)]


def test_every_fault_of_every_row_is_named() -> None:
    rows = table([FIRE, LEAK, LEAK], may="是", level="社区")
    reading = read_list(rows, KNOWN)
    assert [(one.line, one.reason) for one in reading.faults] == [
        (2, "admission-refused-never"), (4, "admission-file-twice"),
    ]  # fmt: skip


def test_a_file_without_a_column_says_which() -> None:
    lines = [(2, {name: text for name, text in table([LEAK])[0][1].items() if column_of(name) != "urgency"})]
    for language, heading in (("zh-Hans", "缓急"), ("zh-Hant", "緩急"), ("en", "Urgency")):
        faults = read_list(lines, KNOWN, language).faults
        assert [(one.column, one.reason) for one in faults] == [(heading, "roster-column-missing")]


@given(st.text(max_size=60))
def test_whatever_is_typed_is_words_or_refused(typed: str) -> None:
    try:
        words = changing.split_words(typed)
    except Refused:
        return
    assert words
    assert changing.split_words("、".join(words)) == words


def test_differences_name_what_was_and_what_is() -> None:
    (one,) = changing.differences(LEAK, replace(LEAK, urgency="ordinary"))
    assert (one.code, one.field, one.before, one.after) == ("L01", "urgency", "urgent", "ordinary")
