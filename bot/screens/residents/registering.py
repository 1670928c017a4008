"""Coming in: consent, the questions, what whoever is concerned hears."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.base import FlatId
from bot.domain.commands.forms import Choose, OpenMenu
from bot.domain.commands.residents import (
    DecideAdmission,
    MyHome,
    NotKnown,
    OpenCode,
    RemoveTie,
    ShowDoor,
    TakeBackRequest,
)
from bot.domain.communities import Holder
from bot.domain.residents import TIES
from bot.domain.rights import Role
from bot.screens.base import Button, Joined, Rows, Screen, Text, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices

DOORS = 12
"""Doors on one page to choose from."""

State = Mapping[str, Any]


def tie(kind: str) -> Text:
    """业主, 租户, 家属, 帮办人."""
    return text(f"residents-tie-{kind}")


def question(state: State) -> Screen:
    """The open question of somebody coming in."""
    return _QUESTIONS[state["stage"]](state)


def _consent(state: State) -> Screen:
    where = text("residents-consent-place", place=state["place"])
    if "door" in state:
        where = text("residents-consent-door", door=state["door"], place=state["place"])
    vacant = text("residents-consent-vacant") if state.get("vacant") else None
    helper = text("residents-consent-helper") if state.get("tie") == "helper" else None
    asks = text("residents-consent-asks") if state.get("asks") else None
    body = paragraphs(where, helper, asks, vacant, text("residents-consent"))
    return Screen(body, (*choices("consent", ("yes", text("residents-consent-yes"))), cancel()))


def _door(state: State) -> Screen:
    doors, page = list(state["doors"].items()), state.get("page", 0)
    shown = doors[page * DOORS : (page + 1) * DOORS]
    rows = choices("door", *((flat, door.rsplit("-", 1)[-1]) for flat, door in shown), a_row=3)
    turn = []
    if page > 0:
        turn.append(Button(text("residents-page-before"), Choose("door", f"page{page - 1}")))
    if (page + 1) * DOORS < len(doors):
        turn.append(Button(text("residents-page-next"), Choose("door", f"page{page + 1}")))
    return Screen(text("residents-ask-door", place=state["place"]), (*rows, *_row(turn), cancel()))


def _back(state: State) -> tuple[Button, ...]:
    """The last row of a question: the one before it again, or not at all."""
    before = (Button(text("forms-back"), Choose(state["stage"], "back")),) if state.get("went") else ()
    return (*before, *cancel())


def _tie(state: State) -> Screen:
    body = text("residents-ask-tie", door=state["door"])
    return Screen(body, (*choices("tie", *((kind, tie(kind)) for kind in TIES), a_row=3), _back(state)))


def _age(state: State) -> Screen:
    options = (("adult", text("residents-age-adult")), ("young", text("residents-age-young")))
    return Screen(text("residents-ask-age"), (*choices("age", *options), _back(state)))


def _minor(state: State) -> Screen:
    options = (("14", text("residents-minor-14")), ("13", text("residents-minor-13")))
    return Screen(text("residents-ask-minor"), (*choices("minor", *options), _back(state)))


def _home(state: State) -> Screen:
    door, home = _short(state["door"]), _short(state["home"])
    here, there = text("residents-home-here", door=door), text("residents-home-there", door=home)
    question = text("residents-ask-home")
    if door == home:
        here, there = text("residents-home-new"), text("residents-home-old")
        question = text("residents-ask-home-alike", new=state["door"], place=state["place"], old=state["home"])
    return Screen(question, (*choices("home", ("here", here), ("there", there)), _back(state)))


def _keep(state: State) -> Screen:
    options = (("keep", text("residents-keep-yes")), ("end", text("residents-keep-no")))
    return Screen(text("residents-ask-keep", door=state["left_door"]), (*choices("keep", *options), _back(state)))


def _name(state: State) -> Screen:
    none = choices("name", ("none", text("residents-name-none")))
    return Screen(text("residents-ask-name"), (*none, _back(state)))


_QUESTIONS: Mapping[str, Callable[[State], Screen]] = {
    "consent": _consent,
    "door": _door,
    "tie": _tie,
    "age": _age,
    "minor": _minor,
    "home": _home,
    "keep": _keep,
    "name": _name,
}


def ask_code(*, moves: bool) -> Screen:
    """Please type the code on the slip."""
    return Screen(text("residents-ask-code-move" if moves else "residents-ask-code"), (cancel(),))


def too_young(*, is_helper: bool) -> Screen:
    """Under 14 nobody is registered, under 18 nobody helps another household."""
    return Screen(text("residents-too-young-helper" if is_helper else "residents-too-young"), _menu())


def entered(door: str, kind: str, *, is_head: bool, was_vacant: bool) -> Screen:
    """You are in: the door, and what to do next."""
    body = paragraphs(
        text("residents-entered", door=door, tie=tie(kind)),
        text("residents-entered-head") if is_head else None,
        text("residents-entered-vacant") if was_vacant else None,
        text("residents-entered-next-helper" if kind == "helper" else "residents-entered-next"),
    )
    return Screen(body, _menu())


def moved(told: Screen, left: str, *, keeps: bool) -> Screen:
    """You are in, and what became of the home you left: still yours, or left altogether."""
    left_behind = text("residents-moved-kept" if keeps else "residents-moved-left", door=left)
    return replace(told, body=Joined((told.body, left_behind), "paragraph"))


def already_in(door: str) -> Screen:
    """You are in this household already."""
    return Screen(text("residents-already-in", door=door), ((Button(text("residents-my-home"), MyHome()),), *_menu()))


def came_in(door: str, kind: str, name: str, tie_id: int) -> Screen:
    """To the household: somebody came in."""
    body = text("residents-came-in", door=door, tie=tie(kind), name=called(name))
    return Screen(body, ((Button(text("residents-not-known-button"), NotKnown(tie_id)),),))


def went_out(door: str) -> Screen:
    """To the household: somebody went out."""
    return Screen(text("residents-went-out", door=door))


def was_vacant(door: str, flat_id: FlatId) -> Screen:
    """To the leader: somebody came into a flat that the roster calls vacant."""
    return Screen(text("residents-was-vacant", door=door), _look(flat_id))


def empty_now(door: str, flat_id: FlatId) -> Screen:
    """To the leader: nobody is registered behind this door any more."""
    return Screen(text("residents-empty-now", door=door), _look(flat_id))


def not_known(door: str, kind: str, name: str, flat_id: FlatId) -> Screen:
    """To the leader: the household does not know who came in."""
    return Screen(text("residents-not-known", door=door, tie=tie(kind), name=called(name)), _look(flat_id))


def leader_will_look(door: str) -> Screen:
    """To who did not know them: the leader was told."""
    return Screen(text("residents-leader-will-look", door=door))


def wants_in(admission_id: int, door: str, kind: str, name: str, *, is_adult: bool) -> Screen:
    """To head of household and leader: somebody without a slip wants to come in."""
    body = lines(
        text("residents-wants-in", door=door, tie=tie(kind), name=called(name)),
        None if is_adult else text("residents-wants-in-minor"),
        text("residents-wants-in-ask"),
    )
    return Screen(body, deciding(admission_id))


def deciding(admission_id: int) -> Rows:
    """The buttons that let somebody in, or do not."""
    let_in = Button(text("residents-let-in"), DecideAdmission(admission_id, admitted=True))
    unknown = Button(text("residents-not-known-button"), DecideAdmission(admission_id, admitted=False))
    return ((let_in,), (unknown,))


def asked(door: str, *, anybody: bool) -> Screen:
    """To the asker: who decides was asked, or there is nobody yet."""
    return Screen(text("residents-asked" if anybody else "residents-asked-nobody", door=door), _menu())


def asked_before(door: str) -> Screen:
    """To the asker: it was asked already and is not decided."""
    return Screen(text("residents-asked-before", door=door), _menu())


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request to be let in that nobody decided yet: for which door, and who is asked."""

    id: int
    door: str
    asks_head: bool
    leaders: tuple[Holder, ...]


