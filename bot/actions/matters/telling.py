"""Who hears of what around a matter: those concerned as a person is reminded, bodies in the morning; danger at once."""

from datetime import datetime, timedelta

import storage.duty
import storage.matters
import storage.outgoing
from bot.actions.base import Transaction
from bot.actions.matters.subjects import About, shown
from bot.actions.reminding import cancel, remind
from bot.domain.base import AccountId, BodyId, CommunityId, UnitId
from bot.domain.matters import Change, Event, Level, Visibility, answer_ends_at, awaits_decision, review_ends_at
from bot.domain.places import Unit
from bot.screens import matters as screens
from bot.screens.base import Moment, Screen, Value, text

People = list[tuple[AccountId, int | None, frozenset[str]]]
"""Account, chat id where reachable, and the kinds of messages the person has muted."""

ASKED_AGAIN = timedelta(days=5)
"""When a reporter who was asked something is reminded of it."""
DANGER_FOR = timedelta(hours=24)
"""How long it is of use to hear of a danger."""


def touch(tx: Transaction, about: About) -> None:
    """Card and board show something that has changed."""
    tx.touch("matter", about.kept.matter.id)
    if about.kept.matter.unit_id is not None:
        tx.touch("board", about.kept.matter.unit_id)


def subject_of(about: About) -> str:
    """How reminders name the matter."""
    return f"matter:{about.kept.matter.id}"


def tell(
    tx: Transaction, about: About, people: People, screen: Screen, event: str, *, kind: str, doer_too: bool = False,
    not_before: datetime | None = None, useful_until: datetime | None = None, line: Value | None = None,
    alone: bool = True,
) -> None:  # fmt: skip
    """Remind each of them once of an event, but for whoever caused it."""
    others = [one for one in people if doer_too or one[0] != tx.account.id]
    if about.is_confidential:
        line = screens.private_line(about.kept.matter)
    remind(
        tx, others, screen, kind=kind, subject=subject_of(about), occurrence=event, community=about.community,
        line=line, opens=f"m_{about.kept.matter.id}", alone=alone, due_at=not_before, useful_until=useful_until,
    )  # fmt: skip


def tell_concerned(
    tx: Transaction, about: About, screen: Screen, event: str, *, kind: str, line: Value | None = None,
    useful_until: datetime | None = None,
) -> None:  # fmt: skip
    """The reporter hears of it, and the members of supporting households read of it in their digest."""
    reporter = storage.matters.concerned(tx.connection, about.kept, supporters=False)
    everybody = storage.matters.concerned(tx.connection, about.kept, supporters=True)
    known = {account_id for account_id, _, _ in reporter}
    supporters = [one for one in everybody if one[0] not in known]
    tell(tx, about, reporter, screen, event, kind=kind, line=line, useful_until=useful_until)
    tell(tx, about, supporters, screen, event, kind=kind, line=line, useful_until=useful_until, alone=False)


def cry(tx: Transaction, about: About, people: People, screen: Screen, event: str, *, doer_too: bool = False) -> None:
    """Danger is told at once, at any hour, and cannot be muted."""
    for account_id, chat_id, _ in people:
        if doer_too or account_id != tx.account.id:
            tx.tell(
                account_id, chat_id, screen, community_id=about.kept.matter.community_id,
                once=f"{subject_of(about)}:{event}:{account_id}", useful_until=tx.now + DANGER_FOR,
                rank=storage.outgoing.DANGER,
            )  # fmt: skip


def tell_reporter(tx: Transaction, about: About, event: str, occurrence: str, **args: Value) -> None:
    """The reporter hears of it."""
    people = storage.matters.concerned(tx.connection, about.kept, supporters=False)
    view = shown(tx, about)
    tell(
        tx, about, people, screens.told(event, view, **args), f"{event}:{occurrence}", kind="matters",
        line=screens.told_line(event, view, **args),
    )  # fmt: skip


def tell_supporters_too(tx: Transaction, about: About, event: str, occurrence: str, **args: Value) -> None:
    """Reporter and supporting households hear of it: it may end without anything being done."""
    view = shown(tx, about)
    tell_concerned(
        tx, about, screens.told(event, view, **args), f"{event}:{occurrence}", kind="matters",
        line=screens.told_line(event, view, **args),
    )  # fmt: skip


def ask_for_review(tx: Transaction, about: About, occurrence: str) -> None:
    """Reporter and the members of supporting households are asked whether it is solved, as long as that counts."""
    view = shown(tx, about)
    tell_concerned(
        tx, about, screens.ask_review(view), f"review:{occurrence}", kind="review",
        useful_until=review_ends_at(about.kept.matter), line=screens.review_line(view),
    )  # fmt: skip


