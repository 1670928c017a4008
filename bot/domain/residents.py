"""Who is registered and how: the questions asked at the door, ages, names, who heads a household."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Any, Protocol, TypeVar

from bot.domain.base import Refused, ResidentId

State = dict[str, Any]

TIES = ("owner", "tenant", "family")
"""What somebody with the household's slip may be; a helper is named by the household."""

SLIP_DAYS = 90
"""Days a household's code is good for (*default*)."""
SLIP_CHOICES = (30, 60, 90, 180, 365)
"""What else a community can choose."""
HELPER_LINK_DAYS = 7
"""Days a helper's one-time link is good for."""
ADMISSION_PATIENCE = timedelta(days=3)
"""After so long somebody who asked to be let in is told to ask the leader."""
LONGEST_NAME = 12

_PHONE = re.compile(r"\d(?:[\s-]?\d){6,}")
_PAGE = re.compile(r"page\d{1,2}")

_TYPED: Mapping[str, Mapping[str, str]] = {
    "consent": {"同意": "yes", "agree": "yes", "yes": "yes"},
    "tie": {
        "业主": "owner", "業主": "owner", "owner": "owner", "租户": "tenant", "租戶": "tenant", "tenant": "tenant",
        "家属": "family", "家屬": "family", "family": "family",
    },
    "age": {"满了": "adult", "滿了": "adult", "yes": "adult", "还没满": "young", "還沒滿": "young", "no": "young"},
}  # fmt: skip
"""Answers that may be typed instead of pressed, by question."""

_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "consent": ("yes",),
    "tie": TIES,
    "age": ("adult", "young"),
    "minor": ("14", "13"),
    "home": ("here", "there"),
    "keep": ("keep", "end"),
    "name": ("none",),
}


_GIVES: Mapping[str, tuple[str, ...]] = {
    "consent": ("consented",),
    "door": ("flat_id", "door"),
    "tie": ("tie",),
    "age": ("adult", "young"),
    "minor": ("adult",),
    "home": ("lives",),
    "keep": ("keeps",),
    "name": ("name",),
}
"""What of the state an answer gives, by question."""


class Living(Protocol):
    """Who may head a household: tied to a flat, the longest tied first."""

    @property
    def kind(self) -> str:
        """The tie."""

    @property
    def is_adult(self) -> bool:
        """18 or older."""

    @property
    def lives(self) -> bool:
        """Whether in this household."""


L = TypeVar("L", bound=Living)


def heir(members: Iterable[L]) -> L | None:
    """Who heads the household when nobody does: the longest registered adult who lives there and is no helper."""
    return next((one for one in members if one.lives and one.is_adult and one.kind != "helper"), None)


def is_left(
    *, living: int, left: Collection[ResidentId], newcomer: Collection[ResidentId], lives_without_phone: bool
) -> bool:
    """Whether who settles behind a door begins another household: all of the one before have gone, who settles now was
    none of them, and nobody is known to live there who has no phone."""
    return bool(left) and living == 0 and not lives_without_phone and not set(left) & set(newcomer)


def question(state: State) -> str | None:
    """The next question of somebody coming in, None where all is answered.

    `known` are people who are registered in the community, `home` says where they live now ("" nowhere), `leaves` is
    the tie kind of the home a mover leaves, `doors` (flat id → door) are there to choose from for whoever `asks` to be
    let in.
    """
    if state.get("too_young"):
        return None
    if not state["known"] and not state.get("consented"):
        return "consent"
    if "flat_id" not in state:
        return "door"
    if "tie" not in state:
        return "tie"
    if "adult" not in state:
        return "minor" if state.get("young") else "age"
    if state.get("leaves") == "owner" and "keeps" not in state:
        return "keep"
    if state.get("asks"):
        return None if "name" in state else "name"
    if state["home"] and state["tie"] != "helper" and not state.get("leaves") and "lives" not in state:
        return "home"
    return None


def answered(state: State, option: str) -> State:
    """The state after the open question (`stage`) was answered by this option; without a stage it is finished.

    "back" opens the question before it again (`went` names those that were answered). Raises
    Refused("forms-refused-old-button") for an option the question does not have.
    """
    stage, went = state["stage"], state.get("went", [])
    if option == "back" and went:
        return {name: value for name, value in state.items() if name not in _GIVES[went[-1]]} | {
            "stage": went[-1], "went": went[:-1],
        }  # fmt: skip
    if stage == "door" and _PAGE.fullmatch(option):
        return state | {"page": int(option.removeprefix("page"))}
    if option not in (state["doors"] if stage == "door" else _OPTIONS[stage]):
        raise Refused("forms-refused-old-button")
    after = {name: value for name, value in state.items() if name != "stage"} | _meaning(stage, option, state)
    after["went"] = [*went, stage]
    following = question(after)
    return after if following is None else after | {"stage": following}


def named(state: State, words: str) -> State:
    """The state after a name was typed; see `chosen_name`."""
    return {name: value for name, value in state.items() if name != "stage"} | {"name": chosen_name(words)}


def typed(state: State, words: str) -> str:
    """The option of the open question that these typed words mean; Refused("forms-refused-choose") where none."""
    written = unicodedata.normalize("NFKC", words).strip().lower()
    option = _TYPED.get(state["stage"], {}).get(written)
    if state["stage"] == "door":
        number = written.rstrip("室号號户戶").upper()
        option = next(
            (flat for flat, door in state["doors"].items() if number in (door, door.rsplit("-", 1)[-1])), None
        )
    if option is None:
        raise Refused("forms-refused-choose")
    return option


def _meaning(stage: str, option: str, state: State) -> State:
    match stage:
        case "consent":
            return {"consented": True}
        case "door":
            return {"flat_id": int(option), "door": state["doors"][option]}
        case "name":
            return {"name": ""}
        case "tie":
            return {"tie": option}
        case "age" if option == "adult":
            return {"adult": True}
        case "age":
            return {"too_young": True} if state.get("tie") == "helper" else {"young": True}
        case "minor":
            return {"adult": False} if option == "14" else {"too_young": True}
        case "keep":
            return {"keeps": option == "keep"}
        case _:
            return {"lives": option == "here"}


def chosen_name(words: str) -> str:
    """A name to be called by: one line of at most 12 characters that is no telephone number.

    Raises Refused: residents-name-empty, residents-name-long, residents-name-phone.
    """
    name = " ".join(words.split())
    if not name:
        raise Refused("residents-name-empty")
    if _PHONE.search(name):
        raise Refused("residents-name-phone")
    if len(name) > LONGEST_NAME:
        raise Refused("residents-name-long", limit=LONGEST_NAME)
    return name
