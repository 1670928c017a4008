"""Roles: offered by a link, taken up, listed, taken away; and the log of all that."""

from datetime import date

from bot.domain.commands.communities import (
    AcceptOffice,
    ChoosePlace,
    ChooseRole,
    DeclineOffice,
    ListBodies,
    ListGrids,
    ListPeople,
    OfferRole,
    ReadLog,
    ShowOffice,
    TakeOffice,
)
from bot.domain.commands.devices import GiveLink
from bot.domain.commands.forms import OpenMenu
from bot.domain.communities import Holder, Logged
from bot.domain.pages import is_page
from bot.domain.places import Community
from bot.domain.rights import PARTY, Role
from bot.screens import admission
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.communities.places import turning
from bot.screens.communities.rules import days_named, kind_named
from bot.screens.forms import cancel, choices
from bot.screens.openboard.settings import logged as board_logged
from bot.screens.points.correcting import logged as points_logged
from bot.screens.redemption.keeping import logged as redemption_logged


def role_name(role: Role, place: str = "") -> Value:
    """A role as neighbours say it, with where it is held."""
    name = text(f"communities-role-{role.value.replace('_', '-')}")
    return text("communities-role-of", place=place, role=name) if place else name


def office_offered(
    role: Role, place: str, community: Community | None, code: str, *, with_consent: bool, is_asked: bool = False
) -> Screen:
    """What the link gives, and for newcomers what is kept of them; one button takes it.

    `is_asked`: they did not come by a link of their own, and can say no.
    """
    if community is None or not community.name:
        offered = text("communities-office-offered-new")
    else:
        offered = text("communities-office-offered", community=community.name, role=role_name(role, place))
    party = text("communities-office-party") if role in PARTY else None
    body = paragraphs(offered, party, text("communities-consent") if with_consent else None)
    label = text("communities-office-agree" if with_consent else "communities-office-accept")
    rows: Rows = ((Button(label, AcceptOffice(code)),),)
    if is_asked:
        rows = (*rows, (Button(text("communities-office-decline"), DeclineOffice(code)),))
    return Screen(body, rows)


def office_held_already() -> Screen:
    """The person opened their own used link again."""
    return Screen(text("communities-office-already"), ((_menu(),),))


def office_declined() -> Screen:
    """They do not lead the unit, and nothing of them is kept."""
    return Screen(text("communities-office-declined"))


def ask_calling() -> Screen:
    """How the person wants to be called."""
    return Screen(text("communities-ask-calling"), (*choices("calling", ("skip", text("communities-skip"))), cancel()))


def office_taken_up(role: Role, community: Community) -> Screen:
    """What the person is from now on."""
    return Screen(text("communities-office-taken-up", role=role_name(role), community=community.name), ((_menu(),),))


def office_taken(held: Holder) -> Screen:
    """What the person is no longer."""
    return Screen(text("communities-office-taken", role=role_name(held.role, held.place)), ((_menu(),),))


def people(found: tuple[Holder, ...], page: int, *, more: bool) -> Screen:
    """Who holds which role."""
    rows: Rows = tuple((Button(_holder(one), ShowOffice(one.grant_id)),) for one in found)
    turns = turning(page, more, ListPeople(page - 1), ListPeople(page + 1))
    below: Rows = (
        (Button(text("communities-role-give"), ChooseRole()),),
        (Button(text("communities-menu-bodies"), ListBodies()), Button(text("communities-menu-grids"), ListGrids())),
        (_menu(),),
    )
    return Screen(text("communities-people"), (*rows, *turns, *below))


def office(held: Holder) -> Screen:
    """One role that somebody holds."""
    page_only = held.chat_id is not None and is_page(held.chat_id)
    rows: Rows = (
        *(((Button(text("devices-give"), GiveLink(held.grant_id)),),) if page_only else ()),
        (Button(text("communities-office-take"), TakeOffice(held.grant_id, sure=False)),),
        (Button(text("communities-menu-people"), ListPeople()), _menu()),
    )
    return Screen(text("communities-office", who=_who(held.called), role=role_name(held.role, held.place)), rows)


def office_sure(held: Holder) -> Screen:
    """Asked once before a role is taken away."""
    rows: Rows = (
        (
            Button(text("communities-office-take-sure"), TakeOffice(held.grant_id, sure=True)),
            Button(text("communities-back"), ShowOffice(held.grant_id)),
        ),
    )
    body = text("communities-office-ask-take", who=_who(held.called), role=role_name(held.role, held.place))
    return Screen(body, rows)


def choose_role(roles: tuple[Role, ...]) -> Screen:
    """Which role is to be given."""
    buttons = [Button(role_name(role), ChoosePlace(role) if role in _PLACED else OfferRole(role, 0)) for role in roles]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(text("communities-ask-role"), (*rows, (_menu(),)))


def choose_place(role: Role, places: tuple[tuple[int, str], ...], page: int, *, more: bool) -> Screen:
    """In which unit, grid or body."""
    rows: Rows = tuple((Button(name, OfferRole(role, place)),) for place, name in places)
    turns = turning(page, more, ChoosePlace(role, page - 1), ChoosePlace(role, page + 1))
    below: Rows = ((Button(text("communities-menu-people"), ListPeople()), _menu()),)
    if not places and role is Role.GRID_WORKER:
        below = ((Button(text("communities-menu-grids"), ListGrids()),), *below)
    body = text("communities-ask-place") if places else text("communities-no-place")
    return Screen(body, (*rows, *turns, *below))


def role_link(role: Role, place: str, community: str, payload: str, link: str, days: int) -> Screen:
    """The link to pass on, whose opener gets the role."""
    body = text("communities-role-link", role=role_name(role, place), community=community, link=link, days=days)
    opens = Button(text("communities-role-link-open"), start=payload)
    return Screen(body, ((opens,), (Button(text("residents-copy"), copies=link),)))


