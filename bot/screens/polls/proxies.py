"""Proxies: given, offered, held, taken back; what givers and holders hear."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.domain.base import HouseholdId
from bot.domain.commands.forms import Choose, OpenMenu
from bot.domain.commands.polls import ShowBallot, ShowPoll
from bot.domain.commands.polls_paper import (
    AnswerProxy,
    EnterProxy,
    GiveProxy,
    RevokeProxy,
    ShowPaper,
    ShowProxies,
    ShowProxy,
)
from bot.domain.polls.poll import Poll
from bot.domain.polls.proxies import Held
from bot.domain.polls.values import LineId
from bot.screens.base import Button, Moment, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.forms import cancel
from bot.screens.packing import base36
from bot.screens.polls.paper import A_PAGE, ask_door, in_rows, turning
from bot.screens.polls.shown import Line, title

State = dict[str, Any]
"""The form as it stands."""


class Proxy(Protocol):
    """A proxy as screens show it."""

    @property
    def code(self) -> str: ...  # noqa: D102
    @property
    def line_id(self) -> LineId: ...  # noqa: D102
    @property
    def label(self) -> str: ...  # noqa: D102
    @property
    def short(self) -> str: ...  # noqa: D102
    @property
    def state(self) -> Held: ...  # noqa: D102
    @property
    def household_id(self) -> HouseholdId | None: ...  # noqa: D102
    @property
    def given_at(self) -> datetime: ...  # noqa: D102
    @property
    def photo(self) -> str: ...  # noqa: D102


def proxy_rows(line: Line) -> Rows:
    """Under a household's own ballot: let somebody else cast it."""
    return ((Button(text("paper-proxy-button"), ShowProxy(line.id)),),)


def none(poll: Poll, line: Line, most: int) -> Screen:
    """The line has given no proxy: how it is given."""
    rows = (
        (
            Button(text("paper-proxy-door"), GiveProxy(line.id)),
            Button(text("paper-proxy-link"), GiveProxy(line.id, linked=True)),
        ),
        _back(line),
    )
    return Screen(text("paper-proxy-none", door=line.label, title=title(poll), most=most), rows)


def given(poll: Poll, line: Line, one: Proxy, to: str, zone: str, bot: str) -> Screen:
    """The proxy that the line has given, as it is written, and how to take it back."""
    at = Moment(one.given_at, zone)
    if one.state is Held.HELD:
        stands: Value = text("paper-proxy-held", door=line.label, title=title(poll), who=to, at=at)
    elif one.household_id is not None:
        stands = text("paper-proxy-offered", door=line.label, title=title(poll), who=to, at=at)
    else:
        link = f"https://t.me/{bot}?start=xp_{one.code}"
        stands = text("paper-proxy-linked", door=line.label, title=title(poll), link=link)
    rows: Rows = ((Button(text("paper-proxy-revoke"), RevokeProxy(line.id)),), _back(line))
    return Screen(stands, rows, photos=(one.photo,) if one.photo else ())


def ask_revoke(poll: Poll, line: Line) -> Screen:
    """Shall the proxy really end?"""
    rows = (
        (
            Button(text("paper-proxy-revoke-sure"), RevokeProxy(line.id, sure=True)),
            Button(text("polls-keep"), ShowProxy(line.id)),
        ),
    )
    return Screen(text("paper-proxy-ask-revoke", door=line.label, title=title(poll)), rows)


def question(
    state: State, poll: Poll, lines_of: Sequence[Line], homes: Sequence[tuple[HouseholdId, str]]
) -> Screen:  # fmt: skip
    """The question that is open while a proxy is given."""
    match state["stage"]:
        case "line":
            return ask_door(text("paper-proxy-ask-line", title=title(poll)), state["page"], lines_of, "line")
        case "door":
            return _ask_home(state, homes)
    return Screen(text("paper-proxy-ask-photo"), (cancel(),))


