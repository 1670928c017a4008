"""Saying a matter: in the group at once, in the private chat by a short form; danger first, whoever says it."""

import storage.chats
import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction, Unaddressed, nothing
from bot.actions.forms import ANYBODY, Forms
from bot.actions.matters import filing, rights, telling
from bot.actions.matters.changing import find
from bot.actions.matters.filing import Said
from bot.actions.matters.form import FORM, begin_saying, door_here, fresh, fresh_at_home, look
from bot.domain.base import Refused, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.matters import BeginWith, MorePicture, OpenSay, Say
from bot.domain.danger import Danger, find_danger
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.domain.saying import PHOTOS, VOICE_ALONE, says_nothing
from bot.screens import matters as screens
from bot.screens import saying as form_screens
from bot.screens.base import Toast, text
from bot.screens.packing import base36, number_in_link
from storage.updates import StoredDraft

OPENER = Right(((Role.RESIDENT, Scope.COMMUNITY),))
LISTENING = ("register", "code", "admission", "name", "notice-correct", "notice-remark", "topic", "topic-line")
"""Forms, beside those of saying a matter and of writing a notice, in which words of danger are heard."""


def _group_unit(tx: Transaction, command: Say | MorePicture) -> Subject[Unit | None]:
    unit = storage.communities.unit_of_chat(tx.connection, tx.origin.chat_id)
    if unit is None:
        return Subject(None)
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def _say(tx: Transaction, person: Person, unit: Unit | None, command: Say) -> Toast | None:
    """Said in the group: danger is answered for anybody, everything else is filed for those who are registered."""
    words = _together(command)
    danger = find_danger(words)
    if danger is not None:
        _give_numbers(tx, unit, danger)
    if unit is None:
        if danger is None:
            raise Refused("matters-refused-no-unit")
        return None
    if command.is_unsigned or person.resident_id is None:
        if danger is not None:
            telling.alarm(tx, unit, words)
            return None
        asks = form_screens.unsigned if command.is_unsigned else form_screens.the_way_in
        tx.reply(asks(base36(unit.id)))
        return None
    if says_nothing(words) and command.voice_id:
        words = VOICE_ALONE
    if says_nothing(words):
        is_admin = storage.chats.is_admin(tx.connection, tx.origin.chat_id)
        tx.reply(form_screens.nothing_said(base36(unit.id), is_admin=is_admin))
        return None
    if len(words) > filing.LONGEST:
        if danger is None:
            raise Refused("forms-refused-too-long", limit=filing.LONGEST)
        words = words[: filing.LONGEST]
    filing.refuse_repetition(tx, person.resident_id, words)
    said = Said(
        unit, words, tx.origin.source, person.household_id, files=_files(command), is_danger=danger is not None,
        is_heard=True, album=tx.origin.media_group_id,
    )  # fmt: skip
    if danger is not None or not _needs_a_question(tx, person, said):
        filing.file(tx, person, said)
    if command.has_file:
        tx.reply(form_screens.file_left_out())
    return None


def _files(command: Say) -> tuple[tuple[str, str, str], ...]:
    """(kind, file id, unique id) of what came with the words."""
    photo = ("photo", command.file_id, command.file_unique_id)
    voice = ("voice", command.voice_id, command.voice_unique_id)
    return tuple(one for one in (photo, voice) if one[1])


def _together(command: Say) -> str:
    """The words, and the neighbour's they stand under."""
    words, quoted = command.words.strip(), command.quoted.strip()
    if not words or not quoted:
        return words or quoted
    room = filing.LONGEST - len(words) - 3
    return f"{words}\n「{quoted[:room]}」" if room > 0 else words


def _give_numbers(tx: Transaction, unit: Unit | None, danger: Danger) -> None:
    tx.announce(
        tx.origin.chat_id, filing.danger_screen(unit.community.numbers if unit else {}, danger),
        community_id=unit.community.id if unit else None, rank=storage.outgoing.DANGER,
        reply_to=tx.origin.message_id, once=f"danger:{tx.origin.source}",
    )  # fmt: skip


def _needs_a_question(tx: Transaction, person: Person, said: Said) -> bool:
    """A neighbour is named, or it may be filed already: asked in private (or by two buttons), nothing is posted yet."""
    state = fresh(tx, said.unit, household_id=said.household_id, own_door=door_here(tx, person, said.unit))
    photos, voices = ([[f[1], f[2]] for f in said.files if f[0] == kind] for kind in ("photo", "voice"))
    state |= {"words": said.words, "photos": photos, "voice": voices[0] if voices else None}
    state |= {"stage": "look", "in_group": True}
    state |= {"source": said.source, "album": said.album, "aside": _set_aside(tx)}
    state = look(tx, person, state)
    stage = state.get("stage")
    if stage == "neighbour":
        forms.keep(tx, "say", state)
        if tx.account.is_reachable:
            tx.tell(
                person.account_id, tx.account.telegram_id, FORM.screen(tx, person, state),
                community_id=person.community_id, rank=storage.outgoing.ANSWER,
            )  # fmt: skip
        tx.reply(form_screens.in_group_about_neighbour("say"))
        return True
    if stage == "similar":
        forms.keep(tx, "say", state)
        one = state["similar"]
        tx.reply(form_screens.similar_in_group(one["number"], one["words"], one["supporters"]))
        return True
    return False


