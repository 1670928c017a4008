"""Amendments of a roll: what is asked, what waits for the second signature, what was signed."""

from collections.abc import Sequence
from typing import Any, Protocol

from bot.domain.commands.forms import Choose, OpenMenu
from bot.domain.commands.polls import ShowRoll
from bot.domain.commands.polls_paper import Amend, ShowAmendments, SignAmendment
from bot.domain.polls.amendments import Signed, Totals, What
from bot.domain.polls.poll import Poll
from bot.domain.polls.values import LineId, RollKind
from bot.screens.base import Button, Joined, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.packing import base36
from bot.screens.polls.paper import A_PAGE, in_rows, turning
from bot.screens.polls.shown import area, title, voters

State = dict[str, Any]
"""The form as it stands."""
HASH = 16
"""Signs of a hash that are shown."""


class Amendment(Protocol):
    """An amendment as screens show it."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def nth(self) -> int | None: ...  # noqa: D102
    @property
    def what(self) -> What: ...  # noqa: D102
    @property
    def line_id(self) -> LineId | None: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def why(self) -> str: ...  # noqa: D102
    @property
    def state(self) -> Signed: ...  # noqa: D102
    @property
    def before(self) -> Totals | None: ...  # noqa: D102
    @property
    def after(self) -> Totals | None: ...  # noqa: D102


def question(
    state: State, poll: Poll, offered: Sequence[tuple[str, str]], totals: tuple[Totals, Totals] | None = None, *,
    replaces: bool = False,
) -> Screen:  # fmt: skip
    """The question that is open; `offered`: whose lines, and their doors; `replaces`: a line of before goes."""
    match state["stage"]:
        case "what":
            rows = choices("what", *((one.value, text(f"paper-amend-{one.value}")) for one in What))
            return Screen(text("paper-amend-ask", title=title(poll)), (*rows, cancel()))
        case "line":
            return _which(state, offered)
        case "why":
            return Screen(text("paper-amend-ask-why"), (cancel(),))
    door = dict(offered).get(state["who"], "")
    body = paragraphs(
        text("paper-check"),
        lines(_done(What(state["what"]), door, replaces=replaces), text("paper-why", words=state["why"])),
        _change(poll, *totals) if totals else None,
        text("paper-amend-second"),
    )
    return Screen(body, (*choices("check", ("send", text("paper-amend-sign"))), cancel()))


def _done(what: What, door: str, *, replaces: bool) -> Value:
    return text("paper-amended-replace" if what is What.ADD and replaces else f"paper-amended-{what.value}", door=door)


def _of(one: Amendment) -> Value:
    return _done(one.what, one.label, replaces=one.line_id is not None)


def _which(state: State, offered: Sequence[tuple[str, str]]) -> Screen:
    page = max(0, min(state["page"], (len(offered) - 1) // A_PAGE))
    listed = offered[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [Button(_short(door), Choose("line", one)) for one, door in listed]
    turn = turning(page, len(offered), A_PAGE, lambda to: Choose("line", f"p{to}"))
    body = text("paper-amend-which" if offered else f"paper-amend-no-{state['what']}")
    return Screen(body, (*in_rows(buttons), *turn, cancel()))


def _short(door: str) -> str:
    return "、".join(one.rsplit("-", 1)[-1] for one in door.split("、"))


def _change(poll: Poll, before: Totals, after: Totals) -> Value:
    return lines(
        text("paper-amend-before", total=_total(poll, before), hash=before.hash[:HASH]),
        text("paper-amend-after", total=_total(poll, after), hash=after.hash[:HASH]),
    )


def _total(poll: Poll, one: Totals) -> Value:
    if poll.roll_kind is RollKind.OWNERS:
        return text("polls-roll-total-area", count=one.weight.heads, area=area(one.weight.area_cm2))
    return text("polls-roll-total", count=one.weight.heads, unit=voters(poll, one.weight.heads))


def amendments(
    poll: Poll, found: Sequence[Amendment], waiting: tuple[Totals, Totals] | None, *, can_amend: bool, can_sign: bool
) -> Screen:
    """What was changed of the roll, numbered, and what waits to be signed; everybody may read it."""
    listed = [_listed(poll, one, waiting) for one in found]
    body = paragraphs(text("paper-amendments" if found else "paper-amendments-none", title=title(poll)), *listed)
    rows: Rows = ()
    if can_sign:
        for one in found:
            if one.state is Signed.WAITING:
                rows = (
                    (
                        Button(text("paper-amend-agree"), SignAmendment(one.id, agrees=True)),
                        Button(text("paper-amend-disagree"), SignAmendment(one.id, agrees=False)),
                    ),
                )
    amend = ((Button(text("paper-amend-button"), Amend(poll.id)),),) if can_amend else ()
    back = (Button(text("paper-back"), ShowRoll(poll.id)), Button(text("menu-open"), OpenMenu()))
    return Screen(body, (*rows, *amend, back))


def _listed(poll: Poll, one: Amendment, waiting: tuple[Totals, Totals] | None) -> Joined:
    change = (one.before, one.after) if one.before and one.after else waiting
    return lines(
        text("paper-amendment-nth", nth=str(one.nth)) if one.nth else text("paper-amendment-waits"),
        _of(one),
        text("paper-why", words=one.why),
        _change(poll, *change) if change else None,
    )


def told(poll: Poll, one: Amendment) -> Screen:
    """Whose line it is hears what was changed."""
    body = lines(
        text("paper-amended-told", title=title(poll)), _of(one),
        text("paper-why", words=one.why),
    )  # fmt: skip
    return Screen(body, ((Button(text("polls-look"), start=f"v_{base36(poll.id)}"),),))


def written(poll: Poll) -> Screen:
    """It waits for the second signature."""
    rows = ((Button(text("paper-amendments-button"), ShowAmendments(poll.id)),),)
    return Screen(text("paper-amend-written"), rows)


def signed(*, agrees: bool) -> Toast:
    """What the second person's press is answered with."""
    return Toast(text("paper-amend-signed-toast" if agrees else "paper-amend-refused-toast"))
