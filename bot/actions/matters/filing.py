"""Filing: what was said becomes one matter with a number, a body, deadlines, a card and people who hear of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions.base import Transaction
from bot.actions.matters import telling
from bot.actions.matters.changing import apply
from bot.actions.matters.climbing import Case, dated
from bot.actions.matters.subjects import About, about_of, shown
from bot.domain import matters as rules
from bot.domain.base import BodyId, HouseholdId, MatterId, Refused, ResidentId
from bot.domain.categories import CATEGORIES, AdmissionRow, CategoryCode, guess, guess_within
from bot.domain.danger import Danger, find_danger
from bot.domain.deadlines import Counted, Limits, Plan, Span, Urgency, plan_from_filing
from bot.domain.matters import Level, Matter, Number, Visibility
from bot.domain.places import Body, Community, Unit
from bot.domain.quiet import next_allowed
from bot.domain.rights import Person
from bot.domain.saying import VOICE_ALONE, WORDS
from bot.screens import matters as screens
from bot.screens.base import Screen
from storage.matters import Filing, Listed

AGAIN_WITHIN = timedelta(minutes=1)
"""Same person, same words within this time: one matter."""
ALBUM_OPEN = timedelta(minutes=10)
"""How long further pictures of an album find their matter."""
ALIKE, ALIKE_ANYWHERE = 55, 75
"""How alike words are (0–100) to be asked about: in the same category, and in any."""
LONGEST = WORDS
"""Characters of a matter's words."""
NATIONAL = {"fire": "119", "ambulance": "120", "police": "110"}
"""Numbers that are the same everywhere, for where the community has not said otherwise."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, ready to be filed; files are (kind, file id, unique id).

    `is_heard`: it was said in the group, where everybody saw it, so that its card is an answer and does not wait.
    `body_id`, `settle_days`: who shall handle it and within how many days, where a talk day or a poll decided
    that; else the admission list says it.
    """

    unit: Unit
    words: str
    source: str
    household_id: HouseholdId | None
    place: str = ""
    files: tuple[tuple[str, str, str], ...] = ()
    location: tuple[float, float] | None = None
    visibility: Visibility = Visibility.PUBLIC
    photos_public: bool = True
    category: str | None = None
    is_danger: bool = False
    is_heard: bool = False
    for_door: str = ""
    album: str | None = None
    body_id: BodyId | None = None
    settle_days: int | None = None


