"""What people do with their phones, as acts: each step is a tap or a message, then everything comes to rest.

Buttons are found by the command they do, so that no text need be repeated here.
"""

import re
from collections.abc import Iterator

from bot.domain.base import BodyId, Command, FlatId, MatterId
from bot.domain.commands.communities import AcceptOffice
from bot.domain.commands.forms import Choose
from bot.domain.commands.matters import (
    Accept,
    Begin,
    HandTo,
    LetterHanded,
    Review,
    ShowMatter,
    Support,
    Withdraw,
)
from bot.domain.commands.residents import SetDoor, ShowDoor, ShowMissing
from bot.domain.commands.whistles import AnswerWhistle, CallIn
from bot.sandbox import BotAccount, Group, Impossible, Message, NoSuchButton, Person, Press
from bot.screens.packing import pack

Act = Iterator[None]
_SIGNS = re.compile(r"\A\W+")


class Stumbled(Exception):
    """Somebody was refused what the script wants them to do."""


class Phone:
    """A person with the bot in their hand; `group` is that of their stairwell, if they are in it."""

    def __init__(self, person: Person, bot: BotAccount, group: Group | None = None) -> None:
        self.person = person
        self.bot = bot
        self.group = group
        self._pressed: list[Press] = []

    def says(self, words: str) -> Message:
        """Write to the bot."""
        return self.person.says(self.bot, words)

    def follows(self, payload: str) -> None:
        """Open a link of the bot in the private chat."""
        self.person.follows(f"https://t.me/{self.bot.username}?start={payload}")

    def sends(self, picture: bytes, caption: str = "") -> None:
        """Send a picture to the bot."""
        self.person.sends_photo(self.bot, caption=caption, content=picture)

    def finds(self, does: Command) -> Message | None:
        """The newest private message with the button for this."""
        return _with_button(self.person.chat(self.bot).messages, pack(does))

    def taps(self, does: Command) -> None:
        """Press the button for this under the newest private message that has it."""
        self._press(self.finds(does), does)

    def taps_first(self) -> None:
        """Press the first button under the newest private message."""
        message = self.person.chat(self.bot).last
        self._pressed.append(self.person.taps(message, message.keyboard[0][0].data or ""))

    def labels(self) -> list[str]:
        """What stands on the buttons of the newest private message."""
        return [label for row in self.person.chat(self.bot).last.buttons for label in row]

    def buttons(self) -> list[str]:
        """What the buttons of the newest private message send."""
        rows = self.person.chat(self.bot).last.keyboard
        return [button.data for row in rows for button in row if button.data]

    def presses(self, label_or_data: str) -> None:
        """Press a button of the newest private message by what stands on it, or by what it sends."""
        self._pressed.append(self.person.taps(self.person.chat(self.bot).last, label_or_data))

    def finds_label(self, words: str) -> None:
        """Press the button of the newest private message whose label begins with these words, signs before it apart."""
        found = next((label for label in self.labels() if _SIGNS.sub("", label).startswith(words)), None)
        if found is None:
            raise NoSuchButton(f"{self.person.name} looks in vain for “{words}” among {self.labels()}")
        self.presses(found)

    def taps_in_group(self, does: Command) -> None:
        """Press the button for this under the newest message of the group that has it."""
        self._press(_with_button(self.group.messages if self.group else [], pack(does)), does)

    def _press(self, message: Message | None, does: Command) -> None:
        if message is None:
            raise NoSuchButton(f"{self.person.name} looks in vain for {does}")
        self._pressed.append(self.person.taps(message, pack(does)))

    def taps_a(self, kind: type[Command], *, in_group: bool = False) -> None:
        """Press the newest button that does a command of this kind, whatever it is about."""
        messages = self.group.messages if in_group and self.group else self.person.chat(self.bot).messages
        for message in reversed(messages):
            for button in (one for row in message.keyboard for one in row):
                if button.data and button.data.startswith(f"{kind.code}:"):
                    self._pressed.append(self.person.taps(message, button.data))
                    return
        raise NoSuchButton(f"{self.person.name} looks in vain for {kind.__name__}")

    def link_with(self, prefix: str) -> str:
        """The newest link in the private chat whose payload begins so."""
        for message in reversed(self.person.chat(self.bot).messages):
            for button in (one for row in message.keyboard for one in row):
                if button.url and f"={prefix}" in button.url:
                    return button.url
        raise NoSuchButton(f"{self.person.name} has no link {prefix}")

    def require_no_refusal(self) -> None:
        """Raise Stumbled where a press was answered with an alert, which is how things are refused."""
        for press in self._pressed:
            if press.toast is not None and press.toast.alert:
                raise Stumbled(f"{self.person.name}: {press.toast.text}")
        self._pressed.clear()


