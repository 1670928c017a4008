"""The form of saying a matter in the private chat: danger first, neighbours protected, the same matter supported."""

from collections.abc import Sequence

import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions import forms
from bot.actions.base import Transaction
from bot.actions.forms import Form, State
from bot.actions.matters import filing, supporting, telling
from bot.actions.matters.changing import find
from bot.actions.matters.filing import Said
from bot.actions.matters.subjects import About, shown
from bot.domain.base import FlatId, HouseholdId, MatterId, Refused, UnitId
from bot.domain.categories import CATEGORIES, guess
from bot.domain.commands.forms import Choose, Given
from bot.domain.danger import find_danger
from bot.domain.matters import Visibility
from bot.domain.neighbours import INSTEAD, Mention, find_neighbours, without
from bot.domain.places import Flat, Unit
from bot.domain.rights import Held, Person, Role
from bot.domain.saying import VOICE_ALONE, after_look, begun, categorised, with_more
from bot.domain.saying import step as said_step
from bot.i18n import plain_of
from bot.screens import matters as screens
from bot.screens import saying as form_screens
from bot.screens.base import Screen, Toast, text


def begin_saying(tx: Transaction, person: Person, words: str = "", for_flat: int | None = None) -> None:
    """Open the form in the private chat, with words already given or not."""
    state = fresh_at_home(tx, person, for_flat)
    if len(words) > filing.LONGEST:
        raise Refused("forms-refused-too-long", limit=filing.LONGEST)
    if words:
        state = look(tx, person, state | {"words": words, "stage": "look"})
    forms.begin(tx, person, "say", state)


def fresh_at_home(tx: Transaction, person: Person, for_flat: int | None = None) -> State:
    """A fresh form for the person's own home, or for a household that leader, administrator or helper speaks for.

    Raises Refused where the person has nothing to do with the flat, or lives, leads and helps nowhere.
    """
    if for_flat is not None:
        flat = storage.residents.flat(tx.connection, FlatId(for_flat))
        if flat is None or not _speaks_for(tx, person, flat):
            raise Refused("rights-refused")
        return _for_others(tx, flat)
    led = (held.unit_id for held in person.roles if held.role is Role.LEADER and held.unit_id is not None)
    unit_id = person.unit_id or next(led, None)
    unit = storage.communities.unit(tx.connection, unit_id) if unit_id is not None else None
    if unit is not None:
        return fresh(tx, unit, household_id=person.household_id, own_door=person.door)
    helped = _helped(tx, person)
    flat = storage.residents.flat(tx.connection, helped[0]) if helped else None
    if flat is None:
        raise Refused("saying-refused-office" if person.roles else "saying-refused-no-home")
    return _for_others(tx, flat)


def fresh(tx: Transaction, unit: Unit, *, household_id: HouseholdId | None, own_door: str) -> State:
    """A form without any answer yet."""
    return begun(
        community_id=unit.community.id, unit_id=unit.id, household_id=household_id, own_door=own_door,
        source=f"form:{tx.account.id}:{tx.origin.source}",
    )  # fmt: skip


def door_here(tx: Transaction, person: Person, unit: Unit) -> str:
    """The person's own door, unless one of this unit is called the same: then they live in another estate."""
    elsewhere = person.unit_id != unit.id and person.door in _doors(tx, unit)
    return "" if elsewhere else person.door


def _for_others(tx: Transaction, flat: Flat) -> State:
    unit = storage.communities.unit(tx.connection, flat.unit_id)
    if unit is None:
        raise LookupError(flat.unit_id)
    state = fresh(tx, unit, household_id=flat.household_id, own_door=flat.door)
    return state | {"for_door": flat.door, "for_place": flat.place, "for_flat": flat.id}


def _speaks_for(tx: Transaction, person: Person, flat: Flat) -> bool:
    if person.resident_id is None or person.community_id != flat.community_id:
        return False
    if Held(Role.LEADER, unit_id=flat.unit_id) in person.roles or person.holds(Role.ADMINISTRATOR):
        return True
    return flat.id in _helped(tx, person)


