"""Categories: the admission list is whole and keeps the rules of domain §3; words lead to the right row."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.categories import (
    ADMISSION_LIST,
    CATEGORIES,
    LEVELS,
    URGENCIES,
    BodyKind,
    CategoryCode,
    Theme,
    guess,
    guess_within,
)
from bot.domain.deadlines import Urgency
from bot.domain.matters import Level
from tests.rules.traditional import converters

ROWS = {row.code: row for row in ADMISSION_LIST}

SAID = [
    ("卫生间天花板滴水，渗到我家了", "L01"),
    ("厨房漏水漏到我家", "L01"),
    ("楼上漏水泡了我家地板", "L01"),
    ("water is dripping from the ceiling", "L01"),
    ("一下雨就从屋顶漏水", "L02"),
    ("楼顶渗水，顶楼墙都黑了", "L02"),
    ("the roof is leaking when it rains", "L02"),
    ("下水道堵了，一楼返水", "L03"),
    ("一楼马桶堵了往上冒", "L03"),
    ("院子里水管爆了", "L03"),
    ("化粪池满了冒污水", "L03"),
    ("3楼楼道灯不亮", "L04"),
    ("路灯坏了一个星期", "L04"),
    ("声控灯一直亮着", "L04"),
    ("单元门口太黑，老人看不见路", "L04"),
    ("the light on floor 3 is out", "L04"),
    ("楼道电线老化，看着害怕", "L05"),
    ("我们单元老是跳闸", "L05"),
    ("电梯坏了三天了", "L06"),
    ("电梯门关不上", "L06"),
    ("电梯有异响，抖得厉害", "L06"),
    ("the lift is broken again", "L06"),
    ("我们单元想加装电梯", "L07"),
    ("电梯要换，动用维修资金行不行", "L07"),
    ("物业费涨价，业委会同意了吗", "L07"),
    ("今天停水到几点", "L08"),
    ("水压太小，六楼上不去水", "L08"),
    ("自来水发黄", "L08"),
    ("整栋楼停电了", "L09"),
    ("power cut in the whole building", "L09"),
    ("燃气费在哪里交", "L10"),
    ("煤气灶打不着火", "L10"),
    ("暖气不热，屋里才15度", "L11"),
    ("地暖一点都不热", "L11"),
    ("垃圾桶满了没人清", "L12"),
    ("装修垃圾堆在楼下一个月了", "L12"),
    ("rubbish everywhere around the bins", "L12"),
    ("楼道太脏没人打扫", "L13"),
    ("墙上全是小广告", "L13"),
    ("楼道里有蟑螂老鼠", "L13"),
    ("二楼楼道堆满纸箱", "L14"),
    ("鞋柜放楼道，过不去", "L14"),
    ("有人把电动车推上楼", "L15"),
    ("飞线充电，从五楼拉下来的", "L15"),
    ("电瓶车在楼道充电", "L15"),
    ("消防通道堵了", "L16"),
    ("灭火器过期了", "L16"),
    ("the fire lane is blocked", "L16"),
    ("单元门禁坏了，谁都能进", "L17"),
    ("健身器材松了", "L17"),
    ("井盖破了一个洞", "L17"),
    ("树枝挡住窗户了", "L17"),
    ("楼下乱停车，出不去", "L18"),
    ("有人占了我的车位", "L18"),
    ("停车费涨价要大家商量", "L19"),
    ("小区能不能装充电桩", "L19"),
    ("半夜还在唱歌，太吵", "L20"),
    ("周末早上七点就装修敲墙", "L20"),
    ("广场舞音响声音大", "L20"),
    ("loud music every night", "L20"),
    ("邻居之间吵架，想请人调解", "L21"),
    ("泡了我的家具不赔，不讲理", "L21"),
    ("遛狗不拴绳", "L22"),
    ("草坪上都是狗屎", "L22"),
    ("社保卡丢了怎么办理", "L23"),
    ("居住证要什么材料", "L23"),
    ("老年证在哪里办", "L23"),
    ("想申请低保", "L24"),
    ("独居老人没人照顾，能送餐吗", "L24"),
    ("残疾补助怎么申请", "L24"),
    ("楼下饭店油烟太大", "L25"),
    ("顶楼有人违章搭建", "L26"),
    ("一楼装修拆承重墙", "L26"),
    ("小区门口占道经营的摊贩太多", "L27"),
    ("工地夜间施工", "L28"),
    ("脚手架没有防护网", "L28"),
    ("有人高空抛物", "L29"),
    ("快递被偷了", "L29"),
    ("门口有可疑的陌生人", "L29"),
    ("想问一下", "L30"),
    ("大家好", "L30"),
    ("", "L30"),
]


def test_thirty_rows_ready_for_use() -> None:
    assert [row.code for row in ADMISSION_LIST] == [f"L{number:02d}" for number in range(1, 31)]
    assert {row.category for row in ADMISSION_LIST} == set(CategoryCode) == set(CATEGORIES)
    assert {row.theme for row in ADMISSION_LIST} == set(Theme)
    for row in ADMISSION_LIST:
        assert set(row.title) == {"zh-Hans", "zh-Hant", "en"}
        assert all(row.title.values())
        assert row.words or row.code == "L30"
        assert len(set(row.words)) == len(row.words)


def test_codes_are_those_of_matters_and_deadlines() -> None:
    assert tuple(Level) == LEVELS
    assert {*URGENCIES, "danger"} == set(Urgency)


def test_what_a_community_is_never_responsible_for_goes_straight_to_the_street() -> None:
    never = {row.told for row in ADMISSION_LIST if not row.community_may}
    assert never == {
        "category-told-fire",
        "category-told-environment",
        "category-told-demolition",
        "category-told-city",
        "category-told-work-safety",
        "category-told-enforcement",
    }
    for row in ADMISSION_LIST:
        if not row.community_may:
            assert row.level == "street"
            assert not {BodyKind.COMMITTEE, BodyKind.SERVICE_STATION, BodyKind.WORK_STATION} & set(row.route)


def test_goods_wires_and_e_bikes_go_the_three_ways() -> None:
    for code in ("L14", "L15"):
        assert ROWS[code].route == (BodyKind.UNIT, BodyKind.PROPERTY, BodyKind.DEPARTMENT)
        assert ROWS[code].body is BodyKind.UNIT


def test_money_rules_and_shared_space_need_the_neighbours() -> None:
    assert {row.code for row in ADMISSION_LIST if row.needs_decision} == {"L02", "L07", "L19"}


def test_each_category_starts_from_sound_values() -> None:
    for code, category in CATEGORIES.items():
        assert category.code is code
        assert category.level in LEVELS
        assert category.urgency in URGENCIES


def test_a_row_that_breaks_the_rules_is_refused() -> None:
    row = ROWS["L04"]
    broken = [
        {"route": ()},
        {"level": "city"},
        {"urgency": "danger"},
        {"community_may": False},
        {"told": "category-told-fire"},
        {"community_may": False, "told": "category-told-fire"},
    ]
    for change in broken:
        with pytest.raises(ValueError, match="L04"):
            replace(row, **change)  # type: ignore[arg-type]


def test_words_lead_to_a_row() -> None:
    assert [(text, guess(text, ADMISSION_LIST).code) for text, _ in SAID] == SAID


def test_traditional_characters_lead_to_the_same() -> None:
    for converter in converters():
        convert = converter.convert
        for text, code in SAID:
            assert guess(convert(text), ADMISSION_LIST).code == code, convert(text)


def test_a_category_corrected_by_hand_keeps_to_its_rows() -> None:
    assert guess_within("消防通道堵了", ADMISSION_LIST, CategoryCode.PARKING).category is CategoryCode.PARKING
    assert guess_within("停车费", ADMISSION_LIST, CategoryCode.PARKING).code == "L19"
    assert guess_within("不知道", ADMISSION_LIST, CategoryCode.PARKING).code == "L18"
    assert guess_within("不知道", ADMISSION_LIST, CategoryCode.OTHER).code == "L30"
    only_other = [ROWS["L30"]]
    assert guess_within("停车费", only_other, CategoryCode.PARKING).code == "L30"


def test_a_list_without_other_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="everything else"):
        guess("什么都不是", [ROWS["L04"]])
    assert guess("灯坏了", [ROWS["L04"]]).code == "L04"


stories = st.lists(st.sampled_from([text for text, _ in SAID]), max_size=3).map("，".join)


@given(st.one_of(st.text(max_size=80), stories))
def test_every_text_has_one_row_always_the_same(text: str) -> None:
    row = guess(text, ADMISSION_LIST)
    assert row in ADMISSION_LIST
    assert guess(text, ADMISSION_LIST) == row
    for category in (CategoryCode.OTHER, CategoryCode.LEAK):
        assert guess_within(text, ADMISSION_LIST, category).category is category


@given(st.sampled_from(SAID), st.permutations(range(30)))
def test_the_order_of_rows_decides_only_between_equals(said: tuple[str, str], order: list[int]) -> None:
    text, _ = said
    shuffled = [ADMISSION_LIST[index] for index in order]
    assert guess(text, shuffled).category in {row.category for row in ADMISSION_LIST}
    assert guess(text, shuffled) == guess(text, shuffled)
