"""Neighbours in a text: doors, persons and plates as people write them, and what only looks like them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.neighbours import INSTEAD, Named, find_neighbours, without

DOORS = [f"3-2-{floor}0{side}" for floor in range(1, 7) for side in (1, 2)] + ["3-2-1203"]
OWN = "3-2-502"
D, P, C = Named.DOOR, Named.PERSON, Named.PLATE

NAMED: list[tuple[str, list[tuple[Named, str]]]] = [
    ("501天天半夜跳舞", [(D, "501")]),
    ("501室漏水漏到我家", [(D, "501室")]),
    ("３０１的垃圾放门口三天了", [(D, "３０１")]),
    ("3-2-501 把鞋柜放楼道", [(D, "3-2-501")]),
    ("3栋2单元501室装修太吵", [(D, "3栋2单元501室")]),
    ("3号楼2单元401的狗乱叫", [(D, "3号楼2单元401")]),
    ("2单元601养鸡", [(D, "601")]),
    ("3-501 占用楼道", [(D, "3-501")]),
    ("5栋1单元502往下扔烟头", [(D, "5栋1单元502")]),
    ("5-1-502 往下扔烟头", [(D, "5-1-502")]),
    ("5楼501又在敲墙", [(D, "5楼501")]),
    ("501、602家都不交钱", [(D, "501"), (D, "602家")]),
    ("1203住户把电动车推上楼", [(D, "1203住户")]),
    ("1804室晚上打麻将", [(D, "1804室")]),
    ("301號房太吵", [(D, "301號房")]),
    ("五零一天天吵架", [(D, "五零一")]),
    ("四〇二的空调滴水", [(D, "四〇二")]),
    ("五楼东户把垃圾放楼道", [(D, "五楼东户")]),
    ("6楼左边那家装修", [(D, "6楼左边那家")]),
    ("三楼的租户半夜回来砰砰响", [(D, "三楼的租户")]),
    ("四楼邻居养了三条狗", [(D, "四楼邻居")]),
    ("楼上漏水到我家了", [(D, "楼上")]),
    ("楼上邻居天天拖椅子", [(D, "楼上邻居")]),
    ("樓上小孩跑來跑去", [(D, "樓上")]),
    ("楼上的孩子半夜跑", [(D, "楼上")]),
    ("楼下邻居抽烟", [(D, "楼下邻居")]),
    ("楼下那家做饭油烟大", [(D, "楼下那家")]),
    ("对门把鞋柜放在门口", [(D, "对门")]),
    ("對門的鄰居老是吵架", [(D, "對門的鄰居")]),
    ("隔壁天天唱歌", [(D, "隔壁")]),
    ("隔壁邻居不讲理", [(D, "隔壁邻居")]),
    ("flat 501 is leaking into my kitchen", [(D, "flat 501")]),
    ("Apt. 402 plays drums", [(D, "Apt. 402")]),
    ("room 301 leaves rubbish", [(D, "room 301")]),
    ("the people upstairs are loud", [(D, "people upstairs")]),
    ("my next-door neighbour smokes", [(D, "next-door neighbour")]),
    ("upstairs is leaking", [(D, "upstairs")]),
    ("张三家的狗没拴绳", [(P, "张三家")]),
    ("王阿姨总在楼道放东西", [(P, "王阿姨")]),
    ("李师傅修的灯又坏了", [(P, "李师傅")]),
    ("物业的刘经理不接电话", [(P, "刘经理")]),
    ("王建国先生家太吵", [(P, "王建国先生家")]),
    ("老王家又把垃圾堆门口", [(P, "老王家")]),
    ("小李天天半夜打游戏", [(P, "小李")]),
    ("陳奶奶把紙箱堆在樓道", [(P, "陳奶奶")]),
    ("欧阳老师家漏水", [(P, "欧阳老师家")]),
    ("张大爷养的鸡太吵", [(P, "张大爷")]),
    ("周姐的电动车挡路", [(P, "周姐")]),
    ("小明妈妈占车位", [(P, "小明妈妈")]),
    ("Mr Wang parks in my place", [(P, "Mr Wang")]),
    ("Auntie Li shouts all day", [(P, "Auntie Li")]),
    ("川B12345堵在单元门口", [(C, "川B12345")]),
    ("川B·12345 乱停车", [(C, "川B·12345")]),
    ("川b 12345占了我的车位", [(C, "川b 12345")]),
    ("川BD12345 占充电桩", [(C, "川BD12345")]),
    ("粤AF12345绿牌车占位", [(C, "粤AF12345")]),
    ("滬A·6K789 停在消防通道", [(C, "滬A·6K789")]),
    ("车牌B12345的车堵门", [(C, "车牌B12345")]),
    ("那辆白车尾号345，挪一下", [(C, "尾号345")]),
    ("501的川B12345又乱停", [(D, "501"), (C, "川B12345")]),
    ("王阿姨和601吵架", [(P, "王阿姨"), (D, "601")]),
]
NOBODY = [
    "灯坏了好几天了，请快点来修，谢谢大家了",
    "3楼楼道灯坏了",
    "2单元门禁坏了",
    "3号楼2单元的灯不亮",
    "3栋楼下垃圾满了",
    "我家502漏水了",
    "502室厨房漏水",
    "我是3-2-502的，暖气不热",
    "3栋2单元502停水了",
    "五零二停电",
    "5楼502漏水",
    "着火请打119",
    "快打120",
    "打12345没人接",
    "2026年11月20日停水",
    "2026-11-20 停水通知",
    "11-23下午开会",
    "晚上10点30停电",
    "19:30在楼下开会",
    "电费交了501元",
    "交了301，还差一点",
    "每户收500元",
    "水表走了301度",
    "电话13800138000",
    "0816-3301501 是物业电话",
    "手机尾号1234的是我",
    "楼上楼下都停水了",
    "楼上楼道灯坏了",
    "楼上的窗户关不上",
    "楼下垃圾桶满了",
    "楼下停车太乱",
    "搬到楼上很费劲",
    "对门禁系统有意见",
    "隔壁单元的灯亮着",
    "隔壁小区有充电桩",
    "五楼的灯不亮",
    "5楼东边的窗户破了",
    "小区门口积水",
    "小程序打不开",
    "老人上下楼不方便",
    "小时候的事了",
    "任何家庭都要分类",
    "周围住户都同意",
    "方便家里老人",
    "保安师傅不在",
    "物业经理不接电话",
    "居委会主任来过",
    "语文老师来上课",
    "提高文明程度",
    "高空抛物",
    "一共301人签字",
    "路过501米远",
    "第501次报修",
    "人民路501号门前积水",
    "the light on floor 3 is broken",
    "unit 2 door does not close",
    "call 119 for fire",
    "it cost 301 yuan",
    "I miss the old lights",
    "smith is not a door",
    "电梯里有广告",
    "王府井路口积水",
    "100平以上的户型",
    "",
]


def named(text: str, own: str | None = OWN) -> list[tuple[Named, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find_neighbours(text, DOORS, own)]


def test_a_neighbour_is_named() -> None:
    assert [(text, named(text)) for text, _ in NAMED] == NAMED


def test_nobody_is_named() -> None:
    assert [(text, named(text)) for text in NOBODY] == [(text, []) for text in NOBODY]


def test_without_an_own_door_every_door_is_a_neighbours() -> None:
    assert named("502漏水", None) == [(D, "502")]
    assert named("501漏水", "501") == []


def test_doors_that_are_no_numbers() -> None:
    doors = ["商铺A3", "501"]
    assert [one.kind for one in find_neighbours("商铺a3把货放门口", doors, "501")] == [D]
    assert find_neighbours("商铺A3的灯坏了", doors, "商铺A3") == ()


def test_a_number_that_no_door_has_is_a_number() -> None:
    assert find_neighbours("缺了777块砖，777个", ["501"], None) == ()
    assert find_neighbours("777太吵", ["501"], None) == ()


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("501的川B12345又乱停", "zh-Hans", "某户的某车又乱停"),
        ("王阿姨和601吵架", "zh-Hans", "某人和某户吵架"),
        ("楼上601的狗天天叫", "zh-Hans", "某户的狗天天叫"),
        ("樓上小孩跑來跑去", "zh-Hant", "某戶小孩跑來跑去"),
        ("flat 501 is leaking", "en", "a flat is leaking"),
        ("楼道灯坏了", "zh-Hans", "楼道灯坏了"),
    ],
)
def test_taking_the_neighbours_out(text: str, language: str, shown: str) -> None:
    assert without(text, find_neighbours(text, DOORS, OWN), INSTEAD[language]) == shown


pieces = st.sampled_from([text for text, _ in NAMED] + NOBODY)
texts = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789-号楼单元室户川B王李阿姨家 上对门，张", max_size=40),
    st.lists(pieces, max_size=4).map("，".join),
)


@settings(max_examples=4 * settings().max_examples)
@given(texts)
def test_mentions_are_in_order_apart_and_inside(text: str) -> None:
    at = 0
    for mention in find_neighbours(text, DOORS, OWN):
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end


@settings(max_examples=4 * settings().max_examples)
@given(texts)
def test_without_changes_no_other_character(text: str) -> None:
    mentions = find_neighbours(text, DOORS, OWN)
    shown = without(text, mentions, dict.fromkeys(Named, "\x00"))
    kept = shown.split("\0")
    assert len(kept) == len(mentions) + 1 + text.count("\0")
    if "\0" not in text:
        at = 0
        for part, mention in zip(kept, mentions, strict=False):
            assert text[at : mention.start] == part
            at = mention.end
        assert text[at:] == kept[-1]


@given(st.lists(pieces, max_size=4).map("，".join), st.sampled_from(sorted(INSTEAD)))
def test_without_leaves_no_mention_behind(text: str, language: str) -> None:
    shown = without(text, find_neighbours(text, DOORS, OWN), INSTEAD[language])
    assert find_neighbours(shown, DOORS, OWN) == ()