def _helped(tx: Transaction, person: Person) -> list[FlatId]:
    """The flats whose households named this person as their helper."""
    if person.resident_id is None:
        return []
    return [tie.flat_id for tie in storage.residents.ties_of(tx.connection, person.resident_id) if tie.kind == "helper"]


def look(tx: Transaction, person: Person, state: State) -> State:
    """What the words hold that has to be asked about first: danger, a neighbour, a matter that is open already."""
    if state.get("stage") != "look":
        return state
    unit, words, asked = unit_of(tx, state), state["words"], state["asked"]
    if "danger" not in asked and find_danger(words) is not None:
        return {**state, "stage": "danger"}
    if "neighbour" not in asked and state["visibility"] != "confidential":
        mentions = find_neighbours(words, _doors(tx, unit), state["own_door"] or None)
        if mentions:
            return {**state, "stage": "neighbour", "without": _bare(words, mentions, unit)}
    if "similar" not in asked and state["visibility"] == "public" and not state["checked"] and words != VOICE_ALONE:
        same = filing.same_matter(tx, unit, words)
        if same is not None:
            one = {"id": same.id, "number": str(same.number), "words": same.words, "supporters": same.supporters}
            return {**state, "stage": "similar", "similar": one}
    if state.get("in_group"):
        return {name: value for name, value in state.items() if name != "stage"}
    return after_look(state)


def _doors(tx: Transaction, unit: Unit) -> list[str]:
    return [door.flat.door for door in storage.residents.doors(tx.connection, unit.id)]


def _bare(words: str, mentions: Sequence[Mention], unit: Unit) -> str:
    return without(words, mentions, INSTEAD.get(unit.language, INSTEAD["zh-Hans"]))


def posted(tx: Transaction, unit: Unit, state: State) -> tuple[str, str]:
    """Words and place as they will be read: no neighbour's door, and of an anonymous matter not the own one either.

    In danger, and for the mediators alone, they stay as they are.
    """
    words, place = state["words"], state["place"]
    if state["visibility"] == "confidential" or state.get("is_danger") or not (words or place):
        return words, place
    doors = _doors(tx, unit)
    own = None if state["visibility"] == "anonymous" else state["own_door"] or None
    return _bare(words, find_neighbours(words, doors, own), unit), _bare(
        place, find_neighbours(place, doors, own), unit
    )


def unit_of(tx: Transaction, state: State) -> Unit:
    """The unit it is said in."""
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"]))
    if unit is None:
        raise Refused("saying-refused-no-home")
    return unit


def _is_the_answer(state: State, given: Given) -> bool:
    """Whether it is what the form asks for first, which is looked at for danger anyway."""
    return state["stage"] == "what" and given.kind != "document"


def _step(state: State, given: Given | Choose) -> State:
    arriving = isinstance(given, Given) and bool(given.media_group_id)
    return _taken(state, given) | {"arriving": arriving}


def _taken(state: State, given: Given | Choose) -> State:
    if isinstance(given, Given) and not _is_the_answer(state, given) and find_danger(given.text):
        return with_more(state, given)
    if state["stage"] == "category" and isinstance(given, Choose) and given.option in CATEGORIES:
        return categorised(state, given.option)
    return said_step(state, given)


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    match state["stage"]:
        case "what":
            return form_screens.what(state.get("for_place", ""), _received(state), state["words"])
        case "where":
            return form_screens.where(_received(state), state.get("for_place", ""))
        case "photos":
            return form_screens.photos(_received(state))
        case "seen":
            return form_screens.seen(state.get("for_place", ""))
        case "pictures":
            return form_screens.pictures()
        case "danger":
            return form_screens.danger(_numbers(unit_of(tx, state), state["words"]))
        case "neighbour":
            return form_screens.neighbour(state["without"])
        case "similar":
            one = state["similar"]
            return form_screens.similar(one["number"], one["words"], one["supporters"])
        case "category":
            return form_screens.categories(tuple(CATEGORIES))
        case _:
            return _check(tx, state)


