"""The questions of saying a matter, and of the steps that need words; one question a screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.saying import PHOTOS, PLACES, VOICE_ALONE
from bot.domain.steps import MORE_DAYS
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.matters import category
from bot.screens.shortening import in_one_line, shortened

State = dict[str, object]


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far, as it will be posted."""

    words: str
    place: Value
    photos: int
    has_voice: bool
    has_location: bool
    visibility: str
    category: str
    for_door: str = ""
    hides_pictures: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """What came in beside the words; of an album that is still coming in nobody can say how many pictures."""

    photos: int = 0
    has_voice: bool = False
    has_location: bool = False
    is_album: bool = False

    def lines(self) -> tuple[Value | None, ...]:
        """What has arrived, so that nobody sends it again."""
        photos = text("saying-photos-album") if self.is_album else text("saying-photos-so-far", count=self.photos)
        return (
            photos if self.photos else None,
            text("saying-check-voice") if self.has_voice else None,
            text("saying-check-location") if self.has_location else None,
        )


def what(for_door: str, received: Received, words: str) -> Screen:
    """What is it about? What was said before may stay."""
    head = text("saying-what-for", door=for_door) if for_door else text("saying-what")
    said = text("saying-voice-alone") if words == VOICE_ALONE else shortened(words, 1500)
    before = text("saying-what-before", words=said) if words else None
    keep = choices("what", ("keep", text("saying-keep"))) if words else ()
    return Screen(lines(head, *received.lines(), before), (*keep, cancel()))


def where(received: Received, for_door: str) -> Screen:
    """Where is it? Said for somebody else, their home is not the speaker's."""
    home = text("saying-at-home" if for_door else "saying-place-home")
    named = ((code, home if code == "home" else text(f"saying-place-{code}")) for code in PLACES)
    places = choices("where", *named, ("skip", text("saying-skip")))
    return Screen(lines(text("saying-where"), *received.lines()), (*places, _back("where")))


def photos(received: Received) -> Screen:
    """Pictures?"""
    body = lines(text("saying-photos", limit=PHOTOS), *received.lines())
    options = [("enough", text("saying-photos-enough" if received.photos else "saying-skip"))]
    if received.photos:
        options.append(("none", text("saying-photos-none")))
    return Screen(body, (*choices("photos", *options), _back("photos")))


def seen(for_door: str) -> Screen:
    """Who may see it?"""
    options = choices(
        "seen", *((code, _seen_by(code, for_door)) for code in ("public", "anonymous", "confidential")), a_row=1
    )
    return Screen(text("saying-seen"), (*options, _back("seen")))


def _seen_by(visibility: str, for_door: str) -> Value:
    """Who will see it; said for somebody else, it is their door that is written or not."""
    if for_door and visibility != "confidential":
        return text("saying-seen-public-for" if visibility == "public" else "saying-seen-anonymous-for")
    return text(f"saying-seen-{visibility}")


def pictures() -> Screen:
    """An anonymous matter: may its pictures be shown?"""
    return Screen(
        text("saying-pictures"),
        (
            *choices("pictures", ("no", text("saying-pictures-no")), ("yes", text("saying-pictures-yes"))),
            _back("pictures"),
        ),
    )


def danger(numbers: Screen) -> Screen:
    """The numbers first, then whether everybody shall hear of it at once."""
    rows = choices("danger", ("tell", text("saying-danger-tell")), ("no", text("saying-danger-no")), a_row=1)
    return Screen(paragraphs(numbers.body, text("saying-danger-ask")), rows)


def neighbour(without: str) -> Screen:
    """A neighbour is named: to the mediator only, or without the door."""
    rows = choices(
        "neighbour", ("mediator", text("saying-neighbour-mediator")), ("without", text("saying-neighbour-without")),
        ("rewrite", text("saying-neighbour-rewrite")), a_row=1,
    )  # fmt: skip
    return Screen(
        paragraphs(text("saying-neighbour"), text("saying-neighbour-preview", words=without)), (*rows, cancel())
    )


def similar(number: str, words: str, supporters: int) -> Screen:
    """Is it the same matter?"""
    return Screen(paragraphs(*_similar(number, words, supporters)), (*_similar_rows(), cancel()))


def similar_in_group(number: str, words: str, supporters: int) -> Screen:
    """The same, asked in the group."""
    return Screen(lines(*_similar(number, words, supporters)), _similar_rows(), silent=True)


def _similar(number: str, words: str, supporters: int) -> tuple[Value, Value]:
    one = text("saying-similar-one", number=number, words=shortened(words, 120), count=supporters)
    return text("saying-similar"), one


