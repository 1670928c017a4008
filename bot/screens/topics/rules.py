"""What a community sets for topics, as its administrator sees it."""

from bot.domain.commands.communities import OpenRules
from bot.domain.commands.topics import SetTopicRules
from bot.domain.topics.topic import NOTICE_OFFERED, SIGNERS_OFFERED, Rules
from bot.screens.base import Button, Screen, text
from bot.screens.topics.shown import menu


def rules(now: Rules) -> Screen:
    """How many sign and how long it is talked over, each with others to choose from."""
    signers = tuple(
        Button(text("topics-rules-signers", count=one), SetTopicRules(one, now.notice)) for one in SIGNERS_OFFERED
    )
    notice = tuple(
        Button(text("topics-rules-notice", days=one), SetTopicRules(now.signers, one)) for one in NOTICE_OFFERED
    )
    back = (Button(text("communities-menu-rules"), OpenRules()), menu())
    return Screen(text("topics-rules", count=now.signers, days=now.notice), (signers, notice, back))
