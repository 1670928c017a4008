"""What asker, volunteers and leader hear of an order in private, and the short answers to a press."""

from datetime import datetime

from bot.domain.commands.orders import (
    AnswerAsked,
    ClaimOrder,
    ConfirmArrival,
    ConfirmEnd,
    CorrectMinutes,
    KeepClaim,
    ListToAsk,
    ReviewService,
    ShowOrder,
    WidenOrder,
)
from bot.domain.service.orders import Reach
from bot.domain.service.record import State as Recorded
from bot.screens.base import Button, Moment, Rows, Screen, Text, Toast, Value, lines, paragraphs, text
from bot.screens.service.lengths import length
from bot.screens.service.orders.shown import Line, Shown, head, short_of, title, when, where


def line(shown: Shown, event: str) -> Value:
    """What stands of it in a digest."""
    return text(f"orders-line-{event}", title=title(shown), at=Moment(shown.occurrence.begins_at, shown.zone))


def plain(shown: Shown, event: str, **args: Value) -> Screen:
    """Something happened; the way to it."""
    body = paragraphs(text(f"orders-told-{event}", title=title(shown), **args), lines(when(shown), where(shown)))
    return Screen(body, (_open(shown),))


def cancelled(shown: Shown, reason: str) -> Screen:
    """It does not take place; why, for those who know what it was."""
    if reason and not shown.is_hidden:
        return plain(shown, "cancelled-why", reason=reason)
    return plain(shown, "cancelled")


def posted(shown: Shown, now: datetime, *, has_group: bool) -> Value:
    """Where what was asked for stands now, or will."""
    if shown.order.reach is Reach.LEADER:
        return text("orders-posted-leader")
    if not has_group:
        return text("orders-posted-list")
    appears_at = shown.occurrence.appears_at
    return text("orders-posted-later", at=Moment(appears_at, shown.zone)) if appears_at > now else text("orders-posted")


def comes(shown: Shown, one: Line) -> Screen:
    """Somebody comes: whom it is for hears who."""
    return plain(shown, "comes", who=_who(one))


def leaves(shown: Shown, one: Line, moved_up: Line | None, *, late: bool, reaches: tuple[Reach, ...]) -> Screen:
    """Somebody does not come after all; `late`: they say so once it has begun. Who has their place, or who is asked.

    `reaches`: nobody comes now, and these can be asked besides.
    """
    body = paragraphs(
        text("orders-told-leaves-late" if late else "orders-told-leaves", who=_who(one), title=title(shown)),
        _instead(shown, moved_up),
        lines(when(shown), where(shown)),
    )
    return Screen(body, (*_widening(shown, reaches), _open(shown)))


def _instead(shown: Shown, moved_up: Line | None) -> Value | None:
    """Who comes instead, or that others are asked, while somebody can come."""
    if moved_up is not None:
        return text("orders-leaves-next", who=_who(moved_up))
    if not shown.takes or not shown.left:
        return None
    return text("orders-leaves-leader" if shown.order.reach is Reach.LEADER else "orders-leaves-asks")


def _who(one: Line) -> Value:
    return one.called or one.door or text("orders-somebody")


def moved_up(shown: Shown) -> Screen:
    """Who waited has a place."""
    rows = ((Button(text("orders-leave-button"), ClaimOrder(shown.id, on=False)),), (_open(shown)[0],))
    return Screen(paragraphs(text("orders-told-up"), head(shown)), rows)


def asked(shown: Shown, by: str) -> Screen:
    """The leader asks this person by name; hardship stays unsaid until they say yes."""
    rows: Rows = (
        (
            Button(text("orders-yes-button"), AnswerAsked(shown.id, yes=True)),
            Button(text("orders-no-button"), AnswerAsked(shown.id, yes=False)),
        ),
    )
    hint = text("orders-hidden-hint") if shown.is_hidden else None
    return Screen(paragraphs(text("orders-told-asked", who=by), head(shown), hint), rows)


def answered(shown: Shown, who: str, *, yes: bool) -> Screen:
    """What who was asked says, for whoever asked."""
    event = "orders-told-sent-yes" if yes else "orders-told-sent-no"
    row = _open(shown) if yes else (Button(text("orders-send-button"), ListToAsk(shown.id)), *_open(shown))
    return Screen(paragraphs(text(event, who=who), lines(when(shown), where(shown))), (row,))


def reminder(shown: Shown, name: str, *, comes: bool, code: str = "") -> Screen:
    """Tomorrow, or soon: for who comes, and for whom it is, with what to read out."""
    event = f"orders-remind-{name}-volunteer" if comes else f"orders-remind-{name}-asker"
    read_out = text("orders-code-arrival", code=code) if code else None
    return Screen(paragraphs(text(event), head(shown), read_out), (_open(shown),))


