"""One-time links: make their opener administrator, bind a unit to a group, give a role."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from sqlmodel import Field

from bot.domain.base import AccountId, BodyId, CommunityId, UnitId
from storage.base import Row, instant, may_be_instant, may_refer_to, one_of


class Invitation(Row, table=True):
    """A one-time link: makes its opener administrator, binds a unit to a group, or gives a role.

    `for_account`: nobody else may open it; whoever bound a group is asked so whether they lead it.
    """

    __tablename__ = "invitations"
    __table_args__ = (one_of("kind", "administrator", "unit", "role"),)
    code: str = Field(primary_key=True)
    kind: str
    community_id: int | None = may_refer_to("communities.id")
    unit_id: int | None = may_refer_to("units.id")
    role: str | None = None
    body_id: int | None = may_refer_to("bodies.id", index=False)
    grid_id: int | None = may_refer_to("grids.id", index=False)
    made_at: datetime = instant()
    expires_at: datetime = instant()
    made_by: int | None = may_refer_to("residents.id", index=False)
    for_account: int | None = may_refer_to("accounts.id")
    used_at: datetime | None = may_be_instant()
    used_by: int | None = may_refer_to("accounts.id")


@dataclass(frozen=True, slots=True)
class Invited:
    """A one-time link as it is kept; `used_by` is who opened it to the end, `for_account` who alone may."""

    code: str
    kind: str
    community_id: CommunityId | None
    unit_id: UnitId | None
    role: str | None
    body_id: BodyId | None
    grid_id: int | None
    expires_at: datetime
    made_by: int | None
    used_at: datetime | None
    used_by: AccountId | None
    for_account: AccountId | None


_invitation = Invitation.__table__


def invite(
    connection: Connection, code: str, kind: str, now: datetime, expires_at: datetime, **about: int | str | None
) -> None:
    """Keep a new one-time link; an older unused one for the same unit dies with it."""
    if kind == "unit":
        connection.execute(
            update(_invitation)
            .where(
                _invitation.c.unit_id == about["unit_id"],
                _invitation.c.kind == "unit",
                _invitation.c.used_at.is_(None),
            )
            .values(expires_at=now)
        )
    connection.execute(insert(_invitation).values(code=code, kind=kind, made_at=now, expires_at=expires_at, **about))


def invitation(connection: Connection, kinds: tuple[str, ...], code: str, *, lock: bool = False) -> Invited | None:
    """The link of one of these kinds; `lock` keeps everybody else from using it until the end of the transaction."""
    found = select(_invitation).where(_invitation.c.code == code, _invitation.c.kind.in_(kinds))
    row = connection.execute(found.with_for_update() if lock else found).one_or_none()
    if row is None:
        return None
    return Invited(
        row.code, row.kind, row.community_id, row.unit_id, row.role, row.body_id, row.grid_id, row.expires_at,
        row.made_by, row.used_at, row.used_by, row.for_account,
    )  # fmt: skip


def use(
    connection: Connection, code: str, account_id: AccountId, now: datetime, community_id: CommunityId | None
) -> None:
    """The link has done what it was for."""
    connection.execute(
        update(_invitation)
        .where(_invitation.c.code == code)
        .values(used_at=now, used_by=account_id, community_id=community_id)
    )


def end_asking(connection: Connection, community_id: CommunityId, unit_id: UnitId, now: datetime) -> list[str]:
    """Nobody is asked any more whether they lead this unit; the links that end."""
    ended = (
        update(_invitation)
        .where(
            _invitation.c.community_id == community_id,
            _invitation.c.unit_id == unit_id,
            _invitation.c.for_account.is_not(None),
            _invitation.c.used_at.is_(None),
            _invitation.c.expires_at > now,
        )
        .values(expires_at=now)
        .returning(_invitation.c.code)
    )
    return list(connection.execute(ended).scalars())
