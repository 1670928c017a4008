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
    Big,
    CallRow,
    CallSheet,
    DoorLine,
    DoorSheet,
    Field,
    Gauge,
    Letter,
    MinutesSheet,
    MonthSheet,
    Point,
    ResultPicture,
    ResultSheet,
    Slip,
    SlipSheet,
    WallPoster,
    YearMonth,
    YearSheet,
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

PPI = 144
HOSTILE = '#[*x*] $y$ \\ #read("/etc/passwd") `z` @a <b> //'


def slip(number: int) -> Slip:
    code = f"ACDEFH{number:02}".replace("0", "X").replace("1", "Y")
    return Slip(
        f"{number // 2 + 1}0{number % 2 + 1}",
        f"https://t.me/shuoshi_bot?start=h_{code}",
        f"{code[:4]}-{code[4:]}",
    )


SHEET = SlipSheet(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    place="3栋2单元",
    about="这是您家的入门小条：楼里的事，在手机上说，有人管、有期限、有回音。",
    steps=("用手机扫右边的码", "点“开始”，看一看再同意", "选好身份，就进来了"),
    code_label="扫不了就输入这个",
    valid_until="2026年5月8日前有效",
    keep="只给本户用，请别转给别人",
    slips=tuple(map(slip, range(20))),
)
POSTER = WallPoster(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    place="3栋2单元",
    title="楼里的事，在这儿说",
    about="灯不亮、漏水、电梯坏了，说一声：谁来办、几天办好，大家都看得见。",
    link="https://t.me/shuoshi_bot?start=u_1234",
    scan="用手机扫一扫",
    steps=("扫上面的码，点“开始”", "选您家的门牌和身份", "等户主或小组长点一下“同意”"),
    admission="这个码谁都能扫，所以要由您家户主或单元小组长同意才能进来。家里有小条的，扫小条更快。",
    footer="不会用手机的，请找本月轮值户或小组长帮忙。",
)
MINUTES = MinutesSheet(
    language="zh-Hans",
    sender="阳光社区",
    title="说事日记录",
    place="3栋2单元",
    held="2026年6月10日 周三 19:30",
    present="到场 3 户（全单元 4 户）：101、501、502",
    items=(Field("1. 楼道里放不放鞋柜", "举手：赞成 2 户，反对 1 户，弃权 0 户"), Field("2. 窗户谁来擦", "答复：轮流")),
    empty="这次没有要定的事。",
    corrections=("更正：502 是后来才到的",),
    next="下次：2026年6月25日 周四 19:30",
    clerk="记录：101",
    witness="见证：501",
    signature="签名",
    day="日期",
    footer="第 2 版",
)
LETTER = Letter(
    language="zh-Hans",
    sender="江油市中坝街道阳光社区居民委员会",
    title="转办单",
    number=Field("编号", "2026-0123"),
    written_on=Field("日期", "2026年3月9日"),
    addressed_to=Field("送", "江油市自来水公司中坝营业所"),
    opening="以下事项由居民提出，属于贵单位职责，现转请办理：",
    what=Field("事项", "3栋2单元一楼水表井漏水，地面积水，已有老人滑倒。"),
    where=Field("地点", "阳光小区 3栋2单元 一楼水表井"),
    deadline=Field("期限", "请于 2026年3月16日（星期一）15:00 前办好并答复"),
    asked_by=Field("提出", "3栋2单元（6户附议）"),
    request="请在下面写明办理结果，签字盖章后交回社区，或打电话 0816-3221234。",
    signature="经办人",
    signed_on="日期",
    answer_title="办理结果",
    answer_lines=("经办人", "电话", "完成日期"),
    answer_signature="签字",
    seal="（盖章）",
    footer="本单由“说事”打印。办理情况会告诉提出的居民。",
)
MONTH = MonthSheet(
    language="zh-Hans",
    name="3栋2单元",
    title="2026年5月大家说的事",
    rates=(Big("按时有回话", "82%", "9 / 11"), Big("按时办好", "100%", "7 / 7"), Big("大家满意", "", "不足 5 份")),
    mended_title="办好了 2 件",
    mended=(Point("2026-0021", "三楼到四楼的扶手松了，老人扶着不稳"), Point("2026-0023", "灯不亮")),
    mended_more="",
    late_title="晚了、还没办好的 9 件",
    late=(Point("2026-0012", "婴儿车推不出去", "现在由 示例社区居委会 来办（安居物业 没有按时）"),),
    late_more="还有 8 件",
    footer="大家满意：打 4 分、5 分的。",
)