def file(tx: Transaction, person: Person, said: Said) -> About:
    """File it; raises Refused where the household has too many open matters, or it was said a moment ago."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    refuse_repetition(tx, person.resident_id, said.words)
    rows = storage.matters.admission_list(tx.connection, said.unit.community.id)
    category = CategoryCode(said.category) if said.category else None
    row = guess_within(said.words, rows, category) if category else guess(said.words, rows)
    urgency = Urgency.DANGER if said.is_danger else Urgency(row.urgency)
    if said.household_id is not None:
        storage.matters.lock_household(tx.connection, said.household_id)
        open_now = storage.matters.open_of_household(tx.connection, said.household_id)
        rules.check_open_limit(open_now, urgency.value)
    bodies = storage.communities.bodies(tx.connection, said.unit.community.id)
    chosen = next((one for one in bodies if one.id == said.body_id), None)
    body = chosen or responsible_body(row, bodies, said.visibility)
    matter_id = _store(tx, said, person.resident_id, row, urgency, body)
    kept = storage.matters.lock(tx.connection, matter_id)
    if kept is None:
        raise LookupError(matter_id)
    about = about_of(tx, kept)
    _publish(tx, about, said)
    return about


def refuse_repetition(tx: Transaction, reporter: ResidentId, words: str) -> None:
    """Raise Refused where the same person said the same words a moment ago; what else they say waits meanwhile."""
    storage.residents.lock_account(tx.connection, tx.account.id)
    if words == VOICE_ALONE:
        return
    again = storage.matters.filed_just_now(tx.connection, reporter, words, tx.now, AGAIN_WITHIN)
    if again is not None:
        raise Refused("matters-refused-just-said", number=str(again))


def responsible_body(
    row: AdmissionRow, bodies: list[Body], visibility: Visibility, but_for: frozenset[BodyId] = frozenset()
) -> Body | None:
    """The first body of the row's route that the community has; a confidential matter goes to the mediators.

    None where there is none: then the administrators have it, and know whom to ring.
    """
    wanted = tuple(kind.value for kind in row.route)
    if visibility is Visibility.CONFIDENTIAL:
        wanted = ("mediation",)
    elif row.community_may:
        wanted += ("property", "committee", "service_station")
    for kind in wanted:
        for body in bodies:
            if body.kind == kind and body.id not in but_for:
                return body
    return None


def _store(
    tx: Transaction, said: Said, reporter: ResidentId, row: AdmissionRow, urgency: Urgency, body: Body | None
) -> MatterId:
    community, now = said.unit.community, tx.now
    calendar = storage.matters.calendar_of(community)
    limits = _limits(community, row, urgency)
    if said.settle_days is not None:
        limits = Limits(limits.accept, Span(said.settle_days, Counted.DAYS))
    plan = plan_from_filing(urgency, limits, now)
    year = rules.year_of_number(now, ZoneInfo(community.zone))
    matter = Matter(
        id=MatterId(0), community_id=community.id, number=Number(year, 1), urgency=urgency.value,
        category=row.category, reporter_id=reporter, filed_at=now, visibility=said.visibility,
        level=Level(row.level), unit_id=said.unit.id, reporter_household=said.household_id,
        body_id=body.id if body else None, responsible=body.name if body else "", needs_decision=row.needs_decision,
    )  # fmt: skip
    filing = Filing(
        matter=dated(Case(matter, plan, calendar)).matter, source=said.source, words=said.words, plan=plan,
        row_code=row.code, filed_by=reporter, appears_at=_appears_at(tx, said), place=said.place,
        location=said.location, photos_public=said.photos_public, files=said.files, for_door=said.for_door,
    )  # fmt: skip
    filed = storage.matters.file(tx.connection, filing, year)
    if filed is None:
        raise Refused("matters-refused-just-said", number="")
    return filed[0]


def _appears_at(tx: Transaction, said: Said) -> datetime:
    """An anonymous matter appears at a random moment within the hour, when people are awake; any other at once."""
    if said.visibility is not Visibility.ANONYMOUS:
        return tx.now
    return next_allowed(rules.appears_at(tx.now, tx.random()), said.unit.community.zone)


def _limits(community: Community, row: AdmissionRow, urgency: Urgency) -> Limits:
    """The row's own times where it has some for this urgency, else the community's."""
    if row.limits is None or row.urgency != urgency:
        return storage.matters.limits_of(community, urgency)
    accept, settle = (Span(count, Counted(of)) for count, of in row.limits)
    return Limits(accept, settle)


def _publish(tx: Transaction, about: About, said: Said) -> None:
    """Card and board where there is a card, an album's later pictures, and those who have to hear of it."""
    kept, matter, chat_id = about.kept, about.kept.matter, said.unit.chat_id
    is_danger = matter.urgency == Urgency.DANGER
    if matter.visibility is not Visibility.CONFIDENTIAL and chat_id is not None:
        waits = matter.visibility is Visibility.PUBLIC and not said.is_heard and not is_danger
        due_at = next_allowed(tx.now, about.community.zone) if waits else kept.appears_at
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="matter", subject_id=matter.id, chat_id=chat_id,
            community_id=matter.community_id, due_at=due_at,
        )  # fmt: skip
        tx.touch("board", said.unit.id)
    if said.album:
        storage.matters.keep_album(tx.connection, matter.community_id, said.album, matter.id, tx.now + ALBUM_OPEN)
    if is_danger:
        _cry_out(tx, about, said)
    else:
        telling.tell_body(tx, about, "filed", category=screens.category(matter.category))


