"""The questions with which a topic is proposed and debated; one question a screen."""

from typing import Any

from bot.domain.topics.forms import LIMITS, PHOTOS, WHY, WORDS
from bot.domain.topics.sharing import Share, yuan
from bot.domain.topics.topic import Topic
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.shortening import shortened
from bot.screens.topics.shown import menu, title

State = dict[str, Any]


def question(state: State, unit: str, wanted: int) -> Screen:
    """The question that is open; `wanted` households must sign, 0 where a leader puts it."""
    match state["stage"]:
        case "words":
            return _words(state, unit)
        case "why":
            return _why(state)
        case "price":
            rows = choices("price", ("none", text("topics-price-none")))
            return Screen(text("topics-ask-price"), (*rows, _back("price")))
        case "share":
            shares = choices("share", *((one.value, text(f"topics-by-{one.value}")) for one in Share))
            return Screen(text("topics-ask-share", price=yuan(state["price"])), (*shares, _back("share")))
        case "photos":
            return _photos(len(state["photos"]))
        case _:
            return _check(state, unit, wanted)


def _words(state: State, unit: str) -> Screen:
    ask = "topics-ask-words-leader" if state["leads"] else "topics-ask-words"
    keep = choices("words", ("keep", text("saying-keep"))) if state["checked"] else ()
    return Screen(
        lines(text(ask, unit=unit, limit=WORDS), _so_far(state["words"])), (*keep, cancel())
    )  # fmt: skip


def _why(state: State) -> Screen:
    keep = choices("why", ("keep", text("saying-keep"))) if state["checked"] else ()
    return Screen(lines(text("topics-ask-why", limit=WHY), _so_far(state["why"])), (*keep, _back("why")))


def _photos(count: int) -> Screen:
    options: list[tuple[str, Value]] = [("enough", text("saying-photos-enough" if count else "saying-skip"))]
    if count:
        options.append(("none", text("saying-photos-none")))
    body = lines(text("topics-ask-photos", limit=PHOTOS), text("notices-photos-so-far", count=count) if count else None)
    return Screen(body, (*choices("photos", *options), _back("photos")))


def _check(state: State, unit: str, wanted: int) -> Screen:
    price = state["price"]
    shared = text(f"topics-share-{state['share']}")
    body = paragraphs(
        text("topics-check", unit=unit),
        lines(text("topics-words", words=state["words"]), text("topics-why", why=state["why"])),
        text("topics-price", price=yuan(price), share=shared) if price else None,
        text("notices-photos-so-far", count=len(state["photos"])) if state["photos"] else None,
        text("topics-check-signers", count=wanted) if wanted else text("topics-check-leader"),
    )
    change: Rows = choices(
        "check", ("words", text("topics-change-words")), ("why", text("topics-change-why")),
        ("price", text("topics-change-price")), ("photos", text("saying-change-photos")),
    )  # fmt: skip
    return Screen(body, (*choices("check", ("send", text("saying-send"))), *change, cancel()))


def ask_line(topic: Topic, state: State, before: str) -> Screen:
    """The line that is asked for; `before` is what the statement says now."""
    does = state["does"]
    wanted = f"{does}-{state['side']}" if does == "state" else does
    body = paragraphs(
        text("topics-of", words=title(topic)),
        text("topics-question-words", words=state["asked"]) if state.get("asked") else None,
        lines(text(f"topics-ask-{wanted}", limit=LIMITS[does]), _so_far(before)),
    )
    return Screen(body, (cancel(),))


def too_late(why: Value, words: str) -> Screen:
    """Things changed while it was written: why it is not kept, and what was written, so that nothing is lost."""
    return Screen(paragraphs(why, text("topics-written", words=words)), ((menu(),),))


def _so_far(words: str) -> Value | None:
    return text("notices-so-far", words=shortened(words, 1500)) if words else None


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
