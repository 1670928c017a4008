"""A month looked at: the community's, a body's own, and the work station's by the residents' committee."""

from dataclasses import dataclass

import storage.communities
import storage.matters
import storage.outgoing
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import READER as COMMUNITY_READER
from bot.actions.communities.rights import page_in
from bot.actions.rates.reading import read_month
from bot.actions.rates.sending import named
from bot.domain.base import BodyId, CommunityId, Refused
from bot.domain.commands.rates import ExportMonth, ExportRates, ListOpen, OpenRates, ShowRates
from bot.domain.months import Month, month_of, parse_month
from bot.domain.places import Body
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import rates as screens
from bot.screens.base import Toast

READS, IS_READ = "committee", "work_station"
"""The residents' committee reads the work station's rates and open matters (domain §2)."""
READER = Right(
    (
        (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY),
        (Role.PARTY_ORGANISATION, Scope.COMMUNITY), (Role.STAFF, Scope.BODY), (Role.READER, Scope.SUBJECT),
    )
)  # fmt: skip
CHOOSER = Right(
    (
        (Role.ADMINISTRATOR, Scope.COMMUNITY), (Role.AUDITOR, Scope.COMMUNITY),
        (Role.PARTY_ORGANISATION, Scope.COMMUNITY), (Role.STAFF, Scope.COMMUNITY),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose month is read: a body's, or (None) the community's."""

    community_id: CommunityId
    body: Body | None


def _community_of(tx: Transaction) -> CommunityId:
    if tx.account.community_id is None:
        raise Refused("rights-refused-unregistered")
    return tx.account.community_id


def _whose(tx: Transaction, command: ShowRates | ListOpen) -> Subject[Whose]:
    if not command.body_id:
        community_id = _community_of(tx)
        return Subject(Whose(community_id, None), Where(community_id=community_id))
    body = storage.communities.body(tx.connection, BodyId(command.body_id))
    if body is None:
        raise Refused("communities-refused-gone")
    bodies = storage.communities.bodies(tx.connection, body.community_id)
    reading = frozenset(one.id for one in bodies if one.kind == READS) if body.kind == IS_READ else frozenset()
    return Subject(
        Whose(body.community_id, body), Where(community_id=body.community_id, body_id=body.id),
        lambda person: frozenset({Role.READER}) if person.bodies() & reading else frozenset(),
    )  # fmt: skip


def _reads_community(person: Person) -> bool:
    return any(person.holds(role) for role in (Role.ADMINISTRATOR, Role.AUDITOR, Role.PARTY_ORGANISATION))


def _open(tx: Transaction, person: Person, _: None, command: OpenRates) -> Toast | None:
    community = storage.communities.community(tx.connection, _community_of(tx))
    bodies = storage.communities.bodies(tx.connection, community.id)
    own = [body for body in bodies if body.id in person.bodies()]
    if any(body.kind == READS for body in own):
        own += [body for body in bodies if body.kind == IS_READ and body not in own]
    if _reads_community(person):
        own = [body for body in bodies if body.kind != "unit"]
    named_bodies = [(body.id, body.name) for body in own]
    tx.show(screens.choose(community.name if _reads_community(person) else "", named_bodies))
    return None


def _show(tx: Transaction, person: Person, whose: Whose, command: ShowRates) -> Toast | None:
    community = storage.communities.community(tx.connection, whose.community_id)
    this = month_of(tx.now, community.zone)
    month = _month(command.month) if command.month else this.before
    if month > this:
        raise Refused("button-unknown")
    read = read_month(tx.connection, community, month, tx.now)
    sheet = read.of_community() if whose.body is None else read.of_body(whose.body.id, whose.body.name)
    may = screens.May(
        body_id=whose.body.id if whose.body else 0,
        export=whose.body is None and (person.holds(Role.ADMINISTRATOR) or person.holds(Role.AUDITOR)),
        open=whose.body is not None,
        before=month.before.year >= 2000,
        after=month < this,
    )
    tx.show(screens.shown(sheet, may))
    return None


def _month(written: str) -> Month:
    month = parse_month(written)
    if month is None:
        raise Refused("button-unknown")
    return month


def _list_open(tx: Transaction, person: Person, whose: Whose, command: ListOpen) -> Toast | None:
    if whose.body is None:
        raise Refused("button-unknown")
    page = page_in(command.page)
    found, more = storage.matters.open_with(tx.connection, whose.community_id, whose.body.id, page, tx.now)
    listed = [(one.id, str(one.number), one.words) for one in found]
    tx.show(screens.open_matters(whose.body.name, whose.body.id, listed, page, more=more))
    return None


def _export(tx: Transaction, person: Person, _: None, command: ExportRates | ExportMonth) -> Toast | None:
    month, community_id = _month(command.month), _community_of(tx)
    kind = "book-month" if isinstance(command, ExportRates) else "book-history"
    book = screens.workbook(month, kind, community_id, named(month, tx.now))
    tx.tell(
        person.account_id, tx.account.telegram_id, book, community_id=community_id, rank=storage.outgoing.ANSWER,
        once=f"{kind}:{month}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


ACTIONS: Table = {
    OpenRates: Action(nothing, CHOOSER, _open),
    ShowRates: Action(_whose, READER, _show),
    ListOpen: Action(_whose, READER, _list_open),
    ExportRates: Action(nothing, COMMUNITY_READER, _export),
    ExportMonth: Action(nothing, COMMUNITY_READER, _export),
}