def _cry_out(tx: Transaction, about: About, said: Said) -> None:
    """Danger: the group hears it (where it was not said there), and at once whoever has to come."""
    danger, matter = find_danger(said.words), about.kept.matter
    if said.unit.chat_id is not None and not said.is_heard and danger is not None:
        aloud = screens.danger_aloud(danger_screen(said.unit.community.numbers, danger), said.words)
        tx.announce(
            said.unit.chat_id, aloud, community_id=matter.community_id, rank=storage.outgoing.DANGER,
            once=f"matter:{matter.id}:danger:group",
        )  # fmt: skip
    telling.tell_of_danger(tx, about)


def danger_screen(numbers: Mapping[str, str], danger: Danger) -> Screen:
    """The community's numbers (those of the country where it has none), the first to ring first."""
    known = NATIONAL | {key: number for key, number in numbers.items() if number}
    called = tuple((key.value, known[key.value]) for key in danger.calls if key.value in known)
    return screens.danger(called, tuple(kind.value for kind in danger.kinds))


def same_matter(tx: Transaction, unit: Unit, words: str) -> Listed | None:
    """The open matter of this unit that most likely is the same, or None."""
    rows = storage.matters.admission_list(tx.connection, unit.community.id)
    category = guess(words, rows).category
    best: tuple[float, Listed | None] = (0.0, None)
    for listed in storage.matters.similar(tx.connection, unit.id, tx.now):
        likeness = max(fuzz.ratio(words, listed.words), fuzz.partial_ratio(words, listed.words) - 5)
        needed = ALIKE if listed.category == category else ALIKE_ANYWHERE
        if likeness >= needed and likeness > best[0]:
            best = (likeness, listed)
    return best[1]


def recategorised(tx: Transaction, about: About, person: Person, category: str) -> About:
    """Another category, with its row's body and level where nobody has accepted yet; the clock runs from filing."""
    kept, matter = about.kept, about.kept.matter
    if category not in CATEGORIES:
        raise Refused("button-unknown")
    if category == matter.category:
        return about
    rows = storage.matters.admission_list(tx.connection, about.community.id)
    row = guess_within(kept.words, rows, CategoryCode(category))
    change = rules.recategorise(matter, category, tx.now, row.needs_decision)
    if matter.state is not rules.State.FILED or matter.visibility is Visibility.CONFIDENTIAL or matter.climbed:
        return apply(tx, about, person.resident_id, change)
    body = responsible_body(row, list(about.bodies.values()), matter.visibility, matter.refused_by)
    urgency = Urgency.DANGER if matter.urgency == Urgency.DANGER else Urgency(row.urgency)
    moved = replace(
        change.matter, urgency=urgency.value, level=Level(row.level), body_id=body.id if body else None,
        responsible=body.name if body else "",
    )  # fmt: skip
    after = apply(tx, about, person.resident_id, replace(change, matter=moved), _plan(about, row, urgency), row.code)
    if moved.body_id != matter.body_id:
        telling.no_more_tasks(tx, after)
        telling.tell_body(tx, after, "filed", category, category=screens.category(category))
    return after


def calmed(tx: Transaction, about: About, person: Person) -> About:
    """Somebody looked and there is no danger: as urgent as its kind is, and whoever was alarmed hears it at once."""
    kept, matter = about.kept, about.kept.matter
    rows = storage.matters.admission_list(tx.connection, about.community.id)
    row = next((one for one in rows if one.code == kept.row_code), None) or guess(kept.words, rows)
    urgency = Urgency(row.urgency)
    change = rules.calm(matter, urgency.value, tx.now)
    after = apply(tx, about, person.resident_id, change, _plan(about, row, urgency), row.code)
    if after.kept.chat_id is not None and matter.visibility is not Visibility.CONFIDENTIAL:
        tx.announce(
            after.kept.chat_id, screens.told("calm", shown(tx, after)), community_id=matter.community_id,
            rank=storage.outgoing.DANGER, once=f"matter:{matter.id}:calm:group",
        )  # fmt: skip
    telling.tell_of_danger(tx, after, "calm")
    return after


def _plan(about: About, row: AdmissionRow, urgency: Urgency) -> Plan:
    """The plan as the row has it, counted from filing."""
    return plan_from_filing(urgency, _limits(about.community, row, urgency), about.kept.matter.filed_at)