def waits(one: Waiting) -> Value:
    """Which door it is about, and who is asked; where that is nobody, what to do."""
    who: tuple[Value, ...] = (text("residents-waiting-head"),) if one.asks_head else ()
    who = (*who, *map(_asked_of, one.leaders))
    if not who:
        return text("residents-waiting-nobody", door=one.door)
    return text("residents-waiting", door=one.door, who=Joined(who, "list"))


def _asked_of(holder: Holder) -> Value:
    if holder.role is Role.ADMINISTRATOR:
        return text("residents-waiting-administrator")
    if holder.called:
        return text("residents-waiting-leader-named", name=holder.called)
    return text("residents-waiting-leader")


def take_back(one: Waiting) -> tuple[Button, ...]:
    """Not waiting any more."""
    return (Button(text("residents-take-back", door=_short(one.door)), TakeBackRequest(one.id)),)


def taken_back(door: str) -> Screen:
    """To the asker: nobody is asked any more."""
    return Screen(text("residents-taken-back", door=door), _menu())


def still_waiting(door: str) -> Screen:
    """To the asker after three days: please ask the leader."""
    return Screen(text("residents-still-waiting", door=door), ((Button(text("residents-have-code"), OpenCode()),),))


def not_let_in(door: str) -> Screen:
    """To the asker: they were not let in."""
    return Screen(text("residents-not-let-in", door=door), ((Button(text("residents-have-code"), OpenCode()),),))


def decided(door: str, name: str, *, admitted: bool) -> Screen:
    """To who decided."""
    return Screen(text("residents-decided-in" if admitted else "residents-decided-out", door=door, name=called(name)))


def decided_before(door: str, by: str, *, admitted: bool) -> Screen:
    """To who decides second: who was first, and how."""
    who: Value = by or text("residents-somebody")
    return Screen(
        text("residents-decided-before-in" if admitted else "residents-decided-before-out", door=door, by=who)
    )


def remove_asked(door: str, kind: str, name: str, tie_id: int, flat_id: FlatId) -> Screen:
    """Is this person to go out of the household?"""
    yes = Button(text("residents-remove-yes"), RemoveTie(tie_id, sure=True))
    return Screen(text("residents-remove-ask", door=door, tie=tie(kind), name=called(name)), ((yes,), *_look(flat_id)))


def called(name: str) -> Value:
    """The chosen name, or that there is none."""
    return name or text("residents-nameless")


def _look(flat_id: FlatId) -> Rows:
    return ((Button(text("residents-look-door"), ShowDoor(flat_id)),),)


def _menu() -> Rows:
    return ((Button(text("menu-open"), OpenMenu()),),)


def _row(buttons: list[Button]) -> Rows:
    return (tuple(buttons),) if buttons else ()


def _short(door: str) -> str:
    return door.rsplit("-", 1)[-1]
