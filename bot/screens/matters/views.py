"""A matter in the private chat, with what this person can do about it, and the questions that belong to it."""

from dataclasses import dataclass, replace

from bot.domain.base import BodyId, MatterId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import (
    Accept,
    Begin,
    Categories,
    ChooseSame,
    CopyText,
    EndDanger,
    HandTo,
    Letter,
    LetterHanded,
    MergeInto,
    Recategorise,
    Review,
    ShowFiles,
    Support,
    Unfold,
    Withdraw,
)
from bot.domain.commands.whistles import AnswerWhistle, CallIn, EndWhistle
from bot.domain.commands.workday import NextTask
from bot.domain.matters import OPEN, State, Visibility
from bot.screens.base import Button, Rows, Screen, Text, Toast, Value, lines, paragraphs, text
from bot.screens.matters.shown import SEALED, Shown, body_of, category, look_here
from bot.screens.shortening import in_one_line, shortened

MAP = "https://uri.amap.com/marker?position={1:.6f},{0:.6f}&coordinate=wgs84"
"""A place (degrees north, degrees east) on a map that opens everywhere in China."""


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
    calm: bool = False
    fold: bool = False
    review: bool = False
    is_offline: bool = False
    is_nobodys: bool = False
    extend: bool = False
    letter: bool = False
    next: bool = False
    mediate: bool = False
    files: int = 0
    note: bool = False
    whistle: bool = False
    answer_whistles: tuple[tuple[int, str], ...] = ()
    end_whistles: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class More:
    """What another capability adds to the view of a matter: a line or none, and buttons above the body's."""

    line: Value | None = None
    rows: Rows = ()


def view(shown: Shown, may: May, timeline: tuple[Value, ...], more: tuple[More, ...] = ()) -> Screen:
    """The matter in the private chat, with its timeline and what this person can do."""
    added = [one.line for one in more if one.line is not None]
    told = (lines(*timeline) if timeline else None, lines(*added) if added else None)
    rows = [*_own_rows(shown, may), *(row for one in more for row in one.rows), *_body_rows(shown, may)]
    rows += _whistle_rows(shown, may)
    body = paragraphs(body_of(shown, 2000, place=_place(shown)), *told)
    return Screen(body, (*rows, *_common_rows(shown, may)))


def sealed(shown: Shown, timeline: tuple[Value, ...]) -> Screen:
    """A confidential matter to the auditor: that it exists, and its steps."""
    bare = replace(shown, words=SEALED, place="", location=None, for_door="", said_by="")
    body = paragraphs(text("matters-sealed"), body_of(bare, 10), lines(*timeline) if timeline else None)
    return Screen(body, ((Button(text("menu-open"), OpenMenu()),),))


def _place(shown: Shown) -> Value:
    """The unit and where in it, to people of any unit."""
    return f"{shown.unit_label} {shown.place}".strip()


def folded(shown: Shown) -> Screen:
    """The matter to those who see no more of it than the group does, while its card is folded away."""
    body = text("matters-card-folded", number=str(shown.matter.number), reason=shortened(shown.fold_reason, 300))
    return Screen(body, ((Button(text("menu-open"), OpenMenu()),),))


def stranger(unit_payload: str) -> Screen:
    """To somebody who is not registered in this community: the way in."""
    rows = ((Button(text("saying-group-register-button"), start=unit_payload),),)
    return Screen(text("matters-stranger"), rows)


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
        rows.append(solved_row(matter_id))
    if may.reopen:
        rows.append((Button(text("matters-reopen-button"), Begin(matter_id, "reopen")),))
    return rows


def _body_rows(shown: Shown, may: May) -> list[tuple[Button, ...]]:
    matter = shown.matter
    hand = Button(text("matters-hand-button"), Begin(matter.id, "hand"))
    same = Button(text("matters-same-button"), ChooseSame(matter.id))
    if matter.state not in OPEN or not may.handle:
        return [(hand, same)] if may.hand else []
    rows: list[tuple[Button, ...]] = []
    letter = [Button(text("matters-letter-button"), Letter(matter.id))]
    if may.letter:
        letter.append(Button(text("matters-letter-handed-button"), LetterHanded(matter.id)))
    if may.is_offline:
        rows.append((Button(text("matters-ring-button"), Begin(matter.id, "ring")), *letter))
    elif may.is_nobodys:
        rows.append(tuple(letter))
    done = Button(text("matters-done-button"), Begin(matter.id, "done"))
    accepts = matter.state in (State.FILED, State.RETURNED)
    accept = Button(text("matters-mediate-button" if may.mediate else "matters-accept-button"), Accept(matter.id))
    rows.append((accept, done) if accepts else (done,))
    rows.append((
        Button(text("matters-ask-button"), Begin(matter.id, "ask")),
        Button(text("matters-note-button"), Begin(matter.id, "note")),
    ))  # fmt: skip
    decline = Button(text("matters-decline-button"), Begin(matter.id, "decline"))
    rows.append((hand,) if may.is_nobodys else (decline, hand))
    more = Button(text("matters-extend-button"), Begin(matter.id, "extend"))
    rows.append((more, same) if may.extend else (same,))
    return rows


