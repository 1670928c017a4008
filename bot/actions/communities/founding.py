"""A community from a file: made, or made to agree with the file, as often as one likes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

import storage.communities
import storage.matters
import storage.rights
from bot.domain.base import BodyId, BuildingId, CommunityId
from bot.domain.categories import ADMISSION_LIST
from bot.domain.setup import PRESET, Plan, PlanProblem
from bot.i18n import HOUSE, plain_of
from bot.screens.base import text

ZONE = "Asia/Shanghai"
"""The *default* zone of a new community."""


class NotFounded(Exception):
    """The file names what is not there; nothing was changed."""

    def __init__(self, problems: tuple[PlanProblem, ...]) -> None:
        super().__init__(len(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Founded:
    """What came of a file: whether the community is new, and the names of what changed."""

    community_id: CommunityId
    is_new: bool
    changed: tuple[str, ...]


def found(connection: Connection, plan: Plan, now: datetime) -> Founded:
    """Make the community, or change what the file says otherwise; what it does not name stays."""
    community_id = storage.communities.community_named(connection, plan.name)
    numbers = dict(PRESET) | plan.numbers
    if community_id is None:
        language = plan.language or HOUSE
        made = storage.communities.add_community(
            connection, plan.name, now, street=plan.street, zone=plan.zone or ZONE, language=language, numbers=numbers,
            settings=plan.settings,
        )  # fmt: skip
        enter_bodies(connection, made, language, [_entered(plan, at) for at in range(len(plan.bodies))])
        storage.matters.load_admission_list(connection, made, ADMISSION_LIST)
        fields = ("name", "street", "zone", "numbers", *plan.settings)
        _log(connection, made, now, fields)
        return Founded(made, is_new=True, changed=fields)
    before = storage.communities.lock_community(connection, community_id)
    wanted: dict[str, Any] = {
        "street": plan.street or before.street, "zone": plan.zone or before.zone,
        "language": plan.language or before.language, "numbers": {**before.numbers, **numbers},
    }  # fmt: skip
    changed = [name for name, value in wanted.items() if getattr(before, name) != value]
    changed += [name for name, value in plan.settings.items() if before.settings.get(name) != value]
    if changed:
        settings = {**before.settings, **plan.settings}
        storage.communities.change_community(connection, community_id, **wanted, settings=settings)
    if _agree_bodies(connection, community_id, plan, plan.language or before.language):
        changed.append("bodies")
    storage.matters.load_admission_list(connection, community_id, ADMISSION_LIST)
    if changed:
        _log(connection, community_id, now, tuple(changed))
    return Founded(community_id, is_new=False, changed=tuple(changed))


def put_grids(connection: Connection, community_id: CommunityId, plan: Plan) -> None:
    """The grids with their buildings; raises NotFounded where a building is in no roster, or in several estates."""
    known: dict[tuple[str, str], BuildingId] = {}
    alike: dict[str, list[BuildingId]] = {}
    for building in storage.communities.buildings(connection, community_id):
        known[building.estate, building.name] = building.id
        alike.setdefault(building.name, []).append(building.id)
    known = {("", name): ids[0] for name, ids in alike.items() if len(ids) == 1} | known
    wrong = tuple(
        PlanProblem(grid.line, "buildings", _what_is_wrong(named[1] in alike), "/".join(filter(None, named)))
        for grid in plan.grids
        for named in grid.buildings
        if named not in known
    )
    if wrong:
        raise NotFounded(wrong)
    for grid in plan.grids:
        grid_id = storage.communities.add_grid(connection, community_id, grid.name)
        for named in grid.buildings:
            storage.communities.put_in_grid(connection, community_id, known[named], grid_id)


def _what_is_wrong(is_known_by_name: bool) -> str:
    return "communities-plan-building-which" if is_known_by_name else "communities-plan-building-unknown"


def enter_bodies(
    connection: Connection, community_id: CommunityId, language: str, bodies: list[dict[str, Any]]
) -> None:
    """Add these bodies, those without a name of their own under what their kind is called, and the unit itself."""
    known = storage.communities.bodies(connection, community_id)
    if not any(body.kind == "unit" for body in known):
        bodies = [{"kind": "unit"}, *bodies]
    for body in bodies:
        name = body.get("called") or body_name(body["kind"], language)
        values = {name: body.get(name) or "" for name in ("telephone", "contact", "address")}
        storage.communities.add_body(connection, community_id, body["kind"], name, **values)


def body_name(kind: str, language: str) -> str:
    """What a body of this kind is called where it has no name of its own."""
    return plain_of(text(f"communities-body-{kind}"), language)


def _entered(plan: Plan, at: int) -> dict[str, Any]:
    body = plan.bodies[at]
    return {
        "kind": body.kind, "called": body.name, "telephone": body.telephone, "contact": body.contact,
        "address": body.address,
    }  # fmt: skip


def _agree_bodies(connection: Connection, community_id: CommunityId, plan: Plan, language: str) -> bool:
    """Whether any body was added or changed; bodies are known by kind and name."""
    known = {(body.kind, body.name): body for body in storage.communities.bodies(connection, community_id)}
    changed = False
    for at, wanted in enumerate(plan.bodies):
        name = wanted.name or body_name(wanted.kind, language)
        body = known.get((wanted.kind, name))
        if body is None:
            enter_bodies(connection, community_id, language, [_entered(plan, at)])
            changed = True
            continue
        fields = ("telephone", "contact", "address")
        values = {
            one: getattr(wanted, one)
            for one in fields
            if getattr(wanted, one) and getattr(wanted, one) != getattr(body, one)
        }
        if values:
            storage.communities.change_body(connection, community_id, BodyId(body.id), **values)
            changed = True
    return changed


def _log(connection: Connection, community_id: CommunityId, now: datetime, fields: tuple[str, ...]) -> None:
    about = {"fields": list(fields), "operator": True}
    storage.rights.log_change(connection, community_id, now, None, "community-changed", about)
