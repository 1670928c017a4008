"""What those concerned are told in the private chat."""

from datetime import date

from bot.domain.commands.errands import OpenErrand
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import Begin, Letter, LetterHanded
from bot.domain.matters import Matter
from bot.screens.base import Button, Moment, Print, Rows, Screen, Value, paragraphs, text
from bot.screens.matters.shown import Shown, body_of, look_here, told_words, who_has
from bot.screens.matters.views import solved_row
from bot.screens.shortening import in_one_line, shortened

SHORT = 12
"""UTF-16 units of people's words in a line of a digest."""


def told(event: str, shown: Shown, **args: Value) -> Screen:
    """What somebody concerned is told of an event, with the way to the matter."""
    number = str(shown.matter.number)
    said = text(f"matters-told-{event}", number=number, who=who_has(shown.matter), unit=shown.unit_label, **args)
    rows: Rows = ((look_here(shown),),)
    if event == "asked":
        rows = ((Button(text("matters-answer-button"), Begin(shown.matter.id, "answer")),), *rows)
    return Screen(paragraphs(said, text("matters-card-words", words=shortened(shown.words, 300))), rows)


def told_line(event: str, shown: Shown, **args: Value) -> Value:
    """What somebody concerned is told of an event, as a line of a digest: number, what it was about, what happened."""
    short = {name: in_one_line(arg, SHORT) if isinstance(arg, str) else arg for name, arg in args.items()}
    said = text(f"matters-line-{event}", who=who_has(shown.matter), **short)
    return text("matters-line", number=str(shown.matter.number), words=in_one_line(shown.words, SHORT), said=said)


def review_line(shown: Shown) -> Value:
    """The question whether it is solved, as a line of a digest."""
    return told_line("review", shown)


def private_line(matter: Matter) -> Value:
    """A line of a digest about a dispute: its number, and never a word of it."""
    return text("matters-private-line", number=str(matter.number))


def to_the_street(shown: Shown, address: str) -> Screen:
    """The last step up: the letter goes to the street, and the day it was handed over stands on the card."""
    matter = shown.matter
    body = paragraphs(
        text("matters-told-to-the-street", number=str(matter.number), unit=shown.unit_label, who=who_has(matter)),
        text("matters-card-words", words=shortened(shown.words, 300)),
        text("matters-ring-address", address=address) if address else None,
    )
    letter = Button(text("matters-letter-button"), Letter(matter.id))
    handed = Button(text("matters-letter-handed-button"), LetterHanded(matter.id))
    return Screen(body, ((letter, handed), (look_here(shown),)))


def filed_for(shown: Shown) -> Screen:
    """To a household for which somebody else said something: who did, and what."""
    said = text("matters-told-filed-for", number=str(shown.matter.number), door=shown.for_door, who=shown.said_by)
    return Screen(
        paragraphs(said, text("matters-card-words", words=shortened(shown.words, 300))), ((look_here(shown),),)
    )


def alarm(unit: str, words: str) -> Screen:
    """Danger told of by somebody who is not registered: no matter is made of it, but it is heard."""
    said = text("matters-alarm", unit=unit)
    return Screen(paragraphs(said, text("matters-card-words", words=shortened(words, 600))))


def ring(shown: Shown, telephone: str, address: str) -> Screen:
    """The body is off-line: somebody rings them, with a text to read out, or prints the letter."""
    matter = shown.matter
    body = paragraphs(
        text("matters-ring-ask", number=str(matter.number), who=who_has(matter), telephone=telephone or "—"),
        text("matters-ring-read", words=shortened(shown.words, 600), unit=shown.unit_label, place=shown.place or "—"),
        text("matters-ring-address", address=address) if address else None,
    )
    first = (
        Button(text("matters-ring-button"), Begin(matter.id, "ring")),
        Button(text("matters-letter-button"), Letter(matter.id)),
    )
    return Screen(body, (first, (look_here(shown),)))


def letter(shown: Shown, on: date) -> Screen:
    """The hand-over letter, to print; `on` is the local day that stands on it."""
    said = text("matters-letter-caption", number=str(shown.matter.number), who=who_has(shown.matter))
    return Screen(said, document=Print("letter", shown.matter.id, on=on.isoformat()))


def ask_review(shown: Shown) -> Screen:
    """Reporter and supporters are asked whether it is solved."""
    body = paragraphs(text("matters-review-ask", number=str(shown.matter.number)), body_of(shown, 300))
    return Screen(body, (solved_row(shown.matter.id), (look_here(shown),)))


def filed(shown: Shown, numbers: Screen | None) -> Screen:
    """After filing in the private chat; the numbers to ring stay in sight where there is danger."""
    matter = shown.matter
    until: Value = Moment(matter.settle_by, shown.zone) if matter.settle_by else "—"
    asks_for_papers = matter.category == "papers" and not shown.for_door
    body = paragraphs(
        numbers.body if numbers else None,
        text("matters-filed", number=str(matter.number), who=who_has(matter), until=until),
        text("matters-filed-danger") if numbers else None,
        told_words(shown.told) if shown.told else None,
        text("errands-offer") if asks_for_papers else None,
    )
    on_behalf = ((Button(text("errands-offer-button"), OpenErrand(matter.id)),),) if asks_for_papers else ()
    return Screen(body, (*on_behalf, (look_here(shown),), (Button(text("menu-open"), OpenMenu()),)))
