"""收到, 我家参加, 我家不参加了: a household's answer, given by itself, its helper, or the leader."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from zoneinfo import ZoneInfo

import storage.notices
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.notices import looking
from bot.actions.notices.subjects import (
    FOR_OTHERS,
    NEIGHBOUR,
    About,
    doors,
    find,
    helps,
    household_of,
    shown,
    subject_of,
    where_of,
)
from bot.actions.reminding import cancel, remind
from bot.domain import notices as rules
from bot.domain.base import FlatId, HouseholdId, Refused, ResidentId, UnitId
from bot.domain.commands.notices import Respond, RespondFor
from bot.domain.notices import Kind, NoticeId, moved_up, require_open
from bot.domain.rights import Person, Role, require
from bot.screens import notices as screens
from bot.screens.base import Screen, Toast
from bot.screens.packing import DIGITS
from storage.notices import Entry


def _find(tx: Transaction, command: Respond) -> Subject[About]:
    return find(tx, command.notice_id)


def _find_for(tx: Transaction, command: RespondFor) -> Subject[About]:
    subject = find(tx, command.notice_id)

    def relations(person: Person) -> frozenset[Role]:
        return frozenset({Role.HELPER} if helps(tx, person, command.flat_id) else ())

    return Subject(subject.of, subject.where, relations)


def _respond(tx: Transaction, person: Person, about: About, command: Respond) -> Toast | None:
    """The person answers for their own household."""
    require_open(about.notice, tx.now)
    if about.notice.kind is Kind.NOTICE and not command.on:
        raise Refused("button-unknown")
    household = household_of(person)
    toast = _change(tx, person, about, household, on=command.on)
    if tx.origin.is_private:
        tx.show(screens.answered(shown(tx, about)))
    return toast


def _respond_for(tx: Transaction, person: Person, about: About, command: RespondFor) -> Toast | None:
    """Leader or helper answers for a household, which hears who did."""
    require_open(about.notice, tx.now)
    storage.residents.flat(tx.connection, command.flat_id, lock=True)
    door = next((one for one in doors(tx.connection, about.unit.id) if one.flat.id == command.flat_id), None)
    if door is None:
        raise Refused("notices-refused-door")
    household = door.flat.household_id
    if household is None:
        today = tx.now.astimezone(ZoneInfo(about.unit.community.zone)).date()
        household = storage.residents.inhabit(tx.connection, door.flat, today)
    toast = _change(tx, person, about, household, on=command.on, for_others=True)
    _tell_household(tx, person, about, door.flat.id, door.flat.door, on=command.on)
    if helps(tx, person, command.flat_id):
        tx.show(screens.answered(shown(tx, about)))
    else:
        looking.show_doors(tx, about, looking.page_of(tx, about, command.flat_id))
    return toast


def _change(
    tx: Transaction, person: Person, about: About, household: HouseholdId, *, on: bool, for_others: bool = False
) -> Toast:
    """The household's answer is on, or off; whoever moves up hears of it, and the card will show it."""
    notice = about.notice
    before = storage.notices.entries(tx.connection, notice)
    if on:
        by = _resident(person)
        changed = storage.notices.respond(tx.connection, notice, household, by, tx.now, for_others=for_others)
    else:
        changed = storage.notices.take_back(tx.connection, notice, household)
    after = storage.notices.entries(tx.connection, notice)
    if changed:
        tx.touch("notice", notice.id)
        mine = next((one for one in (*before, *after) if one.household_id == household), None)
        if mine is not None:
            cancel(tx, "notices", subject_of(notice, mine.flat_id))
        _tell_moved_up(tx, about, moved_up(before, after, notice.places))
    return screens.response(notice, _place(after, household), on=on, changed=changed, for_others=for_others)


@contextmanager
def places_pass_on(tx: Transaction, units: Iterable[UnitId]) -> Iterator[None]:
    """Households of these units end meanwhile: whoever moves up in an open sign-up hears it, and the card shows it."""
    found = [one for unit_id in units for one in storage.notices.of_unit(tx.connection, unit_id, Kind.SIGN_UP, tx.now)]
    opened = [find(tx, one.id).of for one in found if rules.is_open(one, tx.now)]
    before = [storage.notices.entries(tx.connection, about.notice) for about in opened]
    yield
    for about, then in zip(opened, before, strict=True):
        after = storage.notices.entries(tx.connection, about.notice)
        if len(after) != len(then):
            tx.touch("notice", about.notice.id)
            _tell_moved_up(tx, about, moved_up(then, after, about.notice.places))


def _place(entries: Sequence[Entry], household: HouseholdId | None) -> int:
    """The how-manieth the household is, 0 where it is not among them."""
    return next((nth for nth, one in enumerate(entries, 1) if one.household_id == household), 0)


def _resident(person: Person) -> ResidentId:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person.resident_id


