"""Records of service in the private chat: one's own, one of them, what waits to be confirmed, what each is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.records import (
    ConfirmService,
    FindObjected,
    FindServiceLists,
    FindToConfirm,
    FindWithoutPhone,
    LogService,
    MyService,
    OpenCertificates,
    OpenParty,
    ShowServiceList,
    ShowServicePhotos,
    ShowServiceRecord,
    WithdrawService,
    WriteOfService,
)
from bot.domain.commands.service import OpenService
from bot.domain.service.party import bar
from bot.domain.service.record import Confirmer, Record, State
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.service.lengths import length
from bot.screens.shortening import in_one_line, shortened

ICONS = {
    State.WAITING: "🟡", State.CONFIRMED: "🔵", State.REFUSED: "⚪", State.PUBLISHED: "📋", State.OBJECTED: "❓",
    State.FINAL: "✅", State.WITHDRAWN: "⚪",
}  # fmt: skip


class Correction(Protocol):
    """Why a final record was taken back."""

    @property
    def why(self) -> str: ...  # noqa: D102
    @property
    def points_gone(self) -> int: ...  # noqa: D102
    @property
    def points_left(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class May:
    """What the person who looks may do."""

    confirm: bool = False
    deny: bool = False
    withdraw: bool = False
    answer: bool = False
    take_back: bool = False
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What screens may show of a record; `recorder` is "" where the volunteer wrote it down, `asks` who is asked now.

    `claimed` are the minutes that were written down, `open_until` ends the time for objections to its list.
    `is_concealed`: for whom it was stays unsaid.
    """

    record: Record
    zone: str
    who: str
    is_party: bool
    whom: str
    recorder: str
    in_charge: str
    photos: int
    review: str
    refusal: str
    reply: str
    claimed: int
    asks: Confirmer | None
    open_until: datetime | None
    correction: Correction | None
    may: May = field(default_factory=May)
    is_concealed: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """Final minutes of this year and in all; hours of the yearly goal, None where there is none."""

    year: str
    this_year: int
    in_all: int
    goal: int | None


def moment(on: date, zone: str) -> Moment:
    """A day as people read it."""
    return Moment(datetime.combine(on, time(12), ZoneInfo(zone)), zone, "day")


def day(on: date) -> Value:
    """A day as papers say it, with its year."""
    return text("communities-day", year=str(on.year), month=str(on.month), day=str(on.day))


def person(label: str, *, is_party: bool) -> Value:
    """Door or chosen name; with the party's flag where they show it."""
    who: Value = label or text("records-somebody")
    return text("records-party-member", who=who) if is_party else who


def line_of(shown: Shown) -> Value:
    """A record in a few lines: who, what, when, how long, the words."""
    record = shown.record
    return lines(
        text(
            "records-line", who=person(shown.who, is_party=shown.is_party),
            activity=text(f"records-activity-{record.activity}"), on=moment(record.on, shown.zone),
            length=length(record.minutes),
        ),
        text("records-content", words=shortened(record.content, 600)) if record.content else None,
    )  # fmt: skip


def view(shown: Shown) -> Screen:
    """The record, where it stands, and what this person can do."""
    record, may = shown.record, shown.may
    body = paragraphs(
        line_of(shown),
        lines(
            text("records-whom", who=_whom(shown)),
            text("records-place", place=record.place) if record.place else None,
            text("records-recorder", who=shown.recorder) if shown.recorder else None,
            text("records-in-charge", who=shown.in_charge) if shown.in_charge else None,
            text("records-hardship-ticked") if record.is_hardship else None,
            text("records-claimed", length=length(shown.claimed)) if shown.claimed != record.minutes else None,
        ),
        _standing(shown),
        text("records-reply", words=shown.reply) if shown.reply else None,
    )
    rows: list[tuple[Button, ...]] = []
    if may.confirm:
        rows.append((Button(text("records-confirm-button"), ConfirmService(record.id)),))
    if may.deny:
        rows.append((_write(shown, "shorten"), _write(shown, "deny")))
    own = [_write(shown, "answer")] if may.answer else []
    if may.withdraw:
        own.append(Button(text("records-withdraw-button"), WithdrawService(record.id)))
    if shown.photos:
        own.append(Button(text("records-photos-button", count=shown.photos), ShowServicePhotos(record.id)))
    rows += [tuple(own)] if own else []
    if may.take_back:
        rows.append((_write(shown, "back"),))
    back = Button(text("records-mine-button"), MyService()) if may.is_mine else _service()
    return Screen(body, (*rows, (back, _menu())))


