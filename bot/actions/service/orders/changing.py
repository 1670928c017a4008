"""What the asker changes: called off, no further week, another hour, more people asked, the leader to send somebody."""

from datetime import datetime

from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.reminding import cancel
from bot.actions.service.orders import posting
from bot.actions.service.orders.asking import ask_leader, read_hour, zone_of
from bot.actions.service.orders.subjects import OWNER, About, again, find, shown_to, wider
from bot.actions.service.orders.telling import (
    no_more_reminders,
    remind_asker,
    remind_volunteer,
    seen_by,
    subject_of,
    tell_askers,
    tell_one,
    touch,
    whole,
)
from bot.actions.service.orders.viewing import show
from bot.domain.base import Refused
from bot.domain.commands.orders import CancelOrder, ChangeTime, EndWeekly, WidenOrder
from bot.domain.rights import Person, require
from bot.domain.service import ordering
from bot.domain.service.orders import (
    REASON,
    OccurrenceId,
    Reach,
    first_step,
    require_ahead,
    require_open,
    require_wanted,
)
from bot.domain.service.orders import State as Standing
from bot.screens.base import Screen, Toast
from bot.screens.service.orders import questions, told, views
from storage.service import orders


def _find(tx: Transaction, command: CancelOrder | EndWeekly | ChangeTime | WidenOrder) -> Subject[About]:
    return find(tx, command.occurrence_id)


# called off


def _cancel(tx: Transaction, person: Person, about: About, command: CancelOrder) -> Toast | None:
    _require_can_be_called_off(about)
    state = {
        "stage": "words", "kind": "cancel", "limit": REASON, "may_skip": True, "occurrence_id": about.occurrence.id,
        "community_id": about.order.community_id,
    }  # fmt: skip
    forms.begin(tx, person, "order-cancel", state)
    return None


def _require_can_be_called_off(about: About) -> None:
    require_open(about.occurrence)
    if any(one.arrived_at is not None or one.is_closed for one in about.claims):
        raise Refused("orders-refused-arrived")


def _cancel_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return questions.ask_words(state["kind"], state["limit"], may_skip=state["may_skip"])


def _cancelled(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = _again(tx, person, state)
    _require_can_be_called_off(about)
    call_off(tx, about, state["words"])
    show(tx, person, about)
    return None


def _again(tx: Transaction, person: Person, state: State) -> About:
    """A form is finished: find what it is about anew, and ask the right again."""
    subject = find(tx, OccurrenceId(state["occurrence_id"]))
    require(OWNER, person, subject.where, subject.relations(person))
    return subject.of


def call_off(tx: Transaction, about: About, reason: str) -> None:
    """It does not take place: whoever would have come hears it with the reason; the next week is made all the same."""
    no_more_reminders(tx, about)
    goes_on = about.order.weekly and about.order.ended_at is None
    looked_at = {} if goes_on else {"step": None, "look_at": None}
    orders.change(
        tx.connection, about.order, about.occurrence, tx.now, state=Standing.CANCELLED.value, reason=reason, **looked_at
    )
    after = again(tx, about)
    for claim in after.claims:
        tell_one(tx, after, claim, told.cancelled(seen_by(tx, after, claim), reason), "cancelled")
    tell_askers(tx, after, told.cancelled(whole(tx, after), reason), "cancelled")
    touch(tx, after)


def _end_weekly(tx: Transaction, person: Person, about: About, command: EndWeekly) -> Toast | None:
    """No further week is made; what is open stands until it is called off."""
    if not about.order.weekly or about.order.ended_at is not None:
        raise Refused("orders-refused-not-weekly")
    if not command.sure:
        tx.show(views.ask_end_weekly(shown_to(tx, about, person)))
        return None
    orders.change_order(tx.connection, about.order, ended_at=tx.now)
    touch(tx, about)
    show(tx, person, about)
    return None


# another hour


def _change_time(tx: Transaction, person: Person, about: About, command: ChangeTime) -> Toast | None:
    require_ahead(about.occurrence, tx.now)
    state = {"stage": "when", "occurrence_id": about.occurrence.id, "community_id": about.order.community_id}
    forms.begin(tx, person, "order-time", state)
    return None


def _time_screen(tx: Transaction, person: Person, state: State) -> Screen:
    zone = zone_of(tx, state)
    return questions.ask_time(ordering.suggested(tx.now, zone), zone)


def _time_look(tx: Transaction, person: Person, state: State) -> State:
    if "when" not in state:
        return state
    at = read_hour(tx, state)
    known = {name: value for name, value in state.items() if name not in ("when", "stage")}
    return {**known, "at": at.isoformat()}


def _timed(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Whoever comes is asked again; until they answer they keep their place, and the asker sees that they have not."""
    about = _again(tx, person, state)
    require_ahead(about.occurrence, tx.now)
    at = datetime.fromisoformat(state["at"])
    if at == about.occurrence.begins_at:
        show(tx, person, about)
        return None
    no_more_reminders(tx, about)
    step, look_at = first_step(tx.now, at)
    orders.change(
        tx.connection, about.order, about.occurrence, tx.now, begins_at=at, round=about.occurrence.round + 1,
        step=step.value, look_at=look_at,
    )  # fmt: skip
    after = again(tx, about)
    for claim in after.claims:
        tell_one(tx, after, claim, told.new_time(seen_by(tx, after, claim)), f"time:{after.occurrence.round}")
    for claim in after.inside:
        remind_volunteer(tx, after, claim)
    remind_asker(tx, after)
    touch(tx, after)
    show(tx, person, after)
    return None


# more people asked


def _widen(tx: Transaction, person: Person, about: About, command: WidenOrder) -> Toast | None:
    """More people are asked, or the leader; nobody who was asked is asked no more."""
    require_wanted(about.order, about.occurrence, tx.now)
    if command.reach not in list(Reach):
        raise Refused("button-unknown")
    reach = Reach(command.reach)
    if reach not in wider(about):
        raise Refused("orders-refused-asked")
    values = {"to_leader": True} if reach is Reach.LEADER else {"reach": reach.value}
    if about.order.reach is Reach.LEADER and posting.is_heard(tx, about.order, about.community):
        orders.change(tx.connection, about.order, about.occurrence, tx.now, is_loud=True)
    orders.change_order(tx.connection, about.order, **values)
    after = again(tx, about)
    if reach is Reach.LEADER:
        cancel(tx, "tasks", subject_of(after, "leader"))
        ask_leader(tx, after)
    else:
        posting.show_cards(tx, after)
    touch(tx, after)
    show(tx, person, after)
    return told.toast("widened")


ACTIONS: Table = {
    CancelOrder: Action(_find, OWNER, _cancel),
    EndWeekly: Action(_find, OWNER, _end_weekly),
    ChangeTime: Action(_find, OWNER, _change_time),
    WidenOrder: Action(_find, OWNER, _widen),
}
FORMS: Forms = {
    "order-cancel": Form(ordering.in_words, _cancel_screen, _cancelled),
    "order-time": Form(ordering.in_time, _time_screen, _timed, _time_look),
}
