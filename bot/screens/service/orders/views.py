"""An order in the private chat: one occurrence with what this person may do, lists, whom to send, a review."""

from collections.abc import Sequence

from bot.domain.base import ResidentId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.orders import (
    AnswerAsked,
    AskNeighbour,
    CancelOrder,
    ChangeTime,
    ClaimOrder,
    ConfirmArrival,
    ConfirmEnd,
    CorrectMinutes,
    EndWeekly,
    EnterCode,
    FindOrders,
    KeepClaim,
    ListToAsk,
    MarkAbsent,
    OpenOrder,
    ReviewService,
    SayDone,
    SayWhy,
    ShowOrder,
    WidenOrder,
)
from bot.domain.commands.service import OpenService
from bot.domain.service.orders import State
from bot.domain.service.record import State as Recorded
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.service.lengths import length
from bot.screens.service.orders.shown import (
    EDITABLE,
    Line,
    May,
    Shown,
    activity,
    head,
    places,
    short_of,
    title,
)
from bot.screens.shortening import in_one_line

ROWS = 5
"""People that have buttons of their own on one screen; as they are done, the others follow."""
NEIGHBOURS = 16
"""Neighbours on a page, two beside each other."""
SHORTEST = 16
"""UTF-16 units of what is wanted, on a button."""
Choice = tuple[ResidentId, str, bool]
"""A neighbour as they are called, and whether they were asked already."""


def view(shown: Shown, may: May, posted: Value | None = None) -> Screen:
    """The occurrence as this person may see it; `posted`: they asked for it just now."""
    body = paragraphs(
        posted,
        head(shown),
        lines(
            text("orders-entered-by", who=shown.by) if shown.by else None,
            places(shown),
            *(_person(one, shown, may) for one in shown.inside),
            *(_person(one, shown, may) for one in shown.gone if may.owns or may.sends or may.mine == one),
            text("orders-waiting") if shown.waiting and may.owns else None,
            *(_person(one, shown, may) for one in shown.waiting if may.owns),
        ),
        _mine(may),
        _codes(may),
        text("orders-hidden-hint") if shown.is_hidden and may.claims else None,
    )
    rows = (*_volunteer_rows(shown, may), *_confirming_rows(shown, may), *_owner_rows(shown, may))
    return Screen(body, (*rows, _ways()))


def _person(one: Line, shown: Shown, may: May) -> Value:
    who = one.called or one.door or text("orders-somebody")
    if one.is_done:
        took = length(one.minutes or 0)
        waits = one.record is Recorded.WAITING and (may.owns or may.mine == one)
        return text("orders-person-said" if waits else "orders-person-done", who=who, took=took)
    if one.is_absent and (may.owns or may.mine == one or may.sends):
        return text("orders-person-absent-why" if one.why else "orders-person-absent", who=who, why=one.why or "…")
    if one.arrived_at is not None:
        return text("orders-person-arrived", who=who, at=Moment(one.arrived_at, shown.zone, "time"))
    return text("orders-person-unsure" if one.is_unsure and may.owns else "orders-person", who=who)


def _mine(may: May) -> Value | None:
    """How this person stands to it."""
    if may.asked:
        return text("orders-you-are-asked")
    if may.nth:
        return text("orders-you-wait", nth=str(may.nth))
    if may.mine is not None and may.mine.quality is not None:
        said = text("orders-words", words=may.mine.review) if may.mine.review else None
        return lines(text("orders-you-are-thanked", stars="⭐" * may.mine.quality), said)
    if may.mine is None or may.mine.is_done or may.mine.is_absent:
        return None
    if may.mine.arrived_at is not None:
        return text("orders-you-are-there")
    return text("orders-you-are-unsure" if may.mine.is_unsure else "orders-you-come")


def _codes(may: May) -> Value | None:
    """What is read out to whoever comes; for those without a phone the words to say."""
    arrival, end = may.codes
    if not arrival and not end:
        return None
    told = [text("orders-code-arrival", code=arrival)] if arrival else []
    if end:
        told.append(text("orders-code-end", code=end))
    return lines(text("orders-codes-read-out" if may.reads_out else "orders-codes"), *told)


