"""Pictures and voices of matters, and albums whose pictures come in apart."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from bot.domain.base import CommunityId, MatterId
from storage.base import insert_of
from storage.matters import tables

VOICES = ("voice", "answer-voice", "note-voice")
"""Kinds that are heard, not seen."""

_attachment = tables.Attachment.__table__
_album = tables.Album.__table__
_FILES = (
    select(_attachment.c.kind, _attachment.c.file_id)
    .where(
        _attachment.c.matter_id == bindparam("matter_id"), _attachment.c.kind.in_(bindparam("kinds", expanding=True))
    )
    .order_by(_attachment.c.id)
)


def attach(
    connection: Connection, community_id: CommunityId, matter_id: MatterId, at: datetime, kind: str, file_id: str,
    unique_id: str,
) -> bool:  # fmt: skip
    """Add a file (`kind`: "photo", "done", "answer", "note", or one of VOICES); False where it is there already."""
    values = {
        "community_id": community_id, "matter_id": matter_id, "kind": kind, "file_id": file_id,
        "file_unique_id": unique_id, "at": at,
    }  # fmt: skip
    added = insert_of(connection)(_attachment).values(values).on_conflict_do_nothing().returning(_attachment.c.id)
    return connection.execute(added).scalar_one_or_none() is not None


def files(connection: Connection, matter_id: MatterId, *kinds: str) -> list[tuple[str, str]]:
    """(kind, file id) of these kinds, in the order they came."""
    rows = connection.execute(_FILES, {"matter_id": matter_id, "kinds": kinds})
    return [(row.kind, row.file_id) for row in rows]


def keep_album(
    connection: Connection, community_id: CommunityId, media_group_id: str, matter_id: MatterId, until: datetime
) -> None:
    """Pictures that come later under this media_group_id belong to the matter."""
    values = {"community_id": community_id, "media_group_id": media_group_id, "matter_id": matter_id, "until": until}
    connection.execute(insert_of(connection)(_album).values(values).on_conflict_do_nothing())


def album_of(connection: Connection, community_id: CommunityId, media_group_id: str, now: datetime) -> MatterId | None:
    """The matter an album belongs to."""
    found = connection.execute(
        select(_album.c.matter_id).where(
            _album.c.community_id == community_id, _album.c.media_group_id == media_group_id, _album.c.until > now
        )
    ).scalar_one_or_none()
    return MatterId(found) if found is not None else None
