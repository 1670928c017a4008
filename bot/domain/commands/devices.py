"""What can be asked for around pages and the devices that are signed in there."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import AccountId, Command


@dataclass(frozen=True, slots=True)
class OpenPage(Command):
    """A link that signs one device in as this very person."""

    code: ClassVar[str] = "zp"


@dataclass(frozen=True, slots=True)
class ShowPageCode(Command):
    """The same link as a picture, for another phone to scan."""

    code: ClassVar[str] = "zq"
    link_id: int


@dataclass(frozen=True, slots=True)
class GiveLink(Command):
    """A link for somebody who holds this role and has nothing but a page, to hand to them; `sure` after being asked."""

    code: ClassVar[str] = "zg"
    grant_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ShowDevices(Command):
    """The devices that are signed in as somebody of the household."""

    code: ClassVar[str] = "zd"


@dataclass(frozen=True, slots=True)
class EndDevice(Command):
    """This device is signed out; `sure` after being asked."""

    code: ClassVar[str] = "ze"
    device_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenTelegram(Command):
    """A link into Telegram, with which page and Telegram become one."""

    code: ClassVar[str] = "zj"


@dataclass(frozen=True, slots=True)
class JoinTelegram(Command):
    """The person in Telegram is the person of the page for whom the link was made; said after being asked."""

    code: ClassVar[str] = "zt"
    link: str


@dataclass(frozen=True, slots=True)
class LeaveTelegram(Command):
    """The person is written to on the page only; `sure` after being asked."""

    code: ClassVar[str] = "zl"
    sure: bool = False


@dataclass(frozen=True, slots=True)
class SignInBySlip(Command):
    """This device is used by this person of the household, whose slip was shown."""

    slip: str
    secret_hash: str
    name: str


@dataclass(frozen=True, slots=True)
class SignInByLink(Command):
    """This device is used by whoever the link was made for, and no more as the device `instead_of`, if it was one."""

    link: str
    secret_hash: str
    name: str
    instead_of: int | None = None


@dataclass(frozen=True, slots=True)
class SignInByApp(Command):
    """This device is used by whom Telegram has signed for; `proof` serves once."""

    proof: str
    secret_hash: str
    name: str


@dataclass(frozen=True, slots=True)
class JoinByLink(Command):
    """The person of this page is the person in Telegram for whom the link was made."""

    link: str


@dataclass(frozen=True, slots=True)
class MarkUnread(Command):
    """This person leaves their page unread: the clock's."""

    account_id: AccountId
