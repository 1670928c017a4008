"""The minutes: they write themselves from the record, clerk and witness sign, the group reads them, none changes."""

import storage.matters
import storage.outgoing
import storage.talks
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import begin
from bot.actions.reminding import cancel, remind, remind_unit
from bot.actions.talks import agendas
from bot.actions.talks.subjects import (
    CLERK,
    NEIGHBOUR,
    VIEWER,
    About,
    content_of,
    find,
    home_of,
    line_of,
    link_of,
    relations,
    view,
    where_of,
    written,
)
from bot.domain import talks as rules
from bot.domain.base import Refused
from bot.domain.commands.talks import (
    AskWitness,
    ChooseWitness,
    Correct,
    PrintMinutes,
    SignRecord,
    SignWitness,
    TakeBack,
)
from bot.domain.rights import Person, Role, require
from bot.domain.talks import End, Signer, State
from bot.screens import talks as screens
from bot.screens import topics as topic_screens
from bot.screens.base import Joined, Print, Toast, text
from storage.talks import Minutes

FIRST = 1
"""The version after which matters learn what a talk day said of them."""


def _talk(
    tx: Transaction,
    command: SignRecord | ChooseWitness | AskWitness | SignWitness | TakeBack | Correct | PrintMinutes,
) -> Subject[About]:
    return find(tx, command.talk_id)


def _sign(tx: Transaction, person: Person, about: About, command: SignRecord) -> Toast | None:
    """The clerk reads what the minutes will say; having signed, what was not reached waits for the next time."""
    talk, seen = about.talk, view(tx.connection, about.talk, about.unit)
    rules.require_can_sign(talk.state, len(seen.present))
    items = storage.talks.items(tx.connection, talk.id)
    if not command.sure:
        tx.show(screens.to_sign(seen, [line_of(item) for item in items]))
        return None
    for item in items:
        if item.ended is None:
            storage.talks.end_item(tx.connection, item.id, End.NEXT)
    planned = storage.talks.planned(tx.connection, about.unit.id)
    items = storage.talks.items(tx.connection, talk.id)
    _add_version(tx, person, about, content_of(items, seen, planned.held_at if planned else None))
    return Toast(text("talks-signed-toast"))


def _add_version(tx: Transaction, person: Person, about: About, content: dict[str, object]) -> None:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    door = storage.talks.lives_at(tx.connection, person.resident_id)[1]
    storage.talks.add_minutes(tx.connection, about.talk, content, person.resident_id, door, tx.now)
    storage.talks.change(tx.connection, about.talk, state=State.WRITTEN.value)
    tx.touch("talk", about.talk.id)
    agendas.show(tx, find(tx, about.talk.id).of, person)


def _unsigned(tx: Transaction, about: About) -> Minutes:
    """The version that waits for its witness; raises Refused."""
    versions = storage.talks.versions(tx.connection, about.talk.id)
    if about.talk.state is not State.WRITTEN or not versions or versions[-1].witness_id is not None:
        raise Refused("talks-refused-nothing-to-sign")
    return versions[-1]


# the witness


def _choose_witness(tx: Transaction, person: Person, about: About, command: ChooseWitness) -> Toast | None:
    unsigned = _unsigned(tx, about)
    present = storage.talks.present(tx.connection, about.talk.id)
    homes = [
        (flat_id, door)
        for flat_id, door in storage.talks.homes(tx.connection, about.unit.id)
        if flat_id in present and door != unsigned.clerk_door and storage.matters.behind(tx.connection, flat_id)
    ]
    tx.show(screens.choose_witness(about.talk.id, homes))
    return None


def _ask_witness(tx: Transaction, person: Person, about: About, command: AskWitness) -> Toast | None:
    unsigned = _unsigned(tx, about)
    if command.flat_id not in storage.talks.present(tx.connection, about.talk.id):
        raise Refused("talks-refused-not-there")
    people = [one for one in storage.matters.behind(tx.connection, command.flat_id) if one[0] != person.account_id]
    remind(
        tx, people, screens.witness_wanted(view(tx.connection, about.talk, about.unit)), kind="talks",
        subject=about.subject, community=about.unit.community, occurrence=f"witness:{unsigned.version}",
        opens=link_of(about.unit),
    )  # fmt: skip
    return Toast(text("talks-asked-toast"))


def _witness(tx: Transaction, person: Person, about: About, command: SignWitness) -> Toast | None:
    """Two have signed: now the group reads it, and matters learn what was said of them."""
    unsigned = _unsigned(tx, about)
    if unsigned.version != command.version or person.resident_id is None:
        raise Refused("talks-refused-nothing-to-sign")
    home = home_of(tx, person, about)
    homes = dict(storage.talks.homes(tx.connection, about.unit.id))
    clerks = next((flat_id for flat_id, door in homes.items() if door == unsigned.clerk_door), None)
    rules.require_witness(
        Signer(unsigned.clerk_id, clerks), Signer(person.resident_id, home, person.is_adult),
        storage.talks.present(tx.connection, about.talk.id),
    )  # fmt: skip
    storage.talks.witness(tx.connection, unsigned, person.resident_id, homes[home], tx.now)
    storage.talks.change(tx.connection, about.talk, state=State.SIGNED.value)
    cancel(tx, "talks", about.subject)
    tx.touch("talk", about.talk.id)
    if unsigned.version == FIRST:
        _tell_matters(tx, person, about)
        _tell_wished(tx, about)
    _tell_group(tx, about)
    agendas.show(tx, find(tx, about.talk.id).of, person)
    return Toast(text("talks-signed-toast"))


