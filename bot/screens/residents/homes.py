"""我的家 and settings: what a person sees of themselves."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.base import Command, FlatId
from bot.domain.commands.devices import ShowDevices
from bot.domain.commands.duty import ShowDuty
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import OpenSay
from bot.domain.commands.menus import ChooseCommunity
from bot.domain.commands.openboard import ShowUnitBoard
from bot.domain.commands.residents import (
    ChooseLanguage,
    ChooseMuted,
    ForgetMe,
    Leave,
    LiveHere,
    Mute,
    MyData,
    MyHome,
    OpenCode,
    OpenName,
    OpenSettings,
    SetLanguage,
    ShowAs,
    ShowParty,
    ShowTie,
)
from bot.domain.reminders import KINDS
from bot.screens.base import Button, Joined, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel
from bot.screens.residents.registering import tie as named


class OwnTie(Protocol):
    """A tie of the person's own."""

    @property
    def id(self) -> int:
        """The tie."""

    @property
    def flat_id(self) -> FlatId:
        """The flat."""

    @property
    def place(self) -> str:
        """The flat's door, with its estate where there are several."""

    @property
    def unit_label(self) -> str:
        """The unit."""

    @property
    def kind(self) -> str:
        """Owner, tenant, family, helper."""

    @property
    def is_head(self) -> bool:
        """Whether the person heads the household."""

    @property
    def confirmed(self) -> bool:
        """Whether the roster or the administrator confirmed the owner."""

    @property
    def lives(self) -> bool:
        """Whether the person lives there."""


def home(ties: Sequence[OwnTie], name: str, *, shows_name: bool, has_pages: bool) -> Screen:
    """The person's flats, and how they appear in groups; `has_pages`: there are web pages to sign devices in at."""
    shown: Value = text("residents-home-as-name", name=name) if shows_name and name else text("residents-home-as-door")
    body = paragraphs(
        text("residents-home-head"),
        lines(*(_line(one) for one in ties)) if ties else text("residents-home-none"),
        lines(text("residents-home-name", name=name or text("residents-nameless")), shown),
    )
    display = (
        Button(text("residents-show-door"), ShowAs(by_name=False))
        if shows_name
        else Button(text("residents-show-name"), ShowAs(by_name=True))
    )
    rows: Rows = (
        *((Button(_short(one), ShowTie(one.id)),) for one in ties),
        (Button(text("residents-add-flat"), OpenCode()), Button(text("residents-move"), OpenCode(move=True))),
        (Button(text("residents-rename"), OpenName()), display),
        *(((_pages(),),) if has_pages else ()),
        (_menu(),),
    )
    return Screen(body, rows)


def own_tie(tie: OwnTie) -> Screen:
    """One of the person's own flats."""
    unconfirmed = text("residents-own-unconfirmed") if tie.kind == "owner" and not tie.confirmed else None
    buttons = []
    if tie.kind == "helper":
        buttons.append(Button(text("saying-for-button"), OpenSay(for_flat=tie.flat_id)))
    elif not tie.lives:
        buttons.append(Button(text("residents-live-here"), LiveHere(tie.id)))
    buttons.append(Button(text("residents-leave"), Leave(tie.id, sure=False)))
    back = (Button(text("residents-my-home"), MyHome()),)
    return Screen(paragraphs(_line(tie), unconfirmed), (tuple(buttons), back))


def leave_asked(tie: OwnTie) -> Screen:
    """Is there really nothing left to do with this flat?"""
    yes = Button(text("residents-leave-yes"), Leave(tie.id, sure=True))
    no = Button(text("residents-leave-no"), MyHome())
    body = text("residents-leave-ask", door=tie.place, tie=named(tie.kind))
    return Screen(lines(body, text("residents-leave-ask-head") if tie.is_head else None), ((yes, no),))


def left(door: str) -> Screen:
    """It is done; other flats remain."""
    return Screen(text("residents-left", door=door), ((Button(text("residents-my-home"), MyHome()),), (_menu(),)))


