"""Settings of a person: language, what they are told; all that is stored about them; being forgotten."""

from dataclasses import replace

import storage.communities
import storage.outgoing
import storage.personal
import storage.residents
import storage.rights
import storage.roles
import storage.updates
from bot.actions.base import Action, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import people, show_commands
from bot.actions.forms import ANYBODY
from bot.actions.reminding import remind
from bot.actions.residents.moving import WENT, go_out
from bot.domain.base import Command, Refused
from bot.domain.commands.residents import (
    ChooseLanguage,
    ChooseMuted,
    ForgetMe,
    Mute,
    MyData,
    OpenSettings,
    SetLanguage,
    ShowParty,
)
from bot.domain.commands.talks import OpenTalks, TalkSettings
from bot.domain.communities import Holder
from bot.domain.pages import is_page
from bot.domain.reminders import KINDS
from bot.domain.rights import PARTY, Person, Right, Role, Scope
from bot.i18n import LANGUAGES
from bot.screens import residents as screens
from bot.screens.base import Print, Toast
from storage.residents import Registered

PARTY_MEMBER = Right(tuple((role, Scope.COMMUNITY) for role in PARTY))


def _alone(tx: Transaction, command: object) -> Subject[None]:
    return Subject(None)


def _open(tx: Transaction, person: Person, _: None, command: OpenSettings) -> Toast | None:
    several = len(storage.residents.all_registered(tx.connection, tx.account.id)) > 1
    party = person.shows_party if any(person.holds(role) for role in PARTY) else None
    here = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
    tx.show(
        screens.settings(
            several_communities=several, shows_party=party, talks=_talks(here), leads=_leads(here),
            has_pages=bool(storage.updates.public_address(tx.connection)),
        )
    )  # fmt: skip
    return None


def _talks(person: Person) -> Command | None:
    """What leads a leader or an administrator to when talk days are held."""
    if person.holds(Role.ADMINISTRATOR):
        return TalkSettings()
    return OpenTalks() if person.holds(Role.LEADER) else None


def _leads(person: Person) -> bool:
    """Whether the person leads a unit, and so can have households take turns there."""
    return person.holds(Role.LEADER)


def _show_party(tx: Transaction, person: Person, _: None, command: ShowParty) -> Toast | None:
    if person.community_id is not None and person.resident_id is not None:
        shown = {"shows_party": command.on}
        storage.residents.change_resident(tx.connection, person.community_id, person.resident_id, **shown)
    return _open(tx, replace(person, shows_party=command.on), None, OpenSettings())


def _choose_language(tx: Transaction, person: Person, _: None, command: ChooseLanguage) -> Toast | None:
    tx.show(screens.languages(LANGUAGES))
    return None


def _set_language(tx: Transaction, person: Person, _: None, command: SetLanguage) -> Toast | None:
    if command.language not in LANGUAGES:
        raise Refused("button-unknown")
    storage.residents.change_account(tx.connection, tx.account.id, language=command.language)
    show_commands(tx, tx.account.id, tx.account.telegram_id)
    tx.show(screens.language_set())
    return None


def _choose_muted(tx: Transaction, person: Person, _: None, command: ChooseMuted) -> Toast | None:
    tx.show(screens.muting(tx.account.muted))
    return None


def _mute(tx: Transaction, person: Person, _: None, command: Mute) -> Toast | None:
    if command.kind not in KINDS:
        raise Refused("residents-mute-never" if command.kind == "danger" else "button-unknown")
    storage.residents.lock_account(tx.connection, tx.account.id)
    known = storage.residents.account(tx.connection, tx.account.id)
    muted = set(known.muted if known else ())
    muted = muted | {command.kind} if command.muted else muted - {command.kind}
    storage.residents.change_account(tx.connection, tx.account.id, muted=sorted(muted))
    tx.show(screens.muting(frozenset(muted)))
    return None


def _my_data(tx: Transaction, person: Person, _: None, command: MyData) -> Toast | None:
    tx.tell(
        tx.account.id, tx.account.telegram_id, screens.my_data(Print("mydata", tx.account.id)), community_id=None,
        rank=storage.outgoing.ANSWER,
    )  # fmt: skip
    return None


def _forget_me(tx: Transaction, person: Person, _: None, command: ForgetMe) -> Toast | None:
    if command.asked < 2:
        _require_nobody_is_stranded(tx)
        tx.show(screens.forget_asked(max(0, command.asked)))
        return None
    storage.residents.lock_account(tx.connection, tx.account.id)
    _require_nobody_is_stranded(tx)
    _hand_over(tx)
    storage.personal.forget(tx.connection, tx.account.id, _known_as(tx), tx.now)
    if not is_page(tx.account.telegram_id):
        tx.show(screens.forgotten())
    return None


def _known_as(tx: Transaction) -> int:
    """The number a person is written to under, also where they act on their page."""
    known = storage.residents.account(tx.connection, tx.account.id)
    return known.telegram_id if known is not None else tx.account.telegram_id


def _require_nobody_is_stranded(tx: Transaction) -> None:
    """A community's only administrator hands over first; wrong codes of today cannot be shaken off."""
    if storage.residents.tries_on(tx.connection, tx.account.id, "codes", tx.service_day.isoformat()):
        raise Refused("residents-forget-tomorrow")
    for known, name in storage.residents.all_registered(tx.connection, tx.account.id):
        administrators = _administrators(tx, known)
        if administrators and all(one.account_id == tx.account.id for one in administrators):
            raise Refused("residents-forget-administrator", community=name)


def _hand_over(tx: Transaction) -> None:
    """Households, units and the log hear that somebody went out, before nobody knows any more who it was."""
    for known, _ in storage.residents.all_registered(tx.connection, tx.account.id):
        held = storage.roles.holders(tx.connection, known.community_id, account_id=tx.account.id)
        for one in held:
            about = {"role": one.role.value, "place": one.place, "resident": int(known.id)}
            storage.rights.log_change(tx.connection, known.community_id, tx.now, None, "role-forgotten", about)
        led = [one.place for one in held if one.role is Role.LEADER]
        if led:
            others = [one for one in people(_administrators(tx, known)) if one[0] != tx.account.id]
            community = storage.communities.community(tx.connection, known.community_id)
            gone = screens.leader_gone(led)
            remind(tx, others, gone, kind="tasks", subject=f"leader-gone:{known.id}", community=community)
        for tie in storage.residents.ties_of(tx.connection, known.id):
            go_out(tx, tie)
        for went in WENT:
            went(tx, known.id)


def _administrators(tx: Transaction, known: Registered) -> list[Holder]:
    return storage.roles.holders(tx.connection, known.community_id, role=Role.ADMINISTRATOR)


ACTIONS: Table = {
    OpenSettings: Action(nothing, ANYBODY, _open),
    ShowParty: Action(nothing, PARTY_MEMBER, _show_party),
    ChooseLanguage: Action(_alone, ANYBODY, _choose_language),
    SetLanguage: Action(_alone, ANYBODY, _set_language),
    ChooseMuted: Action(_alone, ANYBODY, _choose_muted),
    Mute: Action(_alone, ANYBODY, _mute),
    MyData: Action(_alone, ANYBODY, _my_data),
    ForgetMe: Action(_alone, ANYBODY, _forget_me),
}
