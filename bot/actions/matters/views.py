"""Looking: a matter in the private chat, lists, search, its text to copy, other categories."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, nothing
from bot.actions.matters import filing, rights, telling
from bot.actions.matters.subjects import About, find, relations, shown
from bot.domain.base import BodyId, CommunityId, MatterId, Refused
from bot.domain.categories import CATEGORIES
from bot.domain.commands.matters import (
    Categories,
    CopyText,
    FindMatters,
    Recategorise,
    Search,
    ShowFiles,
    ShowMatter,
)
from bot.domain.matters import OPEN, State, Visibility, parse_number, year_of_number
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.screens import matters as screens
from bot.screens.base import Moment, Screen, Toast, Value, text
from bot.screens.matters import ListLine, May
from storage.matters import Listed

ANYBODY_HERE = Right(((Role.RESIDENT, Scope.COMMUNITY),))
LINES = 12
"""Lines of the timeline that are shown, the newest."""


def _one(tx: Transaction, command: ShowMatter | ShowFiles | CopyText | Categories | Recategorise) -> Subject[About]:
    return find(tx, command.matter_id)


def show(tx: Transaction, about: About, person: Person) -> None:
    """Show the matter to this person, with what they can do about it."""
    may = replace(_may(about, person), files=len(_files(tx, about, person)))
    tx.show(screens.view(shown(tx, about, to=person), may, _timeline(tx, about)))


def _files(tx: Transaction, about: About, person: Person) -> list[tuple[str, str]]:
    """(kind, file id) of what this person may see: of an anonymous matter only where the reporter ticked so."""
    kept = about.kept
    insiders = {Role.REPORTER, Role.FILER, Role.HANDLER, Role.MEDIATOR}
    hidden = not kept.photos_public and not relations(about, person) & insiders
    kinds = ("done",) if hidden else ("photo", "answer", "done", "voice")
    return storage.matters.files(tx.connection, kept.matter.id, *kinds)


def _show_files(tx: Transaction, person: Person, about: About, command: ShowFiles) -> Toast | None:
    files = _files(tx, about, person)
    if not files:
        raise Refused("matters-refused-no-files", number=str(about.kept.matter.number))
    photos = tuple(file_id for kind, file_id in files if kind != "voice")[:10]
    voice = next((file_id for kind, file_id in files if kind == "voice"), None)
    number = str(about.kept.matter.number)
    wanted = [Screen(text("matters-files", number=number), photos=photos)] if photos else []
    wanted += [Screen(text("matters-files", number=number), voice=voice)] if voice else []
    for screen in wanted:
        tx.tell(
            person.account_id, tx.account.telegram_id, screen, community_id=person.community_id,
            rank=storage.outgoing.ANSWER,
        )  # fmt: skip
    return None


def _may(about: About, person: Person) -> May:
    matter, found = about.kept.matter, relations(about, person)
    is_reporter = bool(found & {Role.REPORTER, Role.FILER})
    supports = person.household_id in about.supporting
    is_open = matter.state in OPEN
    own = matter.visibility is Visibility.PUBLIC and person.household_id == matter.reporter_household
    return May(
        support=is_open and person.household_id is not None and not supports and not own and not is_reporter
        and matter.visibility is not Visibility.CONFIDENTIAL,
        take_back=is_open and supports,
        handle=Role.HANDLER in found,
        hand=(is_open or matter.state is State.DECLINED) and rights.may(rights.HANDER, person, about),
        answer=is_reporter and matter.state is State.RETURNED,
        withdraw=is_reporter and is_open,
        reopen=is_reporter and matter.state is State.CLOSED,
        recategorise=is_open and rights.may(rights.SORTER, person, about),
        fold=matter.visibility is not Visibility.CONFIDENTIAL and rights.may(rights.FOLDER, person, about),
        review=matter.state is State.DONE and (is_reporter or supports),
        is_offline=about.body is not None and about.body.is_offline and about.body.kind != "unit",
    )  # fmt: skip


def _timeline(tx: Transaction, about: About) -> tuple[Value, ...]:
    lines = storage.matters.timeline(tx.connection, about.kept.matter.id)[-LINES:]
    zone = about.community.zone
    return tuple(
        text(
            "matters-timeline-line",
            at=Moment(line.at, zone),
            what=text(f"matters-event-{line.kind.replace('_', '-')}", **_said(line.about)),
        )
        for line in lines
        if line.kind != "review"
    )


def _said(about: dict[str, object]) -> dict[str, Value]:
    """Arguments every event text may use; words in it are people's."""
    said: dict[str, Value] = {"by": "", "note": "", "question": "", "reason": "", "responsible": "", "answer": "",
                              "to": "", "into": "", "category": "", "outcome": "", "level": ""}  # fmt: skip
    return said | {name: str(value) for name, value in about.items() if name in said}