def new_time(shown: Shown) -> Screen:
    """It is at another hour: do they still come?"""
    rows = (
        (
            Button(text("orders-keep-button"), KeepClaim(shown.id)),
            Button(text("orders-leave-button"), ClaimOrder(shown.id, on=False)),
        ),
    )
    return Screen(paragraphs(text("orders-told-new-time"), head(shown)), rows)


def unclaimed(shown: Shown, reaches: tuple[Reach, ...]) -> Screen:
    """Nobody comes yet: what the asker can do."""
    body = paragraphs(text("orders-told-unclaimed", title=title(shown)), when(shown))
    return Screen(body, (*_widening(shown, reaches), _open(shown)))


def _widening(shown: Shown, reaches: tuple[Reach, ...]) -> Rows:
    """Whom else the asker can have asked, two beside each other."""
    wider = [Button(text(f"orders-widen-{reach}"), WidenOrder(shown.id, reach)) for reach in reaches]
    return tuple(tuple(wider[at : at + 2]) for at in range(0, len(wider), 2))


def to_send(shown: Shown, event: str) -> Screen:
    """The leader can send somebody: nobody comes yet, or the asker wants it so."""
    row = (Button(text("orders-send-button"), ListToAsk(shown.id)), *_open(shown))
    return Screen(
        paragraphs(text(f"orders-told-{event}", title=title(shown)), lines(when(shown), where(shown))), (row,)
    )


def is_done(shown: Shown, one: Line) -> Screen:
    """It is done, by the code: whom it is for can correct how long, and review."""
    body = text("orders-told-done", who=short_of(one), title=title(shown), took=length(one.minutes or 0))
    rows = (
        (
            Button(text("orders-review-button", who=short_of(one)), ReviewService(one.claim_id, 0)),
            Button(text("orders-minutes-button", who=short_of(one)), CorrectMinutes(one.claim_id)),
        ),
        _open(shown),
    )
    return Screen(body, rows)


def recorded(shown: Shown, one: Line) -> Screen:
    """The volunteer hears that it was confirmed, with how long it took."""
    event = "orders-told-waits" if one.record is Recorded.WAITING else "orders-told-recorded"
    return Screen(text(event, title=title(shown), took=length(one.minutes or 0)), (_open(shown),))


def corrected(shown: Shown, minutes: int) -> Screen:
    """The volunteer hears how long it took, as whom it was for says."""
    return Screen(text("orders-told-corrected", title=title(shown), took=length(minutes)), (_open(shown),))


def thanks(shown: Shown, mark: int, words: str) -> Screen:
    """The volunteer reads what was said of it, and nobody else does."""
    said = text("orders-words", words=words) if words else None
    return Screen(paragraphs(text("orders-told-thanks", title=title(shown), stars="⭐" * mark), said), (_open(shown),))


def how_was_it(shown: Shown, one: Line | None) -> Screen:
    """The evening after: whom it was for (no `one`), or a volunteer, has not said how it went."""
    if one is None:
        waiting = [each for each in shown.inside if not (each.is_done or each.is_absent)][:4]
        rows: Rows = tuple(
            (
                Button(text("orders-ended-button", who=short_of(each)), ConfirmEnd(each.claim_id)),
                Button(text("orders-arrived-button", who=short_of(each)), ConfirmArrival(each.claim_id)),
            )[: 1 if each.arrived_at else 2]
            for each in waiting
        )
        return Screen(
            paragraphs(text("orders-told-evening-asker", title=title(shown)), when(shown)), (*rows, _open(shown))
        )
    return Screen(paragraphs(text("orders-told-evening-volunteer", title=title(shown)), when(shown)), (_open(shown),))


def answer(nth: int, *, on: bool, changed: bool) -> Text:
    """The short answer to a press; `nth` is the place in the waiting list."""
    if not on:
        return text("orders-left-toast" if changed else "orders-not-in-toast")
    if nth:
        return text("orders-waits-toast", nth=str(nth))
    return text("orders-claimed-toast" if changed else "orders-claimed-already-toast")


def left_late() -> Text:
    """The short answer to who says so once it has begun."""
    return text("orders-left-late-toast")


def toast(event: str) -> Toast:
    """The short answer to a press."""
    return Toast(text(f"orders-toast-{event}"))


def _open(shown: Shown) -> tuple[Button, ...]:
    return (Button(text("orders-open-button"), ShowOrder(shown.id)),)
