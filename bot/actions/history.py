"""The history of matters, read by auditors and administrators; nobody changes it."""

from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.history
import storage.outgoing
import storage.rates
from bot.actions.base import Action, Dues, Links, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import READER, page_in
from bot.actions.forms import Forms
from bot.actions.matters.views import event_args
from bot.domain.base import CommunityId, MatterId, Refused
from bot.domain.commands.rates import ExportHistory, FindHistory, ListHistory, ReadHistory
from bot.domain.history import changes, shows
from bot.domain.matters import parse_number, year_of_number
from bot.domain.rights import Person, Where
from bot.screens import history as screens
from bot.screens.base import Toast, text
from bot.screens.history import Names, Read
from storage.history import Line

PAGE = 6
"""Lines of a history on one page."""
STEPS = ("by", "to", "cause")
"""What is told of the steps of a matter whose words are not."""
LONGEST = 300
"""UTF-16 units of people's words in a line on the screen."""


def readable(line: Line, at_most: int) -> Read:
    """A line as auditors may read it, people's words no longer than `at_most`."""
    may = shows(line.kind, line.visibility, by_reporter=line.by_reporter)
    told = line.about if may.words else {name: line.about[name] for name in STEPS if may.who and name in line.about}
    what = text(f"matters-event-{line.kind.replace('_', '-')}", **event_args(dict(told), at_most))
    who = str(line.about.get("by") or line.who) if may.who else None
    return Read(
        line.at, may.minute, may.deadlines, who, what, line.from_state, line.state, changes(line.before, line.after)
    )  # fmt: skip


def names_in(connection: Connection, community_id: CommunityId) -> Names:
    """What bodies are called there, and its zone."""
    community = storage.communities.community(connection, community_id)
    named = storage.rates.body_names(connection, community_id)
    return Names({int(body_id): name for body_id, name in named.items()}, community.zone)


def _matter(tx: Transaction, command: ReadHistory | ExportHistory) -> Subject[MatterId]:
    community_id = storage.history.community_of(tx.connection, command.matter_id)
    if community_id is None:
        raise Refused("matters-refused-unknown")
    return Subject(command.matter_id, Where(community_id=community_id))


def _list(tx: Transaction, person: Person, _: None, command: ListHistory) -> Toast | None:
    page = page_in(command.page)
    found, more = storage.history.newest(tx.connection, _community_of(person), page)
    listed = [(one.id, str(one.number), one.category, one.visibility == "confidential") for one in found]
    tx.show(screens.matters(listed, page, more=more))
    return None


def _find(tx: Transaction, person: Person, _: None, command: FindHistory) -> Toast | None:
    community = storage.communities.community(tx.connection, _community_of(person))
    number = parse_number(command.number, year_of_number(tx.now, ZoneInfo(community.zone)))
    found = storage.history.numbered(tx.connection, community.id, number) if number is not None else None
    if found is None:
        raise Refused("matters-refused-unknown")
    return _read(tx, person, found.id, ReadHistory(found.id))


def _read(tx: Transaction, person: Person, matter_id: MatterId, command: ReadHistory) -> Toast | None:
    every = storage.history.of_matter(tx.connection, matter_id)
    names = names_in(tx.connection, _community_of(person))
    at = min(page_in(command.page), (len(every) - 1) // PAGE)
    found = tuple(readable(one, LONGEST) for one in every[at * PAGE : (at + 1) * PAGE])
    more = len(every) > (at + 1) * PAGE
    tx.show(screens.page(matter_id, str(every[0].number), found, names, at, more=more))
    return None


def _export(tx: Transaction, person: Person, matter_id: MatterId, command: ExportHistory) -> Toast | None:
    number = str(storage.history.of_matter(tx.connection, matter_id)[0].number)
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.workbook(number, matter_id),
        community_id=person.community_id, rank=storage.outgoing.ANSWER,
        once=f"history:{matter_id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


def _community_of(person: Person) -> CommunityId:
    if person.community_id is None:
        raise Refused("rights-refused-unregistered")
    return person.community_id


ACTIONS: Table = {
    ListHistory: Action(nothing, READER, _list),
    FindHistory: Action(nothing, READER, _find),
    ReadHistory: Action(_matter, READER, _read),
    ExportHistory: Action(_matter, READER, _export),
}
LINKS: Links = {}
FORMS: Forms = {}
DUES: Dues = ()
