"""The living card of a topic in the group."""

from bot.domain.commands.topics import SignTopic
from bot.domain.topics.topic import State
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.packing import base36
from bot.screens.topics.shown import Shown, debate_line, price_lines, state_lines


def card(shown: Shown, *, signs: bool) -> Screen:
    """What is proposed, where it stands, and the buttons that count now; it makes no sound."""
    own = text("topics-price-own") if shown.cost is not None and shown.cost.shares else None
    return Screen(card_body(shown, own), _rows(shown, signs=signs), silent=True)


def hidden_card() -> Screen:
    """The matter it comes from was folded away."""
    return Screen(text("topics-card-hidden"), silent=True)


def card_body(shown: Shown, own_share: Value | None = None) -> Value:
    """What the card says; `own_share`: what it comes to for the household, or where that stands."""
    topic = shown.topic
    head = text("topics-card-signing") if topic.state is State.SIGNING else text("topics-card")
    by = text("topics-card-by", who=shown.by) if shown.by else None
    return paragraphs(
        head,
        lines(text("topics-words", words=topic.words), text("topics-why", why=topic.why) if topic.why else None),
        lines(price_lines(shown), own_share) if shown.cost is not None else None,
        state_lines(shown),
        debate_line(shown) if shown.asked or any(shown.said.values()) else None,
        by,
    )


def _rows(shown: Shown, *, signs: bool) -> Rows:
    topic = shown.topic
    look = Button(text("topics-look-button"), start=f"o_{base36(topic.id)}")
    rows: Rows = ()
    if signs:
        nth = text("topics-sign-button", count=len(shown.signed), needed=topic.signers)
        rows = (
            (Button(nth, SignTopic(topic.id, on=True)), Button(text("topics-unsign"), SignTopic(topic.id, on=False))),
        )
    if topic.state in (State.IN_POLL, State.DECIDED) and shown.poll_id is not None:
        label = text("polls-vote" if topic.state is State.IN_POLL else "polls-look")
        rows = (*rows, (Button(label, start=f"v_{base36(shown.poll_id)}"),))
    if topic.state is State.LAPSED:
        return rows
    return (*rows, (look,))
