"""docs/security.md against what it speaks of: how long things are kept, how much a person may do."""

import re
from datetime import timedelta
from pathlib import Path

from bot.domain.codes import WRONG_TRIES_A_DAY
from bot.perform import MOST_A_MINUTE, MOST_ALOUD
from handlers.web.limits import BY_ADDRESS, BY_DEVICE, NEW_PAGES
from storage import upkeep

PAGE = (Path(__file__).parents[2] / "docs/security.md").read_text("utf-8")
KEPT = {
    "which update was seen": upkeep.SEEN_FOR,
    "wrong tries": upkeep.TRIES_FOR,
    "messages that were sent": upkeep.SENT_FOR,
    "the answer to something": upkeep.ANSWERED_FOR,
    "what a page shows": upkeep.SAID_FOR,
    "files of a page": upkeep.LEFT_FOR,
    "reminders": upkeep.REMINDED_FOR,
}


def test_things_are_kept_as_long_as_it_says() -> None:
    for begins, kept in KEPT.items():
        (said,) = re.findall(rf"^\| {begins}[^|]*\| (\d+) (hours|days) \|$", PAGE, re.MULTILINE)
        assert timedelta(**{said[1]: int(said[0])}) == kept, begins
    assert upkeep.LEFT_FOR == upkeep.WITH_TELEGRAM_FOR


def test_every_period_of_the_upkeep_stands_there() -> None:
    periods = {value for name, value in vars(upkeep).items() if name.endswith("_FOR")}
    assert periods == set(KEPT.values())


def test_limits_are_what_it_says() -> None:
    for words in (
        f"A person: {MOST_A_MINUTE} actions a minute", f"A group: {MOST_ALOUD} answers a minute",
        f"Codes: {WRONG_TRIES_A_DAY} wrong ones a day",
        f"{BY_DEVICE.burst} at once and {1 / BY_DEVICE.each:.0f} a second",
        f"{BY_ADDRESS.burst} and {1 / BY_ADDRESS.each:.0f} a second", f"new visitors {NEW_PAGES.burst} at once",
    ):  # fmt: skip
        assert words in PAGE
