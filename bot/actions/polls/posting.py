"""发起投票: the form, what is posted, and a correction, which is a new version."""

from zoneinfo import ZoneInfo

import storage.communities
import storage.polls
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.forms import ANYBODY, Form, Forms, State
from bot.actions.notices.subjects import led_units
from bot.actions.polls import cancelling, looking
from bot.actions.polls.opening import open_poll, post_cards
from bot.actions.polls.subjects import WRITER, About, change, find, owned_at, require_alone, where_of
from bot.actions.polls.telling import tell_committee
from bot.domain.base import Refused, TopicId, UnitId
from bot.domain.commands.polls import AskUnit, CorrectPoll, OpenPolls
from bot.domain.places import Unit
from bot.domain.polls import outcome
from bot.domain.polls import posting as rules
from bot.domain.polls.poll import Reach, require_running
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import PollId, RollKind
from bot.domain.rights import Person, Role, Where, require
from bot.screens import polls as screens
from bot.screens.base import Screen, Toast

OFFERED = 60
"""Units that an administrator is offered; every other is found among all units."""
LISTED = 8
"""Polls that are listed before a new one is written."""


def _find_units(tx: Transaction, command: OpenPolls) -> Subject[tuple[Unit, ...]]:
    """The unit that is named, else those the person leads; of an administrator who leads none, all with a group."""
    if command.unit_id is None:
        person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
        led = led_units(tx, person)
        if not led and person.community_id is not None and person.holds(Role.ADMINISTRATOR):
            led = storage.communities.units_with_group(tx.connection, person.community_id)[:OFFERED]
        return Subject(tuple(led), where_of(led[0]) if led else Where(tx.account.community_id))
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject((unit,), where_of(unit))


def _ask(tx: Transaction, person: Person, _: None, command: AskUnit) -> Toast | None:
    tx.show(screens.ask_which(command.unit_id))
    return None


def _open(tx: Transaction, person: Person, units: tuple[Unit, ...], command: OpenPolls) -> Toast | None:
    if len(units) != 1:
        tx.show(screens.choose_unit(tuple((one.id, one.label) for one in units)))
        return None
    unit = units[0]
    found = storage.polls.records.of_unit(tx.connection, unit.id, under_way=True, limit=LISTED)
    if found and not command.fresh:
        tx.show(screens.under_way(unit.id, unit.label, found))
        return None
    begin(tx, person, unit)
    return None


def begin(
    tx: Transaction, person: Person, unit: Unit, *, topic_id: TopicId | None = None, question: str = "",
    details: str = "",
) -> None:  # fmt: skip
    """Open the form; a topic brings its question and what is said about it."""
    state = fresh(tx, person, unit)
    if question:
        state |= {
            "question": question[: rules.QUESTION], "stage": "options", "topic_id": topic_id,
            "details": details[: rules.DETAILS],
        }  # fmt: skip
    forms.begin(tx, person, "poll", state)


def fresh(tx: Transaction, person: Person, unit: Unit) -> State:
    """A form about nothing yet, for whoever may post in this unit."""
    if unit.chat_id is None:
        raise Refused("notices-refused-no-group")
    may_reach = tuple(Reach) if person.holds(Role.ADMINISTRATOR) else (Reach.UNIT,)
    return rules.begun(
        tx.now.astimezone(ZoneInfo(unit.community.zone)).date(), may_reach, community_id=unit.community.id,
        unit_id=unit.id, source=f"{tx.account.id}:{tx.now.isoformat()}",
    )  # fmt: skip


def _unit(tx: Transaction, state: State) -> Unit:
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"]))
    if unit is None:
        raise Refused("residents-unit-unknown")
    return unit