def _with_button(messages: list[Message], data: str) -> Message | None:
    for message in reversed(messages):
        if any(button.data == data for row in message.keyboard for button in row):
            return message
    return None


# Coming in


def takes_office(phone: Phone, payload: str, name: str) -> Act:
    """Follow the one-time link that gives a role, take it, say how one is called."""
    phone.follows(payload)
    yield
    phone.taps(AcceptOffice(payload.partition("_")[2]))
    yield
    if phone.finds(Choose("calling", "skip")):
        phone.says(name)
        yield


def binds(phone: Phone, link: str) -> Act:
    """Follow the link of a unit into its group, and agree to lead it."""
    if phone.group is None:
        raise Impossible("no group to lead")
    phone.person.starts(phone.bot)
    yield
    phone.person.follows(link, phone.group)
    yield
    phone.taps_first()
    yield
    phone.taps(Choose("calling", "skip"))
    yield


def registers(phone: Phone, code: str, tie: str) -> Act:
    """Come in by the slip of the household."""
    phone.follows(f"h_{code}")
    yield
    for stage, option in (("consent", "yes"), ("tie", tie), ("age", "adult")):
        if phone.finds(Choose(stage, option)):
            phone.taps(Choose(stage, option))
            yield


def asks_to_be_let_in(phone: Phone, payload: str, door: str, tie: str, name: str) -> Act:
    """Come in by the QR on the wall, as far as one comes alone."""
    phone.follows(payload)
    yield
    phone.taps(Choose("consent", "yes"))
    yield
    phone.says(door)
    yield
    phone.taps(Choose("tie", tie))
    yield
    phone.taps(Choose("age", "adult"))
    yield
    phone.says(name)
    yield


def notes_no_phone(phone: Phone, flat: FlatId) -> Act:
    """谁还没进来: the leader knows that the people behind this door have no phone."""
    phone.says("/menu")
    yield
    phone.taps(ShowMissing())
    yield
    phone.taps(ShowDoor(flat))
    yield
    phone.taps(SetDoor(flat, "no_phone"))
    yield


def chats(phone: Phone, words: str) -> Act:
    """Write in the group what is not for the bot."""
    if phone.group is not None:
        phone.person.says(phone.group, words)
    yield


# Matters


def says_in_group(phone: Phone, words: str, picture: bytes | None = None) -> Act:
    """Say a matter in the group."""
    if phone.group is None:
        raise Impossible("not in a group")
    said = f"说事 {words}"
    if picture is None:
        phone.person.says(phone.group, said)
    else:
        phone.person.sends_photo(phone.group, caption=said, content=picture)
    yield


def says_alone(
    phone: Phone, words: str, place: str, seen: str, picture: bytes | None = None, *, mediator: bool = False
) -> Act:
    """Say a matter in the private chat; `mediator`: a neighbour is named in it, and only mediators shall read it."""
    phone.says(words)
    yield
    if phone.finds(Choose("which", "matter")):
        phone.taps(Choose("which", "matter"))
        yield
    if mediator:
        phone.taps(Choose("neighbour", "mediator"))
        yield
    phone.taps(Choose("where", place))
    yield
    if picture is not None:
        phone.sends(picture)
        yield
    phone.taps(Choose("photos", "enough"))
    yield
    if not mediator:
        phone.taps(Choose("seen", seen))
        yield
        if seen == "anonymous" and picture is not None:
            phone.taps(Choose("pictures", "yes"))
            yield
    phone.taps(Choose("check", "send"))
    yield


def joins_similar(phone: Phone, words: str) -> Act:
    """Say what somebody said already, and support that instead."""
    yield from says_in_group(phone, words)
    phone.taps_in_group(Choose("similar", "same"))
    yield


def supports(phone: Phone, matter: MatterId) -> Act:
    """我家也一样."""
    phone.taps_in_group(Support(matter, on=True))
    yield


def opens(phone: Phone, matter: MatterId) -> Act:
    """Look at the matter in the private chat."""
    if phone.finds(ShowMatter(matter)):
        phone.taps(ShowMatter(matter))
    else:
        phone.follows(f"m_{matter}")
    yield


