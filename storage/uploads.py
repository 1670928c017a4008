"""Pictures and voices sent from pages: kept until Telegram has them, else for as long as what names them."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Connection,
    Index,
    LargeBinary,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlmodel import Field

from bot.domain.base import AccountId, CommunityId
from bot.domain.pages import UPLOADED
from storage.base import MOST_ASKED, Instant, Row, built_once, instant, key, may_refer_to, one_of

UNUSED = text("used_for IS NULL")
WITH_TELEGRAM = text("telegram_file IS NOT NULL AND content IS NOT NULL")
SAID = frozenset(("say", "which", "step", "whistle-answer"))
"""Forms whose pictures belong to a matter."""
RECORDS = SAID | {"notice", "notice-correct", "topic", "goods", "duty_note"}
"""Forms whose pictures stay as the house's record when a person is forgotten."""


class Upload(Row, table=True):
    """A picture or voice under a random name; `used_for` is the form that it went into, `content` goes in time."""

    __tablename__ = "uploads"
    __table_args__ = (
        UniqueConstraint("name"),
        one_of("kind", "photo", "voice"),
        Index(
            "uq_uploads_unused", "account_id", "content_hash", unique=True, sqlite_where=UNUSED,
            postgresql_where=UNUSED,
        ),
        Index("ix_uploads_account", "account_id", "made_at"),
        Index("ix_uploads_left", "made_at", sqlite_where=UNUSED, postgresql_where=UNUSED),
        Index("ix_uploads_with_telegram", "made_at", sqlite_where=WITH_TELEGRAM, postgresql_where=WITH_TELEGRAM),
    )  # fmt: skip
    id: int | None = key()
    community_id: int | None = may_refer_to("communities.id", index=False)
    account_id: int | None = may_refer_to("accounts.id", index=False)
    name: str
    kind: str
    content: bytes | None = Field(default=None, sa_type=LargeBinary, nullable=True)
    content_hash: str
    telegram_file: str | None = None
    used_for: str | None = None
    made_at: datetime = instant()


@dataclass(frozen=True, slots=True)
class KnownUpload:
    """A file of a page; `telegram_file` once Telegram has it."""

    kind: str
    content: bytes | None
    telegram_file: str | None


_upload = Upload.__table__
_NAMES: BindParameter[str] = bindparam("names", expanding=True)
_KEEP = built_once(
    lambda insert: (
        insert(_upload)
        .on_conflict_do_nothing(index_elements=["account_id", "content_hash"], index_where=UNUSED)
        .returning(_upload.c.name)
    )
)
_UNUSED_ONE = select(_upload.c.name).where(
    _upload.c.account_id == bindparam("of_account"), _upload.c.content_hash == bindparam("hashed"), UNUSED
)
_READ = select(_upload.c.kind, _upload.c.content, _upload.c.telegram_file).where(_upload.c.name == bindparam("named"))
_SENT = update(_upload).where(_upload.c.name == bindparam("named")).values(telegram_file=bindparam("known_as"))
_USE = update(_upload).where(_upload.c.name.in_(_NAMES)).values(used_for=bindparam("form"))
_DROP = delete(_upload).where(_upload.c.name.in_(_NAMES), UNUSED)
_SINCE = select(func.count()).where(
    _upload.c.account_id == bindparam("of_account"), _upload.c.made_at >= bindparam("since", type_=Instant)
)
LEFT = select(_upload.c.id).where(UNUSED, _upload.c.made_at < bindparam("left_before", type_=Instant))
"""Those of before then that are in no form."""
KEPT_TWICE = select(_upload.c.id).where(WITH_TELEGRAM, _upload.c.made_at < bindparam("sent_before", type_=Instant))
"""Those of before then that Telegram has, too."""
_DROP_LEFT = delete(_upload).where(_upload.c.id.in_(LEFT.limit(MOST_ASKED)))
_LIGHTEN = update(_upload).where(_upload.c.id.in_(KEPT_TWICE.limit(MOST_ASKED))).values(content=None)


def keep(
    connection: Connection, account_id: AccountId, community_id: CommunityId | None, kind: str, content: bytes,
    content_hash: str, now: datetime,
) -> str:  # fmt: skip
    """Keep a file that no form has yet; how domain values name it. The same one sent again is the same."""
    row = {
        "account_id": account_id, "community_id": community_id, "name": secrets.token_urlsafe(18), "kind": kind,
        "content": content, "content_hash": content_hash, "telegram_file": None, "used_for": None, "made_at": now,
    }  # fmt: skip
    name = connection.execute(_KEEP(connection), row).scalar_one_or_none()
    if name is None:
        name = connection.execute(_UNUSED_ONE, {"of_account": account_id, "hashed": content_hash}).scalar_one()
    return f"{UPLOADED}{name}"


def read(connection: Connection, file_id: str) -> KnownUpload | None:
    """The file that a domain value names; None where it is no more."""
    row = connection.execute(_READ, {"named": file_id.removeprefix(UPLOADED)}).one_or_none()
    return None if row is None else KnownUpload(row.kind, row.content, row.telegram_file)


def sent(connection: Connection, file_id: str, telegram_file: str) -> None:
    """Telegram has the file, under this id."""
    connection.execute(_SENT, {"named": file_id.removeprefix(UPLOADED), "known_as": telegram_file})


def use(connection: Connection, file_ids: Iterable[str], form: str) -> None:
    """A form was finished that names these files: they stay."""
    if names := [one.removeprefix(UPLOADED) for one in file_ids]:
        connection.execute(_USE, {"names": names, "form": form})


def drop(connection: Connection, file_ids: Iterable[str]) -> None:
    """A form was thrown away that names these files: those that are in nothing else go with it."""
    if names := [one.removeprefix(UPLOADED) for one in file_ids]:
        connection.execute(_DROP, {"names": names})


def count_since(connection: Connection, account_id: AccountId, since: datetime) -> int:
    """How many files a person sent since then."""
    return int(connection.execute(_SINCE, {"of_account": account_id, "since": since}).scalar_one())


def forget_old(connection: Connection, left: datetime, with_telegram: datetime, limit: int) -> None:
    """Delete some files that were in no form by then, and the content of some that Telegram has had since then."""
    connection.execute(_DROP_LEFT, {"left_before": left, "most": limit})
    connection.execute(_LIGHTEN, {"sent_before": with_telegram, "most": limit})


def forget(connection: Connection, account_id: AccountId, file_ids: Iterable[str]) -> None:
    """A person is forgotten: pictures of the house's record stay without their name, voices and everything else go.

    Of matters those stay that `file_ids` names.
    """
    named = [one.removeprefix(UPLOADED) for one in file_ids if one.startswith(UPLOADED)]
    theirs = _upload.c.account_id == account_id
    goes = or_(
        _upload.c.used_for.is_(None), _upload.c.kind == "voice", _upload.c.used_for.not_in(RECORDS),
        _upload.c.used_for.in_(SAID) & _upload.c.name.not_in(named),
    )  # fmt: skip
    connection.execute(delete(_upload).where(theirs, goes))
    connection.execute(update(_upload).where(theirs).values(account_id=None))
