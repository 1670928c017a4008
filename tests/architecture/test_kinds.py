"""Whatever people are reminded of can be muted: its kind stands in the settings, in words of its own."""

import ast

import pytest

from bot.domain.reminders import KINDS
from tests.architecture.test_tree import ROOT

REMINDING = {"remind", "tell", "tell_concerned", "tell_leader", "notify"}
"""Functions that remind people; what is said aloud in a group is nobody's to mute."""
FILES = sorted((ROOT / "bot" / "actions").rglob("*.py"))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _kinds() -> set[str]:
    return {
        keyword.value.value
        for file in FILES
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _called(call) in REMINDING
        for keyword in call.keywords
        if keyword.arg == "kind" and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str)
    }  # fmt: skip


@pytest.mark.parametrize("kind", sorted(_kinds()))
def test_every_kind_of_reminder_can_be_muted(kind: str) -> None:
    assert kind in KINDS
