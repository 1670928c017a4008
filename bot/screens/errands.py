"""Services on behalf in the private chat: asking, the view for resident and body, what each is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.commands.errands import (
    BeginErrand,
    CancelVisit,
    FindErrands,
    MoveErrand,
    OpenErrand,
    ShowErrand,
    ShowErrandFiles,
    TickPaper,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.errands import OPEN, Errand, Progress
from bot.screens.base import Button, Moment, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.shortening import in_one_line, shortened

ICONS: Mapping[Progress, str] = {
    Progress.ASKED: "🟡", Progress.PAPERS: "📋", Progress.RECEIVED: "🔵", Progress.DOING: "🔵", Progress.DONE: "✅",
    Progress.CLOSED: "✅", Progress.WITHDRAWN: "⚪",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What screens may show of an errand; `owns` and `handles`: whether this person asked for it, or has it."""

    id: int
    words: str
    errand: Errand
    body: str
    door: str
    zone: str
    steps: tuple[tuple[datetime, str, str], ...] = ()
    files: int = 0
    owns: bool = False
    handles: bool = False


def view(shown: Shown) -> Screen:
    """The errand with its papers, its day, what happened, and what this person can do."""
    errand = shown.errand
    who = shown.body or text("matters-who-community")
    progress = text(f"errands-progress-{errand.progress.value}", who=who)
    head = lines(
        text("errands-head", icon=ICONS[errand.progress], words=shortened(shown.words, 900)),
        text("errands-for", door=shown.door) if shown.door and not shown.owns else None, progress,
        _visit(shown),
    )  # fmt: skip
    papers = [
        text("errands-has" if paper.have else "errands-lacks", name=paper.name) for paper in errand.papers
    ]  # fmt: skip
    told = [
        text("matters-timeline-line", at=Moment(at, shown.zone),
             what=text(f"errands-step-{kind.replace('_', '-')}", words=shortened(words, 300)))
        for at, kind, words in shown.steps[-10:]
    ]  # fmt: skip
    body = paragraphs(head, lines(text("errands-papers"), *papers) if papers else None, lines(*told) if told else None)
    rows = [*_owner_rows(shown), *_body_rows(shown)] if errand.progress in OPEN else []
    if shown.files:
        rows.append((Button(text("errands-files-button", count=shown.files), ShowErrandFiles(shown.id)),))
    return Screen(body, (*rows, (Button(text("errands-list-button"), FindErrands()), _menu())))


def _visit(shown: Shown) -> Value | None:
    errand = shown.errand
    if errand.visit_at is None:
        return None
    return text("errands-visit", at=Moment(errand.visit_at, shown.zone), place=errand.visit_place)


def _owner_rows(shown: Shown) -> list[tuple[Button, ...]]:
    if not shown.owns:
        return []
    rows: list[tuple[Button, ...]] = []
    for nth, paper in enumerate(shown.errand.papers):
        label = text("errands-ticked" if paper.have else "errands-unticked", name=in_one_line(paper.name, 24))
        rows.append((Button(label, TickPaper(shown.id, nth, have=not paper.have)),))
    rows.append((Button(text("errands-send-button"), BeginErrand(shown.id, "send")),))
    last = [Button(text("errands-closed-button"), MoveErrand(shown.id, "closed"))]
    if shown.errand.progress is not Progress.DONE:
        last.append(Button(text("errands-withdraw-button"), MoveErrand(shown.id, "withdrawn")))
    return [*rows, tuple(last)]


def _body_rows(shown: Shown) -> list[tuple[Button, ...]]:
    if not shown.handles:
        return []
    papers = Button(text("errands-papers-button"), BeginErrand(shown.id, "papers"))
    tell = Button(text("errands-tell-button"), BeginErrand(shown.id, "tell"))
    moves = [
        Button(text(f"errands-{to.value}-button"), MoveErrand(shown.id, to.value))
        for to in (Progress.RECEIVED, Progress.DOING, Progress.DONE)
        if to is not shown.errand.progress
    ]
    visit = [Button(text("errands-day-button"), BeginErrand(shown.id, "visit"))]
    if shown.errand.visit_at is not None:
        visit.append(Button(text("errands-no-day-button"), CancelVisit(shown.id)))
    rows = [(papers, tell), tuple(moves[:2]), tuple(moves[2:]), tuple(visit)]
    if shown.errand.progress is Progress.DONE and not shown.owns:
        rows.append((Button(text("errands-closed-button"), MoveErrand(shown.id, "closed")),))
    return [row for row in rows if row]


