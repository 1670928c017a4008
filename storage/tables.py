"""Every table of the service, gathered so that migrations and tests see them all."""

from sqlmodel import SQLModel

from storage import communities, invitations, matters, outgoing, reminders, residents, rights, topics, updates, whistles

METADATA = SQLModel.metadata
MODULES = (communities, invitations, matters, outgoing, reminders, residents, rights, topics, updates, whistles)
