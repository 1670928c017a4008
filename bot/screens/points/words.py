"""What was thanked, in a few words for a line of a statement."""

from datetime import date, timedelta

from bot.screens.base import Value, text
from bot.screens.shortening import in_one_line

WORDS = 30
"""UTF-16 units of people's words in a line."""


def of_service(content: str, minutes: int) -> Value:
    """What was done and how long: 打扫楼道 2小时."""
    what: Value = in_one_line(content, WORDS) or text("points-why-service")
    hours, rest = divmod(minutes, 60)
    if not rest:
        return text("points-line-hours", what=what, hours=hours)
    return text("points-line-minutes", what=what, hours=hours, minutes=rest)


def of_duty(starts_on: date, until_on: date) -> Value:
    """Which turn."""
    last = until_on - timedelta(days=1)
    return text("points-line-duty", first=f"{starts_on.month}.{starts_on.day}", last=f"{last.month}.{last.day}")


def of_matter(number: str) -> Value:
    """Which matter, by its number."""
    return text("points-line-matter", number=number)


def of_poll(question: str) -> Value:
    """Which poll, by its question."""
    return text("points-line-poll", what=in_one_line(question, WORDS))