def _show(tx: Transaction, person: Person, about: About, command: ShowMatter) -> Toast | None:
    if not tx.origin.is_private:
        return Toast("", start=f"m_{about.kept.matter.id}")
    show(tx, about, person)
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=m_ID`: the matter behind a card's button; the right is asked here, for the subject is found here."""
    if not rest.isascii() or not rest.isdigit() or len(rest) > 18:
        raise Refused("link-unknown")
    subject = find(tx, MatterId(int(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(rights.READER, here, subject.where, subject.relations(here))
    show(tx, subject.of, here)
    return None


def _list(tx: Transaction, person: Person, _: None, command: FindMatters) -> Toast | None:
    if command.which not in ("open", "closed", "mine", "body") or not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    community_id = tx.account.community_id
    if community_id is None:
        raise Refused("rights-refused-unregistered")
    unit_id = person.unit_id or next((held.unit_id for held in person.roles if held.unit_id), None)
    community = storage.communities.community(tx.connection, community_id)
    rung = _rung(tx, community_id) if command.which == "body" else frozenset()
    bodies = person.bodies() | rung if person.holds(Role.ADMINISTRATOR) else person.bodies()
    led = frozenset(h.unit_id for h in person.roles if h.role is Role.LEADER and h.unit_id is not None)
    found, more = storage.matters.page_of(
        tx.connection, community_id, command.which, command.page, tx.now,
        unit_id=unit_id, reporter_id=person.resident_id, body_ids=bodies,
        rung_ids=rung, led=led,
    )  # fmt: skip
    tx.show(screens.page(command.which, tuple(map(_line, found)), command.page, more, community.zone))
    return None


def _rung(tx: Transaction, community_id: CommunityId) -> frozenset[BodyId]:
    """The bodies that somebody has to ring, and the unit itself; not the mediators."""
    found = storage.communities.bodies(tx.connection, community_id)
    return frozenset(b.id for b in found if (b.is_offline or b.kind == "unit") and b.kind != "mediation")


def _search(tx: Transaction, person: Person, _: None, command: Search) -> Toast | None:
    community_id = tx.account.community_id
    if community_id is None:
        raise Refused("rights-refused-unregistered")
    words = command.words.strip()
    if not words:
        return _list(tx, person, None, FindMatters("open"))
    community = storage.communities.community(tx.connection, community_id)
    number = parse_number(words, year_of_number(tx.now, ZoneInfo(community.zone)))
    found = storage.matters.find(tx.connection, community_id, tx.now, number=number, words=words[:50])
    tx.show(screens.page("found", tuple(map(_line, found)), 0, has_more=False, zone=community.zone))
    return None


def _line(listed: Listed) -> ListLine:
    return ListLine(
        listed.id, str(listed.number), listed.words, listed.category, listed.state, listed.responsible,
        listed.settle_by, listed.supporters,
    )  # fmt: skip


def _copy(tx: Transaction, person: Person, about: About, command: CopyText) -> Toast | None:
    if about.kept.matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("matters-refused-no-card", number=str(about.kept.matter.number))
    tx.show(screens.copied(replace(shown(tx, about), said_by="")))
    return None


def _categories(tx: Transaction, person: Person, about: About, command: Categories) -> Toast | None:
    if not tx.origin.is_private:
        return Toast("", start=f"m_{about.kept.matter.id}")
    tx.show(screens.choose_category(about.kept.matter, tuple(CATEGORIES)))
    return None


def _recategorise(tx: Transaction, person: Person, about: About, command: Recategorise) -> Toast | None:
    after = filing.recategorised(tx, about, person, command.category)
    telling.touch(tx, after)
    show(tx, after, person)
    return Toast(text("matters-recategorised"))


LINKS: Links = {"m": _linked}
ACTIONS: Table = {
    ShowMatter: Action(_one, rights.READER, _show),
    FindMatters: Action(nothing, ANYBODY_HERE, _list),
    Search: Action(nothing, ANYBODY_HERE, _search),
    ShowFiles: Action(_one, rights.READER, _show_files),
    CopyText: Action(_one, rights.READER, _copy),
    Categories: Action(_one, rights.SORTER, _categories),
    Recategorise: Action(_one, rights.SORTER, _recategorise),
}
