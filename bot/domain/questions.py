"""What the questions of forms take besides buttons, by the kind of form and the stage it is at.

Pages show a field only where it is of use; the chat takes anything and says what it cannot read. "*" stands for every
stage of a form that has no row of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Words(StrEnum):
    """What kind of words: several lines, one line, a whole number, a day, a code of letters and digits."""

    TEXT = "text"
    LINE = "line"
    NUMBER = "number"
    DAY = "day"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Takes:
    """What is taken: words of a kind, pictures, a voice message, the place on the map."""

    words: Words | None = None
    photos: bool = False
    voice: bool = False
    place: bool = False

    @property
    def files(self) -> bool:
        """Whether it takes something besides words."""
        return self.photos or self.voice or self.place

    @property
    def anything(self) -> bool:
        """Whether it takes anything but a press."""
        return self.words is not None or self.files


BUTTONS = Takes()
TEXT, LINE, NUMBER, DAY, CODE = (Takes(words) for words in Words)
PICTURED, PHOTOS = Takes(Words.TEXT, photos=True), Takes(photos=True)

Stages = Mapping[str, Takes]

TAKES: Mapping[str, Stages] = {
    "say": {
        "what": Takes(Words.TEXT, photos=True, voice=True), "where": Takes(Words.LINE, place=True),
        "photos": Takes(photos=True, voice=True),
    },
    "step": {"words": TEXT, "photos": PHOTOS, "who": LINE},
    "whistle": {"question": TEXT, "when": DAY},
    "whistle-answer": {"words": PICTURED},
    "dispute": {"door": LINE, "words": TEXT, "photos": PHOTOS},
    "which": {"*": Takes(Words.TEXT, photos=True, voice=True, place=True)},
    "notice": {"words": PICTURED, "photos": PHOTOS, "places": NUMBER, "danger": TEXT},
    "notice-correct": {"words": TEXT},
    "notice-remark": {"*": LINE},
    "errand": {"what": TEXT},
    "errand_step": {"words": TEXT, "photos": PHOTOS, "place": LINE},
    "topic": {"words": Takes(Words.LINE, photos=True), "why": PICTURED, "price": NUMBER, "photos": PHOTOS},
    "topic-line": {"*": TEXT},
    "talk": {"words": TEXT, "in_favour": NUMBER, "against": NUMBER, "abstained": NUMBER},
    "register": {"door": LINE, "name": LINE},
    "code": {"*": CODE},
    "admission": {"door": LINE, "name": LINE},
    "name": {"*": LINE},
    "rota": {"task": LINE, "grounds": LINE},
    "rota-away": {"from": DAY, "until": DAY},
    "rota-exempt": {"ground": TEXT, "until": DAY},
    "duty_note": {"*": PICTURED},
    "handover": {"*": TEXT},
    "poll": {"question": TEXT, "options": TEXT, "until": LINE, "details": TEXT, "number": LINE},
    "poll-cancel": {"*": TEXT},
    "poll-objection": {"*": TEXT},
    "poll-decision": {"words": TEXT},
    "poll-paper": {"signed": LINE, "photo": PHOTOS},
    "poll-paper-why": {"*": TEXT},
    "poll-proxy": {"photo": PHOTOS},
    "poll-box": {"option": NUMBER, "slips": TEXT, "invalid": NUMBER},
    "poll-amend": {"why": TEXT},
    "small-talk": {"question": TEXT, "options": TEXT},
    "election": {"nominate": NUMBER, "accept": NUMBER, "vote": NUMBER},
    "election-cancel": {"*": TEXT},
    "election-words": {"*": TEXT},
    "order": {
        "what": TEXT, "words": TEXT, "when": LINE, "where": LINE, "people": NUMBER, "hours": LINE, "danger": TEXT,
    },
    "order-cancel": {"*": TEXT},
    "order-time": {"*": LINE},
    "order-code": {"*": NUMBER},
    "order-done": {"*": LINE},
    "order-minutes": {"*": LINE},
    "order-why": {"*": TEXT},
    "order-review": {"*": TEXT},
    "service_record": {
        "person": LINE, "activity": TEXT, "name": LINE, "minutes": LINE, "since": LINE, "words": PICTURED, "day": DAY,
        "whom": LINE, "place": LINE, "photos": PHOTOS,
    },
    "service_line": {"*": TEXT},
    "service_member": {"*": LINE},
    "service_certificate": {"*": LINE},
    "service_certificate_of": {"*": LINE},
    "deed": {"door": LINE, "words": TEXT},
    "deed-fold": {"*": TEXT},
    "point-gift": {"door": LINE, "amount": NUMBER},
    "point-correction": {"door": LINE, "reason": TEXT},
    "point-rule": {"value": NUMBER, "since": DAY},
    "pickup": {"*": CODE},
    "pickup-word": {"*": NUMBER},
    "pickup-return": {"why": LINE},
    "counter": {"name": LINE, "place": LINE, "opening": LINE},
    "counter-staff": {"*": LINE},
    "goods": {"name": LINE, "photo": PHOTOS, "price": NUMBER, "stock": NUMBER, "limit": NUMBER},
    "stock": {"many": NUMBER, "reason": LINE},
    "community": {"*": LINE, "bodies": BUTTONS, "body-kind": BUTTONS, "body-online": BUTTONS, "check": BUTTONS},
    "body": {"*": LINE, "body-kind": BUTTONS, "body-online": BUTTONS},
    "grid": {"*": LINE},
    "calling": {"*": LINE},
    "days": {"*": LINE},
    "answer": {"*": TEXT},
    "leave": {"from": DAY, "to": DAY},
    "list-limits": {"*": LINE},
    "list-row": {
        "*": LINE, "category": BUTTONS, "level": BUTTONS, "urgency": BUTTONS, "decide": BUTTONS, "may": BUTTONS,
        "route": BUTTONS,
    },
    "openboard": {"*": LINE},
    "key-of-service": {"*": LINE},
    "list-file": {},
    "roster": {},
}  # fmt: skip


STEPS: Mapping[str, Takes] = {
    "done": PICTURED, "answer": Takes(Words.TEXT, photos=True, voice=True),
    "note": Takes(Words.TEXT, photos=True, voice=True),
}  # fmt: skip
"""What the words of a step take that carries more than words."""


PHOTOS_AT_ONCE = 8
FEWER_PHOTOS = {
    "goods": 1, "whistle-answer": 1, "poll-paper": 1, "poll-proxy": 1, "topic": 5, "duty_note": 4, "service_record": 4,
}  # fmt: skip
"""Forms that take fewer pictures."""
APART = frozenset({"topic"})
"""Forms in which words that come with pictures answer the question, and do not stand under the pictures."""


def most_photos(kind: str) -> int:
    """How many pictures a form of this kind takes at once."""
    return FEWER_PHOTOS.get(kind, PHOTOS_AT_ONCE)


def takes(kind: str, state: Mapping[str, Any]) -> Takes:
    """What the question takes that is open in a form of this kind."""
    stages, stage = TAKES[kind], state["stage"]
    if stage in ("words", "photos") and state.get("step") in STEPS:
        more = STEPS[state["step"]]
        return more if stage == "words" else Takes(photos=more.photos, voice=more.voice)
    return stages.get(stage, stages.get("*", BUTTONS))
