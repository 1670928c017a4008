"""What the leader does with a notice or sign-up that stands: look, remind, print, copy; and its end."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.matters
import storage.notices
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.notices.subjects import WRITER, About, doors, find, missing, shown, subject_of, touch
from bot.actions.reminding import BY_THE_CLOCK, cancel, remind
from bot.domain.base import FlatId, Refused
from bot.domain.commands.notices import (
    CopyDoors,
    EndNotice,
    EndSignUp,
    PrintDoors,
    RemindMissing,
    ShowNotice,
    ShowNoticeDoors,
)
from bot.domain.notices import Kind, is_open, require_open
from bot.domain.rights import Person
from bot.screens import notices as screens
from bot.screens.base import Toast

REMINDER_FOR = timedelta(days=2)
"""How long a reminder of a notice is of use."""


def _find(
    tx: Transaction,
    command: ShowNotice | ShowNoticeDoors | RemindMissing | PrintDoors | CopyDoors | EndNotice | EndSignUp,
) -> Subject[About]:
    return find(tx, command.notice_id)


def show(tx: Transaction, about: About, *, posted: bool = False) -> None:
    """The notice as its leader sees it."""
    tx.show(screens.overview(shown(tx, about), tx.now, posted=posted))


def _show(tx: Transaction, person: Person, about: About, command: ShowNotice) -> Toast | None:
    show(tx, about)
    return None


def _show_doors(tx: Transaction, person: Person, about: About, command: ShowNoticeDoors) -> Toast | None:
    require_open(about.notice, tx.now)
    show_doors(tx, about, command.page)
    return None


def show_doors(tx: Transaction, about: About, page: int) -> None:
    """The doors to answer for: of a notice those that are missing, of a sign-up all."""
    entries = storage.notices.entries(tx.connection, about.notice)
    on = {one.flat_id for one in entries}
    counted = doors(tx.connection, about.unit.id)
    listed = counted if about.notice.kind is Kind.SIGN_UP else missing(counted, entries)
    found = tuple(screens.DoorLine(one.flat.id, one.flat.short, one.state, one.flat.id in on) for one in listed)
    tx.show(screens.choose_door(about.notice, found, page))


def page_of(tx: Transaction, about: About, flat_id: FlatId) -> int:
    """The page of the list on which a sign-up's door stands."""
    if about.notice.kind is Kind.NOTICE:
        return 0
    ids = [one.flat.id for one in doors(tx.connection, about.unit.id)]
    return ids.index(flat_id) // screens.PAGE if flat_id in ids else 0


def _remind(tx: Transaction, person: Person, about: About, command: RemindMissing) -> Toast | None:
    """Those who have not seen it hear of it in private, once a day, until they press."""
    notice, community = about.notice, about.unit.community
    require_open(notice, tx.now)
    if notice.kind is not Kind.NOTICE:
        raise Refused("button-unknown")
    today = tx.now.astimezone(ZoneInfo(community.zone)).date()
    if notice.reminded_on == today:
        raise Refused("notices-refused-reminded")
    left = missing(doors(tx.connection, about.unit.id), storage.notices.entries(tx.connection, notice))
    door = {one.flat.id: one.flat.door for one in left}
    for one in storage.residents.hearers(tx.connection, list(door)):
        screen = screens.reminder(notice, None if one.lives else (one.flat_id, door[one.flat_id]))
        remind(
            tx, [(one.account_id, one.chat_id, one.muted)], screen, kind="notices", community=community,
            subject=subject_of(notice, one.flat_id), occurrence=f"{notice.round}:{today}",
            line=screens.reminder_line(notice), opens=screens.link(notice, None if one.lives else one.flat_id),
            useful_until=tx.now + REMINDER_FOR,
        )  # fmt: skip
    storage.notices.change(tx.connection, notice, reminded_on=today)
    show(tx, find(tx, notice.id).of)
    return screens.reminded(sum(1 for one in left if one.reachable))


def _print(tx: Transaction, person: Person, about: About, command: PrintDoors) -> Toast | None:
    day = tx.now.astimezone(ZoneInfo(about.unit.community.zone)).date()
    screen = screens.printed(about.notice, about.unit.language, day)
    tx.tell(
        tx.account.id, tx.account.telegram_id, screen, community_id=about.unit.community.id,
        rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    return screens.being_printed()


def _copy(tx: Transaction, person: Person, about: About, command: CopyDoors) -> Toast | None:
    tx.show(screens.as_words(shown(tx, about)))
    return None


def _end(tx: Transaction, person: Person, about: About, command: EndNotice) -> Toast | None:
    require_open(about.notice, tx.now)
    if not command.sure:
        tx.show(screens.ask_end(about.notice))
        return None
    storage.notices.change(tx.connection, about.notice, ended_at=tx.now)
    storage.outgoing.cancel(tx.connection, screens.photos_key(about.notice))
    touch(tx, about)
    no_more_reminders(tx, about)
    show(tx, find(tx, about.notice.id).of)
    return None


def no_more_reminders(tx: Transaction, about: About) -> None:
    """Nobody is reminded of what ended, or of words that are others now."""
    if about.notice.reminded_on is not None:
        for one in doors(tx.connection, about.unit.id):
            cancel(tx, "notices", subject_of(about.notice, one.flat.id))


def _end_by_the_clock(tx: Transaction, person: Person, about: About, command: EndSignUp) -> Toast | None:
    notice = about.notice
    if notice.ended_at is not None or is_open(notice, tx.now):
        return None
    storage.notices.change(tx.connection, notice, ended_at=notice.closes_at)
    touch(tx, about)
    leaders = storage.matters.owners_of(
        tx.connection, about.unit.community.id, ("leader",), unit_id=about.unit.id
    )  # fmt: skip
    remind(
        tx, leaders, screens.ended(shown(tx, about)), kind="tasks", subject=f"notice:{notice.id}",
        occurrence="ended", community=about.unit.community, line=screens.ended_line(notice),
    )  # fmt: skip
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[EndSignUp]:
    return [EndSignUp(one) for one in storage.notices.due(connection, now, limit)]


ACTIONS: Table = {
    ShowNotice: Action(_find, WRITER, _show),
    ShowNoticeDoors: Action(_find, WRITER, _show_doors),
    RemindMissing: Action(_find, WRITER, _remind),
    PrintDoors: Action(_find, WRITER, _print),
    CopyDoors: Action(_find, WRITER, _copy),
    EndNotice: Action(_find, WRITER, _end),
    EndSignUp: Action(_find, BY_THE_CLOCK, _end_by_the_clock),
}
DUES: Dues = (Due(_due, storage.notices.FIRST_DUE),)
