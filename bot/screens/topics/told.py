"""What people and groups are told around a topic."""

from collections.abc import Sequence

from bot.domain.base import TopicId
from bot.domain.commands.polls import ShowPoll
from bot.domain.commands.topics import AnswerQuestion, QuestionId, ShowTopic, VoteOnTopic
from bot.domain.polls.values import PollId
from bot.domain.topics.topic import State, Topic
from bot.screens.base import Button, Rows, Screen, Value, paragraphs, text
from bot.screens.packing import base36
from bot.screens.shortening import in_one_line
from bot.screens.topics.shown import outcome, title, to_topic

ON_BUTTON = 24
"""UTF-16 units of a question on a button."""


def signed_toast(topic: Topic, signed: int, *, on: bool, changed: bool) -> Value:
    """What a household is told that signs, or takes that back."""
    if not on:
        return text("topics-unsigned-toast" if changed else "topics-not-signed-toast")
    if topic.state is State.OPEN:
        return text("topics-signed-enough-toast")
    return text(
        "topics-signed-toast" if changed else "topics-signed-already-toast", left=max(0, topic.signers - signed)
    )


def on_agenda_aloud(topic: Topic) -> Screen:
    """The group hears that it stands on the agenda."""
    return _aloud(text("topics-aloud-agenda", words=topic.words), topic)


def came_back_aloud(topic: Topic) -> Screen:
    """The group hears that enough signed for what was turned down."""
    return _aloud(text("topics-aloud-back", words=topic.words), topic)


def _aloud(body: Value, topic: Topic) -> Screen:
    return Screen(body, ((Button(text("topics-look-button"), start=f"o_{base36(topic.id)}"),),))


def on_agenda_told(topic: Topic) -> Screen:
    """Whoever proposed it hears that it stands on the agenda."""
    return _told(text("topics-told-agenda", words=title(topic)), topic.id)


def on_agenda_leader(topic: Topic, *, came_back: bool) -> Screen:
    """The leader hears it, and that what came back cannot be turned down again."""
    said = "topics-told-leader-back" if came_back else "topics-told-leader"
    return _told(text(said, words=title(topic)), topic.id)


def lapsed_told(topic: Topic, signed: int) -> Screen:
    """Whoever proposed it hears that too few signed."""
    return _told(text("topics-told-lapsed", words=title(topic), count=signed, needed=topic.signers), topic.id)


def withdrawn_told(topic: Topic) -> Screen:
    """Who signed hears that whoever proposed it took it back."""
    return _told(text("topics-told-withdrawn", words=title(topic)), topic.id)


def rejected_told(topic: Topic) -> Screen:
    """Who proposed and who signed hear that the leader turned it down, why, and how it comes back."""
    body = paragraphs(
        text("topics-told-rejected", words=title(topic), why=topic.why_off),
        text("topics-told-rejected-back", count=topic.signers),
    )
    return _told(body, topic.id)


def votable_told(topic: Topic) -> Screen:
    """The leader hears that the notice has passed."""
    rows: Rows = ((Button(text("topics-vote-on"), VoteOnTopic(topic.id)), to_topic(topic.id)),)
    return Screen(text("topics-told-votable", words=title(topic)), rows)


def question_told(topic: Topic, words: str) -> Screen:
    """Who can answer hears what was asked."""
    return _told(text("topics-told-question", topic=title(topic), words=words), topic.id)


def body_asked(topic: Topic, unit: str, question_id: QuestionId, words: str) -> Screen:
    """The staff of a body hears what it is asked."""
    rows: Rows = ((Button(text("topics-answer"), AnswerQuestion(question_id)), to_topic(topic.id)),)
    return Screen(text("topics-told-body", unit=unit, topic=title(topic), words=words), rows)


def body_asked_toast() -> Value:
    """The leader is told that the body was asked."""
    return text("topics-body-asked-toast")


def replied_told(topic: Topic, question: str, words: str, *, aside: bool) -> Screen:
    """Who asked hears the answer, or why there is none."""
    said = "topics-told-aside" if aside else "topics-told-answer"
    return _told(text(said, topic=title(topic), question=question, words=words), topic.id)


def decided_told(topic: Topic, poll_id: PollId) -> Screen:
    """Whoever proposed it hears what came of it."""
    rows: Rows = ((Button(text("topics-to-poll"), ShowPoll(poll_id)),),)
    return Screen(text("topics-told-decided", words=title(topic), outcome=outcome(topic)), rows)


def reopened_told(topic: Topic) -> Screen:
    """Whoever proposed it hears that its poll was taken back."""
    return _told(text("topics-told-reopened", words=title(topic)), topic.id)


def wished_told(wished: Sequence[tuple[TopicId, str]]) -> Screen:
    """After a talk day the leader sees what it wants voted on, each with the way to its poll."""
    rows: Rows = tuple(
        (Button(text("topics-wished-button", words=in_one_line(words, ON_BUTTON)), VoteOnTopic(one)),)
        for one, words in wished
    )
    return Screen(text("topics-told-wished", count=len(wished)), rows)


def _told(body: Value, topic_id: TopicId) -> Screen:
    return Screen(body, ((Button(text("topics-look-button"), ShowTopic(topic_id)),),))
