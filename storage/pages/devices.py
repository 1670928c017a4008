"""Devices that are signed in as a person; secrets are kept as hashes."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from bot.domain.base import AccountId
from storage.base import MOST_ASKED, NOW_ASKED
from storage.pages.tables import STILL, Device
from storage.ready import Ready

_device = Device.__table__
_BY_SECRET = Ready(select(_device).where(_device.c.secret_hash == bindparam("hashed"), STILL))
_BY_ID = select(_device).where(_device.c.id == bindparam("device_id"), STILL)
_SEEN = update(_device).where(_device.c.id == bindparam("device_id")).values(seen_at=NOW_ASKED)
_OF_ACCOUNT = _device.c.account_id == bindparam("of_account")
_THEIRS = (
    select(_device)
    .where(_device.c.account_id.in_(bindparam("accounts", expanding=True)), STILL)
    .order_by(_device.c.seen_at.desc(), _device.c.id)
    .limit(MOST_ASKED)
)
_END = (
    update(_device)
    .where(_device.c.id == bindparam("device_id"), _OF_ACCOUNT, STILL)
    .values(ended_at=NOW_ASKED)
    .returning(_device.c.id)
)
_END_ALL = update(_device).where(_OF_ACCOUNT, STILL).values(ended_at=NOW_ASKED)
_END_NAMED = _END_ALL.where(_device.c.name == bindparam("named"))
_END_BY_SLIP = _END_ALL.where(_device.c.by_slip, _device.c.id != bindparam("but")).returning(_device.c.name)
_NEWEST = (
    select(_device.c.id).where(_OF_ACCOUNT, STILL).order_by(_device.c.seen_at.desc(), _device.c.id.desc())
    .limit(MOST_ASKED)
)  # fmt: skip
_END_OLD = _END_ALL.where(_device.c.id.not_in(_NEWEST))
_MOVE = update(_device).where(_OF_ACCOUNT).values(account_id=bindparam("becomes"))
SEEN_EVERY = timedelta(hours=1)
"""How exactly it is kept when a device was last there: a page looked at shall not be a write."""


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device that is signed in."""

    id: int
    account_id: AccountId
    name: str
    made_at: datetime
    seen_at: datetime


def fresh_secret() -> str:
    """A secret that nobody guesses: 256 bits."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def keep(
    connection: Connection, account_id: AccountId, secret_hash: str, name: str, now: datetime, most: int, *,
    by_slip: bool = False,
) -> int:  # fmt: skip
    """Keep a device signed in as a person, and of that person's devices the `most` that were last there; its id."""
    row = {
        "account_id": account_id, "secret_hash": secret_hash, "name": name, "made_at": now, "seen_at": now,
        "by_slip": by_slip,
    }  # fmt: skip
    made = connection.execute(insert(_device).values(row).returning(_device.c.id)).scalar_one()
    connection.execute(_END_OLD, {"of_account": account_id, "most": most, "now": now})
    return int(made)


def device_of(connection: Connection, secret: str) -> KnownDevice | None:
    """The device that has this secret, while it is signed in."""
    return _known(_BY_SECRET.one(connection, {"hashed": hashed(secret)}))


def device(connection: Connection, device_id: int) -> KnownDevice | None:
    """A device that is signed in."""
    return _known(connection.execute(_BY_ID, {"device_id": device_id}).one_or_none())


def seen(connection: Connection, device_id: int, now: datetime) -> None:
    """The device was there."""
    connection.execute(_SEEN, {"device_id": device_id, "now": now})


def devices_of(connection: Connection, accounts: Sequence[AccountId], limit: int) -> list[KnownDevice]:
    """The devices signed in as these people, the one last there first."""
    rows = connection.execute(_THEIRS, {"accounts": list(accounts), "most": limit})
    return [known for row in rows if (known := _known(row)) is not None]


def end(connection: Connection, device_id: int, account_id: AccountId, now: datetime) -> bool:
    """Sign a person's device out; False where it was not signed in as them."""
    values = {"device_id": device_id, "of_account": account_id, "now": now}
    return connection.execute(_END, values).one_or_none() is not None


def end_all(connection: Connection, account_id: AccountId, now: datetime, *, named: str | None = None) -> None:
    """Sign all devices of a person out, or those of this name."""
    statement = _END_ALL if named is None else _END_NAMED
    connection.execute(statement, {"of_account": account_id, "now": now} | ({} if named is None else {"named": named}))


def end_by_slip(connection: Connection, account_id: AccountId, now: datetime, but: int | None) -> list[str]:
    """Sign out what came in by the household's slip as this person, but for one device; what they were called by."""
    values = {"of_account": account_id, "now": now, "but": but or 0}
    return list(connection.execute(_END_BY_SLIP, values).scalars())


def move_devices(connection: Connection, account_id: AccountId, becomes: AccountId) -> None:
    """The devices of one account are signed in as the other."""
    connection.execute(_MOVE, {"of_account": account_id, "becomes": becomes})


def _known(row: Any) -> KnownDevice | None:
    return None if row is None else KnownDevice(row.id, row.account_id, row.name, row.made_at, row.seen_at)
