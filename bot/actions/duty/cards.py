"""A turn as screens see it, and its card in the group."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection

import storage.duty
import storage.matters
from bot.actions.base import Transaction
from bot.actions.duty.subjects import Duty, households_of, load
from bot.domain.base import HouseholdId
from bot.domain.duty.rota import How, Turn
from bot.domain.places import Unit
from bot.domain.rights import Person, Role
from bot.i18n import LANGUAGES, plain_of
from bot.screens.base import Screen, Value, text
from bot.screens.duty import cards as screens
from bot.screens.duty.setup import TASKS
from bot.screens.duty.turns import Seen
from storage.duty.rotas import RotaId
from storage.duty.turns import Entry, KeptTurn, TurnId
from storage.outgoing import Living

HANDED_ON = 5
"""Notes and matters that a handover names, the newest and the longest open."""


def of_turn(
    connection: Connection, duty: Duty, turn: Turn, *, mine: bool, own: bool = False, can_accept: bool = False
) -> Seen:  # fmt: skip
    """A turn with what was done in it; a turn that nobody accepted names no door to others."""
    kept = next((one for one in duty.started if one.turn.starts_on == turn.starts_on), None)
    entries = storage.duty.turns.entries(connection, kept) if kept is not None else []
    is_left = kept is not None and kept.is_the_leaders
    return Seen(
        rota_id=duty.rota.id,
        turn=turn,
        door="" if is_left and not mine else _door(duty, turn.household_id),
        zone=duty.zone,
        state=_state(connection, duty, turn, kept, can_accept),
        tasks=_in_the_readers_language(duty.rota.tasks),
        ticks=ticks_of(entries),
        notes=[one.words for one in entries if one.words],
        photos=sum(len(one.photos) for one in entries),
        mine=mine,
        own=own,
        instead_of=_door(duty, turn.other) if turn.how is How.STAND_IN else "",
    )


def _in_the_readers_language(tasks: Mapping[str, str]) -> Mapping[str, Value]:
    """The tasks, those that are as offered in the language of whoever reads them."""
    offered = _offered()
    return {theme: offered.get((theme, words), words) for theme, words in tasks.items()}


@cache
def _offered() -> Mapping[tuple[str, str], Value]:
    return {
        (theme, plain_of(text(words), language)): text(words)
        for theme, words in TASKS.items()
        for language in LANGUAGES
    }  # fmt: skip


def _door(duty: Duty, household_id: HouseholdId | None) -> str:
    return duty.doors.get(household_id, "") if household_id is not None else ""


def door_of(duty: Duty, turn: Turn) -> str:
    """The door whose turn it is, for whoever looks after it; "" where it is nobody's."""
    return _door(duty, turn.household_id)


def _state(connection: Connection, duty: Duty, turn: Turn, kept: KeptTurn | None, can_accept: bool) -> str:
    if kept is None:
        if storage.duty.rotas.accepted_early(connection, duty.rota, turn.starts_on) is not None:
            return "accepted"
        return "open" if can_accept else "coming"
    if duty.running is None or kept.id != duty.running.id:
        return "over"
    if kept.is_the_leaders:
        return "left"
    return "accepted" if kept.accepted_at is not None else "open"


def ticks_of(entries: list[Entry]) -> Mapping[str, list[date]]:
    """The days on which each theme was ticked."""
    found: dict[str, list[date]] = {}
    for one in entries:
        if one.theme:
            found.setdefault(one.theme, []).append(one.done_on)
    return found


def summary(tx: Transaction, duty: Duty, kept: KeptTurn) -> dict[str, Any]:
    """The handover of a turn: as it was given, or as it would be now; no door of one that is the leader's."""
    if kept.summary:
        return {**kept.summary, "line": kept.line}
    entries = storage.duty.turns.entries(tx.connection, kept)
    lines = storage.matters.board_lines(tx.connection, duty.unit.id, tx.now, HANDED_ON)
    return {
        "door": "" if kept.is_the_leaders else _door(duty, kept.turn.household_id),
        "ticks": {theme: len(days) for theme, days in ticks_of(entries).items()},
        "notes": [one.words for one in entries if one.words][-HANDED_ON:],
        "matters": [[str(one.number), one.words] for one in lines],
        "line": kept.line,
    }


def may_tick(connection: Connection, unit: Unit, person: Person) -> bool:
    """Whether the buttons of the unit's card are of any use to this person, as far as a page knows who looks."""
    running = storage.duty.turns.running_in(connection, unit.id)
    if running is None or running.is_the_leaders:
        return running is not None
    is_theirs = running.turn.household_id in households_of(connection, unit.id, person)
    return is_theirs or any(held.role is Role.LEADER and held.unit_id == unit.id for held in person.roles)


def draw(connection: Connection, surface: Living, now: datetime) -> tuple[Screen, str] | None:
    """The card of a turn, over where its rota has ended; None in a group that is the unit's no longer."""
    found = storage.duty.turns.read(connection, TurnId(surface.subject_id))
    kept = storage.duty.rotas.read_ever(connection, RotaId(found[1])) if found is not None else None
    if found is None or kept is None:
        return None
    rota, has_ended = kept
    duty = load(connection, rota)
    if duty.unit.chat_id != surface.chat_id:
        return None
    seen = of_turn(connection, duty, found[0].turn, mine=False)
    return screens.card(replace(seen, state="over") if has_ended else seen), duty.unit.language
