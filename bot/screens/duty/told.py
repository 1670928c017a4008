"""What people are told around a turn: before, on the day, when nobody accepted, before the handover."""

from collections.abc import Sequence

from bot.domain.base import HouseholdId
from bot.domain.commands.duty import AcceptTurn, AskToTakeOver, HandOver, OpenSwaps, RefuseTurn, ShowTurn, TakeOver
from bot.domain.duty.rota import Turn
from bot.domain.duty.turns import Step
from bot.screens.base import Button, Screen, Text, text
from bot.screens.duty.turns import span
from bot.screens.packing import base36


def link(rota_id: int) -> str:
    """The link of the bot that opens one's turn, from a digest."""
    return f"yt_{base36(rota_id)}"


def step(which: Step, rota_id: int, turn: Turn, zone: str, *, accepted: bool) -> Screen:
    """A reminder to the household whose turn it is, or was not accepted yet."""
    accept = Button(text("duty-accept-button"), AcceptTurn(rota_id, turn.starts_on.isoformat(), turn.household_id))
    look = Button(text("duty-mine-button"), ShowTurn(rota_id, turn.starts_on.isoformat()))
    swap = Button(text("duty-swap-button"), OpenSwaps(rota_id))
    body = text(f"duty-told-{_named(which, accepted)}", span=span(turn, zone))
    if which is Step.HANDOVER_NEAR:
        return Screen(body, ((Button(text("duty-hand-over-button"), HandOver(rota_id)), look),))
    if which is Step.WEEK_BEFORE or accepted:
        return Screen(body, ((look, swap),))
    return Screen(body, ((accept,), (look, swap)))


def step_line(which: Step, turn: Turn, zone: str, *, accepted: bool) -> Text:
    """The same in a digest."""
    return text(f"duty-line-{_named(which, accepted)}", span=span(turn, zone))


def _named(which: Step, accepted: bool) -> str:
    """How the texts of a step are called: what was accepted is not asked for."""
    name = which.value.replace("_", "-")
    return f"{name}-accepted" if accepted and which in (Step.DAY_BEFORE, Step.BEGINS) else name


def leader(rota_id: int, turn: Turn, zone: str, door: str, suggested: Sequence[tuple[HouseholdId, str]]) -> Screen:
    """Nobody accepted: whom the leader could ask, by fairness; no door: nobody could."""
    body = (
        text("duty-told-leader", door=door, span=span(turn, zone))
        if door
        else text("duty-told-leader-nobody", span=span(turn, zone))
    )
    ask = [
        (Button(text("duty-ask-button", door=short), AskToTakeOver(rota_id, turn.starts_on.isoformat(), household_id)),)
        for household_id, short in suggested
    ]
    return Screen(body, tuple(ask))


def asked(rota_id: int, turn: Turn, zone: str, household_id: HouseholdId | None = None) -> Screen:
    """The leader asks whether this household (None: one's own) takes the turn."""
    take = Button(text("duty-take-over-button"), TakeOver(rota_id, turn.starts_on.isoformat(), household_id))
    return Screen(text("duty-told-asked", span=span(turn, zone)), ((take,),))


def accepted_for(rota_id: int, turn: Turn, zone: str) -> Screen:
    """The leader accepted the turn for the household, which can object."""
    refuse = Button(text("duty-refuse-button"), RefuseTurn(rota_id, turn.starts_on.isoformat()))
    return Screen(text("duty-told-accepted-for", span=span(turn, zone)), ((refuse,),))


def refused(door: str, turn: Turn, zone: str) -> Screen:
    """To the leader: the household does not take the turn that was accepted for it."""
    return Screen(text("duty-told-refused", door=door, span=span(turn, zone)))


def taken_over(door: str, turn: Turn, zone: str) -> Text:
    """Another household took the turn that nobody had accepted."""
    return text("duty-told-taken-over", door=door, span=span(turn, zone))
