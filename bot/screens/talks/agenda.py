"""The agenda before a talk day: for anybody of the unit, aloud in the group, and what the leader does with it."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.base import ResidentId, TalkId, TopicId, UnitId
from bot.domain.commands.talks import (
    AddTopic,
    ChooseClerk,
    ChooseTopic,
    NameClerk,
    OpenRecord,
    ShowTalk,
    SwitchTalks,
    TakeOff,
)
from bot.domain.talks import MOST_ITEMS, Candidate, State
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.packing import base36
from bot.screens.shortening import in_one_line
from bot.screens.talks.shown import WORDS, Agenda, ItemLine, May, View, back, head, menu, outcome_lines

NEIGHBOURS = 8
"""Neighbours on a page."""


def agenda(view: View, found: Agenda, may: May, last: Button | None = None) -> Screen:
    """What will be talked about, and what this person can do about it; `last`: the way to the last minutes."""
    rows: Rows = ()
    if may.opens:
        rows = ((Button(text("talks-open-record"), OpenRecord(view.talk_id)),),)
    if may.leads and view.state is State.PLANNED:
        rows = (
            *rows,
            (Button(text("talks-add"), AddTopic(view.talk_id)), Button(text("talks-off"), ChooseTopic(view.talk_id))),
            (Button(text("talks-clerk"), ChooseClerk(view.talk_id)),
             Button(text("talks-switch-off"), SwitchTalks(view.unit_id, on=False))),
        )  # fmt: skip
    if last is not None:
        rows = (*rows, (last,))
    clerk = text("talks-clerk-is", door=view.clerk) if view.clerk else None
    missed = text("talks-missed") if view.state is State.MISSED else None
    return Screen(paragraphs(lines(head(view), clerk), missed, *_parts(view, found)), (*rows, menu()))


def agenda_aloud(view: View, found: Agenda) -> Screen:
    """One day before, in the group; where it heard enough, all of it in its digest."""
    return Screen(paragraphs(text("talks-tomorrow", unit=view.unit, at=_at(view)), *_parts(view, found)), _look(view))


def soon(view: View) -> Screen:
    """An hour before, to the leader."""
    rows: Rows = ((Button(text("talks-look"), ShowTalk(view.talk_id)),),)
    return Screen(text("talks-soon", unit=view.unit, at=Moment(view.held_at, view.zone, "time")), rows)


def soon_line(view: View) -> Value:
    """The same in a digest."""
    return text("talks-soon-line", unit=view.unit, at=Moment(view.held_at, view.zone, "time"))


def choose_topic(talk_id: TalkId, topics: Sequence[tuple[TopicId, str]]) -> Screen:
    """Which topic comes off?"""
    rows = tuple((Button(in_one_line(words, 20), TakeOff(talk_id, topic_id)),) for topic_id, words in topics)
    return Screen(text("talks-choose-topic" if topics else "talks-no-topic"), (*rows, back(talk_id)))


def choose_clerk(talk_id: TalkId, people: Sequence[tuple[ResidentId, str, str]], page: int) -> Screen:
    """Who writes the record? Doors, and names where they are shown."""
    shown = people[page * NEIGHBOURS : (page + 1) * NEIGHBOURS]
    rows: Rows = tuple(
        (Button(text("talks-neighbour", door=door, name=name), NameClerk(talk_id, resident_id)),)
        for resident_id, door, name in shown
    )
    turn = [Button(text("matters-page-before"), ChooseClerk(talk_id, page - 1))] if page else []
    if len(people) > (page + 1) * NEIGHBOURS:
        turn.append(Button(text("matters-page-next"), ChooseClerk(talk_id, page + 1)))
    leader = (Button(text("talks-clerk-leader"), NameClerk(talk_id, None)),)
    return Screen(text("talks-choose-clerk"), (leader, *rows, *((tuple(turn),) if turn else ()), back(talk_id)))


def not_held(unit_id: UnitId, unit: str, *, leads: bool, allowed: bool) -> Screen:
    """The unit holds no talk days (yet); whoever leads it can begin."""
    if not allowed:
        return Screen(text("talks-not-in-community"), (menu(),))
    if not leads:
        return Screen(text("talks-not-held", unit=unit), (menu(),))
    rows: Rows = ((Button(text("talks-switch-on"), SwitchTalks(unit_id, on=True)),), menu())
    return Screen(text("talks-not-held-leader", unit=unit), rows)


def look_at(unit_id: UnitId) -> Button:
    """From the group to the talk day of a unit, in the private chat."""
    return Button(text("talks-look"), start=f"talk_{base36(unit_id)}")


def _look(view: View) -> Rows:
    return ((look_at(view.unit_id),),)


def _at(view: View) -> Value:
    return Moment(view.held_at, view.zone)


def _parts(view: View, found: Agenda) -> list[Value | None]:
    return [_before(found.before, found.before_at, view.zone), _items(found), _off(found)]


def _before(items: Sequence[ItemLine], at: datetime | None, zone: str) -> Value | None:
    """What became of the last time's."""
    if not items or at is None:
        return None
    told = [
        line
        for one in items
        for line in (
            text("talks-before-item", words=in_one_line(one.words, WORDS)),
            *(text("talks-under", what=end) for end in outcome_lines(one, zone, now=True, at_most=WORDS)),
        )
    ]
    return lines(text("talks-before", on=Moment(at, zone, "day")), *told)


def _items(found: Agenda) -> Value:
    if not found.items:
        return lines(text("talks-agenda"), text("talks-agenda-empty"))
    rest = len(found.items) - MOST_ITEMS
    pairs = zip(found.items[:MOST_ITEMS], found.questions, strict=False)
    return lines(
        text("talks-agenda"),
        *(line for place, (one, question) in enumerate(pairs, 1) for line in _candidate(place, one, question)),
        text("talks-agenda-more", count=rest) if rest > 0 else None,
    )


def _candidate(place: int, one: Candidate, question: str) -> list[Value]:
    words = in_one_line(one.words, WORDS)
    found: list[Value] = [
        text("talks-item-of", place=str(place), words=words, number=one.number)
        if one.number
        else text("talks-item", place=str(place), words=words)
    ]
    if question:
        found.append(text("talks-under", what=text("talks-end-poll", outcome=in_one_line(question, WORDS))))
    why = (
        (one.carried, text("talks-why-carried")),
        (one.is_late, text("talks-why-late")),
        (one.in_consultation, text("talks-why-consultation")),
        (one.supporters > 0, text("talks-why-supported", count=one.supporters)),
    )
    reason = next((told for holds, told in why if holds), None)
    if reason is not None:
        found.append(text("talks-under", what=reason))
    return found


def _off(found: Agenda) -> Value | None:
    if not found.off:
        return None
    told = (
        text("talks-off-line", words=in_one_line(words, WORDS), why=in_one_line(why, WORDS)) for words, why in found.off
    )
    return lines(text("talks-off-head"), *told)
