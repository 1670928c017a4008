"""The small form behind a step that needs words: asking back, a note, done, declining, more time, ringing, folding."""

from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given

State = dict[str, Any]

WITH_PHOTOS = frozenset({"done", "answer", "note"})
SPOKEN = frozenset({"answer", "note"})
"""Steps that may be said by voice."""
PHOTOS = 8
"""Pictures a step may carry."""
MORE_DAYS = (3, 7, 15)
"""Days by which the time to settle can be made longer, once."""
ANSWERED = frozenset({"done", "note", "ask", "decline", "extend"})
"""Steps that offer the texts which a body answers with; `state["answers"]` holds [id, words] of each."""
LONGEST = 2000
"""Characters of what is written."""


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; without a stage it is finished. Raises Refused for what the question does not take."""
    match state["stage"]:
        case "words":
            return _words(state, given)
        case "photos":
            return _photos(state, given)
        case "who":
            return _who(state, given)
        case "days":
            return _days(state, given)
        case _:
            return _outcome(state, given)


def _words(state: State, given: Given | Choose) -> State:
    name = state["step"]
    if isinstance(given, Choose):
        if given.option == "skip" and name == "done":
            return _finished({**state, "words": ""})
        return _said({**state, "words": _chosen(state, given)}, is_whole=True)
    if given.kind == "photo" and name in WITH_PHOTOS:
        return _photos({**state, "stage": "photos"}, given)
    if given.kind == "voice" and name in SPOKEN:
        return _photos({**state, "stage": "photos"}, given)
    return _said({**state, "words": _text(given, LONGEST)})


def _said(said: State, *, is_whole: bool = False) -> State:
    """What is asked after the words; those that were chosen need no picture behind them."""
    name = said["step"]
    if name == "decline":
        return {**said, "stage": "who"}
    if name == "extend":
        return {**said, "stage": "days"}
    if name == "ring":
        return {**said, "stage": "outcome"}
    return {**said, "stage": "photos"} if name in ("done", "answer") and not is_whole else _finished(said)


def _chosen(state: State, given: Choose) -> str:
    """The words of the text that was chosen."""
    known = {str(answer_id): str(words) for answer_id, words in state.get("answers", ())}
    if given.option not in known:
        raise Refused("forms-refused-old-button")
    return known[given.option]


def _who(state: State, given: Given | Choose) -> State:
    """One of the community's bodies, or the name of whoever else it is."""
    if not isinstance(given, Choose):
        return _finished({**state, "responsible": _text(given, 200)})
    known = {str(body_id): name for body_id, name in state["bodies"]}
    if given.option not in known:
        raise Refused("forms-refused-choose")
    return _finished({**state, "responsible": known[given.option], "to": int(given.option)})


def _days(state: State, given: Given | Choose) -> State:
    if not isinstance(given, Choose) or given.option not in {str(days) for days in MORE_DAYS}:
        raise Refused("forms-refused-choose")
    return _finished({**state, "days": int(given.option)})


def _photos(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose):
        return _finished(state if given.option == "send" else {**state, "words": _chosen(state, given)})
    if given.kind == "voice" and state["step"] in SPOKEN:
        spoken = {**state, "voice": [given.file_id, given.file_unique_id]}
        return _with_more(spoken, given.text) if given.text.strip() else spoken
    if given.kind == "photo":
        if given.file_unique_id in [photo[1] for photo in state["photos"]]:
            return state
        if len(state["photos"]) >= PHOTOS:
            raise Refused("forms-refused-too-many-photos", limit=PHOTOS)
        photos = [*state["photos"], [given.file_id, given.file_unique_id]]
        return _with_more({**state, "photos": photos, "album": given.media_group_id}, given.text)
    return _with_more(state, _text(given, LONGEST))


def _with_more(state: State, more: str) -> State:
    """Further words, or what stands under a picture, join what was written; nothing is cut off."""
    words = f"{state['words']}\n{more.strip()}".strip()
    if len(words) > LONGEST:
        raise Refused("forms-refused-too-long", limit=LONGEST)
    return {**state, "words": words}


def _outcome(state: State, given: Given | Choose) -> State:
    if isinstance(given, Choose) and given.option in ("accept", "done", "decline", "nobody"):
        if given.option == "decline":
            return {**state, "outcome": "decline", "stage": "who"}
        return _finished({**state, "outcome": given.option})
    raise Refused("forms-refused-choose")


def _text(given: Given | Choose, at_most: int) -> str:
    if not isinstance(given, Given) or given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    if len(given.text) > at_most:
        raise Refused("forms-refused-too-long", limit=at_most)
    return given.text.strip()


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