def _ask_home(state: State, homes: Sequence[tuple[HouseholdId, str]]) -> Screen:
    page = max(0, min(state["page"], (len(homes) - 1) // A_PAGE))
    shown = homes[page * A_PAGE : (page + 1) * A_PAGE]
    buttons = [Button(door, Choose("door", str(home))) for home, door in shown]
    turn = turning(page, len(homes), A_PAGE, lambda to: Choose("door", f"p{to}"))
    body = text("paper-proxy-ask-door" if homes else "paper-proxy-nobody")
    return Screen(body, (*in_rows(buttons), *turn, cancel()))


def offered(poll: Poll, one: Proxy, by: str) -> Screen:
    """Somebody is asked to cast for another household."""
    if one.label == by:
        asked = text("paper-proxy-asked-itself", door=one.label, title=title(poll))
    else:
        asked = text("paper-proxy-asked", door=one.label, title=title(poll), who=by or text("polls-somebody"))
    body = lines(asked, text("paper-proxy-duty"))
    rows = (
        (
            Button(text("paper-proxy-accept"), AnswerProxy(one.code, accepts=True)),
            Button(text("paper-proxy-decline"), AnswerProxy(one.code, accepts=False)),
        ),
        (Button(text("menu-open"), OpenMenu()),),
    )
    return Screen(body, rows, photos=(one.photo,) if one.photo else ())


def accepted(poll: Poll, one: Proxy) -> Screen:
    """The holder may cast now."""
    rows = (
        (Button(text("polls-vote-for", door=one.short), ShowBallot(one.line_id)),),
        (Button(text("polls-back"), ShowPoll(poll.id)), Button(text("menu-open"), OpenMenu())),
    )
    return Screen(text("paper-proxy-accepted", door=one.label, title=title(poll)), rows)


def declined() -> Screen:
    """They will not."""
    return Screen(text("paper-proxy-declined"), ((Button(text("menu-open"), OpenMenu()),),))


def proxies(poll: Poll, found: Sequence[Proxy]) -> Screen:
    """The proxies of a poll by door, for whoever enters them."""
    buttons = [
        Button(text(f"paper-proxy-line-{one.state.value}", door=one.short), ShowProxy(one.line_id)) for one in found
    ]
    rows = (
        (Button(text("paper-proxy-enter"), EnterProxy(poll.id)),),
        (Button(text("paper-back"), ShowPaper(poll.id)),),
    )
    body = text("paper-proxies" if found else "paper-proxies-none", title=title(poll))
    return Screen(body, (*in_rows(buttons, 2), *rows))


def voted_itself(poll: Poll, line: Line) -> Screen:
    """A holder sees that the household has voted itself, and not what."""
    body = paragraphs(text("polls-ballot-of", door=line.label), text("paper-refused-voted-itself"))
    return Screen(body, ((Button(text("polls-back"), ShowPoll(poll.id)), Button(text("menu-open"), OpenMenu())),))


# told


def cast_told(poll: Poll, line: Line, who: str) -> Screen:
    """The giver hears that the holder has cast; what is on the ballot itself."""
    return _told(poll, text("paper-proxy-cast-told", door=line.label, title=title(poll), who=who))


def answered_told(poll: Poll, one: Proxy, who: str, *, accepts: bool) -> Screen:
    """The giver hears what the holder said."""
    said = "paper-proxy-accepted-told" if accepts else "paper-proxy-declined-told"
    return _told(poll, text(said, door=one.label, title=title(poll), who=who))


def given_told(poll: Poll, one: Proxy, to: str) -> Screen:
    """A household hears that a proxy was entered for it."""
    return _told(poll, text("paper-proxy-given-told", door=one.label, title=title(poll), who=to))


def revoked_told(poll: Poll, one: Proxy) -> Screen:
    """The holder hears that it is over."""
    return Screen(text("paper-proxy-revoked-told", door=one.label, title=title(poll)))


def _told(poll: Poll, said: Value) -> Screen:
    return Screen(said, ((Button(text("polls-vote-button"), start=f"v_{base36(poll.id)}"),),))


def toast(name: str) -> Toast:
    """The short answer to a press."""
    return Toast(text(f"paper-proxy-toast-{name}"))


def to_proxies(poll: Poll) -> Button:
    """The way to the proxies of a poll."""
    return Button(text("paper-proxy-list"), ShowProxies(poll.id))


def _back(line: Line) -> tuple[Button, ...]:
    return (Button(text("paper-back"), ShowBallot(line.id)), Button(text("menu-open"), OpenMenu()))
