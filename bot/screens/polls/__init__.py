"""Screens of polls: the card, the ballot, what came of it, the questions with which one is posted, what is told."""

from bot.screens.polls.ballots import (
    ask_withdraw,
    ballot,
    ballot_closed,
    ballot_unreadable,
    cast_in_secret,
    cast_openly,
    gone,
    on_page,
    vote_in_private,
    withdrawn,
)
from bot.screens.polls.cards import card
from bot.screens.polls.questions import ask_why, question
from bot.screens.polls.results import announced, void_told
from bot.screens.polls.shown import Chosen, Counted, Shown
from bot.screens.polls.told import (
    cancelled_told,
    committee_told,
    last_call,
    opened_told,
    reminder,
    reminder_for,
    reminder_line,
    replaced_told,
)
from bot.screens.polls.views import ask_which, choose_unit, listed, poll, posted, roll, under_way

__all__ = [
    "Chosen",
    "Counted",
    "Shown",
    "announced",
    "ask_which",
    "ask_why",
    "ask_withdraw",
    "ballot",
    "ballot_closed",
    "ballot_unreadable",
    "cancelled_told",
    "card",
    "cast_in_secret",
    "cast_openly",
    "choose_unit",
    "committee_told",
    "gone",
    "last_call",
    "listed",
    "on_page",
    "opened_told",
    "poll",
    "posted",
    "question",
    "reminder",
    "reminder_for",
    "reminder_line",
    "replaced_told",
    "roll",
    "under_way",
    "void_told",
    "vote_in_private",
    "withdrawn",
]
