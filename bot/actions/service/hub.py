"""公益, the way in: what each part of it has to show this person, and its buttons."""

from collections.abc import Callable

from bot.actions.base import Action, Table, Transaction, nothing
from bot.domain.base import Refused
from bot.domain.commands.service import OpenService
from bot.domain.rights import Person, Right, Role, Scope
from bot.screens import service as screens
from bot.screens.base import Rows, Toast, Value

MEMBER = Right(((Role.RESIDENT, Scope.COMMUNITY),))
"""Whoever is registered in the community, staff included."""

Part = Callable[[Transaction, Person], tuple[Value | None, Rows]]
PARTS: list[Part] = []
"""What each part shows: a line of how it stands for this person (None: nothing to say), and its buttons."""


def _open(tx: Transaction, person: Person, _: None, command: OpenService) -> Toast | None:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    found = [part(tx, person) for part in PARTS]
    says = tuple(line for line, _ in found if line is not None)
    tx.show(screens.hub(says, tuple(row for _, rows in found for row in rows)))
    return None


ACTIONS: Table = {OpenService: Action(nothing, MEMBER, _open)}
