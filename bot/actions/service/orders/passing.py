"""A place that somebody gives up, or did not come to: whoever waited longest has it, or it is offered again."""

from bot.actions.base import Transaction
from bot.actions.reminding import cancel
from bot.actions.service.orders.ending import reopen
from bot.actions.service.orders.subjects import About, Come, again
from bot.actions.service.orders.telling import (
    ask_for_somebody,
    one_person,
    remind_asker,
    remind_volunteer,
    subject_of,
    tell_in_time,
    touch,
    whole,
)
from bot.domain.base import Refused, ResidentId
from bot.domain.service.orders import Claim, Step, takes_claims
from bot.screens.service.orders import told
from storage.service import orders


def pass_on(tx: Transaction, about: About, claim: Claim, **values: object) -> About:
    """Their place, if they had one, is another's; `values`: they did not come.

    Where nobody has a place now and the clock asks for nobody any more, the leader is asked to send somebody.
    """
    orders.change_claim(tx.connection, about.order, claim.id, left_at=tx.now, **values)
    if claim.resident_id in orders.asked(tx.connection, about.occurrence):
        orders.answer(tx.connection, about.order, about.occurrence, claim.resident_id, tx.now, yes=False)
    cancel(tx, "service", subject_of(about, f"remind:{claim.id}"))
    cancel(tx, "service", subject_of(about, f"claim:{claim.id}"))
    after = again(tx, about)
    if claim in about.inside:
        _move_up(tx, about, after)
        remind_asker(tx, after)
        if not after.claims and after.occurrence.step is not Step.UNCLAIMED:
            ask_for_somebody(tx, after, f"left:{claim.id}")
    touch(tx, after)
    return after


def _move_up(tx: Transaction, before: About, after: About) -> None:
    """Who waited and has a place now hears it."""
    had = {one.id for one in before.inside}
    for claim in after.inside:
        if claim.id not in had:
            up = told.moved_up(whole(tx, after))
            tell_in_time(tx, after, one_person(tx, claim.resident_id), up, f"claim:{claim.id}", "up")
            remind_volunteer(tx, after, claim)


def did_not_come(tx: Transaction, come: Come, by: ResidentId) -> About:
    """Who asked says so: their place passes on while others come, or wait, and it is not to be over yet; else it is."""
    about, claim = come.about, come.claim
    missed = {"absent_at": tx.now, "absent_by": by, "why": ""}
    others = any(not one.is_closed for one in about.claims if one.id != claim.id)
    if others and takes_claims(about.order, about.occurrence, tx.now):
        return pass_on(tx, about, claim, **missed)
    orders.change_claim(tx.connection, about.order, claim.id, **missed)
    return again(tx, about)


def came_after_all(tx: Transaction, come: Come) -> About:
    """What was said of them was a mistake: they have their place again, where nobody else has it by now."""
    about, claim = come.about, come.claim
    values: dict[str, object] = {"absent_at": None, "absent_by": None, "why": ""}
    if claim in about.gone:
        if len(about.inside) >= about.order.places:
            raise Refused("orders-refused-given-on")
        values["left_at"] = None
    orders.change_claim(tx.connection, about.order, claim.id, **values)
    return reopen(tx, again(tx, about))
