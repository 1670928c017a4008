"""The bodies of a community: entered, corrected, taken out when nothing is open with them."""

import storage.communities
import storage.matters
import storage.rights
import storage.roles
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities import rights
from bot.actions.communities.founding import enter_bodies
from bot.actions.forms import Form, Forms, State
from bot.domain.base import BodyId, CommunityId, Refused
from bot.domain.commands.communities import AddBody, EditBody, ListBodies, RemoveBody, ShowBody
from bot.domain.places import Body
from bot.domain.rights import Person, Where
from bot.domain.setup import BODY_FIELDS, body_step
from bot.screens import communities as screens
from bot.screens.base import Screen, Toast, text

COLUMNS = {"called": "name", "telephone": "telephone", "contact": "contact", "address": "address"}


def _find(tx: Transaction, command: ShowBody | EditBody | RemoveBody) -> Subject[Body]:
    body = storage.communities.body(tx.connection, command.body_id, lock=isinstance(command, RemoveBody))
    if body is None or body.kind == "unit":
        raise Refused("communities-refused-gone")
    return Subject(body, Where(community_id=body.community_id, body_id=body.id))


def _list(tx: Transaction, person: Person, _: None, command: ListBodies) -> Toast | None:
    if person.community_id is not None:
        found = storage.communities.bodies(tx.connection, person.community_id)
        tx.show(screens.bodies(tuple(body for body in found if body.kind != "unit")))
    return None


def _show(tx: Transaction, person: Person, body: Body, command: ShowBody) -> Toast | None:
    staff = storage.roles.holders(tx.connection, body.community_id, body_id=body.id)
    tx.show(screens.body(body, tuple(staff)))
    return None


def _add(tx: Transaction, person: Person, _: None, command: AddBody) -> Toast | None:
    if person.community_id is not None:
        rights.require_room(len(storage.communities.bodies(tx.connection, person.community_id)))
    state: State = {"stage": "body-kind", "community_id": person.community_id, "body": {}, "path": []}
    forms.begin(tx, person, "body", state)
    return None


def _edit(tx: Transaction, person: Person, body: Body, command: EditBody) -> Toast | None:
    if command.field not in BODY_FIELDS:
        raise Refused("forms-refused-old-button")
    state: State = {
        "stage": f"body-{command.field}", "community_id": body.community_id, "body_id": body.id, "only": command.field,
        "body": {"kind": body.kind}, "path": [],
    }  # fmt: skip
    forms.begin(tx, person, "body", state)
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.setup_question(state)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    community_id = CommunityId(state["community_id"])
    rights.require_administrator(person, community_id)
    entered = state["body"]
    if "body_id" not in state:
        community = storage.communities.lock_community(tx.connection, community_id)
        enter_bodies(tx.connection, community_id, community.language, [entered])
        body = storage.communities.bodies(tx.connection, community_id)[-1]
        _log(tx, person, "body-added", body)
        tx.show(screens.body(body, ()))
        return None
    known = storage.communities.body(tx.connection, BodyId(state["body_id"]), lock=True)
    if known is None or known.community_id != community_id:
        raise Refused("communities-refused-gone")
    value = entered[state["only"]] or (known.name if state["only"] == "called" else "")
    storage.communities.change_body(tx.connection, community_id, known.id, **{COLUMNS[state["only"]]: value})
    changed = storage.communities.body(tx.connection, known.id) or known
    _log(tx, person, "body-changed", changed)
    tx.show(screens.body(changed, tuple(storage.roles.holders(tx.connection, community_id, body_id=known.id))))
    return None


def _remove(tx: Transaction, person: Person, body: Body, command: RemoveBody) -> Toast | None:
    still_open = storage.matters.open_of_body(tx.connection, body.community_id, body.id)
    if still_open:
        raise Refused("communities-refused-body-busy", name=body.name, count=still_open)
    if not command.sure:
        tx.show(screens.body_sure(body))
        return None
    for held in storage.roles.holders(tx.connection, body.community_id, body_id=body.id):
        rights.take(tx, held, person.resident_id)
    storage.communities.change_body(tx.connection, body.community_id, body.id, removed_at=tx.now)
    _log(tx, person, "body-removed", body)
    _list(tx, person, None, ListBodies())
    return Toast(text("communities-body-removed", name=body.name))


def _log(tx: Transaction, person: Person, what: str, body: Body) -> None:
    about = {"body": int(body.id), "name": body.name}
    storage.rights.log_change(tx.connection, body.community_id, tx.now, person.resident_id, what, about)


ACTIONS: Table = {
    ListBodies: Action(nothing, rights.ADMINISTRATOR, _list),
    ShowBody: Action(_find, rights.ADMINISTRATOR, _show),
    AddBody: Action(nothing, rights.ADMINISTRATOR, _add),
    EditBody: Action(_find, rights.ADMINISTRATOR, _edit),
    RemoveBody: Action(_find, rights.ADMINISTRATOR, _remove),
}
FORMS: Forms = {"body": Form(body_step, _screen, _finish)}
