"""Which questions of which forms take pictures, a voice or a place, so that a page asks for them only there."""

from typing import Any

from bot.domain.steps import SPOKEN, WITH_PHOTOS

State = dict[str, Any]

PHOTOS = 8
"""Pictures that are taken at once."""

_SAYING = {
    "what": frozenset({"photos", "voice"}),
    "where": frozenset({"photos", "voice", "place", "apart"}),
    "photos": frozenset({"photos", "voice", "place"}),
    "check": frozenset({"photos", "voice"}),
}
_PICTURED = {
    "notice": frozenset({"words", "photos"}),
    "topic": frozenset({"words", "why", "check"}),
    "duty_note": frozenset({"words", "photos"}),
    "service_record": frozenset({"words", "photos", "check"}),
    "goods": frozenset({"photo"}),
    "whistle-answer": frozenset({"words"}),
    "poll-paper": frozenset({"photo"}),
    "poll-proxy": frozenset({"photo"}),
}
"""Form → its questions that take pictures."""
_ONE = frozenset({"goods", "whistle-answer", "poll-paper", "poll-proxy"})
"""Forms with a single picture."""


def takes(form: str, state: State) -> frozenset[str]:
    """What besides words the open question takes: "photos", "voice", "place".

    "apart": words that come with pictures answer the question, and do not stand under the pictures.
    """
    stage = state.get("stage", "")
    if form == "say":
        return _SAYING.get(stage, frozenset())
    if "step" in state and stage in ("words", "photos"):
        name = state["step"]
        return frozenset({"photos"} if name in WITH_PHOTOS else ()) | ({"voice"} if name in SPOKEN else set())
    if form == "topic":
        return frozenset({"photos", "apart"}) if stage in _PICTURED[form] else frozenset()
    return frozenset({"photos"}) if stage in _PICTURED.get(form, ()) else frozenset()


def most_photos(form: str) -> int:
    """How many pictures can be chosen at once."""
    return 1 if form in _ONE else PHOTOS
