"""发起投票: the poll of a topic, posted with one press; what becomes of the poll is what becomes of the topic."""

import storage.polls
import storage.topics
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.polls import posting
from bot.actions.polls.looking import ROWS
from bot.actions.polls.subjects import FOLLOWERS
from bot.actions.polls.subjects import About as AboutPoll
from bot.actions.topics import telling
from bot.actions.topics.subjects import WRITER, About, change, find, load, shown
from bot.domain.commands.topics import VoteOnTopic
from bot.domain.polls.poll import Poll
from bot.domain.polls.poll import State as PollState
from bot.domain.rights import Person
from bot.domain.topics import topic as rules
from bot.domain.topics.topic import State, Topic
from bot.i18n import plain_of
from bot.screens import topics as screens
from bot.screens.base import Rows, Toast


def _find(tx: Transaction, command: VoteOnTopic) -> Subject[About]:
    return find(tx, command.topic_id)


def _begin(tx: Transaction, person: Person, about: About, command: VoteOnTopic) -> Toast | None:
    """The form of the poll with question and details; while questions stand, they are shown instead."""
    topic, asked = about.topic, storage.topics.debate.questions(tx.connection, about.topic.id)
    rules.require_votable(topic, about.rules, 0, tx.now)
    if waiting := [(one.id, one.words) for one in asked if one.state == "waiting"]:
        tx.show(screens.unanswered(topic, waiting))
        return None
    details = plain_of(screens.details(shown(tx.connection, about)), about.unit.language)
    posting.begin(
        tx, person, about.unit, topic_id=topic.id, question=topic.question or topic.words, details=details
    )  # fmt: skip
    return None


def follow(tx: Transaction, about_poll: AboutPoll) -> None:
    """The poll has moved, and its topic with it."""
    poll = about_poll.poll
    about = load(tx.connection, poll.topic_id, lock=True) if poll.topic_id is not None else None
    if about is None:
        return
    if poll.state in (PollState.PLANNED, PollState.OPEN, PollState.COUNTING):
        _put_to_vote(tx, about, poll)
    elif about.topic.state is State.IN_POLL and _is_its(tx, about.topic, poll):
        if poll.state is PollState.DECIDED:
            _decide(tx, about, poll)
        else:
            _reopen(tx, about)
    elif about.topic.state is State.DECIDED and poll.state is PollState.VOID and _is_its(tx, about.topic, poll):
        _reopen(tx, about)


def _is_its(tx: Transaction, topic: Topic, poll: Poll) -> bool:
    now = storage.topics.records.poll_of(tx.connection, topic.id)
    return now is not None and now.id == poll.id


def _put_to_vote(tx: Transaction, about: About, poll: Poll) -> None:
    """The topic is being voted on; raises Refused where it cannot be, or is already in another poll."""
    topic = about.topic
    if topic.state is State.IN_POLL and _is_its(tx, topic, poll):
        return
    if topic.state is not State.IN_POLL or poll.version == 1:
        waiting = storage.topics.debate.waiting(tx.connection, topic.id)
        rules.require_votable(topic, about.rules, waiting, tx.now)
    storage.topics.records.put_to_vote(tx.connection, topic, poll.id)
    telling.not_votable(tx, about)
    change(tx, about, state=State.IN_POLL.value)


def _decide(tx: Transaction, about: About, poll: Poll) -> None:
    """The poll is counted: the topic has ended with what came of it, and whoever proposed it hears."""
    result = storage.polls.records.result(tx.connection, poll)
    if result is None:
        raise LookupError(poll.id)
    about = change(tx, about, state=State.DECIDED.value, ended_at=tx.now, outcome=str(result["verdict"]))
    what = screens.decided_told(about.topic, poll.id)
    telling.tell(tx, about, telling.proposer(about), what, f"decided:{poll.id}")


def _reopen(tx: Transaction, about: About) -> None:
    """The poll was taken back or is void: the topic stands on the agenda again."""
    about = change(tx, about, state=State.OPEN.value, ended_at=None, outcome="")
    what = screens.reopened_told(about.topic)
    telling.tell(tx, about, telling.proposer(about), what, f"reopened:{tx.now.isoformat()}")


def _rows(tx: Transaction, person: Person, about: AboutPoll) -> Rows:
    """From the poll to what was said about its topic."""
    topic_id = about.poll.topic_id
    return ((screens.to_topic(topic_id),),) if topic_id is not None else ()


FOLLOWERS.append(follow)
ROWS.append(_rows)
ACTIONS: Table = {VoteOnTopic: Action(_find, WRITER, _begin)}
