"""The first page of a household: what is expected of it today, who is on duty, what is open, what to vote on."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.base import HouseholdId, MatterId, UnitId
from bot.domain.codes import grouped
from bot.domain.commands.deeds import ShowDeed
from bot.domain.commands.duty import HandOver, ShowDuty, ShowTurn, TickTask
from bot.domain.commands.duty_swaps import ShowSwap
from bot.domain.commands.elections import AnswerNomination
from bot.domain.commands.matters import FindMatters, OpenSay, Review, ShowMatter
from bot.domain.commands.notices import Respond
from bot.domain.commands.orders import AnswerAsked, FindOrders, ShowOrder
from bot.domain.commands.polls import GoVote, ShowBallot
from bot.domain.commands.polls_paper import AnswerProxy
from bot.domain.commands.records import FindToConfirm
from bot.domain.commands.redemption import ShowReservation
from bot.domain.commands.topics import FindTopics
from bot.domain.deeds import DeedId
from bot.domain.duty.turns import THEMES
from bot.domain.notices import Notice, NoticeId
from bot.domain.polls.elections import CandidateId
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId
from bot.domain.redemption.reservation import ReservationId
from bot.domain.redemption.windows import Window
from bot.domain.service.orders import OccurrenceId, Part
from bot.screens.base import Button, Moment, Rows, Value, lines, text
from bot.screens.board import Line, OnDuty
from bot.screens.duty.shown import day
from bot.screens.packing import base36
from bot.screens.redemption import when
from bot.screens.residents.registering import deciding
from bot.screens.shortening import in_one_line, shortened

OVER_AFTER = timedelta(hours=12)
"""So long after it began a service is asked about, not announced."""
WORDS = 60
"""UTF-16 units of people's words in a line."""
NOTICE = 600
"""UTF-16 units of a notice."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the first page, with the buttons beside it."""

    what: Value
    rows: Rows


@dataclass(frozen=True, slots=True)
class First:
    """The first page: what is expected, who is on duty, what is open (`how_many` in all), what is decided together.

    Who lives in no unit here (`lives_here`) sees nothing of one; `community` is "" where the door says it. `more` leads
    everywhere else, `draft` to what was left half filled in.
    """

    door: Value
    community: Value
    expected: tuple[Item, ...] = ()
    duty: Item | None = None
    open: tuple[Item, ...] = ()
    how_many: int = 0
    lives_here: bool = False
    together: tuple[Item, ...] = ()
    more: Rows = ()
    draft: Rows = ()


def nowhere(community: str) -> Value:
    """What stands in place of the door of somebody who lives nowhere here."""
    return text("pages-nowhere", community=community)


def _one(what: Value, button: Button) -> Item:
    return Item(what, ((button,),))


# what is expected


def ballot(line_id: LineId, door: str, question: str, closes_at: datetime, zone: str) -> Item:
    """A ballot that nobody of the line has cast; `door` "": their own."""
    about: dict[str, Value] = {"question": in_one_line(question, WORDS), "until": Moment(closes_at, zone)}
    what = text("pages-today-vote-for", door=door, **about) if door else text("pages-today-vote", **about)
    return _one(what, Button(text("polls-vote"), ShowBallot(line_id)))


def notice(notice_id: NoticeId, words: str, *, urgent: bool) -> Item:
    """A notice that the household has not said it has seen."""
    said = shortened(words, NOTICE)
    what = text("pages-today-urgent", words=said) if urgent else text("pages-today-notice", words=said)
    return _one(what, Button(text("notices-seen-button"), Respond(notice_id, on=True)))


def to_accept(rota_id: int, starts_on: date, zone: str) -> Item:
    """The household's turn, which waits to be accepted."""
    what = text("pages-today-accept", on=day(starts_on, zone))
    return _one(what, Button(text("pages-look-button"), ShowTurn(rota_id, starts_on.isoformat())))


def turn(rota_id: int, starts_on: date, until_on: date, zone: str, ticked: frozenset[str], today: date) -> Item:
    """The household's turn that runs, with what it ticked today."""
    on = today.isoformat()
    ticks = [
        Button(
            text("duty-ticked" if theme in ticked else "duty-unticked", theme=text(f"duty-theme-{theme}")),
            TickTask(rota_id, starts_on.isoformat(), theme, theme not in ticked, on if theme in ticked else ""),
        )
        for theme in THEMES
    ]
    show = Button(text("pages-turn-button"), ShowTurn(rota_id, starts_on.isoformat()))
    what = text("pages-today-turn", until=day(until_on, zone))
    return Item(what, (tuple(ticks[:3]), (*ticks[3:], show)))


def to_hand_over(rota_id: int, until_on: date, zone: str) -> Item:
    """The turn ends soon."""
    what = text("pages-today-hand-over", on=day(until_on, zone))
    return _one(what, Button(text("duty-hand-over-button"), HandOver(rota_id)))


def swap(swap_id: int, household_id: HouseholdId) -> Item:
    """Another household offers its turn."""
    return _one(text("pages-today-swap"), Button(text("pages-look-button"), ShowSwap(swap_id, household_id)))


def matter(matter_id: MatterId, number: str, words: str, *, asked: bool) -> Item:
    """A matter that asks the reporter something back, or that is done and not reviewed."""
    about: dict[str, Value] = {"number": number, "words": in_one_line(words, WORDS)}
    if asked:
        return _one(text("pages-today-answer", **about), Button(text("pages-look-button"), ShowMatter(matter_id)))
    solved = Button(text("matters-solved-button"), Review(matter_id, solved=True))
    unsolved = Button(text("matters-unsolved-button"), Review(matter_id, solved=False))
    return Item(text("pages-today-review", **about), ((solved, unsolved),))


