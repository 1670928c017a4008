"""The community's own page: asked for one question after another, corrected later."""

import storage.communities
import storage.matters
import storage.rights
from bot.actions import forms
from bot.actions.base import Action, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.actions.communities.founding import enter_bodies
from bot.actions.forms import Form, Forms, State
from bot.domain.base import CommunityId
from bot.domain.categories import ADMISSION_LIST
from bot.domain.commands.communities import OpenSetup
from bot.domain.places import Community
from bot.domain.rights import Person
from bot.domain.setup import PRESET, community_step
from bot.screens import communities as screens
from bot.screens.base import Screen, Toast


def begin(tx: Transaction, person: Person, community: Community) -> None:
    """Ask for everything where the community has no name yet, else show what can be corrected."""
    state: State = {
        "community_id": community.id, "name": community.name, "street": community.street, "zone": community.zone,
        "numbers": dict(community.numbers), "path": [],
    }  # fmt: skip
    if community.name:
        state |= {"stage": "check", "seen": True}
    else:
        state |= {"stage": "name", "bodies": [], "numbers": dict(PRESET) | state["numbers"]}
    forms.begin(tx, person, "community", state)


def _open(tx: Transaction, person: Person, _: None, command: OpenSetup) -> Toast | None:
    if person.community_id is not None:
        begin(tx, person, storage.communities.community(tx.connection, person.community_id))
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.setup_question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id = CommunityId(state["community_id"])
    rights.require_administrator(person, community_id)
    before = storage.communities.lock_community(tx.connection, community_id)
    values = {name: state[name] for name in ("name", "street", "zone", "numbers")}
    storage.communities.change_community(tx.connection, community_id, **values)
    changed = sorted(name for name, value in values.items() if getattr(before, name) != value)
    storage.rights.log_change(
        tx.connection, community_id, tx.now, person.resident_id, "community-changed", {"fields": changed}
    )
    if before.name:
        tx.show(screens.setup_corrected())
        return None
    enter_bodies(tx.connection, community_id, before.language, state["bodies"])
    storage.matters.load_admission_list(tx.connection, community_id, ADMISSION_LIST)
    online = [body for body in storage.communities.bodies(tx.connection, community_id) if body.kind != "unit"]
    wanted = {body.get("called") or body["kind"] for body in state["bodies"] if body.get("online")}
    first = tuple(body for body in online if body.name in wanted or body.kind in wanted)
    tx.show(screens.setup_done(state["name"], first))
    return None


ACTIONS: Table = {OpenSetup: Action(nothing, rights.ADMINISTRATOR, _open)}
FORMS: Forms = {"community": Form(community_step, _screen, _finish)}