def _received(state: State) -> form_screens.Received:
    return form_screens.Received(
        len(state["photos"]), state["voice"] is not None, bool(state["location"]), bool(state.get("arriving"))
    )


def _numbers(unit: Unit, words: str) -> Screen:
    danger = find_danger(words)
    if danger is None:
        raise LookupError("no danger")
    return filing.danger_screen(unit.community.numbers, danger)


def _check(tx: Transaction, state: State) -> Screen:
    unit = unit_of(tx, state)
    rows = storage.matters.admission_list(tx.connection, unit.community.id)
    category = state.get("category") or guess(state["words"], rows).category
    words, typed = posted(tx, unit, state)
    return form_screens.check(
        form_screens.Answers(
            words=words, place=form_screens.place_name(state.get("place_code", ""), typed),
            photos=len(state["photos"]), has_voice=state["voice"] is not None, has_location=bool(state["location"]),
            visibility=state["visibility"], category=category, for_door=state.get("for_place", ""),
            hides_pictures=not state["photos_public"] and bool(state["photos"] or state["voice"]),
        )
    )  # fmt: skip


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The form is filled: support what is there already, or file."""
    unit = unit_of(tx, state)
    if not tx.origin.is_private:
        _take_away_the_question(tx)
    if state.get("same"):
        return supporting.same(tx, person, find(tx, MatterId(state["similar"]["id"])).of)
    about = filing.file(tx, person, _said(tx, unit, state))
    _tell_household(tx, person, about, state.get("for_flat"))
    if tx.origin.is_private:
        numbers = _numbers(unit, state["words"]) if state.get("is_danger") else None
        tx.show(screens.filed(shown(tx, about, to=person), numbers))
        return None
    return Toast(text("saying-filed-toast", number=str(about.kept.matter.number)))


def _take_away_the_question(tx: Transaction) -> None:
    """What was asked in the group is answered: nobody else shall press it."""
    if tx.origin.message_id is not None:
        storage.outgoing.say(
            tx.connection, now=tx.now, what=None, chat_id=tx.origin.chat_id, kind="delete",
            message_id=tx.origin.message_id, rank=storage.outgoing.ANSWER,
        )  # fmt: skip


def _said(tx: Transaction, unit: Unit, state: State) -> Said:
    files = tuple(("photo", one[0], one[1]) for one in state["photos"])
    if state["voice"]:
        files += (("voice", state["voice"][0], state["voice"][1]),)
    words, typed = posted(tx, unit, state)
    household, location = state["household_id"], state["location"]
    return Said(
        unit=unit, words=words, source=state["source"],
        household_id=HouseholdId(household) if household is not None else None,
        place=plain_of(form_screens.place_name(state.get("place_code", ""), typed), unit.language), files=files,
        location=(location[0], location[1]) if location else None, visibility=Visibility(state["visibility"]),
        photos_public=state["photos_public"], category=state.get("category"),
        is_danger=bool(state.get("is_danger")), is_heard=bool(state.get("in_group")),
        for_door=state.get("for_door", ""), album=state.get("album"),
    )  # fmt: skip


def _tell_household(tx: Transaction, person: Person, about: About, flat_id: int | None) -> None:
    """What was said for a household is told to it, and to its helper."""
    if flat_id is None:
        return
    members = storage.residents.members(tx.connection, FlatId(flat_id))
    people = [(one.account_id, one.chat_id, frozenset[str]()) for one in members if one.lives or one.kind == "helper"]
    view = shown(tx, about, to=person)
    line = screens.told_line("filed-for", view, by=view.said_by)
    telling.tell(tx, about, people, screens.filed_for(view), "filed-for", kind="matters", line=line)


FORM = Form(_step, _screen, _finish, look, lapses=lambda state: state["stage"] != "what")
