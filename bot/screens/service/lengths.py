"""How long something took, as people say it."""

from bot.screens.base import Value, text


def length(minutes: int) -> Value:
    """`1小时20分`, `2小时`, `45分钟`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return text("records-minutes", minutes=rest)
    if rest == 30:
        return text("records-hours-half", hours=hours)
    return text("records-hours-minutes", hours=hours, minutes=rest) if rest else text("records-hours", hours=hours)
