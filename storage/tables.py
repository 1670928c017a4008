"""Every table of the service, gathered so that migrations and tests see them all."""

from sqlmodel import SQLModel

from storage import (
    communities,
    disputes,
    errands,
    invitations,
    matters,
    outgoing,
    reminders,
    residents,
    rights,
    topics,
    updates,
)

METADATA = SQLModel.metadata
MODULES = (
    communities,
    disputes,
    errands,
    invitations,
    matters,
    outgoing,
    reminders,
    residents,
    rights,
    topics,
    updates,
)
