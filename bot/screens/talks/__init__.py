"""Talk days as they are shown: agenda, record, minutes, and the community's settings of them."""

from bot.screens.talks.agenda import (
    agenda,
    agenda_aloud,
    choose_clerk,
    choose_topic,
    not_held,
    soon,
    soon_line,
)
from bot.screens.talks.minutes import (
    choose_witness,
    last_minutes,
    minutes,
    minutes_aloud,
    printed,
    to_sign,
    witness_wanted,
)
from bot.screens.talks.record import card, item, question, record, tick_doors, too_late
from bot.screens.talks.settings import settings
from bot.screens.talks.shown import Agenda, ItemLine, May, View, Written, hands_line, outcome_lines

__all__ = [
    "Agenda",
    "ItemLine",
    "May",
    "View",
    "Written",
    "agenda",
    "agenda_aloud",
    "card",
    "choose_clerk",
    "choose_topic",
    "choose_witness",
    "hands_line",
    "item",
    "last_minutes",
    "minutes",
    "minutes_aloud",
    "not_held",
    "outcome_lines",
    "printed",
    "question",
    "record",
    "settings",
    "soon",
    "soon_line",
    "tick_doors",
    "to_sign",
    "too_late",
    "witness_wanted",
]
