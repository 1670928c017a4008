"""What came in: updates seen with the answer they got, updates set aside, half-filled forms."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Index, Table, bindparam, delete, func, select, update
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Field

from bot.domain.base import AccountId
from storage.base import Insert, Instant, Row, built_once, insert_of, instant, json_value, may_be_number, one_of, to
from storage.ready import Ready


class SeenUpdate(Row, table=True):
    """An update that took effect, and what was answered, so that its redelivery is answered alike.

    `by`: the account whose action it is, where it counts as one; `aloud`: said in a group, where all read the answer.
    """

    __tablename__ = "seen_updates"
    __table_args__ = (Index("ix_seen_updates_by_at", "by", "at"),)
    key: str = Field(primary_key=True)
    at: datetime = instant(index=True)
    answer: dict[str, Any] | None = json_value()
    by: int | None = may_be_number()
    aloud: bool = False


class ParkedUpdate(Row, table=True):
    """An update that failed again and again, set aside with its error instead of looped.

    `again`: "" it lies there; "wanted" the operator wants it taken up; "taken" it was made as if never seen.
    """

    __tablename__ = "parked_updates"
    __table_args__ = (one_of("again", "", "wanted", "taken"),)
    key: str = Field(primary_key=True)
    at: datetime = instant()
    update: dict[str, Any] = json_value(dict)
    error: str
    again: str = ""


class Draft(Row, table=True):
    """A half-filled form of a person in the private chat; at most one at a time."""

    __tablename__ = "drafts"
    account_id: int = to("accounts.id", primary_key=True)
    kind: str
    state: dict[str, Any] = json_value(dict)
    message_id: int | None = may_be_number()
    changed_at: datetime = instant()


class Installation(Row, table=True):
    """The one row of the installation: its secret, and what the service was last told of itself."""

    __tablename__ = "installation"
    id: int = Field(default=1, primary_key=True)
    secret: str
    bot_username: str = ""
    settings: dict[str, Any] = json_value(dict)
    made_at: datetime = instant()


@dataclass(frozen=True, slots=True)
class Lately:
    """How many other actions of a person were noted lately, and how many of these aloud."""

    actions: int
    aloud: int


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A half-filled form as it was kept."""

    kind: str
    state: dict[str, Any]
    message_id: int | None
    changed_at: datetime


A_MINUTE = timedelta(minutes=1)
BARE = "without_words"
"""What marks an update of which only ids were kept."""

_seen = SeenUpdate.__table__
_parked = ParkedUpdate.__table__
_draft = Draft.__table__
_installation = Installation.__table__
_BY_KEY = _seen.c.key == bindparam("update_key")
_NOTE_ANSWER = Ready(update(_seen).where(_BY_KEY).values(answer=bindparam("given")))
_DRAFT = Ready(select(_draft).where(_draft.c.account_id == bindparam("of_account")))
_PLACE_DRAFT = update(_draft).where(_draft.c.account_id == bindparam("of_account")).values(message_id=bindparam("at"))
_DROP_DRAFT = delete(_draft).where(_draft.c.account_id == bindparam("of_account"))
WANTED_AGAIN = select(_parked.c.key).where(_parked.c.again != "")
"""Updates that the operator wants taken up."""
_AGAIN = select(_parked).where(_parked.c.again != "").order_by(_parked.c.at, _parked.c.key).with_for_update()


_other = _seen.alias("other")
_LATELY = select(func.count()).where(
    _other.c.by == bindparam("of_account"), _other.c.at > bindparam("since", type_=Instant),
    _other.c.key != bindparam("update_key"),
)  # fmt: skip


def _noting(insert: Callable[[Table], Insert]) -> ReturningInsert[int, int]:
    noted = insert(_seen)
    return noted.on_conflict_do_update(
        index_elements=[_seen.c.key],
        set_={name: noted.excluded[name] for name in ("at", "answer", "by", "aloud")},
        where=_seen.c.at <= bindparam("forgotten_at", type_=Instant),
    ).returning(_LATELY.scalar_subquery(), _LATELY.where(_other.c.aloud).scalar_subquery())


def _keeping(insert: Callable[[Table], Insert]) -> Insert:
    kept = insert(_draft)
    new = {name: kept.excluded[name] for name in ("kind", "state", "changed_at")}
    return kept.on_conflict_do_update(index_elements=[_draft.c.account_id], set_=new)


def _knowing(insert: Callable[[Table], Insert]) -> Insert:
    known = insert(_installation)
    told = {name: known.excluded[name] for name in ("bot_username", "settings")}
    return known.on_conflict_do_update(index_elements=[_installation.c.id], set_=told)


_NOTE, _KEEP_DRAFT, _KNOW = Ready(_noting), built_once(_keeping), built_once(_knowing)


def note(
    connection: Connection, update_key: str, at: datetime, forgotten_at: datetime, by: AccountId | None = None, *,
    aloud: bool = False,
) -> Lately | None:  # fmt: skip
    """Note the update as seen, and what this person did in the minute before; None where it was seen before.

    Then nothing may be done for it. What was seen up to `forgotten_at` counts no more: after a week of silence
    Telegram's ids start anew.
    """
    row = {"key": update_key, "at": at, "answer": None, "by": by, "aloud": aloud}
    asked = {"forgotten_at": forgotten_at, "of_account": by, "since": at - A_MINUTE, "update_key": update_key}
    noted = _NOTE.one(connection, row | asked)
    return Lately(noted[0], noted[1]) if noted is not None else None