CALLS = CallSheet(
    language="zh-Hans",
    sender="阳光社区",
    title="要和好邻居物业说的事",
    contact=(Field("电话", "0816-2222222"), Field("找谁", "—"), Field("地址", "阳光路1号")),
    written_on="6月3日 周三",
    columns=("编号", "什么事", "什么时候", "他们怎么说"),
    rows=tuple(
        CallRow(
            f"2026-{number:04}", "三楼到四楼的扶手松了", "3栋2单元", ("6月1日 周一 说的", "6月2日 周二 前回话"),
            "6月2日 周二：王师傅说明天来",
        )
        for number in range(1, 10)
    ),
    none="现在没有等着他们办的事。",
    footer="打完电话，请记下谁接的、什么时候来。",
)  # fmt: skip

DOORS = DoorSheet(
    language="zh-Hans",
    community="江油市中坝街道阳光社区",
    place="3栋2单元",
    title="还没看到通知的住户",
    written_on="2026年6月18日 周四",
    about="明天上午 9 点到 11 点停水，请提前接水。",
    count="共 3 户",
    columns=("门牌", "备注", "签名"),
    lines=(DoorLine("102", "没有手机"), DoorLine("202", ""), DoorLine("403", "还没进来")),
)

YEAR = YearSheet(
    language="zh-Hans",
    name="3栋2单元",
    title="2026年6月起一年的轮值",
    columns=1,
    months=(
        YearMonth("2026年", "6月", (YearTurn("2日到7月31日", "302", "正在当值", now=True),)),
        YearMonth("", "8月", (YearTurn("", "小组长照看", "换班"),)),
        *(YearMonth("", f"{month}月", (YearTurn("", "501", ""),)) for month in range(9, 13)),
    ),
    notes=("免值：503", "外出：601（到8月31日 周一）"),
    footer="每班第一天早上 9 点交接。",
)

RESULT = ResultPicture(
    language="zh-Hans",
    name="3栋2单元",
    title="投票结果",
    question="要不要动用维修资金换电梯？",
    verdict="没有通过",
    tone="bad",
    bars=(Bar("赞成", "27 位业主", 658), Bar("反对", "8 位业主", 195), Bar("弃权", "0 位业主", 0)),
    below="一共 41 票",
    gauges=(
        Gauge("参加的", "41 / 60 位业主", "2/3 以上，要 40 位业主", "够了", True, 683, 666),
        Gauge("同意的", "27 / 41 位业主", "要全部，要 41 位业主", "差 14 位业主", False, 658, 1000),
    ),
    count_title="一轮一轮怎么数的",
    count=("第 1 轮：1号 4 票。1号选上",),
    origins="票是怎么来的：手机上投 33 张",
    notes=("业主一年内可以请法院撤销。",),
    footer=("第 12 号投票", "结果指纹：4f1d9c0a"),
)
PUBLISHED = ResultSheet(
    language="zh-Hans",
    sender="阳光社区",
    title="投票结果公示",
    place="3栋2单元",
    question="要不要动用维修资金换电梯？",
    details="",
    facts=(Field("谁能投", "一共 60 位业主"),),
    verdict="没有通过",
    options_title="各选项得票",
    options=(Field("赞成", "27 位业主"),),
    ratios_title="够不够线",
    ratios=(Field("参加的", "41 / 60 位业主，够了"),),
    count_title="",
    count=(),
    objections_title="有不同意见",
    objections="告诉单元小组长。",
    hashes_title="指纹",
    hashes=(Field("公布的票", " ".join(["9a8b7c6d"] * 8)),),
    hashes_how="按查一查。",
    law_title="说明",
    law=("没有投票的不算同意。",),
    clerk="记录人：",
    witness="见证人：",
    signature="签名",
    day="日期",
    footer="第 12 号投票",
)


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


def test_the_month_is_a_picture_for_a_phone() -> None:
    """390 points wide at two pixels each, and as high as it has to be."""
    month, longer = (Image.open(io.BytesIO(month_png(one))) for one in (MONTH, replace(MONTH, mended=MONTH.mended * 4)))
    assert month.size[0] == longer.size[0] == 780
    assert longer.size[1] > month.size[1]
    empty = Image.open(io.BytesIO(month_png(replace(MONTH, mended=(), late=()))))
    assert empty.size[1] < month.size[1] / 2
    tall = replace(MONTH, mended=(Point("2026-0001", "字" * 60, "字" * 200),) * 8, name="长" * 60)
    assert Image.open(io.BytesIO(month_png(tall))).size[1] < 10_000 - 780, "Telegram takes no more"


def test_markup_in_a_months_texts_is_drawn_as_it_is() -> None:
    hostile = replace(MONTH, name=HOSTILE, mended=(Point(HOSTILE, HOSTILE, HOSTILE),), late_more=HOSTILE)
    assert month_png(hostile) != month_png(MONTH)
    assert json.loads(render.data_of(hostile))["mended"][0]["words"] == HOSTILE


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
