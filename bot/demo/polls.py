"""What the neighbours decide: an owners' poll of June that square metres were lacking for, one of 3-2 that runs, a
leader's election in 3-1 with its ballot open, a topic that is talked over.
"""

from collections.abc import Callable, Iterator
from functools import partial

from bot.demo.community import TENANTS, homes
from bot.demo.phones import Act, Phone
from bot.domain.base import MatterId, UnitId
from bot.domain.commands.elections import AnswerNomination, CallElection, ChooseNominee, OpenElections, WriteStatement
from bot.domain.commands.forms import Choose
from bot.domain.commands.polls import Vote
from bot.domain.commands.polls_paper import ConfirmEntry, EnterPaper, ShowEntries, ShowEntry, ShowPaper
from bot.domain.commands.residents import ConfirmOwner
from bot.domain.commands.topics import AskQuestion, ProposeTopic, ShowTopic, SignTopic
from bot.domain.polls.elections import Kind
from bot.domain.polls.values import ABSTAIN, NO, YES, PollId

Doing = Callable[..., Act]

LEADER = "3-2-301"
SHELTER, BALLOT, LAMPS = PollId(1), PollId(2), PollId(3)
"""Numbered in the order in which they are posted, as the history begins with nothing."""
ELECTED_IN = UnitId(1)
OWNERS = tuple(
    door for door in (f"3-2-{one}" for one in ("101", "103", "201", "203", "301", "302", "303", "402", "501"))
    if door not in TENANTS
)  # fmt: skip
"""Doors whose owners the administrator has confirmed."""
FOR = tuple(f"3-2-{one}" for one in ("101", "103", "201", "203", "301", "303", "402", "501"))
ON_PAPER = "202"
"""The door that votes on paper; nobody there has a phone."""


def _confirms_owner(door: str, phone: Phone, _: MatterId) -> Act:
    """The administrator looks at a door and confirms who owns it; flats are numbered as the roster names them."""
    phone.follows(f"door_{homes().index(door) + 1}")
    yield
    phone.taps_a(ConfirmOwner)
    yield


def _posts(question: str, days: int, settings: tuple[tuple[str, str], ...], phone: Phone, _: MatterId) -> Act:
    phone.says("/poll")
    yield
    phone.says(question)
    yield
    phone.taps(Choose("options", "yes_no"))
    yield
    phone.taps(Choose("until", str(days)))
    yield
    if settings:
        phone.taps(Choose("check", "more"))
        yield
        for setting, answer in settings:
            phone.taps(Choose("more", setting))
            yield
            phone.taps(Choose(setting, answer))
            yield
        phone.taps(Choose("more", "back"))
        yield
    phone.taps(Choose("check", "send"))
    yield


def _votes(poll: PollId, choice: int, phone: Phone, _: MatterId) -> Act:
    phone.taps_in_group(Vote(poll, str(choice)))
    yield


def _enters_paper(phone: Phone, _: MatterId) -> Act:
    """The leader enters what a door without a phone has signed."""
    phone.follows(f"v_{SHELTER}")
    yield
    phone.finds_label("回去")
    yield
    phone.taps(ShowPaper(SHELTER))
    yield
    phone.taps_a(EnterPaper)
    yield
    phone.finds_label(ON_PAPER)
    yield
    for stage, option in (("origin", "paper"), ("choice", f"={ABSTAIN}"), ("signed", "now"), ("photo", "none")):
        phone.taps(Choose(stage, option))
        yield
    phone.taps(Choose("check", "send"))
    yield


def _confirms_paper(phone: Phone, _: MatterId) -> Act:
    """Another household has looked at the slip."""
    phone.follows(f"v_{SHELTER}")
    yield
    phone.finds_label("回去")
    yield
    phone.taps(ShowPaper(SHELTER))
    yield
    phone.taps_a(ShowEntries)
    yield
    phone.taps_a(ShowEntry)
    yield
    phone.taps_a(ConfirmEntry)
    yield


def _calls_election(phone: Phone, _: MatterId) -> Act:
    phone.says("/units")
    yield
    phone.finds_label("3栋1单元")
    yield
    phone.taps_a(OpenElections)
    yield
    phone.taps(CallElection(ELECTED_IN, Kind.LEADER))
    yield
    phone.taps(Choose("check", "send"))
    yield


def _nominates(door: str, phone: Phone, _: MatterId) -> Act:
    phone.follows("j_1")
    yield
    phone.taps_a(ChooseNominee)
    yield
    phone.finds_label(door)
    yield


