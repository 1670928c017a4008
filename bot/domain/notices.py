"""Notices and sign-ups of a unit (domain §5): who has a place, until when a press counts, and the form.

Stages of the form: "words", "danger" (something grave was typed), "photos" of a notice, "places" and "until" of a
sign-up, "check". Without a stage it is finished. Both count households and decide nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NewType, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.base import CommunityId, Refused, ResidentId, UnitId
from bot.domain.commands.forms import Choose, Given

NoticeId = NewType("NoticeId", int)
State = dict[str, Any]
E = TypeVar("E")

WORDS = 1000
"""Characters of a notice."""
TITLE = 100
"""Characters of what a sign-up is for."""
REMARK = 15
"""Characters that a household adds to its line."""
PHOTOS = 8
"""Pictures of either."""
MOST = 200
"""Doors that a limit may name."""
PLACES = (5, 10, 20)
"""Limits that stand on buttons; any other is typed."""
ENDS_AT = time(20, 0)
"""When the sign-up of a chosen day closes, local."""
UNTIL = {"today": 0, "tomorrow": 1, "after": 2}
"""Days until a sign-up closes, by the answer; "none" closes when the leader says so."""


class Kind(StrEnum):
    """What the leader writes to the whole unit."""

    NOTICE = "notice"
    SIGN_UP = "sign_up"


LIMITS = {Kind.NOTICE: WORDS, Kind.SIGN_UP: TITLE}
"""Characters of the words, by kind."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice or sign-up; `round` counts how often all doors were asked, `places` None is without limit."""

    id: NoticeId
    community_id: CommunityId
    unit_id: UnitId
    kind: Kind
    words: str
    photos: tuple[str, ...]
    urgent: bool
    by: ResidentId
    round: int
    places: int | None
    posted_at: datetime
    appears_at: datetime
    changed_at: datetime | None
    closes_at: datetime | None
    ended_at: datetime | None
    reminded_on: date | None


def has_appeared(notice: Notice, now: datetime) -> bool:
    """Whether it stands in the group: what was to appear at once does, though a clock that was ahead is set back."""
    return notice.appears_at <= max(now, notice.posted_at)


def is_open(notice: Notice, now: datetime) -> bool:
    """Whether a press counts: not at or after the closing instant, whether or not any job ran."""
    return notice.ended_at is None and (notice.closes_at is None or now < notice.closes_at)


def require_open(notice: Notice, now: datetime) -> None:
    """Return where a press counts; raises Refused."""
    if not is_open(notice, now):
        raise Refused("notices-refused-over")


def shared_out(entries: Sequence[E], places: int | None) -> tuple[list[E], list[E]]:
    """Those who have a place and those who wait, in the order in which they came."""
    taken = len(entries) if places is None else places
    return list(entries[:taken]), list(entries[taken:])


def moved_up(before: Sequence[E], after: Sequence[E], places: int | None) -> list[E]:
    """Who waited before and has a place now."""
    waited = shared_out(before, places)[1]
    return [one for one in shared_out(after, places)[0] if one in waited]


def closing(until: str, now: datetime, zone: str) -> datetime | None:
    """The instant at which the answer "until" closes (UTC), None for never; Refused where it is past."""
    if until not in UNTIL:
        return None
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() + timedelta(days=UNTIL[until])
    at = datetime.combine(day, ENDS_AT, tzinfo=local.tzinfo).astimezone(UTC)
    if at <= now:
        raise Refused("notices-refused-past")
    return at


# what the leader's line is meant to be


def asked(**context: Any) -> State:
    """A line that may be a notice, a sign-up or a matter: nothing of it is lost before that is known."""
    return {"stage": "which", "words": "", "photos": [], "voice": None, "location": None, **context}


def asked_step(state: State, given: Given | Choose) -> State:
    """Further words and pictures belong to the same line; the answer finishes it."""
    if isinstance(given, Choose):
        if given.option not in ("notice", "sign_up", "matter"):
            raise Refused("forms-refused-old-button")
        if given.option != "matter" and (state["voice"] or state["location"]):
            raise Refused("notices-refused-voice")
        return _finished({**state, "which": given.option})
    match given.kind:
        case "document":
            raise Refused("saying-refused-file")
        case "other":
            raise Refused("forms-refused-kind")
        case "voice":
            return {**state, "voice": [given.file_id, given.file_unique_id]}
        case "location":
            return {**state, "location": [given.latitude, given.longitude]}
    after = _with_photo(state, given) if given.kind == "photo" else state
    return {**after, "words": "\n".join(part for part in (state["words"], given.text.strip()) if part)}


# the form


def begun(kind: Kind, **context: Any) -> State:
    """A fresh form; `context` is where it is posted and what is known already."""
    return {
        "stage": "words", "kind": kind.value, "words": "", "photos": [], "urgent": False, "places": None,
        "until": "none", "checked": False, **context,
    }  # fmt: skip


def begun_with(kind: Kind, words: str, photos: Sequence[Sequence[str]], **context: Any) -> State:
    """A form whose words (and pictures) were given already."""
    state = begun(kind, photos=[list(one) for one in photos], **context)
    return _worded(state, words) if words.strip() else state


