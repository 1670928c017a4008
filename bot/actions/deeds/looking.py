"""Looking at deeds: the unit's, one of them, and what each is told of the household."""

from collections.abc import Sequence

from sqlalchemy import Connection

import storage.communities
import storage.deeds
from bot.actions.base import Action, Links, Subject, Table, Transaction, nothing
from bot.actions.deeds.subjects import VIEWER, About, find, may_be_read, relations, shown
from bot.actions.service.hub import MEMBER
from bot.domain.base import Refused
from bot.domain.commands.deeds import OpenDeeds, ShowDeed
from bot.domain.deeds import DeedId
from bot.domain.rights import Person, Role, require
from bot.screens import deeds as screens
from bot.screens.base import Button, Rows, Toast, Value, text
from bot.screens.packing import number_in_link
from bot.screens.shortening import in_one_line

PAGE = 6
WORDS = 30
"""UTF-16 units of a deed's words in a line of a statement."""


def _open(tx: Transaction, person: Person, _: None, command: OpenDeeds) -> Toast | None:
    unit = storage.communities.unit(tx.connection, person.unit_id) if person.unit_id is not None else None
    if unit is None:
        raise Refused("deeds-refused-elsewhere")
    page = max(0, command.page)
    deeds = storage.deeds.of_unit(tx.connection, unit.id, person.household_id, PAGE + 1, page * PAGE)
    seen = tuple(shown(tx, About(deed, unit), person) for deed in deeds[:PAGE])
    tx.show(screens.deeds(unit.label, seen, page, has_more=len(deeds) > PAGE))
    return None


def _find(tx: Transaction, command: ShowDeed) -> Subject[About]:
    return find(tx, command.deed_id)


def _show(tx: Transaction, person: Person, about: About, command: ShowDeed) -> Toast | None:
    show(tx, about, person)
    return None


def show(tx: Transaction, about: About, person: Person) -> None:
    """The deed in the private chat; before whoever did it agreed, to the two households alone, and who asks there."""
    asks = Role.HELPER in relations(tx, about, person)
    if not (may_be_read(about, person) or asks):
        raise Refused("deeds-refused-gone")
    tx.show(screens.deed(shown(tx, about, person), asks_at_door=asks))


def _opened(tx: Transaction, person: Person, rest: str) -> Toast | None:
    subject = find(tx, DeedId(number_in_link(rest)))
    require(VIEWER, person, subject.where, subject.relations(person))
    show(tx, subject.of, person)
    return None


def hub_part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    """What stands in 公益 for this person."""
    if person.household_id is None:
        return None, ()
    waiting = storage.deeds.asked_of(tx.connection, [person.household_id])
    line = text("deeds-hub-asked", count=len(waiting)) if waiting else None
    return line, ((Button(text("deeds-button"), OpenDeeds()),),)


def thanked_for(connection: Connection, ids: Sequence[int]) -> dict[int, Value]:
    """What deeds were, for a line of a statement."""
    return {one: in_one_line(words, WORDS) for one, words in storage.deeds.words_of(connection, ids).items() if words}


ACTIONS: Table = {OpenDeeds: Action(nothing, MEMBER, _open), ShowDeed: Action(_find, VIEWER, _show)}
LINKS: Links = {"sd": _opened}
