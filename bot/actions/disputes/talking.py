"""The private threads: each side sees its own, the mediator both, and nobody else any."""

import storage.disputes
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Table, Transaction
from bot.actions.disputes.subjects import (
    OTHER_SIDE,
    TALKS,
    Case,
    find,
    is_mediator,
    keep,
    mediator_name,
    require_open,
    side_of,
    tell,
)
from bot.domain import disputes as rules
from bot.domain.base import Refused, ResidentId
from bot.domain.commands.disputes import AnswerInvitation, ShowThread, ShowThreadFiles
from bot.domain.disputes import Side
from bot.domain.matters import OPEN
from bot.domain.rights import Person
from bot.screens import disputes as screens
from bot.screens.base import Screen, Toast, text


def require_thread(case: Case, person: Person, side: str) -> Side:
    """The thread, where it is this person's; raises Refused."""
    if side not in tuple(Side):
        raise Refused("button-unknown")
    wanted = Side(side)
    if is_mediator(case, person):
        if wanted is Side.OTHER and not case.dispute.willing:
            raise Refused("disputes-refused-nobody-willing")
        return wanted
    if side_of(case, person) is not wanted:
        raise Refused("rights-refused")
    return wanted


def of_mediator(case: Case, person: Person) -> ResidentId | None:
    """What was written to an earlier mediator, the next does not read."""
    return person.resident_id if is_mediator(case, person) else None


def show_thread(tx: Transaction, case: Case, person: Person, side: Side, page: int = 0) -> None:
    """Show a page of the thread, the newest first."""
    matter, mediates = case.about.kept.matter, is_mediator(case, person)
    found, more = storage.disputes.thread(
        tx.connection, matter.id, side, page, of_mediator=of_mediator(case, person)
    )  # fmt: skip
    photos, voices = storage.disputes.thread_files(
        tx.connection, matter.id, side, of_mediator=of_mediator(case, person)
    )  # fmt: skip
    tx.show(
        screens.thread(
            screens.Thread(
                matter.id, str(matter.number), side, mediates=mediates, mediator=mediator_name(tx, case),
                zone=case.about.community.zone, messages=tuple(found), me=person.resident_id, page=page, has_more=more,
                files=len(photos) + len(voices), is_open=matter.state in OPEN and case.dispute.mediator is not None,
                agreement=case.dispute.agreement, version=case.dispute.version,
                asks=not mediates and bool(case.dispute.agreement) and side not in case.dispute.agreed,
            )
        )
    )  # fmt: skip


def _show(tx: Transaction, person: Person, case: Case, command: ShowThread) -> Toast | None:
    side = require_thread(case, person, command.side)
    if not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    show_thread(tx, case, person, side, command.page)
    return None


def _show_files(tx: Transaction, person: Person, case: Case, command: ShowThreadFiles) -> Toast | None:
    side = require_thread(case, person, command.side)
    matter = case.about.kept.matter
    photos, voices = storage.disputes.thread_files(
        tx.connection, matter.id, side, of_mediator=of_mediator(case, person)
    )  # fmt: skip
    said = text("disputes-files", number=str(matter.number))
    wanted = [Screen(said, photos=tuple(photos[i : i + 10])) for i in range(0, len(photos), 10)]
    wanted += [Screen(said, voice=voice) for voice in voices]
    if not wanted:
        raise Refused("disputes-refused-no-files")
    for nth, screen in enumerate(wanted):
        tx.tell(
            person.account_id, tx.account.telegram_id, screen, community_id=person.community_id,
            rank=storage.outgoing.ANSWER,
            once=f"thread:{matter.id}:{side}:{nth}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
        )  # fmt: skip
    return None


def _answer_invitation(tx: Transaction, person: Person, case: Case, command: AnswerInvitation) -> Toast | None:
    require_open(case)
    if person.resident_id is None:
        raise Refused("rights-refused")
    dispute = rules.answer_invitation(case.dispute, person.resident_id, willing=command.willing)
    after = keep(tx, case, dispute, "willing" if command.willing else "unwilling")
    matter = case.about.kept.matter
    if dispute.mediator is not None:
        occurrence = f"willing:{person.resident_id}:{len(storage.disputes.steps(tx.connection, matter.id))}"
        answered = screens.answered(matter.id, str(matter.number), willing=command.willing)
        tell(tx, after, [dispute.mediator], answered, occurrence, kind="tasks", about="willing")
    if command.willing:
        show_thread(tx, after, person, Side.OTHER)
    else:
        tx.show(screens.stays_out(matter.id))
    return None


ACTIONS: Table = {
    ShowThread: Action(find, TALKS, _show),
    ShowThreadFiles: Action(find, TALKS, _show_files),
    AnswerInvitation: Action(find, OTHER_SIDE, _answer_invitation),
}