def accepts(phone: Phone, matter: MatterId) -> Act:
    """收到了."""
    yield from opens(phone, matter)
    phone.taps(Accept(matter))
    yield


def says_done(phone: Phone, matter: MatterId, note: str, picture: bytes | None = None) -> Act:
    """办好了, with a word and perhaps a picture."""
    yield from begins(phone, matter, "done")
    if picture is None:
        phone.says(note)
    else:
        phone.sends(picture, note)
    yield
    phone.taps(Choose("photos", "send"))
    yield


def asks(phone: Phone, matter: MatterId, question: str) -> Act:
    """问一问."""
    yield from begins(phone, matter, "ask")
    phone.says(question)
    yield


def answers(phone: Phone, matter: MatterId, words: str, picture: bytes | None = None) -> Act:
    """Answer what the body asked."""
    yield from begins(phone, matter, "answer")
    if picture is None:
        phone.says(words)
    else:
        phone.sends(picture, words)
    yield
    phone.taps(Choose("photos", "send"))
    yield


def notes(phone: Phone, matter: MatterId, words: str) -> Act:
    """记一笔."""
    yield from begins(phone, matter, "note")
    phone.says(words)
    yield
    if phone.finds(Choose("photos", "send")):
        phone.taps(Choose("photos", "send"))
        yield


def declines(phone: Phone, matter: MatterId, reason: str, responsible: str) -> Act:
    """不归我们."""
    yield from begins(phone, matter, "decline")
    phone.says(reason)
    yield
    phone.says(responsible)
    yield


def hands_on(phone: Phone, matter: MatterId, body: BodyId) -> Act:
    """转给别人."""
    yield from begins(phone, matter, "hand")
    phone.taps(HandTo(matter, body))
    yield


def calls_in(phone: Phone, matter: MatterId, body: BodyId, question: str, days: int) -> Act:
    """请别人一起办: one body is called in, with a question and a time."""
    yield from opens(phone, matter)
    phone.taps(CallIn(matter))
    yield
    phone.taps(Choose("bodies", str(body)))
    yield
    phone.taps(Choose("bodies", "done"))
    yield
    phone.says(question)
    yield
    phone.taps(Choose("when", str(days)))
    yield


def answers_call(phone: Phone, matter: MatterId, words: str) -> Act:
    """替…回话: a body that was called in answers."""
    yield from opens(phone, matter)
    phone.taps_a(AnswerWhistle)
    yield
    phone.says(words)
    yield


def rings(phone: Phone, matter: MatterId, words: str, outcome: str) -> Act:
    """打过电话: somebody rang the body that has no account."""
    yield from begins(phone, matter, "ring")
    phone.says(words)
    yield
    phone.taps(Choose("outcome", outcome))
    yield


def rings_in_vain(phone: Phone, matter: MatterId, words: str, responsible: str) -> Act:
    """打过电话: they say it is not theirs, and whose it is."""
    yield from rings(phone, matter, words, "decline")
    phone.says(responsible)
    yield


def folds(phone: Phone, matter: MatterId, reason: str) -> Act:
    """收起卡片."""
    yield from begins(phone, matter, "fold")
    phone.says(reason)
    yield


def hands_letter(phone: Phone, matter: MatterId) -> Act:
    """单子交了: the letter to a body without account was handed over."""
    yield from opens(phone, matter)
    phone.taps(LetterHanded(matter))
    yield


def withdraws(phone: Phone, matter: MatterId) -> Act:
    """不说了."""
    yield from opens(phone, matter)
    phone.taps(Withdraw(matter, sure=False))
    yield
    phone.taps(Withdraw(matter, sure=True))
    yield


def reviews(phone: Phone, matter: MatterId, mark: int) -> Act:
    """解决了 and so many points, or 没解决 where the mark is 0; on the matter where the question came in a digest."""
    if phone.finds(Review(matter, solved=mark > 0)) is None:
        yield from opens(phone, matter)
    if mark == 0:
        phone.taps(Review(matter, solved=False))
        yield
        return
    phone.taps(Review(matter, solved=True))
    yield
    phone.taps(Review(matter, solved=True, satisfied=mark))
    yield


def begins(phone: Phone, matter: MatterId, step: str) -> Act:
    """Begin a step that needs words, from the matter as it was shown last, else opening it."""
    if phone.finds(Begin(matter, step)) is None:
        yield from opens(phone, matter)
    phone.taps(Begin(matter, step))
    yield