def _tell_matters(tx: Transaction, person: Person, about: About) -> None:
    """Each matter that was talked about has what was said of it in its timeline."""
    for item in storage.talks.items(tx.connection, about.talk.id):
        if item.matter_id is not None and item.ended not in (None, End.NEXT):
            zone = about.unit.community.zone
            if item.ended is End.MATTER:
                said = text("talks-note-outcome", outcome=item.outcome)
            else:
                ends = tuple(screens.outcome_lines(line_of(item), zone))
                said = text("talks-note-outcome", outcome=Joined(ends, "line"))
            agendas.note_on(tx, person, item.matter_id, said, about.unit.language)


def _tell_wished(tx: Transaction, about: About) -> None:
    """The leader sees what the talk day wants voted on, with the way to each poll."""
    items = storage.talks.items(tx.connection, about.talk.id)
    wished = [(item.topic_id, item.outcome) for item in items if item.ended is End.POLL and item.topic_id is not None]
    if not wished:
        return
    leaders = storage.matters.owners_of(
        tx.connection, about.unit.community.id, (Role.LEADER.value,), unit_id=about.unit.id
    )
    remind(
        tx, leaders, topic_screens.wished_told(wished), kind="polls", subject=about.subject, occurrence="wished",
        community=about.unit.community,
    )  # fmt: skip


def _tell_group(tx: Transaction, about: About) -> None:
    talk = find(tx, about.talk.id).of.talk
    seen = view(tx.connection, talk, about.unit)
    newest = storage.talks.versions(tx.connection, talk.id)[-1]
    remind_unit(
        tx, about.unit, screens.minutes_aloud(seen, written(newest)), kind="talks", subject=about.subject,
        occurrence=f"minutes:{newest.version}",
    )  # fmt: skip


# afterwards


def _take_back(tx: Transaction, person: Person, about: About, command: TakeBack) -> Toast | None:
    """No witness has signed: the record goes on, or the correction is dropped."""
    unsigned = _unsigned(tx, about)
    storage.talks.take_back(tx.connection, unsigned)
    cancel(tx, "talks", about.subject)
    is_first = unsigned.version == FIRST
    state = State.OPEN if is_first else State.SIGNED
    storage.talks.change(tx.connection, about.talk, state=state.value)
    for item in storage.talks.items(tx.connection, about.talk.id) if is_first else ():
        if item.ended is End.NEXT:
            storage.talks.end_item(tx.connection, item.id, None)
    tx.touch("talk", about.talk.id)
    agendas.show(tx, find(tx, about.talk.id).of, person)
    return None


def _require_signed(about: About) -> None:
    if about.talk.state is not State.SIGNED:
        raise Refused("talks-refused-not-signed")


def _begin_correction(tx: Transaction, person: Person, about: About, command: Correct) -> Toast | None:
    _require_signed(about)
    state = {
        "stage": "words", "does": "correct", "talk_id": about.talk.id, "community_id": about.talk.community_id,
    }  # fmt: skip
    begin(tx, person, "talk", state)
    return None


def correct(tx: Transaction, person: Person, about: About, words: str) -> None:
    """A new version with the sentence, signed by whoever wrote it; the one before stays as it is."""
    require(CLERK, person, where_of(about.unit), relations(about, person))
    _require_signed(about)
    newest = storage.talks.versions(tx.connection, about.talk.id)[-1]
    content = {**newest.content, "corrections": [*newest.content["corrections"], words]}
    _add_version(tx, person, about, content)


def _print(tx: Transaction, person: Person, about: About, command: PrintMinutes) -> Toast | None:
    signed = [one for one in storage.talks.versions(tx.connection, about.talk.id) if one.witness_id is not None]
    if not signed:
        raise Refused("talks-refused-not-signed")
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.printed(Print("minutes", signed[-1].id)),
        community_id=about.talk.community_id, rank=storage.outgoing.ANSWER,
        once=f"minutes:{signed[-1].id}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return Toast(text("talks-print-toast"))


ACTIONS: Table = {
    SignRecord: Action(_talk, CLERK, _sign),
    ChooseWitness: Action(_talk, CLERK, _choose_witness),
    AskWitness: Action(_talk, CLERK, _ask_witness),
    SignWitness: Action(_talk, NEIGHBOUR, _witness),
    TakeBack: Action(_talk, CLERK, _take_back),
    Correct: Action(_talk, CLERK, _begin_correction),
    PrintMinutes: Action(_talk, VIEWER, _print),
}
