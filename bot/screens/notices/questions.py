"""The questions with which a notice or sign-up is written; one question a screen."""

from datetime import datetime
from typing import Any

from bot.domain.notices import LIMITS, MOST, PHOTOS, PLACES, REMARK, Kind, Notice
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.notices.shown import short
from bot.screens.shortening import shortened

State = dict[str, Any]
"""The form as it stands."""


def which(words: str, photos: int) -> Screen:
    """What shall become of this line?"""
    body = lines(
        text("notices-which"),
        text("notices-so-far", words=shortened(words, 1500)) if words else None,
        text("notices-photos-so-far", count=photos) if photos else None,
    )
    rows = choices(
        "which", ("notice", text("notices-which-notice")), ("sign_up", text("notices-which-sign-up")),
        ("matter", text("notices-which-matter")), a_row=1,
    )  # fmt: skip
    return Screen(body, (*rows, cancel()))


def question(state: State, offered: tuple[str, ...], unit: str, zone: str) -> Screen:
    """The question that is open; `offered` are the closing days that are still ahead."""
    kind = Kind(state["kind"])
    match state["stage"]:
        case "words":
            return _words(kind, state, unit)
        case "photos":
            return _photos(len(state["photos"]))
        case "places":
            return _places()
        case "until":
            return _until(offered)
        case _:
            return _check(kind, state, unit, zone)


def danger(numbers: Screen) -> Screen:
    """The numbers first; then whether everybody shall hear of it at once, or it is no danger."""
    rows = choices("danger", ("tell", text("saying-danger-tell")), ("no", text("saying-danger-no")), a_row=1)
    return Screen(paragraphs(numbers.body, text("saying-danger-ask")), rows)


def _words(kind: Kind, state: State, unit: str) -> Screen:
    ask = "notices-ask-notice" if kind is Kind.NOTICE else "notices-ask-sign-up"
    before = state["words"]
    body = lines(
        text(ask, unit=unit, limit=LIMITS[kind]),
        text("notices-photos-so-far", count=len(state["photos"])) if state["photos"] else None,
        text("notices-so-far", words=shortened(before, 1500)) if before else None,
    )
    keep = choices("words", ("keep", text("saying-keep"))) if before else ()
    return Screen(body, (*keep, cancel()))


def _photos(count: int) -> Screen:
    options = [("enough", text("saying-photos-enough" if count else "saying-skip"))]
    if count:
        options.append(("none", text("saying-photos-none")))
    so_far = text("notices-photos-so-far", count=count) if count else None
    body = lines(text("notices-ask-photos", limit=PHOTOS), so_far)
    return Screen(body, (*choices("photos", *options), _back("photos")))


def _places() -> Screen:
    options: list[tuple[str, Value]] = [("none", text("notices-places-none"))]
    options += [(str(one), str(one)) for one in PLACES]
    return Screen(text("notices-ask-places", most=MOST), (*choices("places", *options), _back("places")))


def _until(offered: tuple[str, ...]) -> Screen:
    options = (*((code, text(f"notices-until-{code}")) for code in offered), ("none", text("notices-until-none")))
    return Screen(text("notices-ask-until"), (*choices("until", *options), _back("until")))


def _check(kind: Kind, state: State, unit: str, zone: str) -> Screen:
    is_notice, closes_at = kind is Kind.NOTICE, state.get("closes_at")
    urgent = ("calm", text("notices-calm")) if state["urgent"] else ("urgent", text("notices-urgent"))
    until: Value = Moment(datetime.fromisoformat(closes_at), zone) if closes_at else text("notices-until-none")
    places: Value = str(state["places"]) if state["places"] else text("notices-places-none")
    body = lines(
        text("notices-check-notice" if is_notice else "notices-check-sign-up", unit=unit),
        text("notices-so-far", words=state["words"]),
        text("notices-photos-so-far", count=len(state["photos"])) if state["photos"] else None,
        None if is_notice else text("notices-check-places", places=places),
        None if is_notice else text("notices-check-until", until=until),
        text("notices-check-urgent") if state["urgent"] else None,
    )
    change: Rows = choices("check", ("words", text("saying-change-what")), ("photos", text("saying-change-photos")))
    if not is_notice:
        change = choices(
            "check", ("words", text("saying-change-what")), ("places", text("notices-change-places")),
            ("until", text("notices-change-until")),
        )  # fmt: skip
    return Screen(body, (*choices("check", ("send", text("saying-send")), urgent), *change, cancel()))


def correction(state: State) -> Screen:
    """What shall stand there instead? And of a notice: shall all look again?"""
    if state["stage"] == "again":
        rows = choices("again", ("no", text("notices-again-no")), ("yes", text("notices-again-yes")), a_row=1)
        return Screen(paragraphs(text("notices-ask-again"), text("notices-so-far", words=state["words"])), rows)
    limit = LIMITS[Kind(state["kind"])]
    body = lines(text("notices-ask-correction", limit=limit), text("notices-so-far", words=state["words"]))
    return Screen(body, (cancel(),))


def ask_remark(notice: Notice) -> Screen:
    """What shall stand beside the household's door?"""
    body = text("notices-ask-remark", title=short(notice, 100), limit=REMARK)
    return Screen(body, (*choices("remark", ("none", text("notices-remark-none"))), cancel()))


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
