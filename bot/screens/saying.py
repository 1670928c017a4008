"""The questions of saying a matter, and of the steps that need words; one question a screen."""

from bot.domain.saying import PHOTOS, PLACES, VOICE_ALONE
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.matters import category

State = dict[str, object]


def what(for_door: str, photos: int) -> Screen:
    """What is it about?"""
    head = text("saying-what-for", door=for_door) if for_door else text("saying-what")
    return Screen(lines(head, text("saying-photos-so-far", count=photos) if photos else None), (cancel(),))


def where() -> Screen:
    """Where is it?"""
    places = choices("where", *((code, text(f"saying-place-{code}")) for code in PLACES), ("skip", text("saying-skip")))
    return Screen(text("saying-where"), (*places, _back("where")))


def photos(count: int) -> Screen:
    """Pictures?"""
    body = lines(text("saying-photos", limit=PHOTOS), text("saying-photos-so-far", count=count) if count else None)
    enough = ("enough", text("saying-photos-enough" if count else "saying-skip"))
    return Screen(body, (*choices("photos", enough), _back("photos")))


def seen() -> Screen:
    """Who may see it?"""
    options = choices(
        "seen", *((code, text(f"saying-seen-{code}")) for code in ("public", "anonymous", "confidential")), a_row=1
    )
    return Screen(text("saying-seen"), (*options, _back("seen")))


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
    body = paragraphs(text("saying-similar"), text("saying-similar-one", number=number, words=words, count=supporters))
    return Screen(body, (*similar_rows(), cancel()))


def similar_rows() -> Rows:
    """The two answers."""
    return choices("similar", ("same", text("saying-similar-same")), ("other", text("saying-similar-other")), a_row=1)


def check(words: str, place: Value, count: int, has_voice: bool, visibility: str, category_code: str) -> Screen:
    """A last look before it is sent."""
    body = lines(
        text("saying-check"),
        text("saying-check-words", words=words if words != VOICE_ALONE else text("saying-voice-alone")),
        text("saying-check-place", place=place) if place else None,
        text("saying-photos-so-far", count=count) if count else None,
        text("saying-check-voice") if has_voice else None,
        text("saying-check-category", category=category(category_code)),
        text("saying-check-seen", seen=text(f"saying-seen-{visibility}")),
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
    """The place as chosen or typed."""
    return words or (text(f"saying-place-{code}") if code else "")


def in_group_about_neighbour(start: str) -> Screen:
    """Said in the group: not posted, to be settled in private."""
    return Screen(text("saying-group-neighbour"), ((Button(text("saying-group-private"), start=start),),))


def step(name: str, stage: str, number: str, count: int) -> Screen:
    """The question of a step."""
    if stage == "photos":
        body = lines(text("matters-step-photos"), text("saying-photos-so-far", count=count) if count else None)
        return Screen(body, (*choices("photos", ("send", text("saying-send"))), cancel()))
    if stage == "who":
        return Screen(text("matters-step-who", number=number), (cancel(),))
    if stage == "outcome":
        options = tuple((one, text(f"matters-outcome-{one}")) for one in ("accept", "done", "decline", "nobody"))
        return Screen(text("matters-step-outcome"), (*choices("outcome", *options), cancel()))
    rows = (*choices("words", ("skip", text("matters-step-skip"))), cancel()) if name == "done" else (cancel(),)
    return Screen(text(f"matters-step-{name}", number=number), rows)


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
