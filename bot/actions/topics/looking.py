"""Looking at topics: a unit's, one of them with everything around it, in the private chat."""

from dataclasses import replace

import storage.communities
import storage.outgoing
import storage.residents
import storage.talks
import storage.topics
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.topics.subjects import (
    PROPOSER,
    VIEWER,
    About,
    can_answer,
    find,
    leads,
    relations,
    shown,
    where_of,
)
from bot.domain.base import Refused, TopicId, UnitId
from bot.domain.commands.topics import FindTopics, ShowPictures, ShowTopic
from bot.domain.places import Unit
from bot.domain.rights import Person, Role, require
from bot.domain.topics import topic as rules
from bot.domain.topics.topic import State
from bot.screens import matters as matter_screens
from bot.screens import topics as screens
from bot.screens.base import Toast
from bot.screens.packing import base36, number_in_link

PAGE = 6


def _find(tx: Transaction, command: ShowTopic | ShowPictures) -> Subject[About]:
    return find(tx, command.topic_id)


def _show(tx: Transaction, person: Person, about: About, command: ShowTopic) -> Toast | None:
    show(tx, about, person)
    return None


def show(tx: Transaction, about: About, person: Person, *, posted: bool = False) -> None:
    """The topic in the private chat: what it costs this household, and what this person can do with it."""
    tx.show(screens.topic(seen_by(tx, about, person), may(tx, about, person), posted=posted))


def seen_by(tx: Transaction, about: About, person: Person) -> screens.Shown:
    """The topic as this person sees it: with the share of their own household, which nobody else reads."""
    seen = shown(tx.connection, about)
    if seen.cost is None or person.household_id is None or person.unit_id != about.unit.id:
        return seen
    home = storage.talks.flat_of(tx.connection, person.household_id)
    return replace(seen, own_share=seen.cost.shares.get(home) if home is not None else None)


def may(tx: Transaction, about: About, person: Person) -> screens.May:
    """What this person can do: for showing buttons only, never instead of asking."""
    topic = about.topic
    lives_here = person.unit_id == about.unit.id and person.household_id is not None
    signed = {household for household, _ in storage.topics.records.signed(tx.connection, topic)}
    return screens.May(
        leads=leads(about, person), posts=leads(about, person) or person.holds(Role.ADMINISTRATOR),
        signs=lives_here and person.household_id != topic.household_id and rules.takes_signers(topic, tx.now),
        has_signed=person.household_id in signed, speaks=lives_here, answers=can_answer(about, person),
        withdraws=bool(relations(about, person)) and rules.can_withdraw(topic, tx.now),
        can_vote_on=topic.state is State.OPEN and tx.now >= rules.votable_at(topic, about.rules),
    )  # fmt: skip


def _show_pictures(tx: Transaction, person: Person, about: About, command: ShowPictures) -> Toast | None:
    """The pictures, below; pressed twice within a minute they come once."""
    if not about.topic.photos:
        raise Refused("topics-refused-gone")
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.pictures(about.topic),
        community_id=about.topic.community_id, rank=storage.outgoing.ANSWER,
        once=f"topic-pictures:{about.topic.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


# lists


def _find_unit(tx: Transaction, command: FindTopics) -> Subject[Unit]:
    """The unit that is asked for, else the one where the person lives, else the one they lead."""
    unit_id = command.unit_id
    if unit_id is None:
        person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
        led = (held.unit_id for held in person.roles if held.role is Role.LEADER)
        unit_id = person.unit_id or next((one for one in led if one is not None), None)
    if unit_id is None:
        raise Refused("topics-refused-no-home")
    unit = storage.communities.unit(tx.connection, unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, where_of(unit))


def _list(tx: Transaction, person: Person, unit: Unit, command: FindTopics) -> Toast | None:
    page = max(0, command.page)
    found = storage.topics.records.of_unit(
        tx.connection, unit.id, over=command.over, limit=PAGE + 1, offset=page * PAGE
    )
    try:
        require(PROPOSER, person, where_of(unit), frozenset())
        proposes = True
    except Refused:
        proposes = False
    tx.show(
        screens.listed(
            found[:PAGE], unit.id, unit.label, over=command.over, page=page, has_more=len(found) > PAGE,
            proposes=proposes,
        )
    )  # fmt: skip
    return None


# what links open


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=o_ID`: the topic, for those who may see it; the right is asked here, for the subject is found here."""
    subject = find(tx, TopicId(number_in_link(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    if here.resident_id is None:
        tx.show(matter_screens.stranger(f"u_{base36(subject.of.unit.id)}"))
        return None
    require(VIEWER, here, subject.where, frozenset())
    show(tx, subject.of, here)
    return None


def _linked_list(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=topics_UNIT`: the topics of the unit whose board it is."""
    unit = storage.communities.unit(tx.connection, UnitId(number_in_link(rest)))
    if unit is None:
        raise Refused("link-unknown")
    here = storage.residents.person_in(tx.connection, tx.account, unit.community.id)
    if here.resident_id is None:
        tx.show(matter_screens.stranger(f"u_{rest}"))
        return None
    require(VIEWER, here, where_of(unit), frozenset())
    return _list(tx, here, unit, FindTopics(unit.id))


ACTIONS: Table = {
    ShowTopic: Action(_find, VIEWER, _show),
    ShowPictures: Action(_find, VIEWER, _show_pictures),
    FindTopics: Action(_find_unit, VIEWER, _list),
}
LINKS: Links = {"o": _linked, "topics": _linked_list}
