"""Emergency numbers as people call them, one name for each wherever it stands."""

from bot.screens.base import Value, text


def number_name(key: str) -> Value:
    """火警, 急救, 燃气抢修 …"""
    return text(f"communities-number-{key}")