def page(found: tuple[Shown, ...], number: int, *, has_more: bool) -> Screen:
    """Those that concern a person, open ones first."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("errands-one", icon=ICONS[one.errand.progress], words=in_one_line(one.words, 20) or "…"),
                ShowErrand(one.id)),)
        for one in found
    ]  # fmt: skip
    pages = []
    if number:
        pages.append(Button(text("matters-page-before"), FindErrands(number - 1)))
    if has_more:
        pages.append(Button(text("matters-page-next"), FindErrands(number + 1)))
    rows += [tuple(pages)] if pages else []
    rows.append((Button(text("errands-ask-button"), OpenErrand()), _menu()))
    return Screen(text("errands-list" if found else "errands-list-none"), tuple(rows))


# forms


def what() -> Screen:
    """What is wanted?"""
    return Screen(text("errands-ask"), (cancel(),))


def check(words: str, body: str, *, is_rung: bool) -> Screen:
    """A last look, with who will see it."""
    who = text("errands-seen-by-leader" if is_rung else "errands-seen-by", who=body or text("matters-who-community"))
    said = text("errands-check", words=shortened(words, 1000))
    rows = choices("check", ("send", text("saying-send")), ("what", text("saying-change-what")))
    return Screen(paragraphs(said, who), (*rows, cancel()))


def write(what: str, stage: str, count: int, address: str) -> Screen:
    """The question of a form."""
    if stage == "photos":
        so_far = text("saying-photos-so-far", count=count) if count else None
        body = lines(text("matters-step-photos"), so_far)
        return Screen(body, (*choices("photos", ("send", text("saying-send"))), cancel()))
    if stage == "place":
        here = choices("place", ("here", address)) if address else ()
        return Screen(text("errands-write-place"), (*here, cancel()))
    return Screen(text(f"errands-write-{what}"), (cancel(),))


# what is told


def told(event: str, shown: Shown, **args: Value) -> Screen:
    """What the other of the two is told, with the way to the errand."""
    who = shown.body or text("matters-who-community")
    head = text(f"errands-told-{event}", words=in_one_line(shown.words, 60), who=who, door=shown.door, **args)
    return Screen(head, ((Button(text("errands-look-button"), ShowErrand(shown.id)),),))


def line(shown: Shown) -> Value:
    """The errand in a digest of those whom it concerns."""
    return text("errands-line", words=in_one_line(shown.words, 30))


def news_line(shown: Shown) -> Value:
    """That something was done about it, in a digest."""
    return text("errands-news-line", words=in_one_line(shown.words, 24))


def visit_line(shown: Shown) -> Value:
    """The day that was named, in a digest."""
    at = Moment(shown.errand.visit_at, shown.zone) if shown.errand.visit_at else "—"
    return text("errands-visit-line", words=in_one_line(shown.words, 24), at=at)


def visit(event: str, shown: Shown) -> Screen:
    """The day that was named: said when it is, the day before, and in the morning."""
    at = Moment(shown.errand.visit_at, shown.zone) if shown.errand.visit_at else "—"
    return told(event, shown, at=at, place=shown.errand.visit_place)


def ring(shown: Shown, telephone: str) -> Screen:
    """The body is off-line: somebody rings it, with a text to read out."""
    said = text(
        "errands-ring", who=shown.body, telephone=telephone or "—", door=shown.door, words=shortened(shown.words, 600)
    )
    return Screen(said, ((Button(text("errands-look-button"), ShowErrand(shown.id)),),))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
