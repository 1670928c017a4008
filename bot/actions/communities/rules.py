"""What a community sets for itself: its own holidays and working days, how long a slip is good for,
for how many households one neighbour may vote."""

from collections.abc import Callable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import storage.communities
import storage.rights
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.actions.forms import Form, Forms, Input, State
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.communities import (
    AddDays,
    OpenDays,
    OpenProxyLimit,
    OpenRules,
    OpenSlipDays,
    RemoveDays,
    SetProxyLimit,
    SetSlipDays,
)
from bot.domain.commands.forms import Given
from bot.domain.polls import proxies
from bot.domain.residents import SLIP_CHOICES, SLIP_DAYS
from bot.domain.rights import Person
from bot.domain.setup import KINDS, days_of, read_days, stretches, with_days, without_days
from bot.screens import communities as screens
from bot.screens.base import Screen, Toast


def _open(tx: Transaction, person: Person, _: None, command: OpenRules) -> Toast | None:
    tx.show(screens.rules())
    return None


def _open_days(tx: Transaction, person: Person, _: None, command: OpenDays) -> Toast | None:
    if person.community_id is not None:
        _show_days(tx, person.community_id, rights.page_in(command.page))
    return None


def _show_days(tx: Transaction, community_id: CommunityId, page: int = 0) -> None:
    """The days to come; what is past is kept, for deadlines that were counted on it, and not shown."""
    community = storage.communities.community(tx.connection, community_id)
    today = _today(tx, community_id)
    found = [
        (kind, stretch)
        for kind in KINDS
        for stretch in stretches(day for day in days_of(community.settings, kind) if day >= today)
    ]
    tx.show(screens.days(tuple(found), page))


def _add_days(tx: Transaction, person: Person, _: None, command: AddDays) -> Toast | None:
    if command.kind not in KINDS or person.community_id is None:
        raise Refused("button-unknown")
    today = _today(tx, person.community_id).isoformat()
    state = {"stage": "days", "community_id": person.community_id, "kind": command.kind, "today": today}
    forms.begin(tx, person, "days", state)
    return None


def _step(state: State, given: Input) -> State:
    if not isinstance(given, Given) or given.kind != "text":
        raise Refused("communities-refused-days")
    days = read_days(given.text, date.fromisoformat(state["today"]))
    return {"community_id": state["community_id"], "kind": state["kind"], "days": [day.isoformat() for day in days]}


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_days(state["kind"])


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id, kind = CommunityId(state["community_id"]), state["kind"]
    rights.require_administrator(person, community_id)
    days, today = [date.fromisoformat(day) for day in state["days"]], _today(tx, community_id)
    if _change(tx, community_id, lambda settings: with_days(settings, kind, days, today)):
        _log_days(tx, person, community_id, "days-added", kind, days)
    _show_days(tx, community_id)
    return None


def _remove_days(tx: Transaction, person: Person, _: None, command: RemoveDays) -> Toast | None:
    community_id, kind = person.community_id, command.kind
    if community_id is None or kind not in KINDS:
        raise Refused("button-unknown")
    try:
        first, last = date.fromisoformat(command.first), date.fromisoformat(command.last)
    except ValueError as forged:
        raise Refused("button-unknown") from forged
    known = days_of(storage.communities.lock_community(tx.connection, community_id).settings, kind)
    days = [day for day in known if first <= day <= last]
    if _change(tx, community_id, lambda settings: without_days(settings, kind, days)):
        _log_days(tx, person, community_id, "days-removed", kind, days)
    _show_days(tx, community_id)
    return None


def _open_slip_days(tx: Transaction, person: Person, _: None, command: OpenSlipDays) -> Toast | None:
    if person.community_id is not None:
        settings = storage.communities.community(tx.connection, person.community_id).settings
        tx.show(screens.slip_days(settings.get("slip_days", SLIP_DAYS), SLIP_CHOICES))
    return None


def _set_slip_days(tx: Transaction, person: Person, _: None, command: SetSlipDays) -> Toast | None:
    community_id = person.community_id
    if community_id is None or command.days not in SLIP_CHOICES:
        raise Refused("button-unknown")
    if _change(tx, community_id, lambda settings: {**settings, "slip_days": command.days}):
        about = {"days": command.days}
        storage.rights.log_change(
            tx.connection, community_id, tx.now, person.resident_id, "slip-days-changed", about
        )  # fmt: skip
    return _open_slip_days(tx, person, None, OpenSlipDays())


def _open_proxies(tx: Transaction, person: Person, _: None, command: OpenProxyLimit) -> Toast | None:
    if person.community_id is not None:
        settings = storage.communities.community(tx.connection, person.community_id).settings
        tx.show(screens.proxy_limit(proxies.most_of(settings), proxies.OFFERED))
    return None


def _set_proxies(tx: Transaction, person: Person, _: None, command: SetProxyLimit) -> Toast | None:
    """It holds for proxies that are accepted from now on."""
    community_id = person.community_id
    if community_id is None or command.most not in proxies.OFFERED:
        raise Refused("button-unknown")
    if _change(tx, community_id, lambda settings: {**settings, proxies.SETTING: command.most}):
        about = {"most": command.most}
        storage.rights.log_change(
            tx.connection, community_id, tx.now, person.resident_id, "proxy-limit-changed", about
        )  # fmt: skip
    return _open_proxies(tx, person, None, OpenProxyLimit())


def _change(
    tx: Transaction, community_id: CommunityId, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> bool:  # fmt: skip
    """Change the settings, nobody else doing so meanwhile; False where they are so already."""
    before = dict(storage.communities.lock_community(tx.connection, community_id).settings)
    after = change(before)
    if after == before:
        return False
    storage.communities.change_community(tx.connection, community_id, settings=after)
    return True


def _log_days(
    tx: Transaction, person: Person, community_id: CommunityId, what: str, kind: str, days: list[date]
) -> None:
    ranges = [[first.isoformat(), last.isoformat()] for first, last in stretches(days)]
    about = {"kind": kind, "days": ranges}
    storage.rights.log_change(tx.connection, community_id, tx.now, person.resident_id, what, about)


def _today(tx: Transaction, community_id: CommunityId) -> date:
    zone = storage.communities.community(tx.connection, community_id).zone
    return tx.now.astimezone(ZoneInfo(zone)).date()


ACTIONS: Table = {
    OpenRules: Action(nothing, rights.ADMINISTRATOR, _open),
    OpenDays: Action(nothing, rights.ADMINISTRATOR, _open_days),
    AddDays: Action(nothing, rights.ADMINISTRATOR, _add_days),
    RemoveDays: Action(nothing, rights.ADMINISTRATOR, _remove_days),
    OpenSlipDays: Action(nothing, rights.ADMINISTRATOR, _open_slip_days),
    SetSlipDays: Action(nothing, rights.ADMINISTRATOR, _set_slip_days),
    OpenProxyLimit: Action(nothing, rights.ADMINISTRATOR, _open_proxies),
    SetProxyLimit: Action(nothing, rights.ADMINISTRATOR, _set_proxies),
}
FORMS: Forms = {"days": Form(_step, _screen, _finish)}
