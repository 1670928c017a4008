"""What another service files with its key: a public matter like any other, with neighbours taken out of its words."""

from datetime import timedelta

import storage.openboard
import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.communities.rights import unit_of
from bot.actions.matters import filing
from bot.actions.matters.filing import Said
from bot.domain.base import Refused
from bot.domain.categories import CATEGORIES
from bot.domain.commands.openboard import FileOpenly
from bot.domain.danger import find_danger
from bot.domain.neighbours import INSTEAD, find_neighbours, without
from bot.domain.openboard import MOST_A_DAY, Part
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.saying import says_nothing
from bot.screens.base import Toast, text

HOLDER = Right(((Role.FILER, Scope.SUBJECT),), refusal="openboard-refused-key")
"""Who holds a key of the community, that is, is the service it was made for."""
A_DAY = timedelta(days=1)


def _find(tx: Transaction, command: FileOpenly) -> Subject[Unit]:
    key = storage.openboard.read_key(tx.connection, command.key_id)
    unit = unit_of(tx, command.unit_id)
    if unit.community.id != command.community_id:
        raise Refused("openboard-refused-address")
    holds = key is not None and key.account_id == tx.account.id and key.community_id == unit.community.id
    roles = frozenset({Role.FILER}) if holds else frozenset[Role]()
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id), lambda _: roles)


def _file(tx: Transaction, person: Person, unit: Unit, command: FileOpenly) -> Toast | None:
    key = storage.openboard.read_key(tx.connection, command.key_id)
    standing = storage.openboard.standing(tx.connection, unit.community.id)
    if key is None or standing is None or not standing.shows(Part.MATTERS):
        raise Refused("openboard-refused-closed")
    words = command.words.strip()
    if says_nothing(words):
        raise Refused("openboard-refused-words")
    if len(words) > filing.LONGEST:
        raise Refused("forms-refused-too-long", limit=filing.LONGEST)
    if command.category not in CATEGORIES:
        raise Refused("openboard-refused-service")
    is_danger = find_danger(words) is not None
    storage.residents.lock_account(tx.connection, tx.account.id)
    if not is_danger and storage.openboard.filed_since(tx.connection, key, tx.now - A_DAY) >= MOST_A_DAY:
        raise Refused("openboard-refused-many", most=MOST_A_DAY)
    about = filing.file(tx, person, Said(
        unit=unit, words=words if is_danger else _bare(tx, unit, words), source=command.source, household_id=None,
        place=_bare(tx, unit, command.place.strip()[:100]), category=command.category, is_danger=is_danger,
    ))  # fmt: skip
    return Toast(text("saying-filed-toast", number=str(about.kept.matter.number)))


def _bare(tx: Transaction, unit: Unit, words: str) -> str:
    """No neighbour's door, name or plate."""
    doors = [one.flat.door for one in storage.residents.doors(tx.connection, unit.id)]
    instead = INSTEAD.get(unit.language, INSTEAD["zh-Hans"])
    return without(words, find_neighbours(words, doors), instead)


ACTIONS: Table = {FileOpenly: Action(_find, HOLDER, _file)}