def ask(tx: Transaction, about: About, question: str, occurrence: str) -> None:
    """The reporter is asked at once, and reminded while an answer is still waited for."""
    until = answer_ends_at(about.kept.matter)
    asked = {"question": question, "until": Moment(until, about.community.zone) if until else "—"}
    tell_reporter(tx, about, "asked", occurrence, **asked)
    people, view = storage.matters.concerned(tx.connection, about.kept, supporters=False), shown(tx, about)
    line = (
        screens.private_line(about.kept.matter) if about.is_confidential else screens.told_line("asked", view, **asked)
    )
    remind(
        tx, people, screens.told("asked-again", view, **asked), kind="matters", subject=_question_of(about),
        occurrence=occurrence, community=about.community, line=line, opens=f"m_{about.kept.matter.id}",
        due_at=tx.now + ASKED_AGAIN, useful_until=until,
    )  # fmt: skip


def no_more_question(tx: Transaction, about: About) -> None:
    """It was answered, or goes on without: nobody is reminded of the question."""
    cancel(tx, "matters", _question_of(about))


def _question_of(about: About) -> str:
    return f"{subject_of(about)}:question"


def no_more_review(tx: Transaction, about: About, account_id: AccountId | None = None) -> None:
    """Nobody (or this person) is asked any more whether it is solved."""
    cancel(tx, "review", subject_of(about), account_id)


def not_done(tx: Transaction, about: About) -> None:
    """It is not done after all, or not to be shown: the group hears nothing of that any more."""
    cancel(tx, "done", subject_of(about))


def no_more_tasks(tx: Transaction, about: About) -> None:
    """There is nothing to ring or to look after any more."""
    cancel(tx, "tasks", subject_of(about))


def tell_body(tx: Transaction, about: About, event: str, occurrence: str = "", **args: Value) -> None:
    """Staff of a body with accounts read of it in the morning; of an off-line one whoever has to ring it hears of it.

    For the unit itself, and where no body has it, those who look after it hear of it.
    """
    matter, body = about.kept.matter, about.body
    if body is not None and not body.is_offline and body.kind != "unit":
        return
    hidden_until = about.kept.appears_at if matter.visibility is Visibility.ANONYMOUS else None
    if event == "filed" and body is not None and body.kind != "unit":
        _ask_to_ring(tx, about, f"ring:{body.id}:{occurrence}", not_before=hidden_until)
        return
    view = shown(tx, about)
    tell(
        tx, about, who_rings(tx, about), screens.told(event, view, **args), f"{event}:{matter.body_id}:{occurrence}",
        kind="tasks", not_before=hidden_until, line=screens.told_line(event, view, **args),
    )  # fmt: skip


def _ask_to_ring(tx: Transaction, about: About, event: str, *, not_before: datetime | None = None) -> None:
    """The task to ring an off-line body: also for whoever filed it, for nobody else has it."""
    body = about.body
    if body is not None:
        view = shown(tx, about)
        tell(
            tx, about, who_rings(tx, about), screens.ring(view, body.telephone, body.address), event, kind="tasks",
            doer_too=True, not_before=not_before, line=screens.told_line("ring", view),
        )  # fmt: skip


def tell_climbed(tx: Transaction, about: About, change: Change) -> None:
    """It moved up: reporter and supporters hear why and who has it now; whoever has to act there gets the task."""
    matter = about.kept.matter
    occurrence = f"climbed:{len(matter.climbed)}"
    cancel(tx, "tasks", subject_of(about))
    why = text(f"matters-cause-{str(change.entry.args['cause']).replace('_', '-')}")
    until = Moment(matter.accept_by, about.community.zone) if matter.accept_by else "—"
    view = shown(tx, about)
    screen = screens.told("climbed", view, why=why, until=until)
    tell_concerned(tx, about, screen, occurrence, kind="matters", line=screens.told_line("climbed", view))
    _task_above(tx, about, occurrence)


def _task_above(tx: Transaction, about: About, occurrence: str) -> None:
    matter, body = about.kept.matter, about.body
    view = shown(tx, about)
    if awaits_decision(matter):
        until = Moment(matter.accept_by, about.community.zone) if matter.accept_by else "—"
        deciding = storage.matters.owners_of(tx.connection, matter.community_id, ("party_organisation",))
        people = deciding or storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))
        tell(
            tx, about, people, screens.told("to-decide", view, until=until), f"decide:{occurrence}", kind="tasks",
            line=screens.told_line("to-decide", view),
        )  # fmt: skip
    elif matter.level is Level.STREET and (body is None or body.is_offline):
        people = storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))
        address = body.address if body else ""
        tell(
            tx, about, people, screens.to_the_street(view, address), f"letter:{occurrence}", kind="tasks",
            line=screens.told_line("to-the-street", view),
        )  # fmt: skip
    elif body is None:
        people = storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))
        event = "to-mediate" if about.is_confidential else "nobodys"
        line = screens.told_line("nobodys", view)
        tell(tx, about, people, screens.told(event, view), f"nobodys:{occurrence}", kind="tasks", line=line)
    else:
        tell_body(tx, about, "filed", occurrence, category=screens.category(matter.category))


