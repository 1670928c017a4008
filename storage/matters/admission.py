"""The community's admission list (准入清单): its rows as they are kept."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from bot.domain.base import CommunityId
from bot.domain.categories import ADMISSION_LIST, AdmissionRow, BodyKind, CategoryCode, Theme
from storage.base import insert_of
from storage.matters import tables

_row = tables.AdmissionRow.__table__
_ALL = select(_row.c.row, _row.c.removed_at).where(_row.c.community_id == bindparam("community_id"))
_LIST = _ALL.order_by(_row.c.code)
_ONE = select(_row.c.row).where(_row.c.community_id == bindparam("community_id"), _row.c.code == bindparam("code"))


def admission_list(connection: Connection, community_id: CommunityId) -> tuple[AdmissionRow, ...]:
    """The rows, in their order; the list that ships with the product where the community has none of its own."""
    return tuple(row for row, removed in every_row(connection, community_id) if not removed)


def every_row(connection: Connection, community_id: CommunityId) -> list[tuple[AdmissionRow, bool]]:
    """The rows in their order, and whether each was taken out; see `admission_list`."""
    rows = connection.execute(_LIST, {"community_id": community_id})
    own = [(row_from_json(row.row), row.removed_at is not None) for row in rows]
    return own or [(row, False) for row in ADMISSION_LIST]


def told(connection: Connection, community_id: CommunityId, code: str) -> str | None:
    """The text that says who is responsible, for a row whose matters a community may not settle; else None."""
    row = connection.execute(_ONE, {"community_id": community_id, "code": code}).one_or_none()
    if row is not None:
        return row_from_json(row[0]).told
    return next((one.told for one in ADMISSION_LIST if one.code == code), None)


def load_admission_list(connection: Connection, community_id: CommunityId, rows: Iterable[AdmissionRow]) -> None:
    """Put rows into the list; those whose code is there already stay as they are."""
    values = [{"community_id": community_id, "code": row.code, "row": row_to_json(row)} for row in rows]
    if values:
        connection.execute(insert_of(connection)(_row).values(values).on_conflict_do_nothing())


def keep_row(
    connection: Connection, community_id: CommunityId, row: AdmissionRow, removed_at: datetime | None = None
) -> None:
    """The row stands in the list like this from now on; where the community had no list of its own, it has one now."""
    load_admission_list(connection, community_id, _shipped_if_none(connection, community_id))
    values = {"community_id": community_id, "code": row.code, "row": row_to_json(row), "removed_at": removed_at}
    connection.execute(
        insert_of(connection)(_row)
        .values(values)
        .on_conflict_do_update(
            index_elements=[_row.c.community_id, _row.c.code],
            set_={"row": values["row"], "removed_at": removed_at},
        )
    )


def drop_list(connection: Connection, community_id: CommunityId) -> None:
    """The community has no list of its own any more: the shipped one counts."""
    connection.execute(delete(_row).where(_row.c.community_id == community_id))


def _shipped_if_none(connection: Connection, community_id: CommunityId) -> tuple[AdmissionRow, ...]:
    found = connection.execute(_LIST.limit(1), {"community_id": community_id}).one_or_none()
    return ADMISSION_LIST if found is None else ()


def row_to_json(row: AdmissionRow) -> dict[str, Any]:
    """The row as a JSON value."""
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


def row_from_json(stored: dict[str, Any]) -> AdmissionRow:
    """The row that was stored."""
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