def _whistle_rows(shown: Shown, may: May) -> list[tuple[Button, ...]]:
    """To answer for a body that was called in, to call others in, and to need one no longer."""
    matter_id = shown.matter.id
    rows: list[tuple[Button, ...]] = [
        (Button(text("whistles-answer-button", who=in_one_line(name, 20)), AnswerWhistle(one)),)
        for one, name in may.answer_whistles
    ]
    if may.note and not may.handle:
        rows.append((Button(text("matters-note-button"), Begin(matter_id, "note")),))
    if may.whistle:
        rows.append((Button(text("whistles-call-button"), CallIn(matter_id)),))
    rows += [
        (Button(text("whistles-end-button", who=in_one_line(name, 20)), EndWhistle(one)),)
        for one, name in may.end_whistles
    ]
    return rows


def _common_rows(shown: Shown, may: May) -> list[tuple[Button, ...]]:
    matter = shown.matter
    row: list[Button] = []
    if may.files:
        row.append(Button(text("matters-files-button", count=may.files), ShowFiles(matter.id)))
    if shown.location:
        row.append(Button(text("matters-map-button"), url=MAP.format(*shown.location)))
    if may.recategorise:
        row.append(Button(text("matters-category-button"), Categories(matter.id)))
    if may.calm:
        row.append(Button(text("matters-calm-button"), EndDanger(matter.id)))
    if matter.visibility is not Visibility.CONFIDENTIAL:
        row.append(Button(text("matters-copy-button"), CopyText(matter.id)))
    rows = [tuple(row[i : i + 2]) for i in range(0, len(row), 2)]
    if may.fold:
        folding = Unfold(matter.id) if matter.folded else Begin(matter.id, "fold")
        rows.append((Button(text("matters-unfold-button" if matter.folded else "matters-fold-button"), folding),))
    if may.withdraw:
        rows.append((Button(text("matters-withdraw-button"), Withdraw(matter.id, sure=False)),))
    menu = Button(text("menu-open"), OpenMenu())
    rows.append((Button(text("workday-next-button"), NextTask(matter.id)), menu) if may.next else (menu,))
    return rows


def solved_row(matter_id: MatterId) -> tuple[Button, ...]:
    """Solved, or not."""
    return (
        Button(text("matters-solved-button"), Review(matter_id, solved=True)),
        Button(text("matters-unsolved-button"), Review(matter_id, solved=False)),
    )


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
    sure = Button(text("matters-withdraw-sure-button"), Withdraw(shown.matter.id, sure=True))
    return Screen(text("matters-withdraw-ask", number=str(shown.matter.number)), ((sure,), (look_here(shown),)))


def choose_category(shown: Shown, codes: tuple[str, ...]) -> Screen:
    """The categories, as people would say them."""
    buttons = [Button(category(code), Recategorise(shown.matter.id, code)) for code in codes]
    rows: Rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    return Screen(text("matters-category-ask", number=str(shown.matter.number)), (*rows, (look_here(shown),)))


def choose_same(shown: Shown, found: tuple[tuple[MatterId, str, str], ...]) -> Screen:
    """Which of these open matters is it the same as?"""
    rows: Rows = tuple(
        (
            Button(
                text("matters-same-one", number=number, words=in_one_line(words, 20)),
                MergeInto(shown.matter.id, matter_id),
            ),
        )
        for matter_id, number, words in found
    )
    asked = "matters-same-ask" if found else "matters-same-none"
    return Screen(text(asked, number=str(shown.matter.number)), (*rows, (look_here(shown),)))


def choose_body(shown: Shown, bodies: tuple[tuple[BodyId, str], ...]) -> Screen:
    """The bodies of the community it could be handed to."""
    rows: Rows = tuple((Button(name, HandTo(shown.matter.id, body_id)),) for body_id, name in bodies)
    asked = "matters-hand-ask" if bodies else "matters-hand-nobody"
    return Screen(text(asked, number=str(shown.matter.number)), (*rows, (look_here(shown),)))


def copied(shown: Shown) -> Screen:
    """The matter as plain text in a block that one touch copies."""
    plain = body_of(shown, 1500, place=_place(shown), plain=True)
    return Screen(text("matters-copy", plain=plain), ((look_here(shown),),))


def too_late(shown: Shown, why: Text, words: str) -> Screen:
    """The matter changed while somebody was writing: why it cannot be done any more, and what was written."""
    kept = text("matters-your-words", words=shortened(words, 2500)) if words else None
    return Screen(paragraphs(why, kept), ((look_here(shown),), (Button(text("menu-open"), OpenMenu()),)))


def supported(on: bool) -> Toast:
    """The answer to 我家也一样."""
    return Toast(text("matters-supported" if on else "matters-support-taken-back"))