def to_confirm(count: int) -> Item:
    """Services that this person can confirm."""
    return _one(text("pages-today-confirm", count=count), Button(text("pages-look-button"), FindToConfirm()))


def deed(deed_id: DeedId, words: str) -> Item:
    """A neighbour named a good deed of the household."""
    what = text("pages-today-deed", words=in_one_line(words, WORDS))
    return _one(what, Button(text("pages-look-button"), ShowDeed(deed_id)))


def nominated(candidate_id: CandidateId) -> Item:
    """Somebody was nominated, and says whether they stand."""
    accept = Button(text("elections-accept"), AnswerNomination(candidate_id, stands=True))
    decline = Button(text("elections-decline"), AnswerNomination(candidate_id, stands=False))
    return Item(text("pages-today-nominated"), ((accept, decline),))


def proxy(code: str, door: str) -> Item:
    """A household asks this one to vote for it."""
    accept = Button(text("paper-proxy-accept"), AnswerProxy(code, accepts=True))
    decline = Button(text("paper-proxy-decline"), AnswerProxy(code, accepts=False))
    return Item(text("pages-today-proxy", door=door), ((accept, decline),))


def joiner(admission_id: int, name: str) -> Item:
    """Somebody without a slip asks to be let into the household."""
    (let_in,), (unknown,) = deciding(admission_id)
    what = text("pages-today-joiner", name=name) if name else text("pages-today-joiner-nameless")
    return Item(what, ((let_in, unknown),))


def to_collect(
    reservation_id: ReservationId, name: str, code: str, counter: str, window: Window | None, until: datetime, zone: str
) -> Item:
    """Something is kept: where and when it is given out."""
    opens = when(window, zone) if window is not None else Moment(until, zone)
    what = text("pages-today-collect", name=name, code=grouped(code), counter=counter, opens=opens)
    return _one(what, Button(text("pages-look-button"), ShowReservation(reservation_id)))


def coming(occurrence_id: OccurrenceId, words: str, at: datetime, now: datetime, zone: str, part: Part) -> Item:
    """A service that somebody comes to, is asked to come to, or has asked for; long after it, whether it is done."""
    about: dict[str, Value] = {"at": Moment(at, zone), "words": in_one_line(words, WORDS)}
    if part is not Part.ASKED:
        if at < now - OVER_AFTER:
            what = text("pages-today-help-over", **about)
        else:
            what = text("pages-today-come" if part is Part.COMES else "pages-today-helped", **about)
        return _one(what, Button(text("pages-look-button"), ShowOrder(occurrence_id)))
    yes = Button(text("orders-yes-button"), AnswerAsked(occurrence_id, yes=True))
    no = Button(text("orders-no-button"), AnswerAsked(occurrence_id, yes=False))
    return Item(text("pages-today-asked", **about), ((yes, no),))


# how the unit stands


def on_duty(found: OnDuty, zone: str) -> Item:
    """Who is on duty until when."""
    until = day(found.until_on, zone)
    what = (
        text("pages-on-duty-leader", until=until)
        if found.door is None
        else text("pages-on-duty", door=found.door, until=until)
    )
    return _one(what, Button(text("board-duty"), ShowDuty()))


def open_matter(matter_id: MatterId, one: Line, now: datetime, zone: str) -> Item:
    """An open matter: who has it until when, or until when it should have been done."""
    head = text("pages-open-matter", number=str(one.number), words=in_one_line(one.words, WORDS))
    has: Value | None = None
    if one.responsible and one.settle_by is not None:
        until = Moment(one.settle_by, zone, "day")
        is_late = one.settle_by <= now
        has = text("pages-open-late" if is_late else "pages-open-until", who=one.responsible, until=until)
    elif one.responsible:
        has = text("pages-open-with", who=one.responsible)
    return _one(lines(head, has), Button(text("pages-look-button"), ShowMatter(matter_id)))


def below_open(*, has_more: bool) -> Rows:
    """What stands below the open matters: the way to all of them, and to a new one."""
    every = (Button(text("pages-all-open"), FindMatters("open")),) if has_more else ()
    return ((*every, Button(text("menu-say"), OpenSay())),)


def poll(one: Poll, zone: str, *, waits: bool) -> Item:
    """A poll under way; `waits`: a ballot of this person's is not cast."""
    what = text("pages-poll", question=in_one_line(one.question, WORDS), until=Moment(one.closes_at, zone))
    return _one(what, Button(text("polls-vote" if waits else "pages-look-button"), GoVote(one.id)))


def sign_up(one: Notice, zone: str) -> Item:
    """A sign-up under way."""
    words = in_one_line(one.words, WORDS)
    what = (
        text("board-sign-up", words=words)
        if one.closes_at is None
        else text("board-sign-up-until", words=words, until=Moment(one.closes_at, zone))
    )
    return _one(what, Button(text("board-sign-up-button"), start=f"join_{base36(one.id)}"))


def topics(count: int) -> Item:
    """Topics under way."""
    return _one(text("board-topics", count=count), Button(text("board-topics-button"), FindTopics()))


def helps(count: int) -> Item:
    """Orders that still need people."""
    return _one(text("board-helps", count=count), Button(text("pages-look-button"), FindOrders("open")))


def talk(at: datetime, zone: str, unit_id: UnitId) -> Item:
    """The next talk day."""
    return _one(text("board-talk-at", at=Moment(at, zone)), Button(text("board-talk"), start=f"talk_{base36(unit_id)}"))
