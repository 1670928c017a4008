"""One of each command, about the things of the town; a command of which nothing is known here fails the test."""

import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from enum import Enum
from types import NoneType
from typing import Any

from bot.domain.base import Command
from tests.doors.town import Town

THINGS: Mapping[str, str] = {
    "admission_id": "admission", "amendment_id": "amendment", "answer_id": "answer", "body_id": "property",
    "candidate_id": "candidate", "certificate_id": "certificate", "claim_id": "claim", "count_id": "box",
    "counter_id": "counter", "deed_id": "deed", "device_id": "device", "election_id": "election",
    "errand_id": "errand", "goods_id": "goods", "grant_id": "grant", "grid_id": "grid", "item_id": "item",
    "key_id": "key", "line_id": "line of poll", "link_id": "link", "list_id": "list", "matter_id": "matter",
    "notice_id": "notice", "objection_id": "objection", "occurrence_id": "occurrence", "pause_id": "pause",
    "poll_id": "poll", "question_id": "question", "record_id": "record", "reservation_id": "reservation",
    "rota_id": "rota", "swap_id": "swap", "talk_id": "talk", "tie_id": "tie of one of the household",
    "topic_id": "topic", "turn_id": "turn", "unit_id": "unit", "whistle_id": "whistle",
    "building_id": "building of unit", "community_id": "here", "into_id": "another matter",
}  # fmt: skip
"""By the name of a command's field: the thing of the town."""

ABOUT: Mapping[str, str] = {
    "OpenCertificatesOf": "without a phone", "MakeCertificateOf": "without a phone",
    "ShowEntry": "entry", "ConfirmEntry": "entry", "RejectEntry": "entry", "AnswerProxy": "proxy",
    "EndLeave": "leave", "SendQuarter": "member", "SignInBySlip": "door", "SignInByLink": "link",
    "OpenErrand": "", "OpenOrder": "",
}  # fmt: skip
"""What some commands are about that name it otherwise, or that begin something new whatever they name."""

OF_RESULTS = "bot.domain.commands.polls_results"
OF_DISPUTES = "bot.domain.commands.disputes"

ROLE, UNIT_OF, PAPER, PICKUP = (
    {"link": "ACDEFH3{mark}"}, {"link": "ACDEFK3{mark}"}, {"entry": "ENTRY23{mark}"}, {"shown": "PICK234{mark}"},
)  # fmt: skip
FIRST_TURN = {"starts_on": "2026-05-01"}

GIVEN: Mapping[str, Mapping[str, str]] = {
    "AcceptOffice": ROLE, "DeclineOffice": ROLE, "GoWithoutGroup": UNIT_OF,
    "ShowEntry": PAPER, "ConfirmEntry": PAPER, "RejectEntry": PAPER, "AnswerProxy": {"proxy": "PROXY23{mark}"},
    "SignInBySlip": {"slip": "SLIP234{mark}"}, "SignInByLink": {"link": "LINK234{mark}"},
    "SayWhy": {"claim_id": "claim given up"}, "CallElection": {"kind": "leader"},
    "ShowPickup": PICKUP, "Issue": PICKUP, "AskHousehold": PICKUP,
    "OpenNotices": {"kind": "notice"}, "EndLeave": {"resident_id": "staff"},
    "OpenCertificatesOf": {"resident_id": "without a phone"}, "MakeCertificateOf": {"resident_id": "without a phone"},
    "LookAtObjection": {"objection_id": "objection to a record"},
    "SendCertificateOf": {"certificate_id": "certificate of theirs"},
    "SendQuarter": {"resident_id": "party member"}, "PutMatter": {"matter_id": "another matter"},
    "ShowTurn": FIRST_TURN, "AcceptTurn": FIRST_TURN, "RefuseTurn": FIRST_TURN, "TakeOver": FIRST_TURN,
    "AskToTakeOver": FIRST_TURN, "TickTask": FIRST_TURN,
}  # fmt: skip
"""What some commands say that cannot be guessed from the kind of a field; codes end with the community's mark."""


class Unheard(AssertionError):
    """A command asks for something of which the town has none: add it to `THINGS` or `GIVEN`."""


def made(kind: type[Command], town: Town) -> Command:
    """A command of this kind about the things of the town."""
    hints = typing.get_type_hints(kind)
    return kind(**{one.name: _value(kind, one.name, hints[one.name], town) for one in fields(kind)})


def with_one_of_theirs(kind: type[Command], mine: Town, theirs: Town) -> Iterator[Command]:
    """Such commands about my things, each with one id of another community's in the place of mine."""
    own, foreign = made(kind, mine), made(kind, theirs)
    for one in fields(kind):
        if one.name.endswith("_id") and getattr(own, one.name) != getattr(foreign, one.name):
            yield replace(own, **{one.name: getattr(foreign, one.name)})


def about(kind: type[Command]) -> str:
    """The thing that a command of this kind is about: what its first field names; "" where it names none."""
    if kind.__name__ in ABOUT:
        return ABOUT[kind.__name__]
    given = GIVEN.get(kind.__name__, {})
    for one in fields(kind):
        if one.name in THINGS:
            return _named(kind, str(given.get(one.name, THINGS[one.name])))
        if one.name in ("flat_id", "household_id"):
            return "door"
    return ""


def _named(kind: type[Command], thing: str) -> str:
    if kind.__module__ == OF_RESULTS and thing == "poll":
        return "result"
    if kind.__module__ == OF_DISPUTES and thing == "matter":
        return "dispute"
    return thing


def _value(kind: type[Command], name: str, hint: Any, town: Town) -> Any:
    given = GIVEN.get(kind.__name__, {})
    if name in given or name in THINGS:
        thing = _named(kind, str(given.get(name, THINGS.get(name))))
        if name == "resident_id" and thing in town.resident:
            return town.resident[thing]
        return town.of[thing] if name.endswith("_id") else given[name].format(mark=town.mark)
    if name in ("flat_id", "for_flat"):
        return town.flat["101"]
    if name == "household_id":
        return town.household["101"]
    if name.endswith("_id") and name not in ("file_id", "file_unique_id", "media_group_id", "voice_id",
                                             "voice_unique_id"):  # fmt: skip
        person = {"resident_id": "neighbour", "witness_id": "witness", "account_id": "neighbour"}.get(name)
        if person is None and name != "asked_id":
            raise Unheard(f"{kind.__name__}.{name}")
        return town.resident[person] if person else None
    return _plain(hint)


def _plain(hint: Any) -> Any:
    choices = typing.get_args(hint)
    if NoneType in choices:
        return None
    if typing.get_origin(hint) is typing.Literal:
        return choices[0]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return {str: "1", int: 1, float: 1.0, bool: True}.get(hint, ())
