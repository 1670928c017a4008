"""What people do about a dispute, as acts."""

from bot.demo.phones import Act, Phone, opens
from bot.domain.base import MatterId
from bot.domain.commands.disputes import Agree, AnswerInvitation, AskConsent, BeginTalk, GiveConsent, ShowThread


def asks_consent(phone: Phone, matter: MatterId) -> Act:
    """问能告诉吗: the mediator asks whether the other side may be told."""
    yield from opens(phone, matter)
    phone.taps(AskConsent(matter))
    yield


def gives_consent(phone: Phone, matter: MatterId) -> Act:
    """可以告诉."""
    phone.taps(GiveConsent(matter, yes=True))
    yield


def invites(phone: Phone, matter: MatterId, door: str, words: str) -> Act:
    """请对方来谈, in the mediator's own words."""
    yield from opens(phone, matter)
    phone.taps(BeginTalk(matter, "invite"))
    yield
    phone.says(door)
    yield
    phone.says(words)
    yield


def takes_part(phone: Phone, matter: MatterId) -> Act:
    """愿意谈."""
    phone.taps(AnswerInvitation(matter, willing=True))
    yield


def writes(phone: Phone, matter: MatterId, side: str, words: str) -> Act:
    """Write into the private thread of a side."""
    if phone.finds(BeginTalk(matter, side)) is None:
        if phone.finds(ShowThread(matter, side)) is None:
            yield from opens(phone, matter)
        phone.taps(ShowThread(matter, side))
        yield
    phone.taps(BeginTalk(matter, side))
    yield
    phone.says(words)
    yield


def writes_agreement(phone: Phone, matter: MatterId, words: str) -> Act:
    """写下约定."""
    yield from opens(phone, matter)
    phone.taps(BeginTalk(matter, "agreement"))
    yield
    phone.says(words)
    yield


def agrees(phone: Phone, matter: MatterId) -> Act:
    """同意."""
    phone.taps(Agree(matter, 1, yes=True))
    yield
