"""Topics as people see them: the card, the forms, both sides, questions and answers, what is told."""

from bot.screens.topics.cards import card
from bot.screens.topics.questions import ask_line, question, too_late
from bot.screens.topics.shown import Asked, May, Said, Shown, to_topic
from bot.screens.topics.told import (
    came_back_aloud,
    decided_told,
    lapsed_told,
    on_agenda_aloud,
    on_agenda_leader,
    on_agenda_told,
    question_told,
    rejected_told,
    reopened_told,
    replied_told,
    signed_toast,
    votable_told,
    wished_told,
)
from bot.screens.topics.views import details, listed, one_question, pictures, questions, sides, topic, unanswered

__all__ = [
    "Asked",
    "May",
    "Said",
    "Shown",
    "ask_line",
    "came_back_aloud",
    "card",
    "decided_told",
    "details",
    "lapsed_told",
    "listed",
    "on_agenda_aloud",
    "on_agenda_leader",
    "on_agenda_told",
    "one_question",
    "pictures",
    "question",
    "question_told",
    "questions",
    "rejected_told",
    "reopened_told",
    "replied_told",
    "sides",
    "signed_toast",
    "to_topic",
    "too_late",
    "topic",
    "unanswered",
    "votable_told",
    "wished_told",
]
