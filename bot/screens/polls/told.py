"""What people and groups are told around a poll."""

from bot.domain.commands.polls import GoVote, ShowBallot
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId
from bot.screens.base import Button, Moment, Screen, Text, lines, paragraphs, text
from bot.screens.packing import base36
from bot.screens.polls.shown import Shown, title, turnout_line


def reminder(poll: Poll, zone: str, *, is_last: bool) -> Screen:
    """Somebody who can vote has not yet."""
    head = text("polls-remind-last" if is_last else "polls-remind", at=Moment(poll.closes_at, zone))
    body = lines(head, text("polls-question", words=poll.question))
    return Screen(body, ((Button(text("polls-vote"), GoVote(poll.id)),),))


def reminder_for(poll: Poll, zone: str, line_id: LineId, door: str) -> Screen:
    """Somebody who holds a proxy has not voted for the door yet."""
    head = text("polls-remind-proxy", door=door, at=Moment(poll.closes_at, zone))
    body = lines(head, text("polls-question", words=poll.question))
    return Screen(body, ((Button(text("polls-vote"), ShowBallot(line_id)),),))


def reminder_line(poll: Poll, zone: str) -> Text:
    """The same as a line of a digest."""
    return text("polls-remind-line", title=title(poll), at=Moment(poll.closes_at, zone))


def opened_told(poll: Poll, zone: str) -> Screen:
    """What the group hears when a poll opens that was posted before."""
    body = text("polls-opened", title=title(poll), at=Moment(poll.closes_at, zone))
    return Screen(body, ((Button(text("polls-vote"), start=f"v_{base36(poll.id)}"),),))


def last_call(shown: Shown) -> Screen:
    """What the group hears the day before a poll closes: how many have voted, how many are short."""
    poll = shown.poll
    body = lines(text("polls-last-call", title=title(poll), at=Moment(poll.closes_at, shown.zone)), turnout_line(shown))
    return Screen(body, ((Button(text("polls-vote"), start=f"v_{base36(poll.id)}"),),))


def committee_told(poll: Poll, unit: str, zone: str) -> Screen:
    """The residents' committee hears that owners will vote."""
    head = text("polls-committee-told", unit=unit, at=Moment(poll.opens_at, zone))
    return Screen(paragraphs(head, text("polls-question", words=poll.question)))


def cancelled_told(poll: Poll, why: str) -> Screen:
    """Who has voted hears that the poll was taken back."""
    return Screen(
        paragraphs(text("polls-cancelled-told", title=title(poll)), text("polls-over-cancelled-why", why=why))
    )


def replaced_told(after: Poll) -> Screen:
    """Who has voted hears that the question was written anew and that they are asked again."""
    return Screen(
        paragraphs(text("polls-replaced-told"), text("polls-question", words=after.question)),
        ((Button(text("polls-vote"), start=f"v_{base36(after.id)}"),),),
    )
