"""Days as rules and announcements name them: with their year, whatever year it is."""

from datetime import date

from bot.screens.base import Value, text


def day_named(day: date) -> Value:
    """2026年7月1日."""
    return text("points-day", year=str(day.year), month=str(day.month), day=str(day.day))