def left_community(door: str) -> Screen:
    """It was the last flat."""
    return Screen(text("residents-left-all", door=door), ((_menu(),),))


def ask_own_name() -> Screen:
    """What shall neighbours call you?"""
    return Screen(text("residents-ask-own-name"), (cancel(),))


def settings(
    *, several_communities: bool, shows_party: bool | None = None, talks: Command | None = None, leads: bool = False,
    has_pages: bool = False,
) -> Screen:  # fmt: skip
    """Language, what is told, data; whether a party member is shown as one, None for everybody else.

    `talks`: where leaders and administrators say whether talk days are held; `leads`: a leader, who has a rota to care
    for; `has_pages`: there are web pages to sign devices in at.
    """
    rows: Rows = (
        (Button(text("menu-language"), ChooseLanguage()), Button(text("residents-settings-muted"), ChooseMuted())),
        (Button(text("residents-settings-data"), MyData()), Button(text("residents-settings-forget"), ForgetMe())),
    )
    if has_pages:
        rows = (*rows, (_pages(),))
    party = None
    if shows_party is not None:
        party = text("residents-party-shown" if shows_party else "residents-party-hidden")
        label = text("residents-party-hide" if shows_party else "residents-party-show")
        rows = (*rows, (Button(label, ShowParty(on=not shows_party)),))
    own = (Button(text("talks-button"), talks),) if talks is not None else ()
    duty = (Button(text("menu-duty"), ShowDuty()), Button(text("openboard-button"), ShowUnitBoard())) if leads else ()
    if own or duty:
        rows = (*rows, (*own, *duty))
    if several_communities:
        rows = (*rows, (Button(text("menu-other-community"), ChooseCommunity()),))
    return Screen(paragraphs(text("residents-settings"), party), (*rows, (_menu(),)))


def languages(offered: Sequence[str]) -> Screen:
    """Which language? Each is named in itself."""
    rows = tuple((Button(text(f"residents-language-{one}"), SetLanguage(one)),) for one in offered)
    return Screen(text("residents-choose-language"), rows)


def language_set() -> Screen:
    """Said in the new language."""
    return Screen(text("residents-language-set"), ((_menu(),),))


def muting(muted: frozenset[str]) -> Screen:
    """What the person is told, each kind with a switch; danger has none."""
    rows = tuple(
        (
            Button(
                text(
                    "residents-mute-is-off" if kind in muted else "residents-mute-is-on",
                    kind=text(f"residents-kind-{kind}"),
                ),
                Mute(kind, kind not in muted),
            ),
        )
        for kind in KINDS
    )
    return Screen(text("residents-muting"), (*rows, (Button(text("menu-settings"), OpenSettings()),)))


def my_data(document: Print) -> Screen:
    """Everything stored about the person, as a file."""
    return Screen(text("residents-my-data"), document=document)


def forget_asked(asked: int) -> Screen:
    """Really? And once more: really?"""
    yes = Button(text("residents-forget-yes" if asked == 0 else "residents-forget-yes-sure"), ForgetMe(asked + 1))
    no = Button(text("residents-forget-no"), OpenMenu())
    return Screen(text("residents-forget-ask" if asked == 0 else "residents-forget-ask-again"), ((no,), (yes,)))


def forgotten() -> Screen:
    """It is done."""
    return Screen(text("residents-forgotten"))


def leader_gone(units: Sequence[str]) -> Screen:
    """To the administrators: these units need another leader."""
    return Screen(text("residents-leader-gone", units=Joined(tuple(units), "list")))


def _line(tie: OwnTie) -> Value:
    kind = "residents-home-lives" if tie.lives else "residents-home-owns"
    head = text("residents-home-head-of") if tie.is_head else ""
    return text(kind, door=tie.place, tie=named(tie.kind), head=head)


def _short(tie: OwnTie) -> Value:
    return text("residents-home-button", door=tie.place)


def _pages() -> Button:
    return Button(text("devices-button"), ShowDevices())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
