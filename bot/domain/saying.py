"""The form with which a matter is said in the private chat: what, where, pictures, who may see it, and a last look.

Stages: "what", then what was noticed in the words ("danger", "neighbour", "similar"), then "where", "photos", "seen",
"pictures" (whether an anonymous matter shows them), "check". Without a stage the form is finished.
"""

import unicodedata
from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given

State = dict[str, Any]

PHOTOS = 8
"""Pictures of a matter."""
WORDS = 2000
"""Characters of its words."""
PLACE = 100
"""Characters of its place."""
PLACES = ("stairs", "lift", "entrance", "home", "yard")
SEEN = ("public", "anonymous", "confidential")
VOICE_ALONE = "🎤"
"""The words of a matter that was only spoken."""
_SHAPELESS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters by their category, and nothing to the eye."""


def begun(**context: Any) -> State:
    """A fresh form; `context` is where it is said and for whom."""
    return {
        "stage": "what", "words": "", "place": "", "photos": [], "voice": None, "location": None,
        "visibility": "public", "photos_public": True, "checked": False, "asked": [], **context,
    }  # fmt: skip


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind == "document":
        raise Refused("saying-refused-file")
    if given.kind == "other":
        raise Refused("forms-refused-kind")
    if state["stage"] == "what":
        return _what(state, given)
    if given.kind in ("photo", "voice"):
        return _with_caption(_with_media(state, given), given.text)
    if state["stage"] == "where":
        return _where(state, given)
    if given.kind == "location":
        return {**state, "location": [given.latitude, given.longitude]}
    raise Refused("forms-refused-photo-wanted" if state["stage"] == "photos" else "forms-refused-choose")


def _what(state: State, given: Given) -> State:
    """Words, or a picture or voice with or without words: the first thing that is said."""
    if given.kind == "location":
        raise Refused("saying-refused-what-first")
    after = _with_media(state, given) if given.kind in ("photo", "voice") else state
    words = given.text.strip()
    if given.kind == "photo" and not words:
        return {**after, "stage": "what"}
    if given.kind == "voice" and not words:
        words = VOICE_ALONE
    if says_nothing(words):
        raise Refused("forms-refused-text-wanted")
    if len(words) > WORDS:
        raise Refused("forms-refused-too-long", limit=WORDS)
    return {**after, "words": words, "asked": [], "stage": "look"}


def says_nothing(words: str) -> bool:
    """Whether nothing of it can be seen: spaces, controls, characters that have no shape."""
    return all(char in _SHAPELESS or unicodedata.category(char)[0] in "CZM" for char in words)


def with_more(state: State, given: Given) -> State:
    """Words that are grave wherever they were typed: they are added, and looked at before any further question.

    The picture or voice they came with is kept where there is room.
    """
    if given.kind == "voice" or (given.kind == "photo" and len(state["photos"]) < PHOTOS):
        state = _with_media(state, given)
    return {**state, "words": _together(state["words"], given.text)[-WORDS:], "asked": [], "stage": "look"}


def _together(words: str, more: str) -> str:
    said = words.removeprefix(VOICE_ALONE)
    return f"{said}\n{more.strip()}" if said else more.strip()


def _where(state: State, given: Given) -> State:
    if given.kind == "location":
        return _next({**state, "location": [given.latitude, given.longitude]}, "photos")
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    if len(given.text) > PLACE:
        raise Refused("forms-refused-too-long", limit=PLACE)
    return _next({**state, "place": given.text.strip(), "place_code": ""}, "photos")


def _with_media(state: State, given: Given) -> State:
    """A picture or voice is welcome at any question, which then still stands."""
    if given.kind == "voice":
        return {**state, "voice": [given.file_id, given.file_unique_id]}
    if given.file_unique_id in [photo[1] for photo in state["photos"]]:
        return state
    if len(state["photos"]) >= PHOTOS:
        raise Refused("forms-refused-too-many-photos", limit=PHOTOS)
    photos = [*state["photos"], [given.file_id, given.file_unique_id]]
    return {**state, "photos": photos, "album": given.media_group_id}


def _with_caption(state: State, caption: str) -> State:
    """What stands under a picture that comes later belongs to what is said."""
    if says_nothing(caption) or caption.strip() in state["words"]:
        return state
    words = _together(state["words"], caption)
    if len(words) > WORDS:
        raise Refused("forms-refused-too-long", limit=WORDS)
    asked = [one for one in state["asked"] if one != "neighbour"]
    stage = "look" if state["stage"] == "check" else state["stage"]
    return {**state, "words": words, "asked": asked, "stage": stage}


def _chosen(state: State, option: str) -> State:
    stage = state["stage"]
    if option == "back":
        return {**state, "stage": "check" if state["checked"] else _BEFORE.get(stage, "what")}
    if stage == "what" and option == "keep" and state["words"]:
        return {**state, "stage": "look"}
    if stage == "danger":
        return _after_danger(state, option)
    if stage == "neighbour":
        return _after_neighbour(state, option)
    if stage == "similar" and option in ("same", "other"):
        return _finished({**state, "same": True}) if option == "same" else _asked(state, "similar")
    if stage == "where" and option in (*PLACES, "skip"):
        code = "" if option == "skip" else option
        return _next({**state, "place": "", "place_code": code}, "photos")
    if stage == "photos" and option in ("enough", "none"):
        after = state if option == "enough" else {**state, "photos": []}
        return {**after, "stage": "look"} if state["checked"] else _next(after, "seen")
    if stage == "seen" and option in SEEN:
        return _after_seen(state, option)
    if stage == "pictures" and option in ("yes", "no"):
        if option == "no" and state["words"] == VOICE_ALONE:
            raise Refused("saying-refused-voice-alone")
        return _looked_at_again({**state, "photos_public": option == "yes"})
    if stage == "check":
        return _after_check(state, option)
    raise Refused("forms-refused-old-button")


_BEFORE = {"where": "what", "photos": "where", "seen": "photos", "pictures": "seen", "check": "seen", "similar": "what"}


def _after_danger(state: State, option: str) -> State:
    match option:
        case "tell":
            return _finished({**state, "is_danger": True, "visibility": "public"})
        case "no":
            return _asked(state, "danger")
    raise Refused("forms-refused-old-button")


def _after_neighbour(state: State, option: str) -> State:
    match option:
        case "mediator":
            return _asked({**state, "visibility": "confidential"}, "neighbour")
        case "without":
            return {**state, "words": state["without"], "stage": "look"}
        case "rewrite":
            return {**state, "stage": "what"}
    raise Refused("forms-refused-old-button")


def _after_seen(state: State, option: str) -> State:
    """Pictures and voice of an anonymous matter are shown only where that is asked for."""
    chosen = {**state, "visibility": option, "photos_public": option != "anonymous"}
    if option == "anonymous" and (state["photos"] or state["voice"]):
        return {**chosen, "stage": "pictures"}
    return _looked_at_again(chosen)


def _looked_at_again(state: State) -> State:
    """More people may see it than before: a neighbour named in it is asked about again."""
    asked = [one for one in state["asked"] if one != "neighbour"]
    return {**state, "asked": asked, "checked": True, "stage": "look"}


def _after_check(state: State, option: str) -> State:
    if option == "send":
        return _finished(state)
    if option in ("what", "where", "photos", "seen", "category"):
        return {**state, "stage": option}
    raise Refused("forms-refused-old-button")


def categorised(state: State, category: str) -> State:
    """The form with a category chosen by the person."""
    return {**state, "category": category, "stage": "check"}


def _asked(state: State, about: str) -> State:
    """That was asked; look on for what else the words hold."""
    return {**state, "asked": [*state["asked"], about], "stage": "look"}


def _next(state: State, stage: str) -> State:
    if stage == "seen" and state["visibility"] == "confidential":
        stage = "check"
    return {**state, "stage": "check" if state["checked"] else stage, "checked": state["checked"] or stage == "check"}


def after_look(state: State) -> State:
    """Nothing (more) was noticed in the words: go on with the next question."""
    return _next(state, "where")


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
