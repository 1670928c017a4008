"""The menu of a person, by what they are; who can be rung up; help."""

from dataclasses import dataclass, replace

from bot.domain.base import Command, UnitId
from bot.domain.commands.duty import ShowDuty
from bot.domain.commands.errands import FindErrands
from bot.domain.commands.forms import Cancel, OpenMenu, Resume
from bot.domain.commands.matters import FindMatters, OpenSay
from bot.domain.commands.menus import CallCommunity, SetCommunity
from bot.domain.commands.notices import OpenNotices
from bot.domain.commands.polls import AskUnit, FindPolls
from bot.domain.commands.residents import ChooseLanguage, MyHome, OpenCode, OpenSettings, ShowMissing
from bot.domain.commands.service import OpenService
from bot.domain.commands.talks import OpenTalks
from bot.domain.commands.topics import FindTopics
from bot.domain.commands.workday import ListLeaves, OpenAnswers
from bot.domain.notices import Kind
from bot.domain.places import Body, Community
from bot.domain.rights import Person, Role
from bot.domain.setup import NUMBERS
from bot.screens import rates
from bot.screens.base import Button, Joined, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.communities import administrator_rows, auditor_rows
from bot.screens.numbers import number_name
from bot.screens.packing import base36
from bot.screens.residents import Waiting, take_back, waits

AT_WORK = (Role.STAFF, Role.GRID_WORKER, Role.MEDIATOR, Role.PARTY_ORGANISATION)
"""Roles whose menu is the queue."""

DESK, STREET = "/desk", "/desk/street"
"""Where administrators and auditors have their desk on the page, and the street reads its communities."""
COUNTER = "/counter"
"""The page of those who hand out."""

MENU = "menu"
"""What a link carries that opens the menu."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the menu needs to know beside the person: the community, the unit they lead, their bodies, an open form,
    whether their unit holds talk days, and has a duty rota, and polls, and a group where topics are put; on a page:
    where their desk is, and where else on the site it leads (`beside`).
    """

    community: str = ""
    leads: str = ""
    bodies: tuple[str, ...] = ()
    has_draft: bool = False
    has_talks: bool = False
    has_duty: bool = False
    has_polls: bool = False
    has_topics: bool = False
    waiting: tuple[Waiting, ...] = ()
    desk: str = ""
    beside: Rows = ()


def menu(person: Person, seen: Seen) -> Screen:
    """What this person can do here."""
    if person.resident_id is None:
        return _stranger(seen)
    if person.holds(Role.LEADER):
        body, rows = _leader(person, seen)
    elif any(person.holds(role) for role in AT_WORK):
        body, rows = _at_work(person, seen)
    elif person.household_id is None and (person.holds(Role.ADMINISTRATOR) or person.holds(Role.AUDITOR)):
        body, rows = text("menu-office", community=seen.community), ()
    else:
        body, rows = _resident(person, seen)
    if person.holds(Role.ADMINISTRATOR):
        rows = (*rows, *_administrator_work(person), *administrator_rows())
    elif person.holds(Role.AUDITOR):
        rows = (*rows, *auditor_rows())
    if seen.desk:
        label = text("desk-button") if seen.desk == DESK else text("desk-street-button")
        rows = ((Button(label, url=seen.desk),), *rows)
    if not person.holds(Role.LEADER) and person.household_id is None:
        rows = (*rows, (Button(text("menu-all-matters"), FindMatters("open")),))
    if not (person.holds(Role.LEADER) or any(_settings() in row for row in rows)):
        rows = (*rows, (_settings(),))
    return Screen(_with_draft(body, seen), (*draft_row(seen), *rows))


def everything(person: Person, seen: Seen) -> Rows:
    """All buttons of the menu at once, each once: whoever leads has those of their own household among them."""
    rows = menu(person, replace(seen, has_draft=False)).buttons
    if person.holds(Role.LEADER) and person.household_id is not None:
        rows = (*rows, *_resident(person, seen)[1])
    rows = (*rows, *seen.beside)
    known: set[Command | str | None] = set()
    kept: list[tuple[Button, ...]] = []
    for row in rows:
        kept.append(tuple(button for button in row if button.does is None or button.does not in known))
        known |= {button.does for button in row}
    return tuple(row for row in kept if row)


def _stranger(seen: Seen) -> Screen:
    rows = ((Button(text("menu-have-slip"), OpenCode()),), (Button(text("menu-language"), ChooseLanguage()),))
    body = paragraphs(text("menu-waiting"), *map(waits, seen.waiting)) if seen.waiting else text("menu-stranger")
    back = tuple(take_back(one) for one in seen.waiting)
    return Screen(_with_draft(body, seen), (*draft_row(seen), *back, *rows))


def _resident(person: Person, seen: Seen) -> tuple[Value, Rows]:
    talks = (Button(text("talks-button"), OpenTalks()),) if seen.has_talks else ()
    duty = (Button(text("menu-duty"), ShowDuty()),) if seen.has_duty else ()
    polls = (Button(text("menu-polls"), FindPolls()),) if seen.has_polls else ()
    topics = (Button(text("menu-topics"), FindTopics()),) if seen.has_topics else ()
    rows: Rows = (
        (Button(text("menu-say"), OpenSay()), *talks, *polls),
        (Button(text("menu-unit-matters"), FindMatters("open")), Button(text("menu-my-matters"), FindMatters("mine"))),
        (Button(text("menu-errands"), FindErrands()), *duty, Button(text("menu-home"), MyHome())),
        (*topics, Button(text("menu-service"), OpenService()), _settings()),
    )
    where: Value = person.door or text("menu-no-door")
    return text("menu-resident", door=where, community=seen.community), rows