def log(found: tuple[Logged, ...], page: int, zone: str, *, more: bool) -> Screen:
    """Who changed what and when, in plain words."""
    shown = [_line(one, zone) for one in found]
    body = paragraphs(text("communities-log"), *shown) if shown else text("communities-log-empty")
    turns = turning(page, more, ReadLog(page - 1), ReadLog(page + 1))
    return Screen(body, (*turns, (_menu(),)))


def _line(one: Logged, zone: str) -> Value:
    at = Moment(one.at, zone)
    return lines(text("communities-log-line", at=at, who=_who(one.by) if one.by else _system(one)), changed(one))


def _system(one: Logged) -> Value:
    return text("communities-log-operator") if one.about.get("operator") else text("communities-somebody")


def changed(one: Logged) -> Value:
    """What was changed: of the community, its people and places; else of its other parts."""
    about = one.about
    match one.what:
        case "role-given" | "role-taken":
            role = role_name(Role(about["role"]), about.get("place", ""))
            return text(f"communities-log-{one.what}", of=_who(one.of), role=role)
        case "link-given":
            return text("devices-log-link-given", of=_who(one.of))
        case "unit-bound":
            return text("communities-log-unit-bound", unit=about["place"])
        case "community-changed":
            fields = Joined(
                tuple(text(f"communities-change-{field.replace('_', '-')}") for field in about["fields"]), "list"
            )
            return text("communities-log-community-changed", fields=fields)
        case "days-added" | "days-removed":
            ranges = ((date.fromisoformat(first), date.fromisoformat(last)) for first, last in about["days"])
            named = Joined(tuple(days_named(one) for one in ranges), "list")
            return text(f"communities-log-{one.what}", kind=kind_named(about["kind"]), days=named)
        case "proxy-limit-changed":
            return text("communities-log-proxies", most=about["most"])
        case "slip-days-changed":
            return text("communities-log-slip-days", days=about["days"])
        case "answer-added" | "answer-changed" | "answer-removed":
            words, before = about.get("words", ""), about.get("before", "")
            return text(f"workday-log-{one.what}", name=about["name"], words=words, before=before)
        case "leave-entered" | "leave-ended":
            return text(f"workday-log-{one.what}", of=_who(one.of), first=about["from"], last=about["to"])
        case "body-added" | "body-changed" | "body-removed" | "grid-added":
            return text(f"communities-log-{one.what}", name=about["name"])
        case (
            "row-changed" | "row-added" | "row-removed" | "row-restored" | "list-reset"
            | "limits-changed"
        ):  # fmt: skip
            return admission.logged(one.what, about)
        case "roster-loaded" | "roster-undone":
            return text(f"communities-log-{one.what}", added=about["added"], changed=about["changed"])
        case (
            "door-lived" | "door-vacant" | "door-no_phone" | "helper-named" | "helper-invited" | "tie-removed"
            | "owner-confirmed" | "slips-printed" | "slip-printed" | "slip-revoked" | "role-forgotten"
            | "page-by-slip"
        ):  # fmt: skip
            place = about.get("door") or about.get("unit") or about.get("place", "")
            return text(f"residents-log-{one.what}", place=place)
        case _:
            return _what_was_decided(one)


def _what_was_decided(one: Logged) -> Value:
    """Of polls, topics and talk days; else of service and points."""
    about = one.about
    match one.what:
        case "voter-named":
            return text("paper-log-voter", door=about["door"])
        case "election-lot":
            return text("elections-log-lot", unit=about["place"], who=about["door"] or _who(one.of))
        case "rhythm-changed":
            return text("talks-log-changed")
        case "poll-recounted":
            return text("results-log-same" if about["same"] else "results-log-differs", number=str(about["poll"]))
        case "decision-reviewed":
            return text("results-log-holds" if about["holds"] else "results-log-ended", number=str(about["poll"]))
        case "poll-void":
            return text("results-log-void", number=str(about["poll"]))
        case "topic-rules-changed":
            return text("topics-log-rules", count=about["signers"], days=about["notice"])
        case "unit-switched":
            return text("talks-log-on" if about["on"] else "talks-log-off", unit=about["place"])
        case _:
            return _what_was_thanked(one)


def _what_was_thanked(one: Logged) -> Value:
    """Of service, points and what they are exchanged for; what this version does not know as it was written."""
    about = one.about
    match one.what:
        case "rule-of-points" | "gifts-of-points" | "entry-corrected":
            return points_logged(one.what, about)
        case "goal-changed":
            return text("records-log-goal", hours=about["hours"])
        case "record-taken-back":
            return text("records-log-taken-back", of=_who(one.of))
        case "certificate-for-other":
            return text("records-log-certificate", door=about["door"], number=about["number"])
        case (
            "counter-added" | "counter-changed" | "counter-on" | "counter-off" | "counter-staff-added"
            | "counter-staff-removed" | "goods-added" | "goods-changed" | "goods-price" | "goods-on" | "goods-off"
        ):  # fmt: skip
            return redemption_logged(one.what, about)
        case what if what.startswith("opened-"):
            return board_logged(what, about)
        case _:
            return text("communities-log-other", what=one.what)


def _holder(one: Holder) -> Value:
    who = text("communities-holder-of-party", who=_who(one.called)) if one.shows_party else _who(one.called)
    return text("communities-holder", role=role_name(one.role, one.place), who=who)


def _who(called: str) -> Value:
    return called or text("communities-somebody")


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())


_PLACED = (Role.LEADER, Role.PARTY_GROUP_LEADER, Role.STAFF, Role.GRID_WORKER)
