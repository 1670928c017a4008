"""Matters as they are shown: the card in the group, the view in the private chat, lists, and what is told to whom."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import BodyId, MatterId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import (
    Accept,
    Begin,
    Categories,
    CopyText,
    FindMatters,
    HandTo,
    Letter,
    Recategorise,
    Review,
    ShowFiles,
    ShowMatter,
    Support,
    Unfold,
    Withdraw,
)
from bot.domain.matters import OPEN, WORKING, Matter, State, Visibility
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Text, Toast, Value, lines, paragraphs, text

WORDS_ON_CARD = 600
"""Characters of a matter's words on its card; the rest is behind the button."""
ICONS = {
    "filed": "🟡", "accepted": "🔵", "in_consultation": "🔵", "in_progress": "🔵", "done": "✅", "closed": "✅",
    "returned": "❓", "declined": "↪️", "merged": "➡️", "withdrawn": "⚪",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What screens need to know of a matter; `said_by` is a door or chosen name, "" where it is not to be seen."""

    matter: Matter
    words: str
    place: str
    supporters: int
    zone: str
    unit_label: str
    said_by: str = ""
    photos: int = 0
    fold_reason: str = ""


def card(shown: Shown, photos: tuple[str, ...] = ()) -> Screen:
    """The living card in the group, with the first of its pictures."""
    matter = shown.matter
    if matter.folded:
        folded = text("matters-card-folded", number=str(matter.number), reason=shown.fold_reason)
        return Screen(folded, ((_look(matter.id),),))
    buttons: Rows = ((_look(matter.id),),)
    if matter.state in OPEN:
        label = text("matters-support-button", count=shown.supporters)
        buttons = ((Button(label, Support(matter.id, on=True)), _look(matter.id)),)
    body: Value = _body(shown, WORDS_ON_CARD)
    if len(photos) > 1:
        body = lines(body, text("matters-card-photos", count=len(photos)))
    return Screen(body, buttons, photos=photos[:1], silent=True)


def _look(matter_id: MatterId) -> Button:
    return Button(text("matters-look-button"), start=f"m_{matter_id}")


def _body(shown: Shown, at_most: int) -> Value:
    matter = shown.matter
    words = shown.words if len(shown.words) <= at_most else shown.words[: at_most - 1] + "…"
    return lines(
        text("matters-card-head", number=str(matter.number), category=category(matter.category)),
        text("matters-card-words", words=words),
        text("matters-card-place", place=shown.place) if shown.place else None,
        text("matters-card-said-by", who=shown.said_by) if shown.said_by else None,
        state_line(shown),
        text("matters-card-supporters", count=shown.supporters) if shown.supporters else None,
    )


def category(code: str) -> Text:
    """The name of a category."""
    return text(f"category-{code.replace('_', '-')}")


def state_line(shown: Shown) -> Value:
    """Where the matter stands, who has it and until when."""
    matter = shown.matter
    args: dict[str, Value] = {"icon": ICONS[matter.state.value], "who": matter.responsible or "—"}
    due = matter.settle_by if matter.state in WORKING else matter.accept_by
    if matter.state is State.MERGED and matter.merged_into is not None:
        args["into"] = str(matter.merged_into)
    if due is not None and matter.state in WORKING | {State.FILED}:
        args["until"] = Moment(due, shown.zone)
        return text(f"matters-state-{matter.state.value.replace('_', '-')}-until", **args)
    return text(f"matters-state-{matter.state.value.replace('_', '-')}", **args)


@dataclass(frozen=True, slots=True)
class May:
    """What this person may do about this matter, as the table of rights says."""

    support: bool = False
    take_back: bool = False
    handle: bool = False
    hand: bool = False
    answer: bool = False
    withdraw: bool = False
    reopen: bool = False
    recategorise: bool = False
    fold: bool = False
    review: bool = False
    is_offline: bool = False
    files: int = 0


def view(shown: Shown, may: May, timeline: tuple[Value, ...]) -> Screen:
    """The matter in the private chat, with its timeline and what this person can do."""
    body = paragraphs(_body(shown, 2500), lines(*timeline) if timeline else None)
    rows = [*_own_rows(shown, may), *_body_rows(shown, may), *_common_rows(shown, may)]
    return Screen(body, tuple(rows))


def _own_rows(shown: Shown, may: May) -> list[tuple[Button, ...]]:
    matter_id = shown.matter.id
    rows: list[tuple[Button, ...]] = []
    if may.support:
        rows.append((Button(text("matters-support-button", count=shown.supporters), Support(matter_id, on=True)),))
    if may.take_back:
        rows.append((Button(text("matters-support-back-button"), Support(matter_id, on=False)),))
    if may.answer:
        rows.append((Button(text("matters-answer-button"), Begin(matter_id, "answer")),))
    if may.review:
        rows.append(_solved_row(matter_id))
    if may.reopen:
        rows.append((Button(text("matters-reopen-button"), Begin(matter_id, "reopen")),))
    return rows


def _body_rows(shown: Shown, may: May) -> list[tuple[Button, ...]]:
    matter = shown.matter
    hand = Button(text("matters-hand-button"), Begin(matter.id, "hand"))
    if matter.state not in OPEN or not may.handle:
        return [(hand,)] if may.hand else []
    rows: list[tuple[Button, ...]] = []
    if may.is_offline:
        rows.append(
            (
                Button(text("matters-ring-button"), Begin(matter.id, "ring")),
                Button(text("matters-letter-button"), Letter(matter.id)),
            )
        )
    first = [Button(text("matters-done-button"), Begin(matter.id, "done"))]
    if matter.state in (State.FILED, State.RETURNED):
        first.insert(0, Button(text("matters-accept-button"), Accept(matter.id)))
    rows.append(tuple(first))
    rows.append((
        Button(text("matters-ask-button"), Begin(matter.id, "ask")),
        Button(text("matters-note-button"), Begin(matter.id, "note")),
    ))  # fmt: skip
    rows.append((
        Button(text("matters-decline-button"), Begin(matter.id, "decline")),
        hand,
    ))  # fmt: skip
    return rows


def _common_rows(shown: Shown, may: May) -> list[tuple[Button, ...]]:
    matter = shown.matter
    row: list[Button] = []
    if may.files:
        row.append(Button(text("matters-files-button", count=may.files), ShowFiles(matter.id)))
    if may.recategorise:
        row.append(Button(text("matters-category-button"), Categories(matter.id)))
    if matter.visibility is not Visibility.CONFIDENTIAL:
        row.append(Button(text("matters-copy-button"), CopyText(matter.id)))
    rows = [tuple(row)] if row else []
    if may.fold:
        folding = Unfold(matter.id) if matter.folded else Begin(matter.id, "fold")
        rows.append((Button(text("matters-unfold-button" if matter.folded else "matters-fold-button"), folding),))
    if may.withdraw:
        rows.append((Button(text("matters-withdraw-button"), Withdraw(matter.id, sure=False)),))
    rows.append((Button(text("menu-open"), OpenMenu()),))
    return rows


def _solved_row(matter_id: MatterId) -> tuple[Button, ...]:
    return (
        Button(text("matters-solved-button"), Review(matter_id, solved=True)),
        Button(text("matters-unsolved-button"), Review(matter_id, solved=False)),
    )


def ask_review(shown: Shown) -> Screen:
    """Reporter and supporters are asked whether it is solved."""
    body = paragraphs(text("matters-review-ask", number=str(shown.matter.number)), _body(shown, 300))
    return Screen(body, (_solved_row(shown.matter.id), (_look_here(shown.matter.id),)))


def ask_mark(matter_id: MatterId) -> Screen:
    """How satisfied, 1–5."""
    marks = tuple(
        Button(text("matters-mark-button", mark=str(n)), Review(matter_id, solved=True, satisfied=n))
        for n in range(1, 6)
    )
    return Screen(text("matters-review-mark"), (marks[:3], marks[3:]))


def thanked() -> Screen:
    """After a review."""
    return Screen(text("matters-review-thanks"), ((Button(text("menu-open"), OpenMenu()),),))


def ask_withdraw(shown: Shown) -> Screen:
    """Asked once more before it is taken back."""
    matter = shown.matter
    return Screen(
        text("matters-withdraw-ask", number=str(matter.number)),
        (
            (Button(text("matters-withdraw-sure-button"), Withdraw(matter.id, sure=True)),),
            (_look_here(matter.id),),
        ),
    )


def choose_category(matter: Matter, codes: tuple[str, ...]) -> Screen:
    """The categories, as people would say them."""
    buttons = [Button(category(code), Recategorise(matter.id, code)) for code in codes]
    rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    return Screen(text("matters-category-ask", number=str(matter.number)), (*rows, (_look_here(matter.id),)))


def choose_body(matter: Matter, bodies: tuple[tuple[BodyId, str], ...]) -> Screen:
    """The bodies of the community it could be handed to."""
    buttons = [Button(name, HandTo(matter.id, body_id)) for body_id, name in bodies]
    rows = tuple((button,) for button in buttons)
    return Screen(text("matters-hand-ask", number=str(matter.number)), (*rows, (_look_here(matter.id),)))


def copied(shown: Shown) -> Screen:
    """The matter as plain text in a block that one touch copies."""
    return Screen(text("matters-copy", plain=_body(shown, 1500)), ((_look_here(shown.matter.id),),))


def _look_here(matter_id: MatterId) -> Button:
    return Button(text("matters-back-button"), ShowMatter(matter_id))


@dataclass(frozen=True, slots=True)
class ListLine:
    """A matter in a list."""

    id: MatterId
    number: str
    words: str
    category: str
    state: str
    responsible: str
    until: datetime | None
    supporters: int


def page(which: str, found: tuple[ListLine, ...], page_number: int, has_more: bool, zone: str) -> Screen:
    """A page of a list, a button a matter."""
    if not found and page_number == 0:
        return Screen(text(f"matters-list-{which}-none"), ((Button(text("menu-open"), OpenMenu()),),))
    rows: list[tuple[Button, ...]] = [(_line_button(line),) for line in found]
    turn: list[Button] = []
    if page_number > 0:
        turn.append(Button(text("matters-page-before"), FindMatters(which, page_number - 1)))
    if has_more:
        turn.append(Button(text("matters-page-next"), FindMatters(which, page_number + 1)))
    if turn:
        rows.append(tuple(turn))
    rows.append((Button(text("menu-open"), OpenMenu()),))
    described = tuple(_line_text(line, zone) for line in found)
    return Screen(paragraphs(text(f"matters-list-{which}"), *described), tuple(rows))


def _line_button(line: ListLine) -> Button:
    label = text("matters-list-button", icon=ICONS[line.state], number=line.number, words=_one_line(line.words, 14))
    return Button(label, ShowMatter(line.id))


def _one_line(words: str, at_most: int) -> str:
    return " ".join(words.split())[:at_most]


def _line_text(line: ListLine, zone: str) -> Value:
    until: Value = text("matters-list-until", until=Moment(line.until, zone)) if line.until else ""
    return text(
        "matters-list-line", icon=ICONS[line.state], number=line.number, category=category(line.category),
        words=_one_line(line.words, 60), who=line.responsible or "—", until=until,
    )  # fmt: skip


def told(event: str, shown: Shown, **args: Value) -> Screen:
    """What somebody concerned is told of an event, with the way to the matter."""
    body = paragraphs(
        text(f"matters-told-{event}", number=str(shown.matter.number), who=shown.matter.responsible or "—", **args),
        text("matters-card-words", words=shown.words[:200]),
    )
    return Screen(body, ((_look_here(shown.matter.id),),))


def ring(shown: Shown, telephone: str, address: str) -> Screen:
    """The body is off-line: somebody rings them, with a text to read out, or prints the letter."""
    matter = shown.matter
    body = paragraphs(
        text("matters-ring-ask", number=str(matter.number), who=matter.responsible, telephone=telephone or "—"),
        text("matters-ring-read", words=shown.words[:600], unit=shown.unit_label, place=shown.place or "—"),
        text("matters-ring-address", address=address) if address else None,
    )
    rows = (
        (
            Button(text("matters-ring-button"), Begin(matter.id, "ring")),
            Button(text("matters-letter-button"), Letter(matter.id)),
        ),
        (_look_here(matter.id),),
    )
    return Screen(body, rows)


def done_aloud(shown: Shown, note: str, photos: tuple[str, ...]) -> Screen:
    """What the group hears when a matter is done, with the picture."""
    said = text("matters-done-note", note=note) if note else None
    body = lines(
        text(
            "matters-done-aloud", number=str(shown.matter.number), who=shown.matter.responsible, words=shown.words[:120]
        ),
        said,
    )
    return Screen(body, photos=photos[:10])


def danger(numbers: tuple[tuple[str, str], ...], kinds: tuple[str, ...]) -> Screen:
    """The numbers to ring, first of all."""
    said = tuple(
        text("matters-danger-number", what=text(f"danger-number-{key}"), number=number) for key, number in numbers
    )
    kind = Joined(tuple(text(f"danger-{one}") for one in kinds), "list")
    return Screen(lines(text("matters-danger-head", kind=kind), *said))


def filed(matter: Matter, zone: str, told: str | None) -> Screen:
    """After filing in the private chat; `told` says who is responsible where the community may not be."""
    until: Value = Moment(matter.settle_by, zone) if matter.settle_by else "—"
    body = paragraphs(
        text("matters-filed", number=str(matter.number), who=matter.responsible or "—", until=until),
        text(told) if told else None,
    )
    return Screen(body, ((_look_here(matter.id),), (Button(text("menu-open"), OpenMenu()),)))


def supported(on: bool) -> Toast:
    """The answer to 我家也一样."""
    return Toast(text("matters-supported" if on else "matters-support-taken-back"))
