"""One-time links: make their opener administrator, bind a unit to a group, give a role."""

from datetime import datetime

from sqlmodel import Field

from storage.base import Row, instant, may_be_instant, may_refer_to, one_of


class Invitation(Row, table=True):
    """A one-time link: makes its opener administrator, binds a unit to a group, or gives a role."""

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
    used_at: datetime | None = may_be_instant()
