"""Looking: one's own services and hours, one record, its pictures; what the way in says of them."""

from dataclasses import replace
from datetime import date

import storage.communities
import storage.outgoing
import storage.residents
import storage.service
from bot.actions.base import Action, Links, Table, Transaction, id_behind, nothing
from bot.actions.communities.rights import page_in
from bot.actions.service.certifying import prints_for_others
from bot.actions.service.hub import MEMBER
from bot.actions.service.publishing import lists, objecting
from bot.actions.service.records.confirming import waiting_for
from bot.actions.service.records.entering import units_written_for
from bot.actions.service.records.subjects import READER, Case, case_of, find, found, knows, record_of, shown, today
from bot.domain.base import Refused
from bot.domain.commands.records import MyService, ShowServiceList, ShowServicePhotos, ShowServiceRecord
from bot.domain.rights import PARTY, Person, require
from bot.domain.service.party import goal_of
from bot.domain.service.record import Record
from bot.screens.base import Rows, Screen, Toast, Value, text
from bot.screens.packing import number_in_link
from bot.screens.service import records as screens

PAGE = 6
"""Records on a screen."""


def _show(tx: Transaction, person: Person, case: Case, command: ShowServiceRecord) -> Toast | None:
    tx.show(screens.view(shown(tx, case, person)))
    return None


def _mine(tx: Transaction, person: Person, _: None, command: MyService) -> Toast | None:
    if person.resident_id is None or person.community_id is None:
        raise Refused("rights-refused-unregistered")
    community = storage.communities.community(tx.connection, person.community_id)
    here, page = today(tx, community), page_in(command.page)
    records, has_more = storage.service.records.page_of(tx.connection, person.resident_id, page, PAGE)
    this_year = storage.service.records.final_in_all(
        tx.connection, [person.resident_id], date(here.year, 1, 1), date(here.year, 12, 31)
    ).get(person.resident_id, 0)
    in_all, _first = storage.service.records.total(tx.connection, person.resident_id)
    member = storage.service.party.member(tx.connection, person.resident_id)
    has_goal = member.goal is not None or is_party(person)
    hours = screens.Hours(
        str(here.year), this_year, in_all, goal_of(community.settings, member.goal) if has_goal else None
    )
    views = tuple(_line(tx, person, one) for one in records)
    tx.show(screens.mine(hours, views, page, has_more=has_more, is_party=is_party(person)))
    return None


def _line(tx: Transaction, person: Person, record: Record) -> screens.Shown:
    view = shown(tx, case_of(tx, record))
    return replace(view, recorder="") if record.volunteer_id == person.resident_id else view


def is_party(person: Person) -> bool:
    """Whether this person is a party member, or leads a group of them."""
    return any(person.holds(role) for role in PARTY)


def _photos(tx: Transaction, person: Person, case: Case, command: ShowServicePhotos) -> Toast | None:
    photos = storage.service.records.photos(tx.connection, case.record) if knows(tx, case, person) else []
    if not photos:
        raise Refused("records-refused-no-photos")
    tx.tell(
        person.account_id, tx.account.telegram_id, Screen(text("records-photos"), photos=tuple(photos)),
        community_id=person.community_id, rank=storage.outgoing.ANSWER,
        once=f"service:{case.record.id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=sr_ID`: a record; `sr_lID`: a list; `sr_o`: objections; `sr_m`: one's own. The right is asked here."""
    if rest == "o":
        require(objecting.READER, person, nothing(tx, MyService()).where, frozenset())
        objecting.show_objected(tx, person)
        return None
    if rest == "m":
        return _mine(tx, person, None, MyService())
    if rest.startswith("l"):
        wanted = ShowServiceList(number_in_link(rest[1:]))
        one = lists.find_list(tx, wanted)
        here = storage.residents.person_in(tx.connection, tx.account, one.where.community_id)
        require(MEMBER, here, one.where, frozenset())
        lists.show(tx, here, one.of)
        return None
    subject = found(tx, record_of(tx, id_behind(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(READER, here, subject.where, subject.relations(here))
    tx.show(screens.view(shown(tx, subject.of, here)))
    return None


def part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    """What the way in shows of it."""
    if person.community_id is None:
        return None, ()
    waiting = len(waiting_for(tx, person))
    objected = objecting.waiting_for(tx, person)
    open_list = storage.service.publishing.newest_open(tx.connection, person.community_id, tx.now)
    return screens.part(
        waiting, objected, open_list.id if open_list is not None else None,
        writes_for_others=bool(units_written_for(tx, person)), prints_for_others=prints_for_others(tx, person),
    )  # fmt: skip


LINKS: Links = {"sr": _linked}
ACTIONS: Table = {
    MyService: Action(nothing, MEMBER, _mine),
    ShowServiceRecord: Action(find, READER, _show),
    ShowServicePhotos: Action(find, READER, _photos),
}
