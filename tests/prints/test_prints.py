"""Prints: people's texts appear literally, every code leads where it should, sheets are cut evenly."""

import io
import json
import pickle
import re
import zlib
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
import segno
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.delivery.prints import (
    BallotSheet,
    Bar,
    DoorLine,
    Field,
    Listed,
    MonthSheet,
    Point,
    SlipSheet,
    WallPoster,
    YearMonth,
    YearTurn,
    as_png,
    calls_pdf,
    doors_pdf,
    letter_pdf,
    minutes_pdf,
    month_png,
    render,
    result_pdf,
    result_png,
    slips_pdf,
    wall_pdf,
    year_png,
)
from bot.delivery.prints.font import MISSING, drawable, font_folder
from tests.prints.samples import (
    CALLS,
    DOORS,
    HOSTILE,
    LETTER,
    MINUTES,
    MONTH,
    POSTER,
    PUBLISHED,
    RESULT,
    SHEET,
    YEAR,
    slip,
)

PPI = 144


def test_a_result_as_a_picture_is_as_wide_as_a_phone() -> None:
    for tone in ("good", "bad", "open"):
        drawn = Image.open(io.BytesIO(result_png(replace(RESULT, tone=tone))))
        assert drawn.width == 780
    bar, line = Bar("候选" * 30, "20 households", 1000), "12号 12.50 票、" * 20
    many = replace(RESULT, question=LONG * 5, verdict=LONG * 5, bars=(bar,) * 20, count=(line,) * 8)
    tall = Image.open(io.BytesIO(result_png(many)))
    assert tall.width + tall.height <= 10_000, "as high as Telegram takes pictures"


def test_a_result_sheet_is_one_page_with_room_to_sign_and_says_every_fingerprint() -> None:
    made = result_pdf(PUBLISHED)
    assert pages_of(made) == 1
    assert set("投票结果公示差够了9a8b7c6d记录人见证签名日期") - set("差") <= signs_in(made)
    assert set('#[*]$"/`@<>') <= signs_in(result_pdf(replace(PUBLISHED, details=HOSTILE)))
    assert pages_of(result_pdf(replace(PUBLISHED, options=PUBLISHED.options * 60))) == 2


def signs_in(pdf: bytes) -> set[str]:
    """Every sign that the PDF says it shows, from the maps that let readers copy its text."""
    signs: set[str] = set()
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            text = zlib.decompress(stream)
        except zlib.error:
            continue
        for shown in re.findall(rb"<[0-9A-Fa-f]{4}> <([0-9A-Fa-f]+)>", text):
            signs |= set(bytes.fromhex(shown.decode()).decode("utf-16-be"))
    return signs


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def picture(page: bytes) -> Image.Image:
    return Image.open(io.BytesIO(page)).convert("L")


def codes_on(sheet: BallotSheet | SlipSheet | WallPoster) -> list[dict[str, float]]:
    """Where the template set each QR code: page from 0, left, top and width in points."""
    found = typst.query(
        render.template_of(sheet),
        "<qr>",
        field="value",
        root=render.template_of(sheet).parent,
        font_paths=render._fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": render.data_of(sheet)},
    )
    return [{key: float(str(value).removesuffix("pt")) for key, value in at.items()} for at in json.loads(found)]


def modules(page: Image.Image, at: dict[str, float], count: int) -> list[list[bool]]:
    """The code as printed: whether the middle of each module is dark."""
    scale = PPI / 72
    module = at["width"] / count
    pixels = page.tobytes()

    def dark(x: int, y: int) -> bool:
        across, down = (int((start + (n + 0.5) * module) * scale) for start, n in ((at["x"], x), (at["y"], y)))
        return pixels[down * page.width + across] < 128

    return [[dark(x, y) for x in range(count)] for y in range(count)]


def expected(link: str) -> list[list[bool]]:
    code = segno.make_qr(link, error="m")
    return [[bool(module) for module in row] for row in code.matrix_iter(border=render.QUIET)]


def test_every_door_has_its_own_code_on_its_own_slip() -> None:
    pages = [picture(page) for page in as_png(SHEET, PPI)]
    places = codes_on(SHEET)
    assert len(places) == 20
    for given_slip, at in zip(SHEET.slips, places, strict=True):
        want = expected(given_slip.link)
        assert modules(pages[int(at["page"]) - 1], at, len(want)) == want


