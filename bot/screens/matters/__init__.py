"""Matters as they are shown: the card in the group, the view in the private chat, lists, and what is told to whom."""

from bot.screens.matters.cards import card, danger, danger_aloud, done_aloud
from bot.screens.matters.lists import ListLine, page
from bot.screens.matters.shown import SEALED, Shown, category
from bot.screens.matters.told import alarm, ask_review, filed, filed_for, letter, ring, told
from bot.screens.matters.views import (
    May,
    ask_mark,
    ask_withdraw,
    choose_body,
    choose_category,
    copied,
    folded,
    sealed,
    stranger,
    supported,
    thanked,
    too_late,
    view,
)

__all__ = [
    "SEALED",
    "ListLine",
    "May",
    "Shown",
    "alarm",
    "ask_mark",
    "ask_review",
    "ask_withdraw",
    "card",
    "category",
    "choose_body",
    "choose_category",
    "copied",
    "danger",
    "danger_aloud",
    "done_aloud",
    "filed",
    "filed_for",
    "folded",
    "letter",
    "page",
    "ring",
    "sealed",
    "stranger",
    "supported",
    "thanked",
    "told",
    "too_late",
    "view",
]