def _similar_rows() -> Rows:
    return choices("similar", ("same", text("saying-similar-same")), ("other", text("saying-similar-other")), a_row=1)


def check(given: Answers) -> Screen:
    """A last look before it is sent."""
    spoken = given.words == VOICE_ALONE
    body = lines(
        text("saying-check"),
        text("saying-check-for", door=given.for_door) if given.for_door else None,
        text("saying-check-words", words=text("saying-voice-alone") if spoken else given.words),
        text("saying-check-place", place=given.place) if given.place else None,
        text("saying-check-location") if given.has_location else None,
        text("saying-photos-so-far", count=given.photos) if given.photos else None,
        text("saying-check-voice") if given.has_voice else None,
        text("saying-check-hidden") if given.hides_pictures else None,
        text("saying-check-category", category=category(given.category)),
        text("saying-check-seen", seen=_seen_by(given.visibility, given.for_door)),
    )
    rows = (
        choices("check", ("send", text("saying-send")))
        + choices("check", ("what", text("saying-change-what")), ("where", text("saying-change-where")))
        + choices("check", ("photos", text("saying-change-photos")), ("seen", text("saying-change-seen")))
        + choices("check", ("category", text("saying-change-category")))
    )
    return Screen(body, (*rows, cancel()))


def categories(codes: tuple[str, ...]) -> Screen:
    """Which category is it?"""
    options = choices("category", *((code, category(code)) for code in codes))
    return Screen(text("saying-category"), (*options, _back("category")))


def place_name(code: str, words: str) -> Value:
    """The place as chosen or typed; whose home it is says the door beside it."""
    if code == "home":
        return words or text("saying-at-home")
    return words or (text(f"saying-place-{code}") if code else "")


def in_group_about_neighbour(start: str) -> Screen:
    """Said in the group: not posted, to be settled in private."""
    return Screen(text("saying-group-neighbour"), ((Button(text("saying-group-private"), start=start),),))


def the_way_in(unit: str) -> Screen:
    """Somebody of the group who is not registered yet: one sentence and the way in; `unit` as links carry it."""
    rows = ((Button(text("saying-group-register-button"), start=f"u_{unit}"),),)
    return Screen(text("saying-group-register"), rows)


def unsigned(unit: str) -> Screen:
    """Said in the name of the group or of a channel: nobody knows by whom."""
    rows = ((Button(text("saying-group-private"), start=f"say_{unit}"),),)
    return Screen(text("saying-group-unsigned"), rows)


def nothing_said(unit: str, *, is_admin: bool) -> Screen:
    """Called, and nothing said: how it is done here, or in private."""
    rows = ((Button(text("saying-group-private"), start=f"say_{unit}"),),)
    return Screen(text("saying-group-empty" if is_admin else "saying-group-empty-plain"), rows)


def file_left_out() -> Screen:
    """The words are kept; the file or film that came with them is not."""
    return Screen(text("saying-group-file"), silent=True)


def step(
    name: str, stage: str, number: str, count: int, *, is_private: bool = False,
    bodies: Sequence[tuple[int, str]] = (), answers: Sequence[tuple[int, str]] = (), asked: str = "",
) -> Screen:  # fmt: skip
    """The question of a step; `is_private`: pictures are seen by the body that asked, and nobody else.

    `answers`: texts of the body that fill in the words; `asked`: what is to be answered.
    """
    ready = choices(stage, *((str(one), in_one_line(words, 30)) for one, words in answers), a_row=1)
    if stage == "photos":
        body = lines(text("matters-step-photos"), text("saying-photos-so-far", count=count) if count else None)
        return Screen(body, (*ready, *choices("photos", ("send", text("saying-send"))), cancel()))
    if stage == "who":
        options = choices("who", *((str(body_id), name) for body_id, name in bodies), a_row=1)
        return Screen(text("matters-step-who", number=number), (*options, cancel()))
    if stage == "days":
        days = choices("days", *((str(one), text("matters-step-days-button", count=one)) for one in MORE_DAYS), a_row=3)
        return Screen(text("matters-step-days"), (*days, cancel()))
    if stage == "outcome":
        outcomes = tuple((one, text(f"matters-outcome-{one}")) for one in ("accept", "done", "decline", "nobody"))
        return Screen(text("matters-step-outcome"), (*choices("outcome", *outcomes), cancel()))
    rows = (*choices("words", ("skip", text("matters-step-skip"))), cancel()) if name == "done" else (cancel(),)
    question = text("matters-step-asked", question=asked) if asked else None
    below = text("matters-step-private") if is_private else text("workday-answers-hint") if answers else None
    return Screen(lines(question, text(f"matters-step-{name}", number=number), below), (*ready, *rows))


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