def test_the_code_on_the_wall() -> None:
    (page,) = as_png(POSTER, PPI)
    (at,) = codes_on(POSTER)
    want = expected(POSTER.link)
    assert modules(picture(page), at, len(want)) == want
    assert at["width"] > 85 / 25.4 * 72


def test_slips_are_cut_by_halving_the_page() -> None:
    """Eight a page, codes in a grid of half the width and quarters of the height, nothing but dashes on the cuts."""
    places = codes_on(SHEET)
    assert [int(at["page"]) for at in places] == [1] * 8 + [2] * 8 + [3] * 4
    lefts = sorted({round(at["x"], 1) for at in places})
    tops = sorted({round(at["y"], 1) for at in places})
    assert lefts[1] - lefts[0] == pytest.approx(595.28 / 2, abs=0.2)
    assert [b - a for a, b in pairwise(tops)] == pytest.approx([841.89 / 4] * 3, abs=0.2)
    first, _, last = (picture(page) for page in as_png(SHEET, PPI))
    for page in (first, last):
        assert page.size == (1191, 1684)
        for band in cuts(page):
            assert min(band) > 100, "only grey dashes lie on a cut"
        assert any(min(band) < 200 for band in cuts(page))


def cuts(page: Image.Image) -> Iterable[bytes]:
    """The strips of 4 mm on either side of each cut."""
    wide, high = page.size
    around = int(4 / 25.4 * PPI)
    yield page.crop((wide // 2 - around, 0, wide // 2 + around, high)).tobytes()
    for n in (1, 2, 3):
        yield page.crop((0, high * n // 4 - around, wide, high * n // 4 + around)).tobytes()


@pytest.mark.parametrize(("doors", "pages"), [(1, 1), (8, 1), (9, 2), (20, 3)])
def test_as_many_pages_as_needed(doors: int, pages: int) -> None:
    assert pages_of(slips_pdf(replace(SHEET, slips=SHEET.slips[:doors]))) == pages


def test_what_is_printed_is_what_was_given() -> None:
    shown = signs_in(slips_pdf(SHEET))
    for text in (SHEET.community, SHEET.place, SHEET.about, *SHEET.steps, SHEET.keep, SHEET.valid_until):
        assert set(text) - {" "} <= shown
    assert set("ACDEFH-") <= shown
    assert set("转办单盖章2026-0123" + LETTER.what.text + LETTER.deadline.text) - {" "} <= signs_in(letter_pdf(LETTER))
    assert set(POSTER.title + POSTER.admission) <= signs_in(wall_pdf(POSTER))
    assert set("2026-0009扶手松了他们怎么说王师傅明天来0816-2222222") <= signs_in(calls_pdf(CALLS))


def test_markup_in_peoples_texts_appears_literally() -> None:
    marks = set('#[*]$\\"/`@<>')
    sheet = replace(SHEET, about=HOSTILE, slips=SHEET.slips[:1])
    assert not marks & signs_in(slips_pdf(replace(sheet, about="阳光")))
    assert marks <= signs_in(slips_pdf(sheet))
    assert marks <= signs_in(wall_pdf(replace(POSTER, about=HOSTILE)))
    assert marks <= signs_in(letter_pdf(replace(LETTER, what=Field("事项", HOSTILE))))
    hostile = replace(MINUTES, items=(Field(HOSTILE, "答复"),), corrections=(HOSTILE,))
    assert marks <= signs_in(minutes_pdf(hostile))
    assert marks <= signs_in(calls_pdf(replace(CALLS, rows=(replace(CALLS.rows[0], words=HOSTILE),))))


def test_traditional_chinese_is_drawn_and_emoji_are_left_out() -> None:
    poster = replace(POSTER, language="zh-Hant", title="樓裡的事🏠，在這兒說👨‍👩‍👧", footer="請找輪值戶幫忙")
    shown = signs_in(wall_pdf(poster))
    assert set("樓裡的事在這兒說請找輪值戶幫忙") <= shown
    assert MISSING not in shown


def test_what_the_font_can_draw() -> None:
    assert drawable("阳光🏠社区") == "阳光社区"
    assert drawable("a 👍🏽 b\u200b\u202e") == "a b"
    assert drawable("𠀋〇\n二") == f"{MISSING}〇\n二" or drawable("𠀋") == "𠀋"
    assert drawable("㎡①√（）「」…—·ＡéЖ") == "㎡①√（）「」…—·ＡéЖ"
    assert (font_folder() / "NotoSansSC-Regular.ttf").is_file()


LONG = "新北市板橋區民權里陽光花園廣場第二期住戶共建共享社區居民委員會聯合服務站"


def test_long_names_shrink_and_stay_on_their_slip() -> None:
    sheet = replace(
        SHEET,
        community=LONG,
        place=LONG,
        about=LONG * 2,
        steps=(LONG, LONG, LONG),
        code_label=LONG,
        valid_until=LONG,
        keep=LONG,
        slips=(replace(slip(0), door="地下车库B1P123商铺12", code="WWWW-MMMM"), *SHEET.slips[1:8]),
    )
    pages = as_png(sheet, PPI)
    assert len(pages) == 1
    for band in cuts(picture(pages[0])):
        assert min(band) > 100
    for given_slip, at in zip(sheet.slips, codes_on(sheet), strict=True):
        want = expected(given_slip.link)
        assert modules(picture(pages[0]), at, len(want)) == want


def test_a_poster_is_one_page_whatever_its_texts() -> None:
    full = replace(POSTER, community=LONG, place=LONG, title=LONG, about=LONG * 3, scan=LONG, steps=(LONG,) * 5)
    full = replace(full, admission=LONG * 3, footer=LONG * 2)
    assert pages_of(wall_pdf(full)) == pages_of(wall_pdf(POSTER)) == 1


def test_a_list_of_doors_is_as_long_as_it_has_to_be() -> None:
    assert pages_of(doors_pdf(DOORS)) == 1
    assert pages_of(doors_pdf(replace(DOORS, about="停水，" * 330, lines=DOORS.lines * 20))) > 2
    assert set("还没看到通知没有手机签名102") <= signs_in(doors_pdf(DOORS))
    assert set('#[*]$\\"/`@<>') <= signs_in(
        doors_pdf(replace(DOORS, about=HOSTILE, lines=(DoorLine(HOSTILE, HOSTILE),)))
    )


def test_a_letter_is_one_page_and_a_long_one_more() -> None:
    assert pages_of(letter_pdf(LETTER)) == 1
    long = replace(LETTER, what=Field("事项", "水表井漏水，地面常年积水。" * 120))
    assert pages_of(letter_pdf(long)) > 1


def _with_good(points: tuple[Point, ...]) -> MonthSheet:
    return replace(MONTH, good=Listed(HOSTILE, points, HOSTILE))


def test_the_month_is_a_picture_for_a_phone() -> None:
    """390 points wide at two pixels each, and as high as it has to be."""
    month, longer = (Image.open(io.BytesIO(month_png(one))) for one in (MONTH, _with_good(MONTH.good.points * 4)))
    assert month.size[0] == longer.size[0] == 780
    assert longer.size[1] > month.size[1]
    empty = Image.open(io.BytesIO(month_png(replace(MONTH, good=Listed("", ()), pressing=Listed("", ())))))
    assert empty.size[1] < month.size[1] / 2
    tall = replace(_with_good((Point("2026-0001", "字" * 60, "字" * 200),) * 8), name="长" * 60)
    assert Image.open(io.BytesIO(month_png(tall))).size[1] < 10_000 - 780, "Telegram takes no more"


def test_markup_in_a_months_texts_is_drawn_as_it_is() -> None:
    hostile = replace(_with_good((Point(HOSTILE, HOSTILE, HOSTILE),)), name=HOSTILE)
    assert month_png(hostile) != month_png(MONTH)
    assert json.loads(render.data_of(hostile))["good"]["points"][0]["words"] == HOSTILE


def test_the_year_is_a_picture_for_a_phone_whatever_the_period() -> None:
    """390 points wide at two pixels each; a year of weeks is as high as Telegram takes."""
    year = Image.open(io.BytesIO(year_png(YEAR)))
    assert year.size[0] == 780
    weeks = tuple(YearTurn(f"{day}日起", "地下车库B1P123商铺12", "正在当值") for day in (1, 8, 15, 22, 29))
    of_weeks = replace(YEAR, columns=3, months=tuple(YearMonth("2026年", "12月", weeks) for _ in range(12)))
    picture_of_weeks = Image.open(io.BytesIO(year_png(of_weeks)))
    assert picture_of_weeks.size[0] == 780
    assert year.size[1] < picture_of_weeks.size[1] < 10_000 - 780
    bare = Image.open(io.BytesIO(year_png(replace(YEAR, notes=(), months=YEAR.months[:1]))))
    assert bare.size[1] < year.size[1] / 2


def test_markup_in_a_years_texts_is_drawn_as_it_is() -> None:
    turn = YearTurn(HOSTILE, HOSTILE, HOSTILE)
    for columns in (1, 2, 3):
        hostile = replace(YEAR, columns=columns, name=HOSTILE, months=(YearMonth(HOSTILE, HOSTILE, (turn,) * 4),))
        assert year_png(hostile) != year_png(YEAR)
        assert json.loads(render.data_of(hostile))["months"][0]["turns"][3]["door"] == HOSTILE


def test_calls_are_as_many_pages_as_needed_and_one_where_there_are_none() -> None:
    assert pages_of(calls_pdf(CALLS)) == 1
    assert pages_of(calls_pdf(replace(CALLS, rows=CALLS.rows * 5))) > 3
    empty = replace(CALLS, rows=())
    assert pages_of(calls_pdf(empty)) == 1
    assert set(empty.none) <= signs_in(calls_pdf(empty))


def test_minutes_are_one_page_and_long_ones_more() -> None:
    assert set("说事日记录更正签名日期" + MINUTES.items[0].text) - {" "} <= signs_in(minutes_pdf(MINUTES))
    assert pages_of(minutes_pdf(MINUTES)) == 1
    assert pages_of(minutes_pdf(replace(MINUTES, items=()))) == 1
    long = replace(MINUTES, items=tuple(Field(f"{n}. 楼道", "定了。" * 160) for n in range(1, 16)))
    assert pages_of(minutes_pdf(long)) > 1


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_every_language_prints(language: str) -> None:
    assert slips_pdf(replace(SHEET, language=language)).startswith(b"%PDF")  # type: ignore[arg-type]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert slips_pdf(SHEET) == slips_pdf(pickle.loads(pickle.dumps(SHEET)))
    assert wall_pdf(POSTER) == wall_pdf(pickle.loads(pickle.dumps(POSTER)))
    assert letter_pdf(LETTER) == letter_pdf(pickle.loads(pickle.dumps(LETTER)))
    assert calls_pdf(CALLS) == calls_pdf(pickle.loads(pickle.dumps(CALLS)))
    assert minutes_pdf(MINUTES) == minutes_pdf(pickle.loads(pickle.dumps(MINUTES)))
    assert doors_pdf(DOORS) == doors_pdf(pickle.loads(pickle.dumps(DOORS)))
    assert year_png(YEAR) == year_png(pickle.loads(pickle.dumps(YEAR)))


def test_no_date_and_no_path_of_this_machine_is_in_the_file() -> None:
    made = (
        slips_pdf(SHEET), wall_pdf(POSTER), letter_pdf(LETTER), calls_pdf(CALLS), minutes_pdf(MINUTES),
        doors_pdf(DOORS),
    )  # fmt: skip
    for pdf in made:
        assert b"/CreationDate" not in pdf or b"D:1970" in pdf
        assert b"site-packages" not in pdf


def test_a_template_gets_no_warning() -> None:
    for sheet in (SHEET, POSTER, LETTER, CALLS, MINUTES, DOORS, YEAR):
        _, warnings = typst.compile_with_warnings(
            render.template_of(sheet),
            format="pdf",
            root=render.template_of(sheet).parent,
            font_paths=render._fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": render.data_of(sheet)},
        )
        assert warnings == []


@given(st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_text_prints(text: str) -> None:
    field = Field(text, text)
    letter = replace(LETTER, sender=text, title=text, number=field, what=field, where=field, footer=text)
    assert letter_pdf(letter).startswith(b"%PDF")
    poster = replace(POSTER, community=text, place=text, title=text, about=text, steps=(text,), scan=text)
    assert wall_pdf(poster).startswith(b"%PDF")
    row = replace(CALLS.rows[0], number=text, words=text, unit=text, promised=text)
    assert calls_pdf(replace(CALLS, title=text, contact=(field,), rows=(row,))).startswith(b"%PDF")
    sheet = replace(SHEET, community=text, about=text, keep=text, slips=(replace(slip(0), door=text),))
    assert slips_pdf(sheet).startswith(b"%PDF")
    doors = replace(DOORS, title=text, about=text, columns=(text, text, text), lines=(DoorLine(text, text),))
    assert doors_pdf(doors).startswith(b"%PDF")