def _volunteer_rows(shown: Shown, may: May) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if may.asked:
        yes = Button(text("orders-yes-button"), AnswerAsked(shown.id, yes=True))
        rows.append((yes, Button(text("orders-no-button"), AnswerAsked(shown.id, yes=False))))
    elif may.claims:
        label = text("orders-claim-button") if shown.left else text("orders-wait-button")
        rows.append((Button(label, ClaimOrder(shown.id, on=True)),))
    if may.mine is not None and may.mine.is_unsure and may.leaves:
        rows.append((Button(text("orders-keep-button"), KeepClaim(shown.id)),))
    if may.enters:
        rows.append((Button(text("orders-enter-button"), EnterCode(shown.id)),))
    if may.ends_alone:
        rows.append((Button(text("orders-done-button"), SayDone(shown.id)),))
    if may.leaves:
        rows.append((Button(text("orders-leave-button"), ClaimOrder(shown.id, on=False)),))
    if may.mine is not None and may.mine.is_absent:
        rows.append((Button(text("orders-why-button"), SayWhy(may.mine.claim_id)),))
    return tuple(rows)


def _confirming_rows(shown: Shown, may: May) -> Rows:
    """Who came, was done, did not come; how good it was."""
    waiting = [one for one in shown.inside if not (one.is_done or one.is_absent) and one.claim_id not in may.own]
    rows: list[tuple[Button, ...]] = []
    for one in waiting[:ROWS] if shown.occurrence.state is State.OPEN else ():
        who = short_of(one)
        row: list[Button] = []
        if may.confirms and one.arrived_at is None:
            row.append(Button(text("orders-arrived-button", who=who), ConfirmArrival(one.claim_id)))
        if may.confirms and (may.has_begun or one.arrived_at is not None):
            row.append(Button(text("orders-ended-button", who=who), ConfirmEnd(one.claim_id)))
        if (may.tells or may.sends) and may.has_begun and one.arrived_at is None:
            row.append(Button(text("orders-absent-button", who=who), MarkAbsent(one.claim_id, on=True)))
        if row:
            rows.append(tuple(row))
    done = [one for one in shown.inside if one.is_done and one.claim_id not in may.own]
    rows += [after for one in done[:ROWS] if (after := _after(one, may))]
    gone = shown.gone if shown.left else ()
    absent = [one for one in (*shown.inside, *gone) if one.is_absent and one.claim_id not in may.own and may.tells]
    for one in absent[:ROWS] if shown.occurrence.state is not State.CANCELLED else ():
        rows.append((Button(text("orders-came-button", who=short_of(one)), MarkAbsent(one.claim_id, on=False)),))
    return tuple(rows)


def _after(one: Line, may: May) -> tuple[Button, ...]:
    """What whom it was for can say once it is done."""
    row = []
    if may.confirms and one.record is Recorded.WAITING:
        row.append(Button(text("orders-ended-button", who=short_of(one)), ConfirmEnd(one.claim_id)))
    if may.confirms and one.record in EDITABLE:
        row.append(Button(text("orders-minutes-button", who=short_of(one)), CorrectMinutes(one.claim_id)))
    if may.reviews and one.quality is None and one.record is not Recorded.WAITING:
        row.append(Button(text("orders-review-button", who=short_of(one)), ReviewService(one.claim_id, 0)))
    return tuple(row)


def _owner_rows(shown: Shown, may: May) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if may.sends and shown.takes:
        rows.append((Button(text("orders-send-button"), ListToAsk(shown.id)),))
    wider = [Button(text(f"orders-widen-{reach}"), WidenOrder(shown.id, reach)) for reach in may.reaches]
    rows += [tuple(wider[at : at + 2]) for at in range(0, len(wider), 2)]
    last = [Button(text("orders-time-button"), ChangeTime(shown.id))] if may.changes_time else []
    if may.cancels:
        last.append(Button(text("orders-cancel-button"), CancelOrder(shown.id)))
    if last:
        rows.append(tuple(last))
    if may.ends_weekly:
        rows.append((Button(text("orders-end-weekly-button"), EndWeekly(shown.id)),))
    return tuple(rows)


def _ways() -> tuple[Button, ...]:
    return (Button(text("orders-list-button"), FindOrders("open")), Button(text("menu-open"), OpenMenu()))