def _set_aside(tx: Transaction) -> dict[str, object] | None:
    """What the person was writing in the private chat meanwhile: it comes back when this is answered."""
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    if draft is None:
        return None
    if draft.state.get("in_group"):
        aside: dict[str, object] | None = draft.state.get("aside")
        return aside
    return {"kind": draft.kind, "state": draft.state}


def _more_picture(tx: Transaction, person: Person, unit: Unit | None, command: MorePicture) -> Toast | None:
    """A further picture of an album whose first one became a matter, or is asked about; any other is not for us."""
    group = tx.origin.media_group_id
    if unit is None or group is None:
        raise Unaddressed
    matter_id = storage.matters.album_of(tx.connection, unit.community.id, group, tx.now)
    if matter_id is None:
        _picture_of_a_question(tx, group, command)
        return None
    about = find(tx, matter_id).of
    if person.resident_id != about.kept.filed_by:
        raise Unaddressed
    storage.matters.attach(
        tx.connection, unit.community.id, matter_id, tx.now, "photo", command.file_id, command.file_unique_id
    )
    telling.touch(tx, about)
    return None


def _picture_of_a_question(tx: Transaction, group: str, command: MorePicture) -> None:
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    if draft is None or draft.kind != "say" or draft.state.get("album") != group:
        raise Unaddressed
    photos = draft.state["photos"]
    if len(photos) < PHOTOS and command.file_unique_id not in [photo[1] for photo in photos]:
        forms.keep(tx, "say", draft.state | {"photos": [*photos, [command.file_id, command.file_unique_id]]})


def _open(tx: Transaction, person: Person, _: None, command: OpenSay) -> Toast | None:
    begin_saying(tx, person, for_flat=command.for_flat)
    return None


def _begin_with(tx: Transaction, person: Person, _: None, command: BeginWith) -> Toast | None:
    if person.resident_id is None:
        _answer_stranger(tx, command.words)
        return None
    begin_saying(tx, person, command.words)
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=say`: the form that waits, else a fresh one; `say_UNIT` in the community of that unit."""
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    if draft is not None and draft.kind == "say":
        forms.begin(tx, person, "say", draft.state)
        return None
    if rest:
        unit = storage.communities.unit(tx.connection, UnitId(number_in_link(rest)))
        if unit is None:
            raise Refused("link-unknown")
        person = storage.residents.person_in(tx.connection, tx.account, unit.community.id)
        if person.resident_id is None:
            tx.show(screens.stranger(f"u_{rest}"))
            return None
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    begin_saying(tx, person)
    return None


def typed(tx: Transaction, person: Person, given: Given) -> Toast | None:
    """Something typed or sent while no form is open: it begins a matter."""
    if person.resident_id is None:
        _answer_stranger(tx, given.text)
        return None
    forms.keep(tx, "say", fresh_at_home(tx, person))
    return forms.take(tx, person, given)


def heard(tx: Transaction, person: Person, draft: StoredDraft, given: Given) -> bool:
    """Danger typed where a form asks a resident for something else: the numbers, whatever becomes of the form."""
    asks = draft.state.get("step") in rights.OF_THE_REPORTER if draft.kind == "step" else draft.kind in LISTENING
    danger = find_danger(given.text) if asks else None
    if danger is None:
        return False
    unit = storage.communities.unit(tx.connection, person.unit_id) if person.unit_id is not None else None
    tx.tell(
        person.account_id, tx.origin.chat_id, filing.danger_screen(unit.community.numbers if unit else {}, danger),
        community_id=person.community_id, rank=storage.outgoing.DANGER, once=f"danger:{tx.origin.source}",
    )  # fmt: skip
    return True


def _answer_stranger(tx: Transaction, words: str) -> None:
    """Whom nobody knows: in danger the numbers, else the way in."""
    danger = find_danger(words)
    if danger is None:
        raise Refused("rights-refused-unregistered")
    tx.show(filing.danger_screen({}, danger))


def pressed_again(tx: Transaction, person: Person, choice: Choose) -> Toast | None:
    """A button of the form that is not open any more: sent a moment ago, or a question to somebody else."""
    if not tx.origin.is_private and choice.stage == "similar":
        raise Refused("saying-refused-not-asked")
    if person.resident_id is None or (choice.stage, choice.option) not in (("check", "send"), ("danger", "tell")):
        return None
    number = storage.matters.filed_just_now(tx.connection, person.resident_id, None, tx.now, filing.AGAIN_WITHIN)
    return Toast(text("saying-filed-toast", number=str(number))) if number else None


FORMS: Forms = {"say": FORM}
LINKS: Links = {"say": _linked}
ACTIONS: Table = {
    Say: Action(_group_unit, ANYBODY, _say),
    MorePicture: Action(_group_unit, ANYBODY, _more_picture),
    OpenSay: Action(nothing, OPENER, _open),
    BeginWith: Action(nothing, ANYBODY, _begin_with),
}