def _write(shown: Shown, what: str) -> Button:
    return Button(text(f"records-{what}-button"), WriteOfService(shown.record.id, what))


def _standing(shown: Shown) -> Value:
    """Where it stands, in a sentence."""
    record = shown.record
    if record.state is State.WAITING and shown.asks is not None:
        return text("records-waits", icon=ICONS[record.state], who=text(f"records-asks-{_id(shown.asks)}"))
    if record.state is State.REFUSED:
        return text("records-is-refused", icon=ICONS[record.state], reason=shown.refusal or "—")
    if record.state is State.PUBLISHED and shown.open_until is not None:
        return text("records-is-published", icon=ICONS[record.state], at=Moment(shown.open_until, shown.zone))
    if record.state is State.WITHDRAWN and shown.correction is not None:
        return _corrected(shown.correction)
    return text(f"records-is-{record.state.value}", icon=ICONS[record.state])


def _corrected(correction: Correction) -> Value:
    points = None
    if correction.points_gone:
        points = text("records-points-gone", points=correction.points_gone)
    elif correction.points_left:
        points = text("records-points-left", points=correction.points_left)
    return lines(text("records-is-corrected", reason=correction.why), points)


def _id(who: Confirmer) -> str:
    return who.value.replace("_", "-")


def mine(hours: Hours, found: tuple[Shown, ...], page: int, *, has_more: bool, is_party: bool) -> Screen:
    """One's own services, with the hours that are final."""
    body = paragraphs(
        lines(
            text("records-mine"),
            text("records-mine-hours", year=hours.year, length=length(hours.this_year), total=length(hours.in_all)),
            goal_line(hours.this_year, hours.goal) if hours.goal is not None else None,
        ),
        None if found else text("records-mine-none"),
    )
    rows = [_listed(one) for one in found]
    pages = _pages(MyService(page - 1) if page else None, MyService(page + 1) if has_more else None)
    more = [Button(text("records-certificates-button"), OpenCertificates())]
    more.append(Button(text("records-party-button" if is_party else "records-goal-button"), OpenParty()))
    log = Button(text("records-log-button"), LogService())
    return Screen(body, (*rows, *pages, (log, *more), (_service(), _menu())))


def goal_line(minutes: int, goal: int) -> Value:
    """How far one has come towards the goal of the year."""
    left = goal * 60 - minutes
    said = bar(minutes, goal)
    if left <= 0:
        return text("records-goal-reached", bar=said, goal=goal)
    return text("records-goal-left", bar=said, goal=goal, left=length(left))


def _listed(shown: Shown) -> tuple[Button, ...]:
    record = shown.record
    words = in_one_line(record.content, 14) or text(f"records-activity-{record.activity}")
    label = text(
        "records-one", icon=ICONS[record.state], month=str(record.on.month), day=str(record.on.day),
        length=length(record.minutes), words=words,
    )  # fmt: skip
    return (Button(label, ShowServiceRecord(record.id)),)


def to_confirm(found: tuple[Shown, ...], count: int, page: int, *, has_more: bool) -> Screen:
    """What waits for this person's word."""
    body = text("records-to-confirm", count=count) if count else text("records-to-confirm-none")
    rows = [_listed(one) for one in found]
    pages = _pages(FindToConfirm(page - 1) if page else None, FindToConfirm(page + 1) if has_more else None)
    return Screen(body, (*rows, *pages, (_service(), _menu())))


