"""怎么得积分: the rules as everybody reads them; the administrator changes one from a day on, never backwards."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import storage.communities
import storage.rights
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, require_administrator
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.service.hub import MEMBER
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.forms import Choose
from bot.domain.commands.points import ChangePointRule, OpenGiftLimit, OpenPointRules, SetGiftLimit
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.points.rates import (
    GIFT_LIMITS,
    GIFT_SETTING,
    MOST,
    RULES,
    SETTING,
    check_since,
    coming,
    gift_limit,
    rates_on,
    with_rule,
)
from bot.domain.rights import Person, Role
from bot.domain.setup import read_days
from bot.screens import points as screens
from bot.screens.base import Screen, Toast

FORM = "point-rule"


def _community(tx: Transaction, person: Person) -> Community:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    return storage.communities.community(tx.connection, person.community_id)


def _today(tx: Transaction, community: Community) -> date:
    return tx.now.astimezone(ZoneInfo(community.zone)).date()


def _open(tx: Transaction, person: Person, _: None, command: OpenPointRules) -> Toast | None:
    _show(tx, person)
    return None


def _show(tx: Transaction, person: Person) -> None:
    community = _community(tx, person)
    settings, today = community.settings, _today(tx, community)
    tx.show(
        screens.rules(
            rates_on(settings, today), coming(settings, today), gift_limit(settings),
            may_change=person.holds(Role.ADMINISTRATOR),
        )
    )  # fmt: skip


# changing one


def _change(tx: Transaction, person: Person, _: None, command: ChangePointRule) -> Toast | None:
    community = _community(tx, person)
    today = _today(tx, community).isoformat()
    forms.begin(tx, person, FORM, {"stage": "rule", "community_id": community.id, "today": today})
    return None


def step(state: State, given: Input) -> State:
    """Which rule, how many, from when, sure?"""
    match state["stage"]:
        case "rule":
            if not isinstance(given, Choose) or given.option not in RULES:
                raise Refused("points-refused-press")
            return {**state, "stage": "value", "rule": given.option}
        case "value":
            return {**state, "stage": "since", "value": _number(given)}
        case "since":
            return {**state, "stage": "check", "since": _day(given, date.fromisoformat(state["today"])).isoformat()}
    if not isinstance(given, Choose) or given.option != "yes":
        raise Refused("points-refused-press")
    return {name: value for name, value in state.items() if name != "stage"}


def _number(given: Input) -> int:
    written = "" if isinstance(given, Choose) else given.text.strip()
    if not (written.isdecimal() and len(written) < 9 and int(written) <= MOST):
        raise Refused("points-refused-rate", most=MOST)
    return int(written)


def _day(given: Input, today: date) -> date:
    """A day that was chosen or typed; raises Refused where it has begun."""
    if isinstance(given, Choose):
        try:
            days = [date.fromisoformat(given.option)]
        except ValueError as forged:
            raise Refused("button-unknown") from forged
    else:
        try:
            days = list(read_days(given.text, today))
        except Refused as unread:
            is_past = unread.code == "communities-refused-days-past"
            raise Refused("points-refused-backwards" if is_past else "points-refused-one-day") from unread
    if len(days) != 1:
        raise Refused("points-refused-one-day")
    check_since(days[0], today)
    return days[0]


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    community = storage.communities.community(tx.connection, CommunityId(state["community_id"]))
    today = _today(tx, community)
    match state["stage"]:
        case "rule":
            return screens.ask_rule(rates_on(community.settings, today))
        case "value":
            return screens.ask_value(state["rule"], _now(community.settings, state["rule"], today), MOST)
        case "since":
            after = Month(today.year, today.month).after
            return screens.ask_since(date.fromordinal(today.toordinal() + 1), date(after.year, after.month, 1))
    since = date.fromisoformat(state["since"])
    return screens.check_rule(state["rule"], _now(community.settings, state["rule"], since), state["value"], since)


def _now(settings: Any, rule: str, day: date) -> int:
    return int(getattr(rates_on(settings, day), rule))


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """What was done until the day before is thanked by the rules as they were."""
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    community = storage.communities.lock_community(tx.connection, community_id)
    rule, value, since = state["rule"], state["value"], date.fromisoformat(state["since"])
    rules = with_rule(community.settings, rule, value, since, _today(tx, community))
    storage.communities.change_community(tx.connection, community_id, settings={**community.settings, SETTING: rules})
    about = {"rule": rule, "value": value, "from": since.isoformat()}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, "rule-of-points", about)
    _show(tx, person)
    return None


# gifts


def _open_gifts(tx: Transaction, person: Person, _: None, command: OpenGiftLimit) -> Toast | None:
    tx.show(screens.gift_limit(gift_limit(_community(tx, person).settings), GIFT_LIMITS))
    return None


def _set_gifts(tx: Transaction, person: Person, _: None, command: SetGiftLimit) -> Toast | None:
    if command.points not in GIFT_LIMITS:
        raise Refused("button-unknown")
    community = storage.communities.lock_community(tx.connection, _community(tx, person).id)
    if gift_limit(community.settings) != command.points:
        settings = {**community.settings, GIFT_SETTING: command.points}
        storage.communities.change_community(tx.connection, community.id, settings=settings)
        about = {"limit": command.points}
        storage.rights.log_change(
            tx.connection, community.id, tx.now, person.resident_id, "gifts-of-points", about
        )  # fmt: skip
    tx.show(screens.gift_limit(command.points, GIFT_LIMITS))
    return None


ACTIONS: Table = {
    OpenPointRules: Action(nothing, MEMBER, _open),
    ChangePointRule: Action(nothing, ADMINISTRATOR, _change),
    OpenGiftLimit: Action(nothing, ADMINISTRATOR, _open_gifts),
    SetGiftLimit: Action(nothing, ADMINISTRATOR, _set_gifts),
}
FORMS: Forms = {FORM: Form(step, _screen, _finish)}