def _look(tx: Transaction, person: Person, state: State) -> State:
    """That it closes after it opens is found out when the day is chosen, not when it is posted.

    A day that was good and is so no more, as time passed or it opens later now, is asked for anew.
    """
    if state.get("stage") not in ("check", "more"):
        return state
    zone = _unit(tx, state).community.zone
    try:
        rules.closing(state, rules.opening(state, tx.now, zone), zone)
    except Refused:
        if state["until"] != state["good"]:
            raise
        return {**state, "stage": "until"}
    return {**state, "good": state["until"]}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    unit = _unit(tx, state)
    opens_at = rules.opening(state, tx.now, unit.community.zone)
    try:
        closes_at = rules.closing(state, opens_at, unit.community.zone) if state["until"] else None
    except Refused:
        closes_at = None
    return screens.question(state, unit.label, unit.community.zone, opens_at, closes_at)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    unit = _unit(tx, state)
    require(WRITER, person, where_of(unit), frozenset())
    if state["reach"] != Reach.UNIT and not person.holds(Role.ADMINISTRATOR):
        raise Refused("rights-refused")
    before = find(tx, PollId(state["replaces"])).of if state.get("replaces") else None
    if before is not None:
        require_running(before.poll, tx.now)
    about = _post(tx, person, unit, state, version=before.poll.version + 1 if before else 1)
    if before is not None:
        cancelling.replace(tx, person, before, about)
    looking.show(tx, person, about, posted=True)
    return None


def _post(tx: Transaction, person: Person, unit: Unit, state: State, *, version: int) -> About:
    wanted, zone = rules.wanted(state), unit.community.zone
    outcome.require_fits(wanted.rule, wanted.form, wanted.roll_kind)
    rules.require_notice(wanted.roll_kind, state["opens"])
    opens_at = rules.opening(state, tx.now, zone)
    poll_id = storage.polls.records.add(
        tx.connection, unit.community.id, state["source"], wanted.form, unit_id=unit.id, reach=wanted.reach.value,
        topic_id=state.get("topic_id"), by=person.resident_id, question=wanted.question, details=wanted.details,
        options=list(wanted.options), roll_kind=wanted.roll_kind.value, rule=wanted.rule.value,
        is_secret=wanted.is_secret, with_parking=wanted.with_parking, reminds=wanted.reminds.value,
        state=PollState.PLANNED.value, posted_at=tx.now,
        opens_at=opens_at, closes_at=rules.closing(state, opens_at, zone), stepped_until=tx.now, version=version,
    )  # fmt: skip
    if poll_id is None:
        raise Refused("forms-refused-old-button")
    about = find(tx, poll_id).of
    about = open_poll(tx, about) if opens_at <= tx.now else change(tx, about, stepped_until=tx.now)
    post_cards(tx, about)
    if wanted.roll_kind is RollKind.OWNERS:
        tell_committee(tx, about)
    return about


# written anew


def _find_poll(tx: Transaction, command: CorrectPoll) -> Subject[About]:
    about = find(tx, command.poll_id).of
    return Subject(about, owned_at(about))


def _correct(tx: Transaction, person: Person, about: About, command: CorrectPoll) -> Toast | None:
    """The form with what is asked now; what comes of it is a new version."""
    poll = about.poll
    require_alone(tx, poll)
    require_running(poll, tx.now)
    local = poll.closes_at.astimezone(ZoneInfo(about.unit.community.zone)).replace(tzinfo=None)
    opens = _days_until(tx, about)
    state = fresh(tx, person, about.unit) | {
        "stage": "check", "checked": True, "question": poll.question, "details": poll.details,
        "options": list(poll.options), "kind": poll.form.kind.value, "least": poll.form.least,
        "most": poll.form.most, "points": poll.form.points, "seats": poll.form.seats,
        "method": poll.form.method.value, "roll": poll.roll_kind.value, "rule": poll.rule.value,
        "secret": poll.is_secret, "reminds": poll.reminds.value, "parking": poll.with_parking,
        "until": local.isoformat(), "good": local.isoformat(), "reach": poll.reach.value,
        "replaces": poll.id, "topic_id": poll.topic_id,
        "opens": max(opens, rules.NOTICE) if poll.roll_kind is RollKind.OWNERS else opens,
    }  # fmt: skip
    forms.begin(tx, person, "poll", _look(tx, person, state))
    return None


def _days_until(tx: Transaction, about: About) -> int:
    zone = ZoneInfo(about.unit.community.zone)
    days = (about.poll.opens_at.astimezone(zone).date() - tx.now.astimezone(zone).date()).days
    return max(0, days)


ACTIONS: Table = {
    AskUnit: Action(nothing, ANYBODY, _ask),
    OpenPolls: Action(_find_units, WRITER, _open),
    CorrectPoll: Action(_find_poll, WRITER, _correct),
}
FORMS: Forms = {"poll": Form(rules.step, _screen, _finish, _look)}