# lists


def listed(which: str, found: Sequence[Shown], page: int, *, has_more: bool) -> Screen:
    """A page of occurrences, a button each."""
    rows: list[tuple[Button, ...]] = [(Button(_entry(one), ShowOrder(one.id)),) for one in found]
    turn = [Button(text("matters-page-before"), FindOrders(which, page - 1))] if page else []
    if has_more:
        turn.append(Button(text("matters-page-next"), FindOrders(which, page + 1)))
    others = tuple(
        Button(text(f"orders-list-{one}-button"), FindOrders(one))
        for one in ("open", "asked", "claimed")
        if one != which
    )
    body = text(f"orders-list-{which}") if found else text(f"orders-list-{which}-none")
    back = (Button(text("orders-ask-button"), OpenOrder()), Button(text("orders-back"), OpenService()))
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), others, back))


def _entry(one: Shown) -> Value:
    sign = {State.OPEN: "🟢" if one.takes and one.left else "🔵", State.DONE: "✅"}.get(one.occurrence.state, "⚪")
    at = Moment(one.occurrence.begins_at, one.zone)
    return text("orders-entry", sign=sign, at=at, about=_about(one))


def _about(one: Shown) -> Value:
    """What it is, as short as a button wants it."""
    if one.is_hidden:
        return title(one)
    return in_one_line(one.order.words, SHORTEST) or activity(one.order.activity)


def hub_line(asked: int, near: int) -> Value:
    """How it stands for the way in: what one comes to, what needs people."""
    return lines(
        text("orders-hub-near", count=near) if near else None,
        text("orders-hub-mine", count=asked) if asked else None,
    )


def hub_rows() -> Rows:
    """请人帮忙, 看谁要帮忙."""
    return ((Button(text("orders-ask-button"), OpenOrder()), Button(text("orders-find-button"), FindOrders("open"))),)


# whom the leader sends


def whom_to_send(shown: Shown, people: Sequence[Choice], page: int) -> Screen:
    """Whom shall the bot ask? Who was asked is marked, and not asked twice."""
    page = max(0, min(page, (len(people) - 1) // NEIGHBOURS))
    buttons = [
        Button(text("orders-neighbour-asked" if asked else "orders-neighbour", who=called),
               ShowOrder(shown.id) if asked else AskNeighbour(shown.id, resident_id, page))
        for resident_id, called, asked in people[page * NEIGHBOURS : (page + 1) * NEIGHBOURS]
    ]  # fmt: skip
    rows: Rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    turn = [Button(text("matters-page-before"), ListToAsk(shown.id, page - 1))] if page else []
    if (page + 1) * NEIGHBOURS < len(people):
        turn.append(Button(text("matters-page-next"), ListToAsk(shown.id, page + 1)))
    body = lines(text("orders-whom-to-send" if people else "orders-nobody-to-send"), places(shown))
    back = (Button(text("notices-back"), ShowOrder(shown.id)),)
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), back))


# small questions


def ask_mark(shown: Shown, one: Line) -> Screen:
    """How good was it?"""
    marks = tuple(Button("⭐" * mark, ReviewService(one.claim_id, mark)) for mark in range(5, 0, -1))
    back = (Button(text("notices-back"), ShowOrder(shown.id)),)
    body = text("orders-ask-mark", who=short_of(one), title=title(shown))
    return Screen(body, (marks[:2], marks[2:], back))


def ask_absent(shown: Shown, one: Line) -> Screen:
    """Did they really not come?"""
    rows = (
        (
            Button(text("orders-absent-sure"), MarkAbsent(one.claim_id, on=True, sure=True)),
            Button(text("notices-back"), ShowOrder(shown.id)),
        ),
    )
    return Screen(text("orders-ask-absent", who=short_of(one)), rows)


def ask_end_weekly(shown: Shown) -> Screen:
    """Is it really not wanted any more, in any week?"""
    rows = (
        (
            Button(text("orders-end-weekly-sure"), EndWeekly(shown.id, sure=True)),
            Button(text("notices-back"), ShowOrder(shown.id)),
        ),
    )
    return Screen(text("orders-ask-end-weekly", title=title(shown)), rows)
