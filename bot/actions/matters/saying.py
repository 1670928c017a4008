"""Saying a matter: in the group at once, in the private chat by a short form; danger first, neighbours protected."""

import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction, Unaddressed, nothing
from bot.actions.forms import ANYBODY, Form, Forms, State
from bot.actions.matters import filing, rights, telling, views
from bot.actions.matters.filing import Said
from bot.actions.matters.subjects import About, find
from bot.domain import matters as rules
from bot.domain.base import FlatId, HouseholdId, MatterId, Refused, UnitId
from bot.domain.categories import CATEGORIES, guess
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.matters import BeginWith, MorePicture, OpenSay, Say, Support
from bot.domain.danger import find_danger
from bot.domain.matters import Visibility
from bot.domain.neighbours import INSTEAD, find_neighbours, without
from bot.domain.places import Unit
from bot.domain.rights import Held, Person, Right, Role, Scope, Where
from bot.domain.saying import after_look, begun, categorised
from bot.domain.saying import step as said_step
from bot.i18n import plain_of
from bot.screens import matters as screens
from bot.screens import saying as form_screens
from bot.screens.base import Button, Screen, Toast, lines, text

OPENER = Right(((Role.RESIDENT, Scope.COMMUNITY),))


def _group_unit(tx: Transaction, command: Say | MorePicture) -> Subject[Unit | None]:
    unit = storage.communities.unit_of_chat(tx.connection, tx.origin.chat_id)
    if unit is None:
        return Subject(None)
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def _say(tx: Transaction, person: Person, unit: Unit | None, command: Say) -> Toast | None:
    """Said in the group: danger is answered for anybody, everything else is filed for those who are registered."""
    if unit is None:
        raise Refused("matters-refused-no-unit")
    words = (command.words or command.quoted).strip()[: filing.LONGEST]
    danger = find_danger(words)
    if danger is not None:
        numbers = filing.danger_screen(unit, danger)
        tx.announce(
            tx.origin.chat_id, numbers, community_id=unit.community.id, rank=storage.outgoing.DANGER,
            reply_to=tx.origin.message_id, once=f"danger:{tx.origin.source}",
        )  # fmt: skip
    if person.resident_id is None:
        if danger is not None:
            return None
        _show_the_way_in(tx, unit)
        return None
    if not words:
        raise Refused("matters-refused-empty")
    filing.refuse_repetition(tx, person.resident_id, words)
    files = (("photo", command.file_id, command.file_unique_id),) if command.file_id else ()
    said = Said(unit, words, tx.origin.source, person.household_id, files=files, is_danger=danger is not None)
    if danger is None and _needs_a_question(tx, person, said):
        return None
    filing.file(tx, person, said)
    return None


def _show_the_way_in(tx: Transaction, unit: Unit) -> None:
    """Somebody of the group who is not registered yet: one sentence and the way in."""
    tx.reply(
        Screen(text("saying-group-register"), ((Button(text("saying-group-register-button"), start=f"u_{unit.id}"),),))
    )


def _needs_a_question(tx: Transaction, person: Person, said: Said) -> bool:
    """A neighbour is named, or it may be filed already: asked in private (or by two buttons), nothing is posted yet."""
    state = _fresh(tx, person, said.unit, household_id=said.household_id)
    state |= {"words": said.words, "photos": [[f[1], f[2]] for f in said.files], "stage": "look", "in_group": True}
    state["source"] = said.source
    state = _look(tx, person, state)
    stage = state.get("stage")
    if stage == "neighbour":
        forms.keep(tx, "say", state)
        if tx.account.is_reachable:
            screen = FORM.screen(tx, person, state)
            tx.tell(
                person.account_id, tx.account.telegram_id, screen, community_id=person.community_id,
                rank=storage.outgoing.ANSWER,
            )  # fmt: skip
        tx.reply(form_screens.in_group_about_neighbour("say"))
        return True
    if stage == "similar":
        forms.keep(tx, "say", state)
        one = state["similar"]
        body = text("saying-similar-one", number=one["number"], words=one["words"], count=one["supporters"])
        tx.reply(Screen(lines(text("saying-similar"), body), form_screens.similar_rows()))
        return True
    return False


def _open(tx: Transaction, person: Person, _: None, command: OpenSay) -> Toast | None:
    begin_saying(tx, person, for_flat=command.for_flat)
    return None


