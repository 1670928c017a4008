"""Slips of polls: two a page or one, nothing lost, nothing of a secret slip that names a door."""

import pickle
from dataclasses import replace

import pytest
import typst

from bot.delivery.prints import BallotSheet, BallotSlip, ballots_pdf, render
from tests.prints.samples import HOSTILE
from tests.prints.test_prints import codes_on, expected, modules, pages_of, picture, signs_in

BALLOTS = BallotSheet(
    language="zh-Hans",
    community="阳光社区",
    place="3栋2单元",
    heading="选票",
    question="楼道要不要装感应灯？一盏 45 元，从公共收益里出。",
    details="物业报价，六层一共 540 元，保修两年。",
    how="选一个，在前面的方框里打勾。",
    options=("赞成", "反对", "弃权"),
    until="6月4日 周四 20:00 截止",
    hand_in="填好签字，交给值日的那户或者小组长。",
    sign="签字",
    day="日期",
    stub="存根",
    receipt="投票凭证",
    link="https://t.me/shuoshi_bot?start=v_1",
    scan="有手机的扫码投",
    slips=tuple(BallotSlip(f"1-{nth:03}", f"3-2-{nth}01") for nth in range(1, 6)),
)
SECRET = replace(BALLOTS, sign="", hand_in="填好对折，投进票箱。", slips=(BallotSlip("ACDE23"), BallotSlip("FHJK45")))
MANY = tuple(
    f"第{nth}个方案：楼下空地改成充电棚和晾衣架，费用由使用的住户分摊，名额不够时按先后排队。" for nth in range(20)
)


@pytest.mark.parametrize(("slips", "options", "pages"), [(5, 3, 3), (4, 3, 2), (1, 6, 1), (2, 7, 2), (1, 20, 1)])
def test_two_slips_a_page_and_one_where_there_are_many_options(slips: int, options: int, pages: int) -> None:
    sheet = replace(BALLOTS, slips=BALLOTS.slips[:slips], options=MANY[:options])
    assert pages_of(ballots_pdf(sheet)) == pages


def test_what_is_printed_is_what_was_given() -> None:
    shown = signs_in(ballots_pdf(BALLOTS))
    for words in (BALLOTS.question, BALLOTS.details, BALLOTS.how, BALLOTS.until, BALLOTS.hand_in, BALLOTS.receipt):
        assert set(words) - {" "} <= shown
    assert set("赞成反对弃权签字日期存根1-0013-2-501") <= shown


def test_twenty_long_options_and_a_long_question_are_all_there() -> None:
    long = replace(BALLOTS, question="要不要" * 66, details="说明" * 60, options=MANY, slips=BALLOTS.slips[:1])
    assert set("".join(MANY)) <= signs_in(ballots_pdf(long))


def test_a_secret_slip_has_neither_door_nor_signature() -> None:
    shown = signs_in(ballots_pdf(SECRET))
    assert set("ACDEFHJK2345") <= shown
    assert not set("签") & shown


def test_the_code_on_every_slip_opens_the_poll() -> None:
    for at in codes_on(replace(BALLOTS, slips=BALLOTS.slips[:2])):
        page = picture(render.as_png(replace(BALLOTS, slips=BALLOTS.slips[:2]), 144)[0])
        wanted = expected(BALLOTS.link)
        assert modules(page, at, len(wanted)) == wanted


def test_markup_in_peoples_texts_appears_literally() -> None:
    assert set('#[*]$\\"/`@<>') <= signs_in(ballots_pdf(replace(BALLOTS, question=HOSTILE)))
    assert set('#[*]$\\"/`@<>') <= signs_in(ballots_pdf(replace(BALLOTS, options=(HOSTILE, "b"))))


def test_the_same_input_gives_the_same_bytes_and_no_warning() -> None:
    assert ballots_pdf(BALLOTS) == ballots_pdf(pickle.loads(pickle.dumps(BALLOTS)))
    for sheet in (BALLOTS, SECRET):
        _, warnings = typst.compile_with_warnings(
            render.template_of(sheet), format="pdf", root=render.template_of(sheet).parent,
            font_paths=render._fonts(), ignore_system_fonts=True, sys_inputs={"data": render.data_of(sheet)},
        )  # fmt: skip
        assert warnings == []
