"""提议题: the form; a resident's proposal waits for signers, a leader's stands on the agenda at once."""

import storage.communities
import storage.residents
import storage.topics
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.topics import looking, telling
from bot.actions.topics.subjects import PROPOSER, find, where_of
from bot.domain.base import Refused, UnitId
from bot.domain.commands.forms import Given
from bot.domain.commands.topics import ProposeTopic
from bot.domain.neighbours import find_neighbours
from bot.domain.places import Unit
from bot.domain.rights import Held, Person, Role, require
from bot.domain.saying import says_nothing
from bot.domain.topics import forms as rules
from bot.domain.topics import topic as topics
from bot.domain.topics.topic import Origin
from bot.domain.topics.topic import State as Standing
from bot.screens import topics as screens
from bot.screens.base import Screen, Toast


def _find_unit(tx: Transaction, command: ProposeTopic) -> Subject[Unit]:
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, where_of(unit))


def _propose(tx: Transaction, person: Person, unit: Unit, command: ProposeTopic) -> Toast | None:
    _require_may(tx, person, unit)
    state = rules.begun(
        community_id=unit.community.id, unit_id=unit.id, source=f"{tx.account.id}:{tx.now.isoformat()}",
        leads=_leads(person, unit),
    )  # fmt: skip
    forms.begin(tx, person, "topic", state)
    return None


def _leads(person: Person, unit: Unit) -> bool:
    return Held(Role.LEADER, unit_id=unit.id) in person.roles


def _require_may(tx: Transaction, person: Person, unit: Unit) -> None:
    """A household proposes one at a time, and only where there are neighbours to sign in a group."""
    if unit.chat_id is None:
        raise Refused("notices-refused-no-group")
    if _leads(person, unit):
        return
    if person.household_id is None:
        raise Refused("topics-refused-elsewhere")
    if storage.topics.records.waits_for_signers(tx.connection, person.household_id):
        raise Refused("topics-refused-one-at-a-time")


def step(state: State, given: Input) -> State:
    """Words of which nothing can be seen are none."""
    if isinstance(given, Given) and given.kind == "text" and says_nothing(given.text):
        raise Refused("forms-refused-text-wanted")
    return rules.step(state, given) | ({"typed": given.text} if isinstance(given, Given) else {"typed": ""})


def _look(tx: Transaction, person: Person, state: State) -> State:
    require_no_neighbour(tx, person, unit_of(tx, state), state["typed"])
    return state


def require_no_neighbour(tx: Transaction, person: Person, unit: Unit, words: str) -> None:
    """Return where the words name no other door, person or plate; raises Refused: such words are not posted."""
    doors = [door.flat.door for door in storage.residents.doors(tx.connection, unit.id)]
    own = person.door if person.unit_id == unit.id else None
    found = find_neighbours(words, doors, own or None)
    if found:
        raise Refused("topics-refused-neighbour", named=words[found[0].start : found[0].end])


def unit_of(tx: Transaction, state: State) -> Unit:
    """The unit the form is about."""
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"]))
    if unit is None:
        raise Refused("residents-unit-unknown")
    return unit


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    unit = unit_of(tx, state)
    wanted = 0 if state["leads"] else _wanted(tx, unit)
    return screens.question(state, unit.label, wanted)


def _wanted(tx: Transaction, unit: Unit) -> int:
    households = storage.topics.records.households(tx.connection, unit.id)
    return topics.signers_wanted(topics.rules_of(unit.community.settings), households)


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """It stands in the group: for signers, or on the agenda."""
    unit = unit_of(tx, state)
    require(PROPOSER, person, where_of(unit), frozenset())
    _require_may(tx, person, unit)
    leads = _leads(person, unit)
    topic_id = storage.topics.records.add(
        tx.connection, unit.community.id, state["source"], unit_id=unit.id, by=person.resident_id,
        origin=(Origin.LEADER if leads else Origin.RESIDENT).value, words=state["words"], why=state["why"],
        household_id=None if leads else person.household_id, price=state["price"], share=state["share"],
        photos=state["photos"], state=(Standing.OPEN if leads else Standing.SIGNING).value, put_at=tx.now,
        signers=0 if leads else _wanted(tx, unit), signs_until=None if leads else tx.now + topics.SIGNED_WITHIN,
    )  # fmt: skip
    if topic_id is None:
        _require_may(tx, person, unit)
        raise Refused("forms-refused-old-button")
    about = find(tx, topic_id).of
    telling.post_card(tx, about)
    tx.touch("board", unit.id)
    if leads:
        telling.tell_group(tx, about, screens.on_agenda_aloud(about.topic), "agenda")
        telling.say_votable(tx, about)
    looking.show(tx, about, person, posted=True)
    return None


ACTIONS: Table = {ProposeTopic: Action(_find_unit, PROPOSER, _propose)}
FORMS: Forms = {"topic": Form(step, _screen, _finish, _look)}
