"""Looking: one errand, its files, and those that concern a person."""

import storage.communities
import storage.errands
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Links, Table, Transaction, nothing
from bot.actions.errands.asking import ASKER
from bot.actions.errands.subjects import READER, Case, case_of, find, shown
from bot.domain.base import Refused
from bot.domain.commands.errands import FindErrands, ShowErrand, ShowErrandFiles
from bot.domain.rights import Person, Role, require
from bot.screens import errands as screens
from bot.screens.base import Screen, Toast, text


def _show(tx: Transaction, person: Person, case: Case, command: ShowErrand) -> Toast | None:
    tx.show(screens.view(shown(tx, case, person)))
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=e_ID`: the errand, from a digest; the right is asked here, for the errand is found here."""
    if not rest.isascii() or not rest.isdigit() or len(rest) > 18:
        raise Refused("link-unknown")
    subject = find(tx, ShowErrand(int(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(READER, here, subject.where, subject.relations(here))
    tx.show(screens.view(shown(tx, subject.of, here)))
    return None


def _show_files(tx: Transaction, person: Person, case: Case, command: ShowErrandFiles) -> Toast | None:
    """To who asked, the body's own staff and the administrator; not to whoever only rings the body."""
    if not shown(tx, case, person).files:
        raise Refused("errands-refused-no-files")
    files, said = storage.errands.files(tx.connection, case.kept.id), text("errands-files")
    photos = tuple(file_id for kind, file_id in files if kind == "photo")
    wanted = [Screen(said, photos=photos[i : i + 10]) for i in range(0, len(photos), 10)]
    wanted += [Screen(said, voice=file_id) for kind, file_id in files if kind == "voice"]
    for nth, screen in enumerate(wanted):
        tx.tell(
            person.account_id, tx.account.telegram_id, screen, community_id=person.community_id,
            rank=storage.outgoing.ANSWER, once=f"errand:{case.kept.id}:{nth}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
        )  # fmt: skip
    return None


def _list(tx: Transaction, person: Person, _: None, command: FindErrands) -> Toast | None:
    if person.community_id is None or person.resident_id is None or not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    ties = storage.residents.ties_of(tx.connection, person.resident_id)
    bodies = storage.communities.bodies(tx.connection, person.community_id)
    found, more = storage.errands.page_of(
        tx.connection, person.community_id, command.page, resident_id=person.resident_id,
        helped=[tie.flat_id for tie in ties if tie.kind == "helper"], bodies=person.bodies(),
        rung=[body.id for body in bodies if body.is_offline],
        led=[held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None],
        is_administrator=person.holds(Role.ADMINISTRATOR),
    )  # fmt: skip
    listed = tuple(shown(tx, case_of(tx, kept)) for kept in found)
    tx.show(screens.page(listed, command.page, has_more=more))
    return None


LINKS: Links = {"e": _linked}
ACTIONS: Table = {
    ShowErrand: Action(find, READER, _show),
    ShowErrandFiles: Action(find, READER, _show_files),
    FindErrands: Action(nothing, ASKER, _list),
}
