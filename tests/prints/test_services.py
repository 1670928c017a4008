"""The weekly list, the list of a quarter and certificates: as many pages as they need, room for a seal, one code."""

import io
import json
import pickle
from dataclasses import replace
from typing import cast

import pytest
from PIL import Image

from bot.delivery.prints import (
    CertificateSheet,
    Field,
    Language,
    ServiceSheet,
    as_png,
    certificate_pdf,
    render,
    services_pdf,
)
from bot.delivery.records import QUARTER, WALL
from tests.prints.samples import HOSTILE
from tests.prints.test_prints import LONG, pages_of, signs_in

LIST = ServiceSheet(
    language="zh-Hans", sender="江油市中坝街道阳光社区", title="志愿服务公示", place="第 2026-01 期",
    facts=(Field("姓名", "王建国"), Field("工作单位", "江油一中")), columns=tuple(WALL),
    widths=(5, 17, 13, 16, 13, 36),
    rows=(("1", "3-2-501", "跑腿搬东西", "2026年6月1日", "2 小时", "扛了两袋米上楼"),) * 3,
    none="没有", total="共 3 次，6 小时",
    notes=("觉得哪一条不对，请告诉社区。",), signs=("经办人", "日期"), seal="党组织（盖章）", footer="不公布帮的是谁",
)  # fmt: skip
CERTIFICATE = CertificateSheet(
    language="zh-Hans", organisation="江油市中坝街道阳光社区", title="志愿服务记录证明", number="编号 2026-000123",
    name_label="姓名", name="王建国",
    says="兹证明上面这位志愿者参加志愿服务 12 次，一共 23 个半小时。", table_title="按活动分",
    table=(Field("跑腿搬东西", "3 次，6 小时"), Field("打扫绿化", "9 次，17 个半小时")),
    link="https://shuoshi.example.org/certificate/2026-000123-0123456789abcdef0123", check="扫码查真假",
    handled="经办人", made_on="2026年6月11日", seal="记录单位（盖章）",
    hash="指纹 " + "9a8b7c6d" * 8, footer="免费开具",
)  # fmt: skip


def test_a_list_shows_every_service_and_goes_on_where_it_is_long() -> None:
    made = services_pdf(LIST)
    assert pages_of(made) == 1
    assert set("志愿服务公示第期扛了两袋米上楼共次小时党组织盖章经办人") <= signs_in(made)
    assert pages_of(services_pdf(replace(LIST, rows=LIST.rows * 40))) >= 3
    empty = services_pdf(replace(LIST, rows=()))
    assert set("没有") <= signs_in(empty)


def test_peoples_words_stay_words_and_break_where_they_must() -> None:
    hostile = replace(LIST, rows=(("1", "3-2-501", "别的", "", "", HOSTILE),))
    assert set('#[*]$"/`@<>') <= signs_in(services_pdf(hostile))
    for page in as_png(replace(LIST, rows=(("1", LONG, "别的", "", "", "长" * 500),))):
        assert Image.open(io.BytesIO(page)).width > 0


def test_the_columns_of_lists_and_their_widths_are_as_many() -> None:
    assert len(LIST.columns) == len(LIST.widths) == len(LIST.rows[0]) == len(WALL)
    assert len(QUARTER) == 8


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize("kinds", [0, 2, 8])
def test_a_certificate_is_one_page_however_much_stands_on_it(language: str, kinds: int) -> None:
    table = tuple(Field("Party members' day " + str(nth), "120 times, 300 h 30 min") for nth in range(kinds))
    sheet = replace(CERTIFICATE, language=cast("Language", language), table=table, says=LONG * 2)
    assert pages_of(certificate_pdf(sheet)) == 1


def test_a_certificate_bears_number_name_and_code() -> None:
    made = certificate_pdf(CERTIFICATE)
    assert set("编号2026-000123王建国志愿服务记录证明盖章9a8b7c6d") <= signs_in(made)
    assert json.loads(render.data_of(CERTIFICATE))["qr"] == list(render.qr_png(CERTIFICATE.link))
    assert certificate_pdf(pickle.loads(pickle.dumps(CERTIFICATE))) == made


def test_without_an_address_there_is_no_code_and_without_a_name_a_line() -> None:
    bare = replace(CERTIFICATE, link="", name="", check="查真假请问社区：0816-1111111")
    assert json.loads(render.data_of(bare))["qr"] == []
    made = certificate_pdf(bare)
    assert pages_of(made) == 1
    assert set("查真假请问社区") <= signs_in(made)
    assert not set("王建国") <= signs_in(made)


def test_what_a_name_says_stays_a_name() -> None:
    assert set('#[*]$"/`@<>') <= signs_in(certificate_pdf(replace(CERTIFICATE, name=HOSTILE)))