def note_answer(connection: Connection, update_key: str, answer: dict[str, Any]) -> None:
    """Keep what was answered, for a redelivery."""
    _NOTE_ANSWER.run(connection, {"update_key": update_key, "given": answer})


def answer_noted(connection: Connection, update_key: str) -> dict[str, Any] | None:
    """The answer an update got when it was seen."""
    return connection.execute(select(_seen.c.answer).where(_seen.c.key == update_key)).scalar_one_or_none()


def park(connection: Connection, update_key: str, at: datetime, update: dict[str, Any], error: str) -> None:
    """Set an update aside with its error, or once more where it was taken up."""
    said = {"at": at, "error": error, "again": ""}
    statement = insert_of(connection)(_parked).values(key=update_key, update=update, **said)
    connection.execute(statement.on_conflict_do_update(index_elements=[_parked.c.key], set_=said))


def want_again(connection: Connection) -> tuple[int, int]:
    """Mark all updates that were set aside to be taken up; how many, and how many were kept without what they said."""
    rows = connection.execute(select(_parked.c.key, _parked.c.update, _parked.c.again)).all()
    whole = [row.key for row in rows if not is_bare(row.update)]
    marked = update(_parked).where(_parked.c.key.in_(whole), _parked.c.again == "")
    connection.execute(marked.values(again="wanted"))
    return len(whole), len(rows) - len(whole)


def take_again(connection: Connection) -> dict[str, dict[str, Any]]:
    """The updates that are wanted again, by key, in the order they came, their notes of being seen removed.

    One that was taken before and not ended keeps its note: what it has done by now it does not do again.
    """
    rows = connection.execute(_AGAIN).all()
    if fresh := [row.key for row in rows if row.again == "wanted"]:
        connection.execute(delete(_seen).where(_seen.c.key.in_(fresh)))
        connection.execute(update(_parked).where(_parked.c.key.in_(fresh)).values(again="taken"))
    return {row.key: row.update for row in rows}


def end_again(connection: Connection, update_key: str) -> None:
    """The update came to its end at last; one that was set aside anew stays."""
    connection.execute(delete(_parked).where(_parked.c.key == update_key, _parked.c.again == "taken"))


def bare(payload: Mapping[str, Any]) -> dict[str, Any]:
    """What may be kept of an update that could not even be read, as it may be nobody's business: ids, no words."""
    kept: dict[str, Any] = {"update_id": payload.get("update_id"), BARE: True}
    for kind, content in payload.items():
        if isinstance(content, dict):
            chat = content.get("chat")
            kept[kind] = {
                "message_id": content.get("message_id"),
                "chat": {"id": chat.get("id")} if isinstance(chat, dict) else None,
                "has": sorted(content),
            }
    return kept


def is_bare(kept: Mapping[str, Any]) -> bool:
    """Whether what an update said was not kept, so that it can only be given up."""
    return BARE in kept


def draft_of(connection: Connection, account_id: AccountId) -> StoredDraft | None:
    """The person's half-filled form."""
    row = _DRAFT.one(connection, {"of_account": account_id})
    return StoredDraft(row.kind, row.state, row.message_id, row.changed_at) if row else None


def keep_draft(connection: Connection, account_id: AccountId, kind: str, state: dict[str, Any], at: datetime) -> None:
    """Keep the form as it stands now, in place of any other."""
    row = {"account_id": account_id, "kind": kind, "state": state, "changed_at": at}
    connection.execute(_KEEP_DRAFT(connection), row)


def place_draft(connection: Connection, account_id: int, message_id: int) -> None:
    """The form is shown by this message."""
    connection.execute(_PLACE_DRAFT, {"of_account": account_id, "at": message_id})


def drop_draft(connection: Connection, account_id: AccountId) -> None:
    """Forget the form."""
    connection.execute(_DROP_DRAFT, {"of_account": account_id})


def know_bot(connection: Connection, username: str, now: datetime, address: str = "", bot_id: int = 0) -> None:
    """Keep the bot's name, which stands in the links on prints, and the public address of the service ("": none)."""
    row = {"id": 1, "secret": secrets.token_hex(32), "made_at": now, "bot_username": username}
    connection.execute(_KNOW(connection), row | {"settings": {"address": address, "bot": bot_id}})


def username_of(connection: Connection, bot_id: int) -> str:
    """The name of the bot with this id as it was when the service last started with it; "" where it never did."""
    known = connection.execute(select(_installation)).one_or_none()
    return str(known.bot_username) if known is not None and known.settings.get("bot") == bot_id else ""


def bot_username(connection: Connection) -> str:
    """The bot's name as it was when the service last started."""
    return connection.execute(select(_installation.c.bot_username)).scalar_one_or_none() or ""


def public_address(connection: Connection) -> str:
    """The service's public address as it was when it last started, without a slash at its end; "" where it has none."""
    known = connection.execute(select(_installation.c.settings)).scalar_one_or_none() or {}
    return str(known.get("address", ""))


def installation_secret(connection: Connection) -> str:
    """The installation's secret, 64 hexadecimal digits, made when the service first started."""
    return str(connection.execute(select(_installation.c.secret)).scalar_one())