def _begin_with(tx: Transaction, person: Person, _: None, command: BeginWith) -> Toast | None:
    begin_saying(tx, person, command.words)
    return None


def begin_saying(tx: Transaction, person: Person, words: str = "", for_flat: int | None = None) -> None:
    """Open the form in the private chat, with words already given or not."""
    unit, household_id, door = _where_from(tx, person, for_flat)
    state = _fresh(tx, person, unit, household_id=household_id) | {"for_door": door}
    if words:
        state = _look(tx, person, state | {"words": words[: filing.LONGEST], "stage": "look"})
    forms.begin(tx, person, "say", state)


def _where_from(tx: Transaction, person: Person, for_flat: int | None) -> tuple[Unit, HouseholdId | None, str]:
    """The unit it is said in, for which household: the person's own, or one without a phone that the leader names."""
    if for_flat is not None:
        flat = storage.residents.flat(tx.connection, FlatId(for_flat))
        if flat is None or Held(Role.LEADER, unit_id=flat.unit_id) not in person.roles:
            raise Refused("rights-refused")
        unit = storage.communities.unit(tx.connection, flat.unit_id)
        if unit is not None:
            return unit, flat.household_id, flat.door
    unit_id = person.unit_id or next((held.unit_id for held in person.roles if held.unit_id is not None), None)
    unit = storage.communities.unit(tx.connection, unit_id) if unit_id is not None else None
    if unit is None:
        raise Refused("saying-refused-no-home")
    return unit, person.household_id, ""


def _fresh(tx: Transaction, person: Person, unit: Unit, *, household_id: HouseholdId | None) -> State:
    return begun(
        community_id=unit.community.id, unit_id=unit.id, household_id=household_id, own_door=person.door,
        source=f"form:{tx.account.id}:{tx.origin.source}",
    )  # fmt: skip


def _look(tx: Transaction, person: Person, state: State) -> State:
    """What the words hold that has to be asked about first: danger, a neighbour, a matter that is open already."""
    if state.get("stage") != "look":
        return state
    unit = _unit_of(tx, state)
    words, asked = state["words"], state["asked"]
    if "danger" not in asked and find_danger(words) is not None:
        return {**state, "stage": "danger"}
    if "neighbour" not in asked and state["visibility"] != "confidential":
        doors = [door.flat.door for door in storage.residents.doors(tx.connection, unit.id)]
        mentions = find_neighbours(words, doors, state["own_door"] or None)
        if mentions:
            bare = without(words, mentions, INSTEAD.get(tx.account.language, INSTEAD["zh-Hans"]))
            return {**state, "stage": "neighbour", "without": bare}
    if "similar" not in asked and state["visibility"] == "public" and not state["checked"]:
        same = filing.same_matter(tx, unit, words)
        if same is not None:
            one = {"id": same.id, "number": str(same.number), "words": same.words[:120], "supporters": same.supporters}
            return {**state, "stage": "similar", "similar": one}
    if state.get("in_group"):
        return {name: value for name, value in state.items() if name != "stage"}
    return after_look(state)


def _unit_of(tx: Transaction, state: State) -> Unit:
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"]))
    if unit is None:
        raise Refused("saying-refused-no-home")
    return unit


def _step(state: State, given: Given | Choose) -> State:
    if state["stage"] == "category" and isinstance(given, Choose) and given.option in CATEGORIES:
        return categorised(state, given.option)
    return said_step(state, given)


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    match state["stage"]:
        case "what":
            return form_screens.what(state.get("for_door", ""), len(state["photos"]))
        case "where":
            return form_screens.where()
        case "photos":
            return form_screens.photos(len(state["photos"]))
        case "seen":
            return form_screens.seen()
        case "pictures":
            return form_screens.pictures()
        case "danger":
            danger = find_danger(state["words"])
            if danger is None:
                raise LookupError("no danger")
            return form_screens.danger(filing.danger_screen(_unit_of(tx, state), danger))
        case "neighbour":
            return form_screens.neighbour(state["without"])
        case "similar":
            one = state["similar"]
            return form_screens.similar(one["number"], one["words"], one["supporters"])
        case "category":
            return form_screens.categories(tuple(CATEGORIES))
        case _:
            return _check(tx, state)


