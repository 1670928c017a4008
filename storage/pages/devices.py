"""Devices signed in as a person, and the links that sign one in; secrets are kept as hashes."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, bindparam, insert, select, update

from bot.domain.base import AccountId
from storage.base import NOW_ASKED, Instant
from storage.pages.tables import STILL, Device, SignIn

_device, _sign_in = Device.__table__, SignIn.__table__
_BY_SECRET = select(_device).where(_device.c.secret_hash == bindparam("hashed"), STILL)
_SEEN = update(_device).where(_device.c.id == bindparam("device_id")).values(seen_at=NOW_ASKED)
_THEIRS = (
    select(_device)
    .where(_device.c.account_id.in_(bindparam("accounts", expanding=True)), STILL)
    .order_by(_device.c.seen_at.desc(), _device.c.id)
)
_END = (
    update(_device)
    .where(_device.c.id == bindparam("device_id"), _device.c.account_id == bindparam("of_account"), STILL)
    .values(ended_at=NOW_ASKED)
    .returning(_device.c.id)
)
_USE = (
    update(_sign_in)
    .where(
        _sign_in.c.secret_hash == bindparam("hashed"), _sign_in.c.used_at.is_(None),
        _sign_in.c.expires_at > bindparam("at", type_=Instant),
    )
    .values(used_at=bindparam("at", type_=Instant))
    .returning(_sign_in.c.account_id)
)  # fmt: skip
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


def sign_in(connection: Connection, account_id: AccountId, name: str, now: datetime) -> tuple[int, str]:
    """Sign a device in as a person: its id, and the secret that it keeps."""
    secret = fresh_secret()
    row = {"account_id": account_id, "secret_hash": _hashed(secret), "name": name, "made_at": now, "seen_at": now}
    made = connection.execute(insert(_device).values(row).returning(_device.c.id)).scalar_one()
    return int(made), secret


def device_of(connection: Connection, secret: str) -> KnownDevice | None:
    """The device that has this secret, while it is signed in."""
    row = connection.execute(_BY_SECRET, {"hashed": _hashed(secret)}).one_or_none()
    return None if row is None else KnownDevice(row.id, row.account_id, row.name, row.made_at, row.seen_at)


def seen(connection: Connection, device_id: int, now: datetime) -> None:
    """The device was there."""
    connection.execute(_SEEN, {"device_id": device_id, "now": now})


def devices_of(connection: Connection, accounts: list[AccountId]) -> list[KnownDevice]:
    """The devices signed in as these people, the one last there first."""
    rows = connection.execute(_THEIRS, {"accounts": accounts})
    return [KnownDevice(row.id, row.account_id, row.name, row.made_at, row.seen_at) for row in rows]


def end(connection: Connection, device_id: int, account_id: AccountId, now: datetime) -> bool:
    """Sign a person's device out; False where it was not signed in as them."""
    values = {"device_id": device_id, "of_account": account_id, "now": now}
    return connection.execute(_END, values).one_or_none() is not None


def make_link(connection: Connection, account_id: AccountId, expires_at: datetime) -> str:
    """The secret of a link that signs one device in as this person, once."""
    secret = fresh_secret()
    row = {"account_id": account_id, "secret_hash": _hashed(secret), "expires_at": expires_at}
    connection.execute(insert(_sign_in).values(row))
    return secret


def use_link(connection: Connection, secret: str, now: datetime) -> AccountId | None:
    """Whom a link signs in; None where it was used, ran out, or never was."""
    found = connection.execute(_USE, {"hashed": _hashed(secret), "at": now}).scalar_one_or_none()
    return None if found is None else AccountId(found)


def _hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
