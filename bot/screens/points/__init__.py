"""Points as people see them: the wallet, how points are earned, gifts, the balance sheet, corrections."""

from bot.screens.points.correcting import ask_door as ask_corrected_door
from bot.screens.points.correcting import (
    ask_reason,
    check_correction,
    choose_entry,
    corrected,
    corrected_for_helper,
    corrected_told,
    logged,
)
from bot.screens.points.giving import ask_amount, check_gift, choose_door, given, got
from bot.screens.points.naming import Line
from bot.screens.points.rules import (
    ask_rule,
    ask_since,
    ask_value,
    check_rule,
    gift_limit,
    rules,
)
from bot.screens.points.sheets import Sheet, sheet, sheet_table
from bot.screens.points.telling import lapse_announced, lapsed, thanked_for_duty, thanked_for_matter
from bot.screens.points.wallets import PAGE, Wallet, hub_line, hub_rows, statement, table, wallet

__all__ = [
    "PAGE",
    "Line",
    "Sheet",
    "Wallet",
    "ask_amount",
    "ask_corrected_door",
    "ask_reason",
    "ask_rule",
    "ask_since",
    "ask_value",
    "check_correction",
    "check_gift",
    "check_rule",
    "choose_door",
    "choose_entry",
    "corrected",
    "corrected_for_helper",
    "corrected_told",
    "gift_limit",
    "given",
    "got",
    "hub_line",
    "hub_rows",
    "lapse_announced",
    "lapsed",
    "logged",
    "rules",
    "sheet",
    "sheet_table",
    "statement",
    "table",
    "thanked_for_duty",
    "thanked_for_matter",
    "wallet",
]
