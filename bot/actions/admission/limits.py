"""Within what time matters of each urgency are accepted and settled in a community."""

from typing import Any

import storage.communities
import storage.matters
from bot.actions import forms
from bot.actions.admission import asking
from bot.actions.admission.keeping import log
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, require_administrator
from bot.actions.forms import Form, Forms, State
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.admission import EditLimits, ShowLimits
from bot.domain.deadlines import Limits, Span, Urgency
from bot.domain.rights import Person
from bot.screens import admission as screens
from bot.screens.base import Screen, Toast


def _show(tx: Transaction, person: Person, _: None, command: ShowLimits) -> Toast | None:
    if person.community_id is not None:
        _show_of(tx, person.community_id)
    return None


def _show_of(tx: Transaction, community_id: CommunityId) -> None:
    community = storage.communities.community(tx.connection, community_id)
    tx.show(screens.limits({one.value: storage.matters.limits_of(community, one) for one in Urgency}))


def _edit(tx: Transaction, person: Person, _: None, command: EditLimits) -> Toast | None:
    if person.community_id is None or command.urgency not in set(Urgency):
        raise Refused("button-unknown")
    state: State = {
        "stage": "accept", "community_id": person.community_id, "field": "limits", "urgency": command.urgency,
        "title": "", "known": "",
    }  # fmt: skip
    forms.begin(tx, person, "list-limits", state)
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Kept for what is filed from now on; without times of its own the urgency has the shipped ones again."""
    community_id = CommunityId(state["community_id"])
    require_administrator(person, community_id)
    community = storage.communities.lock_community(tx.connection, community_id)
    urgency, said = Urgency(state["urgency"]), state["said"]
    before = storage.matters.limits_of(community, urgency)
    own: dict[str, Any] = {**community.settings.get("limits", {})}
    own.pop(urgency.value, None)
    if said["accept"] and said.get("settle"):
        own[urgency.value] = [said["accept"], said["settle"]]
    settings = {**community.settings, "limits": own}
    storage.communities.change_community(tx.connection, community_id, settings=settings)
    after = storage.matters.limits_of(storage.communities.community(tx.connection, community_id), urgency)
    if after != before:
        about = {"urgency": urgency.value, "from": _stored(before), "to": _stored(after)}
        log(tx, person, community_id, "limits-changed", **about)
    _show_of(tx, community_id)
    return None


def _stored(limits: Limits) -> list[str]:
    def span(one: Span) -> str:
        return f"{one.count} {one.of.value}"

    return [span(limits.accept), span(limits.settle)]


ACTIONS: Table = {
    ShowLimits: Action(nothing, ADMINISTRATOR, _show),
    EditLimits: Action(nothing, ADMINISTRATOR, _edit),
}
FORMS: Forms = {"list-limits": Form(asking.step, _screen, _finish)}
