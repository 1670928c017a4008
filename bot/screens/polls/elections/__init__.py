"""Screens of elections: the card, everything in private, the questions, what is told."""

from bot.screens.polls.elections.questions import ask_call, ask_statement, ask_why, choose_nominee, choose_witness
from bot.screens.polls.elections.shown import Mine, Shown, link, poll_details, poll_question, rule_of
from bot.screens.polls.elections.told import (
    cancelled_told,
    elected_told,
    failed_told,
    lot_told,
    lot_wrong_told,
    nominated_told,
    offered_told,
    repeated_told,
    witness_asked,
)
from bot.screens.polls.elections.views import called, card, choose_unit, election, list_rows, listed, look_row

__all__ = [
    "Mine",
    "Shown",
    "ask_call",
    "ask_statement",
    "ask_why",
    "called",
    "cancelled_told",
    "card",
    "choose_nominee",
    "choose_unit",
    "choose_witness",
    "elected_told",
    "election",
    "failed_told",
    "link",
    "list_rows",
    "listed",
    "look_row",
    "lot_told",
    "lot_wrong_told",
    "nominated_told",
    "offered_told",
    "poll_details",
    "poll_question",
    "repeated_told",
    "rule_of",
    "witness_asked",
]