def part(
    waiting: int, objected: int, list_id: int | None, *, writes_for_others: bool, prints_for_others: bool
) -> tuple[Value | None, Rows]:
    """What the way in shows: what waits for this person, and the way to write down and to one's own."""
    said = [
        text("records-part-waiting", count=waiting) if waiting else None,
        text("records-part-objected", count=objected) if objected else None,
        text("records-part-list") if list_id is not None else None,
    ]
    rows: list[tuple[Button, ...]] = []
    first = [Button(text("records-waiting-button", count=waiting), FindToConfirm())] if waiting else []
    if objected:
        first.append(Button(text("records-objected-button", count=objected), FindObjected()))
    rows += [tuple(first)] if first else []
    rows.append((Button(text("records-log-button"), LogService()), Button(text("records-mine-button"), MyService())))
    shown = ShowServiceList(list_id) if list_id is not None else FindServiceLists()
    last = [Button(text("records-lists-button"), shown)]
    if writes_for_others:
        last.append(Button(text("records-log-other-button"), LogService(for_other=True)))
    if prints_for_others:
        last.append(Button(text("records-certificate-others"), FindWithoutPhone()))
    rows.append(tuple(last))
    return (lines(*said) if any(said) else None), tuple(rows)


# what is told


def written(shown: Shown) -> Screen:
    """It is written down, and who is asked."""
    screen = view(shown)
    return Screen(paragraphs(text("records-written"), screen.body), screen.buttons)


def written_for_you(shown: Shown) -> Screen:
    """What was entered for a household is told to it."""
    body = paragraphs(text("records-written-for-you", who=shown.recorder), line_of(shown))
    return Screen(body)


def asked(shown: Shown) -> Screen:
    """Was it so?"""
    asks = shown.asks or Confirmer.ADMINISTRATOR
    is_mine = asks is Confirmer.BENEFICIARY
    head = text("records-asked-yours") if is_mine else text("records-asked", whom=_whom(shown))
    rows = (
        (Button(text("records-confirm-button"), ConfirmService(shown.record.id)),),
        (_write(shown, "shorten"), _write(shown, "deny")),
        *(
            ((Button(text("records-photos-button", count=shown.photos), ShowServicePhotos(shown.record.id)),),)
            if shown.photos
            else ()
        ),
    )
    return Screen(paragraphs(head, line_of(shown)), rows)


def _whom(shown: Shown) -> Value:
    if shown.is_concealed:
        return text("records-whom-hardship")
    return shown.whom or text("records-whom-everybody")


def asked_line(shown: Shown) -> Value:
    """The same in a digest."""
    return text("records-asked-line", who=shown.who or text("records-somebody"), length=length(shown.record.minutes))


def told(event: str, shown: Shown) -> Screen:
    """What became of it, for who did it."""
    rows = [Button(text("records-look-button"), ShowServiceRecord(shown.record.id))]
    if event in ("refused", "shortened"):
        rows.insert(0, _write(shown, "answer"))
    said = text(f"records-told-{event}", reason=shown.refusal, length=length(shown.record.minutes))
    return Screen(paragraphs(said, line_of(shown)), (tuple(rows),))


def told_line(event: str, shown: Shown) -> Value:
    """The same in a digest."""
    what = in_one_line(shown.record.content, 24) or text(f"records-activity-{shown.record.activity}")
    return text(f"records-told-line-{event}", what=what)


def answered(shown: Shown) -> Screen:
    """The volunteer's answer, for who said that it was not so, or shorter."""
    body = paragraphs(text("records-told-answered", words=shown.reply), line_of(shown))
    confirm = Button(text("records-confirm-button"), ConfirmService(shown.record.id))
    look = Button(text("records-look-button"), ShowServiceRecord(shown.record.id))
    return Screen(body, ((confirm, look) if shown.record.state is State.REFUSED else (look,),))


def taken_back(shown: Shown, certificates: Sequence[str]) -> Screen:
    """A final record was taken back: why, what of its points, and which certificates are good no longer."""
    ended = text("records-certificates-ended", numbers=Joined(tuple(certificates), "list")) if certificates else None
    standing = _corrected(shown.correction) if shown.correction is not None else None
    look = Button(text("records-look-button"), ShowServiceRecord(shown.record.id))
    return Screen(paragraphs(text("records-told-taken-back"), line_of(shown), standing, ended), ((look,),))


def _pages(before: MyService | FindToConfirm | None, after: MyService | FindToConfirm | None) -> Rows:
    turn = [Button(text("notices-page-before"), before)] if before is not None else []
    if after is not None:
        turn.append(Button(text("notices-page-next"), after))
    return (tuple(turn),) if turn else ()


def _service() -> Button:
    return Button(text("menu-service"), OpenService())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
