"""Who holds which role: listed, given by a link to forward, taken away with one button."""

from datetime import timedelta

import storage.communities
import storage.invitations
import storage.roles
import storage.units
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities import links, rights
from bot.domain.base import BodyId, CommunityId, Refused, UnitId
from bot.domain.commands.communities import (
    ChoosePlace,
    ChooseRole,
    ListPeople,
    OfferRole,
    ShowOffice,
    TakeOffice,
)
from bot.domain.communities import Holder
from bot.domain.rights import Person, Role, Where
from bot.screens import communities as screens
from bot.screens.base import Toast, text

DAYS = 7
"""How long a link that gives a role can be used."""

GIVEN = (
    Role.LEADER, Role.STAFF, Role.GRID_WORKER, Role.PARTY_ORGANISATION, Role.PARTY_GROUP_LEADER, Role.PARTY_MEMBER,
    Role.AUDITOR, Role.ADMINISTRATOR,
)  # fmt: skip
"""The roles an administrator gives; relations to a matter are found out, and mediators are staff of their committee."""

OF_A_UNIT = (Role.LEADER, Role.PARTY_GROUP_LEADER)
"""Roles that are held in a unit, by one person each."""


def _find(tx: Transaction, command: ShowOffice | TakeOffice) -> Subject[Holder]:
    held = storage.roles.holder(tx.connection, command.grant_id)
    if held is None:
        raise Refused("communities-refused-office-gone")
    storage.communities.lock_community(tx.connection, held.community_id)
    return Subject(held, Where(community_id=held.community_id))


def _list(tx: Transaction, person: Person, _: None, command: ListPeople) -> Toast | None:
    if person.community_id is not None:
        page = rights.page_in(command.page)
        found, more = storage.roles.page_of_holders(tx.connection, person.community_id, page)
        tx.show(screens.people(tuple(found), page, more=more))
    return None


def _show(tx: Transaction, person: Person, held: Holder, command: ShowOffice) -> Toast | None:
    tx.show(screens.office(held))
    return None


def _take(tx: Transaction, person: Person, held: Holder, command: TakeOffice) -> Toast | None:
    if held.role is Role.ADMINISTRATOR:
        others = storage.roles.holders(tx.connection, held.community_id, role=Role.ADMINISTRATOR)
        if len(others) == 1:
            raise Refused("communities-refused-last-administrator")
    if not command.sure:
        tx.show(screens.office_sure(held))
        return None
    if not rights.take(tx, held, person.resident_id):
        raise Refused("communities-refused-office-gone")
    if held.resident_id == person.resident_id and held.role is Role.ADMINISTRATOR:
        tx.show(screens.office_taken(held))
    else:
        _list(tx, person, None, ListPeople())
    return Toast(text("communities-office-taken-toast"))


def _choose_role(tx: Transaction, person: Person, _: None, command: ChooseRole) -> Toast | None:
    tx.show(screens.choose_role(GIVEN))
    return None


def _choose_place(tx: Transaction, person: Person, _: None, command: ChoosePlace) -> Toast | None:
    community_id = person.community_id
    if community_id is None or command.role not in GIVEN:
        raise Refused("button-unknown")
    page = rights.page_in(command.page)
    places, more = _places(tx, community_id, command.role, page)
    tx.show(screens.choose_place(command.role, tuple(places), page, more=more))
    return None


def _places(tx: Transaction, community_id: CommunityId, role: Role, page: int) -> tuple[list[tuple[int, str]], bool]:
    """A page of where a role can be held: id and name."""
    if role in OF_A_UNIT:
        found, more = storage.units.page_of(tx.connection, community_id, page)
        return [(unit.id, unit.label) for unit in found], more
    if role is Role.STAFF:
        bodies = storage.communities.bodies(tx.connection, community_id)
        every = [(int(body.id), body.name) for body in bodies if body.kind != "unit"]
    else:
        every = storage.communities.grids(tx.connection, community_id)
    start = page * screens.PAGE
    return every[start : start + screens.PAGE], len(every) > start + screens.PAGE


def _offer(tx: Transaction, person: Person, _: None, command: OfferRole) -> Toast | None:
    community_id = person.community_id
    if community_id is None or command.role not in GIVEN:
        raise Refused("button-unknown")
    about, place = _about(tx, community_id, command.role, command.place)
    code = links.fresh_code()
    storage.invitations.invite(
        tx.connection, code, "role", tx.now, tx.now + timedelta(days=DAYS), community_id=community_id,
        role=command.role.value, made_by=person.resident_id, **about,
    )  # fmt: skip
    community = storage.communities.community(tx.connection, community_id)
    payload = f"r_{code}"
    link = links.to_pass_on(tx, payload)
    offered = screens.role_link(command.role, place, community.name, payload, link, DAYS)
    tx.tell(
        tx.account.id, tx.account.telegram_id, offered, community_id=community_id, rank=storage.outgoing.ANSWER
    )  # fmt: skip
    return None


def _about(tx: Transaction, community_id: CommunityId, role: Role, place: int) -> tuple[dict[str, int], str]:
    """Where the role is to be held, and its name; refused where that is not of this community."""
    if role in OF_A_UNIT:
        unit = storage.communities.unit(tx.connection, UnitId(place))
        if unit is not None and unit.community.id == community_id:
            return {"unit_id": place}, unit.label
    elif role is Role.STAFF:
        body = storage.communities.body(tx.connection, BodyId(place))
        if body is not None and body.community_id == community_id and body.kind != "unit":
            return {"body_id": place}, body.name
    elif role is Role.GRID_WORKER:
        name = dict(storage.communities.grids(tx.connection, community_id)).get(place)
        if name is not None:
            return {"grid_id": place}, name
    elif place == 0:
        return {}, ""
    raise Refused("communities-refused-gone")


ACTIONS: Table = {
    ListPeople: Action(nothing, rights.ADMINISTRATOR, _list),
    ShowOffice: Action(_find, rights.ADMINISTRATOR, _show),
    TakeOffice: Action(_find, rights.ADMINISTRATOR, _take),
    ChooseRole: Action(nothing, rights.ADMINISTRATOR, _choose_role),
    ChoosePlace: Action(nothing, rights.ADMINISTRATOR, _choose_place),
    OfferRole: Action(nothing, rights.ADMINISTRATOR, _offer),
}
