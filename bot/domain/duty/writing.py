"""The small forms of a turn: words and pictures of what was done, and the line that goes with the handover."""

from typing import Any

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given

State = dict[str, Any]

LONGEST = 500
"""Characters of a note."""
LINE = 200
"""Characters of the line that goes with a handover."""
PHOTOS = 4
"""Pictures of a note."""


def written(state: State, given: Given | Choose) -> State:
    """Words, then pictures; either alone suffices. Without a stage it is finished."""
    if isinstance(given, Choose):
        if state["stage"] != "photos" or given.option != "send":
            raise Refused("forms-refused-old-button")
        return _finished(state)
    if given.kind not in ("text", "photo"):
        raise Refused("notices-refused-kind")
    words = "\n".join(part for part in (state["words"], given.text.strip()) if part)
    if len(words) > LONGEST:
        raise Refused("forms-refused-too-long", limit=LONGEST)
    after = {**state, "words": words, "stage": "photos"}
    return _with_photo(after, given) if given.kind == "photo" else _worded(after)


def lined(state: State, given: Given | Choose) -> State:
    """One line, or none."""
    if isinstance(given, Choose):
        if given.option != "none":
            raise Refused("forms-refused-old-button")
        return _finished({**state, "line": ""})
    line = " ".join(given.text.split())
    if given.kind != "text" or not line:
        raise Refused("forms-refused-text-wanted")
    if len(line) > LINE:
        raise Refused("forms-refused-too-long", limit=LINE)
    return _finished({**state, "line": line})


def _worded(state: State) -> State:
    if not state["words"]:
        raise Refused("forms-refused-text-wanted")
    return state


def _with_photo(state: State, given: Given) -> State:
    if given.file_unique_id in [photo[1] for photo in state["photos"]]:
        return state
    if len(state["photos"]) >= PHOTOS:
        raise Refused("forms-refused-too-many-photos", limit=PHOTOS)
    photos = [*state["photos"], [given.file_id, given.file_unique_id]]
    return {**state, "photos": photos, "album": given.media_group_id}


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
