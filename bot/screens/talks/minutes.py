"""The minutes: before the clerk signs, before the witness does, in the group, with their versions."""

from collections.abc import Sequence

from bot.domain.base import FlatId, TalkId
from bot.domain.commands.talks import (
    AskWitness,
    ChooseWitness,
    Correct,
    PrintMinutes,
    ShowTalk,
    SignRecord,
    SignWitness,
    TakeBack,
)
from bot.screens.base import Button, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.talks.agenda import look_at
from bot.screens.talks.record import unfinished
from bot.screens.talks.shown import ItemLine, May, View, Written, back, doors, item_lines, menu


def to_sign(view: View, items: Sequence[ItemLine]) -> Screen:
    """What the minutes will say: the clerk reads it, then signs."""
    return unfinished(view, items, ((Button(text("talks-sign"), SignRecord(view.talk_id, sure=True)),),))


def minutes(view: View, written: Written, may: May, *, is_new: bool) -> Screen:
    """A version of the minutes; `is_new`: no witness has signed it yet."""
    rows: Rows = ()
    if is_new and may.witnesses:
        rows = ((Button(text("talks-witness"), SignWitness(view.talk_id, written.version)),),)
    if is_new and may.keeps:
        rows = (
            *rows,
            (Button(text("talks-ask-witness"), ChooseWitness(view.talk_id)),
             Button(text("talks-take-back"), TakeBack(view.talk_id))),
        )  # fmt: skip
    if not is_new:
        rows = ((Button(text("talks-print"), PrintMinutes(view.talk_id)),),)
        if may.keeps:
            rows = ((*rows[0], Button(text("talks-correct"), Correct(view.talk_id))),)
    asked = text("talks-witness-wanted") if is_new else None
    return Screen(paragraphs(*_body(view, written), asked), (*rows, menu()))


def minutes_aloud(view: View, written: Written) -> Screen:
    """The signed minutes in the group; where it heard enough, all of them in its digest."""
    return Screen(paragraphs(*_body(view, written)), ((look_at(view.unit_id),),))


def last_minutes(talk_id: TalkId) -> Button:
    """The way to the last minutes."""
    return Button(text("talks-last"), ShowTalk(talk_id))


def choose_witness(talk_id: TalkId, homes: Sequence[tuple[FlatId, str]]) -> Screen:
    """Which door shall be asked?"""
    buttons = [Button(door, AskWitness(talk_id, flat_id)) for flat_id, door in homes]
    rows = tuple(tuple(buttons[i : i + 4]) for i in range(0, len(buttons), 4))
    return Screen(text("talks-choose-witness" if homes else "talks-no-witness"), (*rows, back(talk_id)))


def witness_wanted(view: View) -> Screen:
    """To the people of the door that is asked."""
    rows: Rows = ((Button(text("talks-look"), ShowTalk(view.talk_id)),),)
    return Screen(text("talks-witness-asked", unit=view.unit, on=Moment(view.held_at, view.zone, "day")), rows)


def printed(document: Print) -> Screen:
    """The minutes as a file."""
    return Screen(text("talks-printed"), document=document)


def _body(view: View, written: Written) -> list[Value | None]:
    title = text("talks-minutes", unit=view.unit, on=Moment(view.held_at, view.zone, "day"))
    version = text("talks-version", number=str(written.version)) if written.version > 1 else None
    was_there = text(
        "talks-doors-here", count=len(written.present), homes=written.homes, doors=doors(written.present)
    )  # fmt: skip
    corrected = [text("talks-correction", words=words) for words in written.corrections]
    following = text("talks-next", at=Moment(written.next_at, view.zone)) if written.next_at else None
    return [
        lines(title, version, was_there),
        item_lines(written.items, view.zone) or text("talks-minutes-empty"),
        lines(*corrected) if corrected else None,
        lines(following, _signatures(written)),
    ]


def _signatures(written: Written) -> Value:
    if not written.witness:
        return text("talks-signed-clerk", clerk=written.clerk)
    return text("talks-signed-both", clerk=written.clerk, witness=written.witness)
