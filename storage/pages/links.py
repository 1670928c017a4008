"""Links that sign a device in or join page and Telegram, once; and what Telegram signed, which serves once too.

The secret of a link follows from its row and the installation's secret, so that it lies nowhere, also not among the
messages that carry it.
"""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.domain.base import AccountId
from storage.base import MOST_ASKED, NOW_ASKED, Instant, built_once
from storage.pages.devices import fresh_secret, hashed
from storage.pages.tables import SignIn

_link = SignIn.__table__
_LIVE = (_link.c.used_at.is_(None), _link.c.expires_at > NOW_ASKED)
_BY_SECRET = select(_link).where(
    _link.c.secret_hash == bindparam("hashed"), _link.c.purpose == bindparam("for_purpose"), *_LIVE
)
_USE = (
    update(_link)
    .where(_link.c.secret_hash == bindparam("hashed"), _link.c.purpose == bindparam("for_purpose"), *_LIVE)
    .values(used_at=NOW_ASKED)
    .returning(_link.c.account_id)
)
_BY_ID = select(_link).where(_link.c.id == bindparam("link_id"))
_USE_UP = built_once(lambda insert: insert(_link).on_conflict_do_nothing().returning(_link.c.id))
OLD_LINKS = select(_link.c.id).where(_link.c.expires_at < bindparam("ran_out", type_=Instant))
"""Those that ran out before then."""
_FORGET_OLD = delete(_link).where(_link.c.id.in_(OLD_LINKS.limit(MOST_ASKED)))


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is kept."""

    id: int
    account_id: AccountId
    purpose: str
    expires_at: datetime
    used_at: datetime | None


def make_link(
    connection: Connection, account_id: AccountId, expires_at: datetime, secret: str, purpose: str = "device"
) -> Link:  # fmt: skip
    """A link of this person for this purpose; `secret` is the installation's."""
    row = {"account_id": account_id, "secret_hash": fresh_secret(), "expires_at": expires_at, "purpose": purpose}
    made = connection.execute(insert(_link).values(row).returning(_link.c.id)).scalar_one()
    link = Link(int(made), account_id, purpose, expires_at, None)
    kept = hashed(secret_of(link, secret))
    connection.execute(update(_link).where(_link.c.id == link.id).values(secret_hash=kept))
    return link


def secret_of(link: Link, secret: str) -> str:
    """What of the link nobody guesses: 256 bits."""
    words = f"link:{link.purpose}:{link.id}:{link.account_id}:{link.expires_at.isoformat()}"
    signed = hmac.new(bytes.fromhex(secret), words.encode(), sha256).digest()
    return urlsafe_b64encode(signed).decode().rstrip("=")


def link(connection: Connection, link_id: int) -> Link | None:
    """A link, whatever became of it."""
    return _known(connection.execute(_BY_ID, {"link_id": link_id}).one_or_none())


def link_with(connection: Connection, shown: str, purpose: str, now: datetime) -> Link | None:
    """The link with this secret while it can be used; None where it was used, ran out, or never was."""
    asked = {"hashed": hashed(shown), "for_purpose": purpose, "now": now}
    return _known(connection.execute(_BY_SECRET, asked).one_or_none())


def use_link(connection: Connection, shown: str, purpose: str, now: datetime) -> AccountId | None:
    """Whose link it is, which is used up; None where it was used, ran out, or never was."""
    asked = {"hashed": hashed(shown), "for_purpose": purpose, "now": now}
    found = connection.execute(_USE, asked).scalar_one_or_none()
    return None if found is None else AccountId(found)


def use_up(connection: Connection, account_id: AccountId, proof: str, expires_at: datetime, now: datetime) -> bool:
    """What Telegram signed is used; False where it was before."""
    row = {
        "account_id": account_id, "purpose": "app", "secret_hash": hashed(proof), "expires_at": expires_at,
        "used_at": now,
    }  # fmt: skip
    return connection.execute(_USE_UP(connection), row).one_or_none() is not None


def forget_links(connection: Connection, account_id: AccountId) -> None:
    """Nothing is known of a person's links any more."""
    connection.execute(delete(_link).where(_link.c.account_id == account_id))


def forget_old_links(connection: Connection, before: datetime, limit: int) -> None:
    """Delete some links that ran out before this instant."""
    connection.execute(_FORGET_OLD, {"ran_out": before, "most": limit})


def _known(row: Any) -> Link | None:
    if row is None:
        return None
    return Link(row.id, AccountId(row.account_id), row.purpose, row.expires_at, row.used_at)