def _leader(person: Person, seen: Seen) -> tuple[Value, Rows]:
    """Six buttons in all; the leader's own things are commands in the text."""
    rows = (
        (Button(text("menu-file"), OpenSay()), Button(text("menu-notice"), OpenNotices(Kind.NOTICE.value))),
        (
            Button(text("menu-sign-up"), AskUnit()),
            Button(text("menu-today"), FindMatters("body")),
        ),
        (Button(text("menu-missing"), ShowMissing()), Button(text("menu-call"), CallCommunity())),
    )
    return text("menu-leader", unit=seen.leads), rows


def _at_work(person: Person, seen: Seen) -> tuple[Value, Rows]:
    rows: Rows = ((Button(text("menu-queue"), FindMatters("body")),),)
    if person.holds(Role.STAFF) or person.holds(Role.PARTY_ORGANISATION):
        rows = ((*rows[0], rates.menu_button()),)
    if person.holds(Role.STAFF):
        leaves = Button(text("workday-leaves-button"), ListLeaves())
        rows = (*rows, (Button(text("workday-answers-button"), OpenAnswers()), leaves))
    if person.household_id is None:
        rows = (*rows, (Button(text("menu-errands"), FindErrands()), Button(text("menu-service"), OpenService())))
    if person.household_id is not None:
        rows = (*rows, *_resident(person, seen)[1])
    names: Value = Joined(seen.bodies, "list") if seen.bodies else seen.community
    return text("menu-staff", body=names), rows


def _administrator_work(person: Person) -> Rows:
    """The administrator's queue, who is away, and service, where they stand in no other menu."""
    if person.holds(Role.LEADER):
        return ((Button(text("workday-leaves-button"), ListLeaves()),),)
    if any(person.holds(role) for role in AT_WORK):
        return ()
    work: Rows = (
        (Button(text("menu-queue"), FindMatters("body")), Button(text("workday-leaves-button"), ListLeaves())),
    )
    return work if person.household_id is not None else (*work, (Button(text("menu-service"), OpenService()),))


def _settings() -> Button:
    return Button(text("menu-settings"), OpenSettings())


def _with_draft(body: Value, seen: Seen) -> Value:
    return paragraphs(body, text("menu-draft")) if seen.has_draft else body


def draft_row(seen: Seen) -> Rows:
    """The buttons of a form that was left half filled in."""
    if not seen.has_draft:
        return ()
    return ((Button(text("menu-resume"), Resume()), Button(text("forms-cancel"), Cancel())),)


def beside(*, serves: bool, board: str = "", unit_board: str = "") -> Rows:
    """The way to the counter for those who hand out, and to the boards that everybody can read."""
    leads = (
        (text("menu-counter"), COUNTER if serves else ""), (text("openboard-button"), board),
        (text("menu-unit-board"), unit_board),
    )  # fmt: skip
    return tuple((Button(label, url=url),) for label, url in leads if url)


def communities(named: tuple[Community, ...]) -> Screen:
    """Which community is it about?"""
    rows = tuple((Button(one.name, SetCommunity(one.id)),) for one in named)
    return Screen(text("menu-choose-community"), rows)


def call(community: Community, bodies: tuple[Body, ...]) -> Screen:
    """求助社区: emergency numbers first, then the bodies with a telephone or an address."""
    numbers = [
        text("menu-call-number", name=number_name(key) if key in NUMBERS else key, number=number)
        for key, number in sorted(community.numbers.items(), key=lambda item: _rank(item[0]))
        if number
    ]
    reached = [
        text(
            "menu-call-body", name=body.name, telephone=body.telephone or text("menu-call-no-telephone"),
            address=body.address,
        )
        for body in bodies
        if body.telephone or body.address
    ]  # fmt: skip
    body = paragraphs(
        text("menu-call-head", community=community.name),
        lines(*numbers) if numbers else None,
        lines(*reached) if reached else text("menu-call-nobody"),
    )
    return Screen(body, ((Button(text("menu-open"), OpenMenu()),),))


def help_private(*, is_registered: bool) -> Screen:
    """What works in the private chat, in five lines."""
    body = text("menu-help-private" if is_registered else "menu-help-stranger")
    return Screen(body, ((Button(text("menu-open"), OpenMenu()),),))


def help_group(*, is_admin: bool) -> Screen:
    """What works in the group, in five lines: only what does where the bot is no administrator."""
    return Screen(text("menu-help-group" if is_admin else "menu-help-group-plain"))


def not_in_groups(unit_id: UnitId | None) -> Screen:
    """A command of the private chat, sent in the group: the way there, or to the unit's matters if it asked so."""
    if unit_id is not None:
        button = Button(text("menu-unit-matters"), start=f"list_{base36(unit_id)}")
    else:
        button = Button(text("menu-private"), start=MENU)
    return Screen(text("menu-not-in-groups"), ((button,),))


def _rank(key: str) -> tuple[int, str]:
    return (NUMBERS.index(key) if key in NUMBERS else len(NUMBERS), key)