def _tell_moved_up(tx: Transaction, about: About, entries: Sequence[Entry]) -> None:
    """Somebody took back: who was waiting has a place, and hears it in private."""
    for entry in entries:
        hearers = storage.residents.hearers(tx.connection, [entry.flat_id])
        people = [(one.account_id, one.chat_id, one.muted) for one in hearers]
        remind(
            tx, people, screens.moved_up(about.notice, entry.door), kind="notices", community=about.unit.community,
            subject=subject_of(about.notice, entry.flat_id), occurrence=f"up:{entry.at.isoformat()}",
            line=screens.moved_up_line(about.notice), useful_until=about.notice.closes_at,
        )  # fmt: skip


def _tell_household(tx: Transaction, person: Person, about: About, flat_id: FlatId, door: str, *, on: bool) -> None:
    """What was entered for a household is told to it and to its helper, but for whoever entered it."""
    if about.notice.kind is Kind.NOTICE:
        return
    hearers = storage.residents.hearers(tx.connection, [flat_id])
    people = [(one.account_id, one.chat_id, one.muted) for one in hearers if one.account_id != person.account_id]
    by = storage.residents.shown_name(tx.connection, _resident(person))
    remind(
        tx, people, screens.entered_for(about.notice, door, by, on=on), kind="notices",
        community=about.unit.community, subject=subject_of(about.notice, flat_id),
        occurrence=f"entered:{on}:{tx.now.isoformat()}", line=screens.entered_line(about.notice),
    )  # fmt: skip


# what a link opens


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=n_ID`: a notice to be seen (`n_ID_FLAT`: for a household that one helps), or a sign-up's few words."""
    first, _, second = rest.partition("_")
    about = find(tx, NoticeId(_number(first))).of
    person = storage.residents.person_in(tx.connection, tx.account, about.unit.community.id)
    if about.notice.kind is Kind.NOTICE:
        _show_to(tx, person, about, FlatId(_number(second)) if second else None)
    else:
        _begin_remark(tx, person, about.notice.id)
    return None


def _look(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=join_ID`: a sign-up as the board names it, to look at and to take part."""
    about = find(tx, NoticeId(_number(rest))).of
    person = storage.residents.person_in(tx.connection, tx.account, about.unit.community.id)
    if about.notice.kind is not Kind.SIGN_UP:
        raise Refused("notices-refused-gone")
    require(NEIGHBOUR, person, where_of(about.unit), frozenset())
    tx.show(screens.look(shown(tx, about)))
    return None


def _number(digits: str) -> int:
    """The number as links carry it; 0 where it is none."""
    return int(digits, 36) if 0 < len(digits) <= 12 and set(digits) <= set(DIGITS) else 0


def _show_to(tx: Transaction, person: Person, about: About, flat_id: FlatId | None) -> None:
    """The notice in the private chat, with its button while the household has not pressed it."""
    helped = storage.residents.flat(tx.connection, flat_id) if flat_id is not None else None
    if helped is None or helped.unit_id != about.unit.id or not helps(tx, person, helped.id):
        require(NEIGHBOUR, person, where_of(about.unit), frozenset())
        helped = None
    household = helped.household_id if helped is not None else person.household_id
    entries = storage.notices.entries(tx.connection, about.notice)
    if not rules.is_open(about.notice, tx.now) or _place(entries, household):
        tx.show(screens.answered(shown(tx, about)))
    else:
        tx.show(screens.reminder(about.notice, (helped.id, helped.door) if helped is not None else None))


def _begin_remark(tx: Transaction, person: Person, notice_id: NoticeId) -> None:
    about, person = _joined(tx, notice_id)
    state = {"stage": "remark", "community_id": about.unit.community.id, "notice_id": about.notice.id}
    forms.begin(tx, person, "notice-remark", state)


def _joined(tx: Transaction, notice_id: NoticeId) -> tuple[About, Person]:
    """An open sign-up, and the person as its community knows them; asks the table's right."""
    about = find(tx, notice_id).of
    person = storage.residents.person_in(tx.connection, tx.account, about.unit.community.id)
    require(NEIGHBOUR, person, where_of(about.unit), frozenset())
    require_open(about.notice, tx.now)
    if about.notice.kind is not Kind.SIGN_UP:
        raise Refused("notices-refused-gone")
    return about, person


def _remark_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_remark(find(tx, NoticeId(state["notice_id"])).of.notice)


def _remarked(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The household takes part, with these words beside its door."""
    about, person = _joined(tx, NoticeId(state["notice_id"]))
    household = household_of(person)
    toast = _change(tx, person, about, household, on=True)
    storage.notices.remark(tx.connection, about.notice, household, state["remark"])
    tx.touch("notice", about.notice.id)
    tx.show(screens.answered(shown(tx, about)))
    return toast if tx.origin.is_press else None


ACTIONS: Table = {
    Respond: Action(_find, NEIGHBOUR, _respond),
    RespondFor: Action(_find_for, FOR_OTHERS, _respond_for),
}
LINKS: Links = {"n": _linked, "join": _look}
FORMS: Forms = {"notice-remark": Form(rules.remarked, _remark_screen, _remarked)}
