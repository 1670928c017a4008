"""Every table of the service, gathered so that migrations and tests see them all."""

from sqlmodel import SQLModel

from storage import (
    chores,
    communities,
    deeds,
    disputes,
    duty,
    errands,
    invitations,
    matters,
    notices,
    openboard,
    outgoing,
    pages,
    points,
    polls,
    redemption,
    reminders,
    residents,
    rights,
    roster_loads,
    service,
    talks,
    thanks,
    topics,
    updates,
    uploads,
    whistles,
    workday,
)

METADATA = SQLModel.metadata
MODULES = (
    chores, communities, deeds, disputes, duty, errands, invitations, matters, notices, openboard, outgoing, pages,
    points, polls, redemption, reminders, residents, rights, roster_loads, service, talks, thanks, topics, updates,
    uploads, whistles, workday,
)  # fmt: skip