def _stands(words: str, phone: Phone, _: MatterId) -> Act:
    """Whoever was nominated says yes, and why."""
    phone.taps_a(AnswerNomination)
    yield
    phone.taps_a(WriteStatement)
    yield
    phone.says(words)
    yield


def _elects(nth: int, phone: Phone, _: MatterId) -> Act:
    """A secret ballot, in the private chat."""
    phone.follows(f"v_{BALLOT}")
    yield
    phone.finds_label(f"{nth}.")
    yield


def _proposes(phone: Phone, _: MatterId) -> Act:
    phone.says("/topics")
    yield
    phone.taps_a(ProposeTopic)
    yield
    for words in ("单元门口装两个电动车充电桩", "现在都从窗户拉线充电，太危险了；院里有地方，离消防车道远", "5200"):
        phone.says(words)
        yield
    for stage, option in (("share", "area"), ("photos", "enough"), ("check", "send")):
        phone.taps(Choose(stage, option))
        yield


def _signs(phone: Phone, _: MatterId) -> Act:
    phone.taps_a(SignTopic, in_group=True)
    yield


def _speaks(side: str, words: str, phone: Phone, _: MatterId) -> Act:
    phone.says("/topics")
    yield
    phone.taps_a(ShowTopic)
    yield
    phone.finds_label(side)
    yield
    phone.says(words)
    yield


def _asks(words: str, phone: Phone, _: MatterId) -> Act:
    phone.says("/topics")
    yield
    phone.taps_a(ShowTopic)
    yield
    phone.taps_a(AskQuestion)
    yield
    phone.says(words)
    yield


def _owners_poll() -> Iterator[tuple[str, str, Doing]]:
    for door in OWNERS:
        yield "05-18 10:00", "administrator", partial(_confirms_owner, door)
    question = "单元门口装雨棚，从公共收益里出 8600 元，同意吗？"
    yield "05-19 20:10", LEADER, partial(_posts, question, 15, (("roll", "owners"),))
    for nth, door in enumerate(FOR):
        yield f"06-{5 + nth:02} 19:35", door, partial(_votes, SHELTER, YES)
    yield "06-13 20:15", "3-2-302", partial(_votes, SHELTER, NO)
    yield "06-14 10:30", LEADER, _enters_paper
    yield "06-14 10:45", "3-2-103", _confirms_paper


def _running_poll() -> Iterator[tuple[str, str, Doing]]:
    yield "06-22 19:20", LEADER, partial(_posts, "楼道的声控灯换成人来就亮的感应灯，好不好？", 7, ())
    for door in ("3-2-101", "3-2-203", "3-2-402", "3-2-501"):
        yield "06-23 19:10", door, partial(_votes, LAMPS, YES)
    yield "06-24 20:05", "3-2-303", partial(_votes, LAMPS, NO)


def _election() -> Iterator[tuple[str, str, Doing]]:
    yield "06-12 10:00", "administrator", _calls_election
    yield "06-13 19:30", "3-1-301", partial(_nominates, "3-1-201")
    yield "06-14 09:40", "3-1-401", partial(_nominates, "3-1-202")
    yield "06-14 19:20", "3-1-201", partial(_stands, "我退休了，白天都在家，谁家有事敲个门就行")
    yield "06-15 12:10", "3-1-202", partial(_stands, "做了两年了，灯、水、楼道都有数，愿意接着做")
    for door, nth in (("3-1-201", 1), ("3-1-301", 1), ("3-1-401", 2), ("3-1-202", 2), ("3-1-402", 2)):
        yield "06-23 19:50", door, partial(_elects, nth)


def _topic() -> Iterator[tuple[str, str, Doing]]:
    yield "06-18 19:40", "3-2-402", _proposes
    for door in ("3-2-501", "3-2-203", "3-2-303"):
        yield "06-19 18:50", door, _signs
    yield "06-20 10:10", "3-2-501", partial(_speaks, "我赞成", "楼道里充电着过火的小区还少吗？有桩就没人拉线了")
    yield "06-20 11:30", "3-2-101", partial(_speaks, "我反对", "我家没有电动车，为什么也要出钱？")
    yield "06-21 20:00", "3-2-302", partial(_asks, "电费按什么价，谁来收？")


ACTS: tuple[tuple[str, str, Doing], ...] = (*_owners_poll(), *_running_poll(), *_election(), *_topic())
