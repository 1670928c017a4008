"""The card in the group, and what the group hears aloud: danger, and "done" with its picture."""

from bot.domain.base import MatterId
from bot.domain.commands.matters import Support
from bot.domain.matters import OPEN
from bot.screens.base import Button, Joined, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.matters.shown import Shown, body_of, who_has
from bot.screens.numbers import number_name
from bot.screens.shortening import shortened

WORDS_ON_CARD, WORDS_UNDER_PICTURE = 600, 450
"""UTF-16 units of a matter's words on its card; a picture's caption is shorter. The rest is behind the button."""


def card(shown: Shown, photos: tuple[str, ...] = ()) -> Screen:
    """The living card in the group, with the first of its pictures; only danger makes a sound."""
    matter, silent = shown.matter, shown.matter.urgency != "danger"
    if matter.folded:
        folded = text("matters-card-folded", number=str(matter.number), reason=shortened(shown.fold_reason, 300))
        return Screen(folded, ((_look(matter.id),),), silent=silent)
    buttons: Rows = ((_look(matter.id),),)
    if matter.state in OPEN:
        label = text("matters-support-button", count=shown.supporters)
        buttons = ((Button(label, Support(matter.id, on=True)), _look(matter.id)),)
    body: Value = body_of(shown, WORDS_UNDER_PICTURE if photos else WORDS_ON_CARD)
    if len(photos) > 1:
        body = lines(body, text("matters-card-photos", count=len(photos)))
    return Screen(body, buttons, photos=photos[:1], silent=silent)


def _look(matter_id: MatterId) -> Button:
    return Button(text("matters-look-button"), start=f"m_{matter_id}")


def done_aloud(shown: Shown, note: str, photos: tuple[str, ...]) -> Screen:
    """What the group hears when a matter is done, with the picture."""
    number, words = str(shown.matter.number), shortened(shown.words, 120)
    said = text("matters-done-note", note=shortened(note, 600)) if note else None
    body = lines(text("matters-done-aloud", number=number, who=who_has(shown.matter), words=words), said)
    return Screen(body, photos=photos[:10])


def done_line(shown: Shown) -> Value:
    """That a matter is done, as a line of the group's digest."""
    return text("matters-done-line", number=str(shown.matter.number), words=shortened(shown.words, 40))


def danger(numbers: tuple[tuple[str, str], ...], kinds: tuple[str, ...]) -> Screen:
    """The numbers to ring, first of all."""
    said = tuple(text("matters-danger-number", what=number_name(key), number=number) for key, number in numbers)
    kind = Joined(tuple(text(f"danger-{one}") for one in kinds), "list")
    return Screen(lines(text("matters-danger-head", kind=kind), *said))


def danger_aloud(numbers: Screen, words: str) -> Screen:
    """What the whole stairwell hears of a danger that was told in private."""
    return Screen(paragraphs(numbers.body, text("matters-danger-aloud", words=shortened(words, 600))))