def _check(tx: Transaction, state: State) -> Screen:
    rows = storage.matters.admission_list(tx.connection, _unit_of(tx, state).community.id)
    category = state.get("category") or guess(state["words"], rows).category
    place = form_screens.place_name(state.get("place_code", ""), state["place"])
    return form_screens.check(
        state["words"], place, len(state["photos"]), state["voice"] is not None, state["visibility"], category
    )


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: support what is there already, or file."""
    unit = _unit_of(tx, state)
    if state.get("same"):
        subject = find(tx, MatterId(state["similar"]["id"]))
        support(tx, person, subject.of, on=True)
        if tx.origin.is_private:
            views.show(tx, find(tx, subject.of.kept.matter.id).of, person)
        return screens.supported(True)
    about = filing.file(tx, person, _said(tx, unit, state))
    if tx.origin.is_private:
        tx.show(screens.filed(about.kept.matter, unit.community.zone, filing.told_by(tx, about)))
        return None
    return Toast(text("saying-filed-toast", number=str(about.kept.matter.number)))


def _said(tx: Transaction, unit: Unit, state: State) -> Said:
    files = tuple(("photo", one[0], one[1]) for one in state["photos"])
    if state["voice"]:
        files += (("voice", state["voice"][0], state["voice"][1]),)
    place = plain_of(form_screens.place_name(state.get("place_code", ""), state["place"]), unit.language)
    household = state["household_id"]
    return Said(
        unit=unit, words=state["words"], source=state["source"],
        household_id=HouseholdId(household) if household is not None else None, place=place, files=files,
        location=tuple(state["location"]) if state["location"] else None,
        visibility=Visibility(state["visibility"]), photos_public=state["photos_public"],
        category=state.get("category"),
        is_danger=bool(state.get("is_danger")),
    )  # fmt: skip


def _more_picture(tx: Transaction, person: Person, unit: Unit | None, command: MorePicture) -> Toast | None:
    """A further picture of an album whose first one became a matter; any other is nobody's business."""
    group = tx.origin.media_group_id
    if unit is None or group is None:
        raise Unaddressed
    matter_id = storage.matters.album_of(tx.connection, unit.community.id, group, tx.now)
    if matter_id is None:
        raise Unaddressed
    about = find(tx, matter_id).of
    if person.resident_id != about.kept.filed_by:
        raise Unaddressed
    storage.matters.attach(
        tx.connection, unit.community.id, matter_id, tx.now, "photo", command.file_id, command.file_unique_id
    )
    telling.touch(tx, about)
    return None


def _support(tx: Transaction, person: Person, about: About, command: Support) -> Toast | None:
    support(tx, person, about, on=command.on)
    if tx.origin.is_private:
        views.show(tx, find(tx, about.kept.matter.id).of, person)
    return screens.supported(command.on)


def support(tx: Transaction, person: Person, about: About, *, on: bool) -> None:
    """The household's support is on, or off; card and board will show it."""
    kept = about.kept
    if person.household_id is None or person.resident_id is None:
        raise Refused("matters-refused-no-household")
    rules.support(kept.matter, person.household_id, on, about.supporting)
    storage.matters.change_support(tx.connection, kept, person.household_id, person.resident_id, tx.now, on=on)
    telling.touch(tx, about)


def _supported(tx: Transaction, command: Support) -> Subject[About]:
    return find(tx, command.matter_id)


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=say`: the form that waits, else a fresh one."""
    draft = storage.updates.draft_of(tx.connection, tx.account.id)
    if draft is not None and draft.kind == "say":
        forms.begin(tx, person, "say", draft.state)
        return None
    begin_saying(tx, _registered(tx, person))
    return None


def _registered(tx: Transaction, person: Person) -> Person:
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return person


def typed(tx: Transaction, person: Person, given: Given) -> Toast | None:
    """Something typed or sent while no form is open: it begins a matter."""
    unit, household_id, _ = _where_from(tx, _registered(tx, person), None)
    forms.keep(tx, "say", _fresh(tx, person, unit, household_id=household_id))
    return forms.take(tx, person, given)


FORM = Form(_step, _screen, _finish, _look)
FORMS: Forms = {"say": FORM}
LINKS: Links = {"say": _linked}
ACTIONS: Table = {
    Say: Action(_group_unit, ANYBODY, _say),
    MorePicture: Action(_group_unit, ANYBODY, _more_picture),
    OpenSay: Action(nothing, OPENER, _open),
    BeginWith: Action(nothing, OPENER, _begin_with),
    Support: Action(_supported, rights.NEIGHBOUR, _support),
}
