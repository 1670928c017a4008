"""The talk day of 3-2 in May, with its minutes, and what stands on the agenda of the next one."""

from functools import partial

from bot.demo.phones import Act, Phone
from bot.demo.tales import Doing, Tale, accept, done, review
from bot.domain.base import MatterId, TalkId
from bot.domain.commands.talks import (
    AddTopic,
    BeginRhythm,
    EndItem,
    OpenRecord,
    ShowDoors,
    SignRecord,
    SignWitness,
    SwitchTalks,
    TalkSettings,
    TickOwn,
)
from bot.domain.talks import End

MAY, JUNE = TalkId(1), TalkId(2)
LEADER, WITNESS = "3-2-301", "3-2-501"
SHOES, KEY, PARCELS = "楼道里能不能放鞋柜", "顶楼的门钥匙谁来管", "楼门口想装一个快递柜"
SCREEN = Tale(
    "05-25 20:10", LEADER, "二楼转角的纱窗破了，蚊子往里飞", how="talk",
    steps=(accept(1, "09:05"), done(3, "10:30", "纱窗换了新的"), review(3, "18:20", LEADER, 5)),
)  # fmt: skip
"""What became of the matter that the talk day made."""


def _once_a_month(phone: Phone, _: MatterId) -> Act:
    """The administrator: on the 25th of every month."""
    phone.says("/settings")
    yield
    phone.taps(TalkSettings())
    yield
    phone.taps(BeginRhythm("days"))
    yield
    phone.says("25")
    yield


def _begins(phone: Phone, _: MatterId) -> Act:
    phone.says("/talk")
    yield
    data = next(one for one in phone.buttons() if one.startswith(f"{SwitchTalks.code}:"))
    phone.presses(data)
    yield


def _adds(phone: Phone, _: MatterId, talk: TalkId, topics: tuple[str, ...]) -> Act:
    for words in topics:
        phone.says("/talk")
        yield
        phone.taps(AddTopic(talk))
        yield
        phone.says(words)
        yield


def _opens(phone: Phone, _: MatterId) -> Act:
    """The leader begins, and ticks those who came without a phone."""
    phone.says("/talk")
    yield
    phone.taps(OpenRecord(MAY))
    yield
    phone.taps(ShowDoors(MAY))
    yield
    for door in ("301", "102", "202"):
        phone.presses(door)
        yield


def _comes(phone: Phone, _: MatterId) -> Act:
    phone.taps_in_group(TickOwn(MAY, here=True))
    yield


def _ends(phone: Phone, _: MatterId, words: str, way: End, answers: tuple[str, ...]) -> Act:
    """One item, from the list of items to its end: an answer is pressed where it is a button, else written."""
    phone.says("/talk")
    yield
    phone.presses(next(one for one in phone.labels() if words[:6] in one))
    yield
    phone.presses(next(one for one in phone.buttons() if one.startswith(f"{EndItem.code}:") and one.endswith(way)))
    yield
    for answer in answers:
        if answer in phone.labels():
            phone.presses(answer)
        else:
            phone.says(answer)
        yield


def _signs(phone: Phone, _: MatterId) -> Act:
    phone.says("/talk")
    yield
    phone.taps(SignRecord(MAY, sure=False))
    yield
    phone.taps(SignRecord(MAY, sure=True))
    yield


def _witnesses(phone: Phone, _: MatterId) -> Act:
    phone.says("/talk")
    yield
    phone.taps(SignWitness(MAY, 1))
    yield


ACTS: tuple[tuple[str, str, Doing], ...] = (
    ("05-12 10:20", "administrator", _once_a_month),
    ("05-12 19:40", LEADER, _begins),
    ("05-20 20:15", LEADER, partial(_adds, talk=MAY, topics=(SHOES, KEY, SCREEN.words, PARCELS))),
    ("05-25 19:32", LEADER, _opens),
    *(("05-25 19:36", f"3-2-{door}", _comes) for door in ("501", "402", "303", "203", "101", "302")),
    ("05-25 19:50", LEADER, partial(_ends, words=SHOES, way=End.HANDS, answers=("7", "1", "1"))),
    ("05-25 20:02", LEADER, partial(_ends, words=KEY, way=End.ANSWERED, answers=("钥匙放在组长家，要用来拿，当天还",))),
    (SCREEN.when, LEADER, partial(_ends, words=SCREEN.words, way=End.MATTER, answers=("安居物业（示例）",))),
    ("05-25 20:18", LEADER, partial(_ends, words=PARCELS, way=End.POLL, answers=("楼门口装一个快递柜，同意吗",))),
    ("05-25 20:25", LEADER, _signs),
    ("05-25 20:40", WITNESS, _witnesses),
    ("06-18 19:20", LEADER, partial(_adds, talk=JUNE, topics=("夏天楼道的窗户几点关", "车棚的打气筒坏了，要不要再买"))),
)
"""When, who, what."""