def step(state: State, given: Given | Choose) -> State:
    """The form after an input; raises Refused for what the question does not take."""
    if isinstance(given, Choose):
        return _chosen(state, given.option)
    if given.kind == "document":
        raise Refused("saying-refused-file")
    if given.kind not in ("text", "photo"):
        raise Refused("notices-refused-kind")
    words, stage = given.text.strip(), state["stage"]
    after = _with_photo(state, given) if given.kind == "photo" else state
    if stage == "danger":
        return {**after, "alarm": f"{state['alarm']}\n{words}".strip()}
    if given.kind == "photo" and (stage != "words" or not words):
        return after
    if stage == "words":
        return _worded(after, words)
    if stage == "places":
        return _next({**state, "places": _number(words)}, "until")
    raise Refused("forms-refused-photo-wanted" if stage == "photos" else "forms-refused-choose")


def alarmed(state: State, given: Given) -> State:
    """Grave words, whatever was asked: the numbers first; if there is no danger, the form goes on where it was."""
    after = step(state, given) if state["stage"] == "words" else state
    return {**after, "stage": "danger", "alarm": given.text.strip(), "before": after["stage"]}


def corrected(state: State, given: Given | Choose) -> State:
    """New words for what stands in the group; of a notice then whether all shall look again."""
    if isinstance(given, Choose):
        if state["stage"] != "again" or given.option not in ("yes", "no"):
            raise Refused("forms-refused-old-button")
        return _finished({**state, "again": given.option == "yes"})
    if given.kind != "text":
        raise Refused("notices-refused-kind")
    if state["stage"] != "words":
        raise Refused("forms-refused-choose")
    after = {**state, "words": _words_of(Kind(state["kind"]), given.text)}
    return {**after, "stage": "again"} if state["kind"] == Kind.NOTICE else _finished({**after, "again": False})


def remarked(state: State, given: Given | Choose) -> State:
    """A few words that a household adds to its line, or none."""
    if isinstance(given, Choose):
        if given.option != "none":
            raise Refused("forms-refused-old-button")
        return _finished({**state, "remark": ""})
    if given.kind != "text" or not given.text.strip():
        raise Refused("forms-refused-text-wanted")
    remark = " ".join(given.text.split())
    if len(remark) > REMARK:
        raise Refused("forms-refused-too-long", limit=REMARK)
    return _finished({**state, "remark": remark})


def _worded(state: State, words: str) -> State:
    kind = Kind(state["kind"])
    following = "photos" if kind is Kind.NOTICE else "places"
    return _next({**state, "words": _words_of(kind, words)}, following)


def _words_of(kind: Kind, words: str) -> str:
    words = words.strip()
    if not words:
        raise Refused("forms-refused-text-wanted")
    if len(words) > LIMITS[kind]:
        raise Refused("forms-refused-too-long", limit=LIMITS[kind])
    return words


def _number(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= MOST:
        raise Refused("notices-refused-number", most=MOST)
    return int(words)


def _with_photo(state: State, given: Given) -> State:
    if given.file_unique_id in [photo[1] for photo in state["photos"]]:
        return state
    if len(state["photos"]) >= PHOTOS:
        raise Refused("forms-refused-too-many-photos", limit=PHOTOS)
    photos = [*state["photos"], [given.file_id, given.file_unique_id]]
    return {**state, "photos": photos, "album": given.media_group_id}


def _chosen(state: State, option: str) -> State:
    stage, is_sign_up = state["stage"], state["kind"] == Kind.SIGN_UP
    match stage, option:
        case "danger", "tell":
            return _finished({**state, "cries": True})
        case "danger", "no":
            calm = {name: value for name, value in state.items() if name not in ("alarm", "before")}
            return {**calm, "stage": state["before"]}
        case (("photos" | "places" | "until" | "check"), "back"):
            return {**state, "stage": "check" if state["checked"] and stage != "check" else _before(stage, is_sign_up)}
        case "words", "keep" if state["words"]:
            return _worded(state, state["words"])
        case "photos", "enough" | "none":
            return _next(state if option == "enough" else {**state, "photos": []}, "check")
        case "places", _ if option in ("none", *map(str, PLACES)):
            return _next({**state, "places": None if option == "none" else int(option)}, "until")
        case "until", _ if option in ("none", *UNTIL):
            return _next({name: value for name, value in state.items() if name != "closes_at"} | {"until": option})
        case "check", "send":
            return _finished(state)
        case "check", "urgent" | "calm":
            return {**state, "urgent": option == "urgent"}
        case "check", _ if option in (("words", "places", "until") if is_sign_up else ("words", "photos")):
            return {**state, "stage": option}
    raise Refused("forms-refused-old-button")


def _before(stage: str, is_sign_up: bool) -> str:
    steps = ("words", "places", "until", "check") if is_sign_up else ("words", "photos", "check")
    return steps[steps.index(stage) - 1]


def _next(state: State, stage: str = "check") -> State:
    return {**state, "stage": "check" if state["checked"] else stage, "checked": state["checked"] or stage == "check"}


def _finished(state: State) -> State:
    return {name: value for name, value in state.items() if name != "stage"}
