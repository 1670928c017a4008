"""One's own goal, work unit and lists; a party group's members; the community's goal."""

from dataclasses import dataclass

from bot.domain.base import ResidentId
from bot.domain.commands.communities import OpenRules
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.records import (
    MyService,
    OpenParty,
    SendQuarter,
    SetGoalRule,
    ShowPartyGroup,
    WriteOfMember,
)
from bot.domain.service.party import LEAST, MOST, OFFERED, Quarter
from bot.domain.service.records import SHORT
from bot.screens.base import Button, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.service.records import goal_line

SIZE = 5
"""Members on a screen."""


@dataclass(frozen=True, slots=True)
class Own:
    """What somebody entered of themselves, and how far they have come this year (minutes)."""

    resident_id: ResidentId
    name: str
    work_unit: str
    goal: int
    minutes: int
    quarter: Quarter
    is_party: bool
    leads: bool
    shows_party: bool


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member of the group with this year's minutes and the goal in hours."""

    resident_id: ResidentId
    label: str
    minutes: int
    goal: int


def own(view: Own) -> Screen:
    """The own page: goal, name and work unit; of a party member the lists of this quarter and the last."""
    shows = text("records-party-shown" if view.shows_party else "records-party-hidden") if view.is_party else None
    body = paragraphs(
        text("records-party" if view.is_party else "records-goal"),
        lines(
            goal_line(view.minutes, view.goal),
            text("records-own-name", name=view.name or "—"),
            text("records-own-unit", name=view.work_unit or "—") if view.is_party else None,
            shows,
        ),
        text("records-party-private" if view.is_party else "records-own-private"),
    )
    first = [Button(text("records-goal-change"), WriteOfMember("goal"))]
    first.append(Button(text("records-name-change"), WriteOfMember("name")))
    rows: Rows = (tuple(first),)
    if view.is_party:
        rows = (
            *rows, (Button(text("records-unit-change"), WriteOfMember("unit")),), *_quarters(view)
        )  # fmt: skip
    if view.leads:
        rows = (*rows, (Button(text("records-group-button"), ShowPartyGroup()),))
    return Screen(body, (*rows, (Button(text("records-mine-button"), MyService()), _menu())))


def _quarters(view: Own) -> Rows:
    now, before, of = str(view.quarter), str(view.quarter.before), view.resident_id
    return (
        (Button(text("records-quarter-this-book"), SendQuarter(of, now, "book")),
         Button(text("records-quarter-this-sheet"), SendQuarter(of, now, "sheet"))),
        (Button(text("records-quarter-last-book"), SendQuarter(of, before, "book")),
         Button(text("records-quarter-last-sheet"), SendQuarter(of, before, "sheet"))),
    )  # fmt: skip


def ask(what: str, community_goal: int) -> Screen:
    """The line that is asked for."""
    if what == "goal":
        options = [(str(one), text("records-hours", hours=one)) for one in OFFERED]
        default = ("default", text("records-goal-default", goal=community_goal))
        rows = (*choices("line", *options, a_row=3), *choices("line", default))
        return Screen(text("records-ask-goal", least=LEAST, most=MOST), (*rows, cancel()))
    none = choices("line", ("none", text("records-own-none")))
    return Screen(text(f"records-ask-own-{what}", limit=SHORT), (*none, cancel()))


def group(found: tuple[MemberLine, ...], quarter: Quarter, page: int, *, has_more: bool) -> Screen:
    """The members of a group with their hours, and the list of each of the last quarter that is over, and this one."""
    said: list[Value] = [
        lines(text("records-group-line", nth=str(nth), who=one.label or text("records-somebody")),
              goal_line(one.minutes, one.goal))
        for nth, one in enumerate(found, page * SIZE + 1)
    ]  # fmt: skip
    rows = [_of_member(nth, one.resident_id, quarter) for nth, one in enumerate(found, page * SIZE + 1)]
    turn = [Button(text("notices-page-before"), ShowPartyGroup(page - 1))] if page else []
    if has_more:
        turn.append(Button(text("notices-page-next"), ShowPartyGroup(page + 1)))
    rows += [tuple(turn)] if turn else []
    body = paragraphs(text("records-group"), *said) if said else text("records-group-none")
    return Screen(body, (*rows, (Button(text("records-party-button"), OpenParty()), _menu())))


def _of_member(nth: int, resident_id: ResidentId, quarter: Quarter) -> tuple[Button, ...]:
    last, number = str(quarter.before), str(nth)
    return (
        Button(text("records-group-last", nth=number), SendQuarter(resident_id, last, "sheet")),
        Button(text("records-group-last-book", nth=number), SendQuarter(resident_id, last, "book")),
        Button(text("records-group-this", nth=number), SendQuarter(resident_id, str(quarter), "sheet")),
    )


def sent(quarter: Quarter, document: Print) -> Screen:
    """The list of a quarter as a file."""
    return Screen(text("records-quarter-sent", year=str(quarter.year), nth=quarter.nth), document=document)


def rule(goal: int, offered: tuple[int, ...]) -> Screen:
    """The community's goal, with others to choose from."""
    buttons = [Button(text("records-hours", hours=one), SetGoalRule(one)) for one in offered]
    rows: Rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
    back = (Button(text("communities-menu-rules"), OpenRules()), _menu())
    return Screen(text("records-goal-rule", goal=goal), (*rows, back))


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
