"""放上议程: the leader makes a matter a topic of its unit, whatever its support; from the matter a way to its topic."""

import storage.communities
import storage.topics
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.matters import changing
from bot.actions.matters import telling as matter_telling
from bot.actions.matters.subjects import About as AboutMatter
from bot.actions.topics import looking, telling
from bot.actions.topics.subjects import LEADER, VIEWER, About, find, load, where_of
from bot.domain.base import Refused
from bot.domain.commands.topics import PutMatter, ShowTopic
from bot.domain.matters import UNSETTLED, Visibility, put_on_agenda
from bot.domain.rights import Held, Person, Role, require
from bot.screens import topics as screens
from bot.screens.base import Button, Toast, text
from bot.screens.matters import More


def _find(tx: Transaction, command: PutMatter) -> Subject[AboutMatter]:
    return changing.find(tx, command.matter_id)


def _put(tx: Transaction, person: Person, about: AboutMatter, command: PutMatter) -> Toast | None:
    """It is a topic from now on, its card stands in the group, and its reporter hears it; twice it is shown."""
    matter = about.kept.matter
    if storage.topics.of_matter(tx.connection, matter.id) is None:
        if not _can_be_put(tx, about):
            raise Refused("topics-refused-matter")
        about = changing.apply(tx, about, person.resident_id, put_on_agenda(matter, tx.now, 0))
        storage.topics.add_of_matter(tx.connection, about.kept, tx.now)
        matter_telling.tell_reporter(tx, about, "put", "")
    topic_id = storage.topics.of_matter(tx.connection, matter.id)
    if topic_id is None:
        raise Refused("topics-refused-gone")
    topic = find(tx, topic_id).of
    telling.post_card(tx, topic)
    telling.tell_group(tx, topic, screens.on_agenda_aloud(topic.topic), "agenda")
    telling.say_votable(tx, topic)
    looking.show(tx, topic, person)
    return None


def _can_be_put(tx: Transaction, about: AboutMatter) -> bool:
    """Whether all may see it and it is not settled yet, in a unit with a group."""
    matter = about.kept.matter
    is_seen = matter.visibility is Visibility.PUBLIC and not matter.folded
    unit = storage.communities.unit(tx.connection, matter.unit_id) if matter.unit_id is not None else None
    return is_seen and matter.state in UNSETTLED and unit is not None and unit.chat_id is not None


def more(tx: Transaction, about: AboutMatter, person: Person) -> More:
    """Under a matter: to its topic; where it is none, the leader can make it one."""
    topic_id = storage.topics.of_matter(tx.connection, about.kept.matter.id)
    topic = load(tx.connection, topic_id) if topic_id is not None else None
    if topic is not None:
        if topic.topic.is_hidden or not _may_see(topic, person):
            return More()
        return More(rows=((Button(text("topics-of-matter"), ShowTopic(topic.topic.id)),),))
    leads = Held(Role.LEADER, unit_id=about.kept.matter.unit_id) in person.roles
    if not leads or not _can_be_put(tx, about):
        return More()
    return More(rows=((Button(text("topics-put-matter"), PutMatter(about.kept.matter.id)),),))


def _may_see(topic: About, person: Person) -> bool:
    try:
        require(VIEWER, person, where_of(topic.unit), frozenset())
    except Refused:
        return False
    return True


ACTIONS: Table = {PutMatter: Action(_find, LEADER, _put)}