def tell_of_time(tx: Transaction, about: About, change: Change) -> None:
    """Its time is short, or over on the highest level, or nobody said whether it is solved."""
    matter = about.kept.matter
    until = Moment(matter.settle_by, about.community.zone) if matter.settle_by else "—"
    view = shown(tx, about)
    match change.entry.kind:
        case Event.WARN:
            screen, line = screens.told("warn", view, until=until), screens.told_line("warn", view)
            people, key = _who_acts(tx, about), f"warn:{len(matter.climbed)}"
            tell(tx, about, people, screen, key, kind="tasks", line=line, useful_until=matter.settle_by)
        case Event.OVERDUE:
            screen, line = screens.told("overdue", view), screens.told_line("overdue", view)
            people = storage.matters.concerned(tx.connection, about.kept, supporters=False)
            tell(tx, about, people, screen, "overdue", kind="matters", line=line)
            people = storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))
            tell(tx, about, people, screen, "overdue", kind="tasks", line=line)
        case Event.NO_ANSWER:
            occurrence = f"{change.entry.at}"
            tell_reporter(tx, about, "no-answer", occurrence)
            tell_body(tx, about, "no-answer", occurrence)
        case _:
            no_more_review(tx, about)
            tell_reporter(tx, about, "unreviewed", f"{matter.done_at}")


def tell_hastened(tx: Transaction, about: About) -> None:
    """Half of the neighbours have it too, and it is urgent now: its body is told as of anything else."""
    tell_body(tx, about, "hastened", count=about.kept.supporters)


def tell_merged(tx: Transaction, about: About, into: About) -> None:
    """The reporter hears that it goes on as another matter, and hears of that one from now on."""
    tell_reporter(tx, about, "merged", "", into=str(into.kept.matter.number))


def _who_acts(tx: Transaction, about: About) -> People:
    """Staff of the responsible body; of an off-line one, and of the unit, whoever looks after it."""
    body = about.body
    if body is not None and not body.is_offline and body.kind != "unit":
        return _staff_of(tx, about, body.id)
    return who_rings(tx, about)


def _staff_of(tx: Transaction, about: About, body_id: BodyId) -> People:
    """Staff of the body; of a dispute its mediator alone, once there is one."""
    if about.kept.mediator is not None:
        return storage.matters.people_of(tx.connection, about.kept.mediator)
    return storage.matters.owners_of(tx.connection, about.kept.matter.community_id, ("staff",), body_id=body_id)


def who_rings(tx: Transaction, about: About) -> People:
    """The unit's leader; where there is none, or the matter is confidential, the administrators."""
    matter = about.kept.matter
    found: People = []
    if matter.visibility is not Visibility.CONFIDENTIAL:
        found = storage.matters.owners_of(tx.connection, matter.community_id, ("leader",), unit_id=matter.unit_id)
    return found or storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))


def tell_of_danger(tx: Transaction, about: About, event: str = "danger") -> None:
    """Leader, grid worker and the body's people (or who rings it, or the administrators) hear it at any hour.

    `event` is "danger", or "calm" once somebody looked and there is none.
    """
    matter, kept, body = about.kept.matter, about.kept, about.body
    people: People = []
    if matter.visibility is not Visibility.CONFIDENTIAL:
        people = _on_the_spot(tx, kept.community.id, matter.unit_id, kept.grid_id)
    if body is not None and not body.is_offline:
        people += _staff_of(tx, about, body.id)
    if body is None or not people:
        people += storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))
    cry(tx, about, people, screens.told(event, shown(tx, about)), event)
    if event == "danger" and body is not None and body.is_offline and body.kind != "unit":
        ringing = screens.ring(shown(tx, about), body.telephone, body.address)
        cry(tx, about, who_rings(tx, about), ringing, f"ring:{body.id}", doer_too=True)


def alarm(tx: Transaction, unit: Unit, words: str) -> None:
    """Somebody whom nobody knows yet tells of danger: leader and grid worker (else the administrators) hear it."""
    people = _on_the_spot(tx, unit.community.id, unit.id, unit.grid_id)
    people = people or storage.matters.owners_of(tx.connection, unit.community.id, ("administrator",))
    for account_id, chat_id, _ in people:
        if account_id != tx.account.id:
            tx.tell(
                account_id, chat_id, screens.alarm(unit.label, words), community_id=unit.community.id,
                once=f"alarm:{tx.origin.source}:{account_id}", rank=storage.outgoing.DANGER,
                useful_until=tx.now + DANGER_FOR,
            )  # fmt: skip


def _on_the_spot(tx: Transaction, community_id: CommunityId, unit_id: UnitId | None, grid_id: int | None) -> People:
    """The unit's leader, the household on duty, and the grid's worker."""
    people: People = []
    if unit_id is not None:
        people += storage.matters.owners_of(tx.connection, community_id, ("leader",), unit_id=unit_id)
        running = storage.duty.turns.running_in(tx.connection, unit_id)
        if running is not None and running.left_at is None:
            people += storage.matters.living_in(tx.connection, running.turn.household_id)
    if grid_id is not None:
        people += storage.matters.owners_of(tx.connection, community_id, ("grid_worker",), grid_id=grid_id)
    return people
