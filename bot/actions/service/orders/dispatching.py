"""派单: the leader or the party-group leader asks people by name; they answer in private, and nobody is asked twice."""

from collections import Counter

import storage.residents
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.service.orders.subjects import (
    SENDER,
    About,
    again,
    find,
    knows,
    open_to_all,
    relations,
    resident_of,
    shown_to,
)
from bot.actions.service.orders.telling import one_person, tell_in_time
from bot.domain.base import Refused, ResidentId
from bot.domain.commands.orders import AskNeighbour, ListToAsk
from bot.domain.rights import Person
from bot.domain.service.orders import require_wanted
from bot.screens.base import Toast
from bot.screens.service.orders import told, views
from storage.service import orders


def _find(tx: Transaction, command: ListToAsk | AskNeighbour) -> Subject[About]:
    return find(tx, command.occurrence_id)


def _list(tx: Transaction, person: Person, about: About, command: ListToAsk) -> Toast | None:
    require_wanted(about.order, about.occurrence, tx.now)
    asked = orders.asked(tx.connection, about.occurrence)
    people = [(one, called, one in asked) for one, called in _people(tx, about, person)]
    tx.show(views.whom_to_send(shown_to(tx, about, person), people, command.page))
    return None


def _people(tx: Transaction, about: About, person: Person) -> list[tuple[ResidentId, str]]:
    """Grown-up neighbours who do not come yet, by door and chosen name.

    The home that it is for is not among them, but where this person must not know which it is: a gap would tell.
    """
    if about.unit is None:
        return []
    come = {one.resident_id for one in about.claims}
    knows_home = knows(about, person, relations(tx, about, person))
    found = [
        (resident_id, door.rsplit("-", 1)[-1], name)
        for resident_id, door, name in storage.residents.neighbours(tx.connection, about.unit.id)
        if resident_id not in come and not (knows_home and _is_home(tx, about, resident_id))
    ]
    at_door = Counter(door for _, door, name in found if not name)
    nth: Counter[str] = Counter()
    people = []
    for resident_id, door, name in found:
        nth[door] += 0 if name else 1
        apart = name or (f"({nth[door]})" if at_door[door] > 1 else "")
        people.append((resident_id, f"{door} {apart}".rstrip()))
    return people


def _is_home(tx: Transaction, about: About, resident_id: ResidentId) -> bool:
    flat_id = about.order.flat_id
    return any(one.lives and one.flat_id == flat_id for one in storage.residents.ties_of(tx.connection, resident_id))


def _ask(tx: Transaction, person: Person, about: About, command: AskNeighbour) -> Toast | None:
    """The person is asked in private; of hardship they read what it is about when they say yes."""
    require_wanted(about.order, about.occurrence, tx.now)
    if command.resident_id not in [one for one, _ in _people(tx, about, person)]:
        raise Refused("orders-refused-cannot-ask")
    by = resident_of(person)
    if not orders.ask_by_name(tx.connection, about.order, about.occurrence, command.resident_id, tx.now, by=by):
        raise Refused("orders-refused-asked")
    after = again(tx, about)
    screen = told.asked(open_to_all(tx, after), storage.residents.shown_name(tx.connection, by))
    people = [] if _is_home(tx, about, command.resident_id) else one_person(tx, command.resident_id)
    tell_in_time(tx, after, people, screen, f"ask:{command.resident_id}", "asked")
    _list(tx, person, after, ListToAsk(about.occurrence.id, command.page))
    return told.toast("asked")


ACTIONS: Table = {
    ListToAsk: Action(_find, SENDER, _list),
    AskNeighbour: Action(_find, SENDER, _ask),
}
