"""The community's admission list (准入清单): its rows as they are kept."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, select

from bot.domain.base import CommunityId
from bot.domain.categories import ADMISSION_LIST, AdmissionRow, BodyKind, CategoryCode, Theme
from storage.base import insert_of
from storage.matters import tables

_row = tables.AdmissionRow.__table__
_LIST = select(_row.c.row).where(_row.c.community_id == bindparam("community_id")).order_by(_row.c.code)
_ONE = select(_row.c.row).where(_row.c.community_id == bindparam("community_id"), _row.c.code == bindparam("code"))


def admission_list(connection: Connection, community_id: CommunityId) -> tuple[AdmissionRow, ...]:
    """The rows, in their order; the list that ships with the product where the community has none of its own."""
    rows = connection.execute(_LIST, {"community_id": community_id})
    return tuple(_from_json(row[0]) for row in rows) or ADMISSION_LIST


def told(connection: Connection, community_id: CommunityId, code: str) -> str | None:
    """The text that says who is responsible, for a row whose matters a community may not settle; else None."""
    row = connection.execute(_ONE, {"community_id": community_id, "code": code}).one_or_none()
    if row is not None:
        return _from_json(row[0]).told
    return next((one.told for one in ADMISSION_LIST if one.code == code), None)


def load_admission_list(connection: Connection, community_id: CommunityId, rows: Iterable[AdmissionRow]) -> None:
    """Put rows into the list; those whose code is there already stay as they are."""
    values = [{"community_id": community_id, "code": row.code, "row": _to_json(row)} for row in rows]
    if values:
        connection.execute(insert_of(connection)(_row).values(values).on_conflict_do_nothing())


def _to_json(row: AdmissionRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "category": row.category.value,
        "theme": row.theme.value,
        "title": row.title,
        "words": list(row.words),
        "route": [kind.value for kind in row.route],
        "level": row.level,
        "urgency": row.urgency,
        "needs_decision": row.needs_decision,
        "community_may": row.community_may,
        "told": row.told,
        "limits": [list(count) for count in row.limits] if row.limits else None,
    }


def _from_json(stored: dict[str, Any]) -> AdmissionRow:
    limits = stored["limits"]
    return AdmissionRow(
        code=stored["code"],
        category=CategoryCode(stored["category"]),
        theme=Theme(stored["theme"]),
        title=stored["title"],
        words=tuple(stored["words"]),
        route=tuple(BodyKind(kind) for kind in stored["route"]),
        level=stored["level"],
        urgency=stored["urgency"],
        needs_decision=stored["needs_decision"],
        community_may=stored["community_may"],
        told=stored["told"],
        limits=((limits[0][0], limits[0][1]), (limits[1][0], limits[1][1])) if limits else None,
    )
