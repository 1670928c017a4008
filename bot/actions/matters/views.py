"""Looking: a matter in the private chat, lists, search, its text to copy, other categories."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction, nothing
from bot.actions.matters import filing, queue, rights
from bot.actions.matters.changing import find
from bot.actions.matters.subjects import About, answers_for, may_know_reporter, relations, shown
from bot.actions.matters.weighing import weigh
from bot.domain.base import CommunityId, MatterId, Refused, UnitId
from bot.domain.categories import CATEGORIES
from bot.domain.commands.matters import (
    Categories,
    CopyText,
    EndDanger,
    FindMatters,
    FindOfUnit,
    Recategorise,
    Search,
    ShowFiles,
    ShowMatter,
)
from bot.domain.deadlines import Urgency
from bot.domain.matters import OPEN, UNSETTLED, WORKING, State, Visibility, parse_number, year_of_number
from bot.domain.places import Unit
from bot.domain.rights import Person, Right, Role, Scope, Where, require
from bot.domain.workday import QUEUES
from bot.screens import matters as screens
from bot.screens.base import Moment, Screen, Text, Toast, Value, text
from bot.screens.matters import ListLine, May, More
from bot.screens.packing import base36
from bot.screens.shortening import shortened
from storage.matters import Listed

ANYBODY_HERE = Right(((Role.RESIDENT, Scope.COMMUNITY),))
LINES = 12
"""Lines of the timeline that are shown, the newest."""
LINE, ALL_LINES = 500, 1500
"""UTF-16 units of people's words in a line of it, and in all."""
PEOPLES_WORDS = frozenset({"note", "question", "reason", "responsible", "answer", "outcome"})
"""What people write into the lines of it."""
MORE: list[Callable[[Transaction, About, Person], More]] = []
"""What other capabilities add to the view of a matter; filled when they load."""
PACKED = 54
"""Bytes of what is searched for that fit into the buttons which turn the page."""


def _one(
    tx: Transaction, command: ShowMatter | ShowFiles | CopyText | Categories | Recategorise | EndDanger
) -> Subject[About]:
    return find(tx, command.matter_id)


def show(tx: Transaction, about: About, person: Person) -> None:
    """Show the matter to this person, with what they can do about it; of a folded one no more than the group sees."""
    view = shown(tx, about, to=person)
    if Role.AUDITOR in relations(about, person):
        tx.show(screens.sealed(view, _timeline(tx, about, is_exact=view.is_exact, is_sealed=True)))
        return
    if _is_folded_for(about, person):
        tx.show(screens.folded(view))
        return
    may = replace(_may(about, person, tx.now), files=len(_files(tx, about, person)))
    more = tuple(adds(tx, about, person) for adds in MORE)
    tx.show(screens.view(view, may, _timeline(tx, about, is_exact=view.is_exact), more))


def _is_folded_for(about: About, person: Person) -> bool:
    return about.kept.matter.folded and not (rights.may(rights.REPORTER, person, about) or _folds(about, person))


def _folds(about: About, person: Person) -> bool:
    return rights.may(rights.FOLDER, person, about)


def _files(tx: Transaction, about: About, person: Person) -> list[tuple[str, str]]:
    """(kind, file id) of what this person may see.

    Of an anonymous matter what its reporter sent is shown only where they ticked so; who asked sees what they answered.
    """
    kinds = ["done", "note", "note-voice", "whistle"]
    is_anonymous = about.kept.matter.visibility is Visibility.ANONYMOUS
    if not is_anonymous or may_know_reporter(about, person) or about.kept.photos_public:
        kinds += ["photo", "voice"]
    if not is_anonymous or may_know_reporter(about, person) or Role.HANDLER in relations(about, person):
        kinds += ["answer", "answer-voice"]
    return storage.matters.files(tx.connection, about.kept.matter.id, *kinds)


def _require_unfolded(about: About, person: Person) -> None:
    if _is_folded_for(about, person):
        number, reason = str(about.kept.matter.number), shortened(about.kept.fold_reason, 100)
        raise Refused("matters-refused-folded", number=number, reason=reason)


def _show_files(tx: Transaction, person: Person, about: About, command: ShowFiles) -> Toast | None:
    _require_unfolded(about, person)
    files = _files(tx, about, person)
    number = str(about.kept.matter.number)
    if not files:
        raise Refused("matters-refused-no-files", number=number)
    spoken = storage.matters.VOICES
    wanted = [
        Screen(what, photos=photos[i : i + 10])
        for what, photos in _before_and_after(number, files)
        for i in range(0, len(photos), 10)
    ]
    wanted += [Screen(text("matters-files", number=number), voice=one) for kind, one in files if kind in spoken]
    for nth, screen in enumerate(wanted):
        tx.tell(
            person.account_id, tx.account.telegram_id, screen, community_id=person.community_id,
            rank=storage.outgoing.ANSWER, once=f"files:{number}:{nth}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
        )  # fmt: skip
    return None


def _before_and_after(number: str, files: list[tuple[str, str]]) -> list[tuple[Text, tuple[str, ...]]]:
    """Pictures as they are sent: where there are some of both, those of when it was said and of when it was done apart.

    What was sent on the way stands between them.
    """
    seen = [one for one in files if one[0] not in storage.matters.VOICES]
    kinds = {kind for kind, _ in seen}
    if not {"photo", "done"} <= kinds:
        return [(text("matters-files", number=number), tuple(file_id for _, file_id in seen))]
    return [
        (text("matters-files-before", number=number), tuple(file_id for kind, file_id in seen if kind == "photo")),
        (text("matters-files", number=number), tuple(one for kind, one in seen if kind not in ("photo", "done"))),
        (text("matters-files-after", number=number), tuple(file_id for kind, file_id in seen if kind == "done")),
    ]


def _may(about: About, person: Person, now: datetime) -> May:
    matter, found = about.kept.matter, relations(about, person)
    is_reporter = bool(found & {Role.REPORTER, Role.FILER})
    supports = person.household_id in about.supporting
    is_open = matter.state in OPEN
    live = [one for one in about.whistles if one.is_live]
    own = matter.visibility is Visibility.PUBLIC and person.household_id == matter.reporter_household
    return May(
        support=is_open and person.household_id is not None and not supports and not own and not is_reporter
        and matter.visibility is not Visibility.CONFIDENTIAL,
        take_back=is_open and supports,
        handle=Role.HANDLER in found,
        hand=matter.state in UNSETTLED and rights.may(rights.HANDER, person, about),
        answer=is_reporter and matter.state is State.RETURNED,
        withdraw=is_reporter and matter.state in UNSETTLED,
        reopen=is_reporter and matter.state is State.CLOSED,
        recategorise=is_open and rights.may(rights.SORTER, person, about),
        calm=is_open and matter.urgency == Urgency.DANGER and rights.may(rights.SORTER, person, about),
        fold=matter.visibility is not Visibility.CONFIDENTIAL and _folds(about, person),
        review=matter.state is State.DONE and (is_reporter or supports),
        is_offline=about.body is not None and about.body.is_offline and about.body.kind != "unit",
        is_nobodys=about.body is None,
        extend=matter.state in WORKING and about.kept.plan.extension is None and matter.settle_by is not None
        and now < matter.settle_by,
        letter=matter.letter_on is None,
        next=Role.HANDLER in found or Role.DECIDER in found or bool(person.bodies()),
        mediate=about.is_confidential and about.kept.mediator is None,
        note=is_open and Role.CALLED in found,
        whistle=is_open and Role.HANDLER in found and matter.visibility is not Visibility.CONFIDENTIAL,
        answer_whistles=tuple((one.id, one.name) for one in live if answers_for(about, person, one.body_id)),
        end_whistles=tuple((one.id, one.name) for one in live if Role.HANDLER in found),
    )  # fmt: skip


UNTOLD = ("review", "support", "unsupport")
"""Lines of the history that the view of a matter leaves out: it says how many support it, and marks are nobody's."""


def _timeline(tx: Transaction, about: About, *, is_exact: bool, is_sealed: bool = False) -> tuple[Value, ...]:
    """The newest lines, the oldest of them first; each no longer than there is room for."""
    lines = [one for one in storage.matters.timeline(tx.connection, about.kept.matter.id) if one.kind not in UNTOLD]
    style: Literal["minute", "day"] = "minute" if is_exact else "day"
    room, told = ALL_LINES, list[Value]()
    for line in reversed(lines[-LINES:]):
        said = event_args(line.about, min(LINE, room), is_sealed=is_sealed)
        room -= sum(len(one) for one in said.values() if isinstance(one, str))
        what = text(f"matters-event-{line.kind.replace('_', '-')}", **said)
        told.append(text("matters-timeline-line", at=Moment(line.at, about.community.zone, style), what=what))
        if room < 40:
            break
    return tuple(reversed(told))


def event_args(about: dict[str, object], at_most: int, *, is_sealed: bool = False) -> dict[str, Value]:
    """Arguments every event text may use; words in it are people's, and `is_sealed`: none of theirs."""
    said: dict[str, Value] = {"by": "", "note": "", "question": "", "reason": "", "responsible": "", "answer": "",
                              "to": "", "into": "", "category": "", "outcome": "", "count": 0, "why": ""}  # fmt: skip
    given: dict[str, Value] = {
        name: shortened(value, at_most) if isinstance(value, str) else value for name, value in about.items()
        if name in said and isinstance(value, str | int)
    }  # fmt: skip
    if is_sealed:
        given |= {name: screens.SEALED for name in given if name in PEOPLES_WORDS}
    if about.get("cause"):
        given["why"] = text(f"matters-cause-{str(about['cause']).replace('_', '-')}")
    return said | given


def _show(tx: Transaction, person: Person, about: About, command: ShowMatter) -> Toast | None:
    if not tx.origin.is_private:
        return Toast("", start=f"m_{about.kept.matter.id}")
    show(tx, about, person)
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=m_ID`: the matter behind a card's button; the right is asked here, for the subject is found here."""
    if not rest.isascii() or not rest.isdigit() or len(rest) > 18:
        raise Refused("link-unknown")
    subject = find(tx, MatterId(int(rest)))
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    if here.resident_id is None and subject.where.unit_id is not None:
        tx.show(screens.stranger(f"u_{base36(subject.where.unit_id)}"))
        return None
    require(rights.LOOKER, here, subject.where, subject.relations(here))
    show(tx, subject.of, here)
    return None


def _list(tx: Transaction, person: Person, _: None, command: FindMatters) -> Toast | None:
    in_queue = command.which in QUEUES
    if not (in_queue or command.which in ("open", "closed", "mine")) or not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    community = storage.communities.community(tx.connection, _community(tx))
    reader = queue.reader(tx, person, community)
    found, more = storage.matters.page_of(
        tx.connection, community.id, command.which, command.page, tx.now, reader,
        today_ends=queue.today_ends(tx.now, community.zone),
    )  # fmt: skip
    wide = command.which != "mine" and (reader.unit_id is None or in_queue)
    if in_queue:
        listed = tuple(_line(one, wide=True, late=one.due_at is not None and one.due_at <= tx.now) for one in found)
        rings = bool(reader.rung_ids) and (reader.rings or reader.is_administrator or bool(reader.led))
        tx.show(screens.queue(command.which, listed, command.page, community.zone, has_more=more, rings=rings))
        return None
    if reader.is_auditor and command.which in ("open", "closed"):
        found = _sealed(found)
    _show_page(tx, community.id, command.which, found, command.page, has_more=more, wide=wide)
    return None


def _find_unit(tx: Transaction, command: FindOfUnit) -> Subject[Unit]:
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("link-unknown")
    return Subject(unit, Where(unit.community.id, unit.id, unit.grid_id))


def _list_of_unit(tx: Transaction, person: Person, unit: Unit, command: FindOfUnit) -> Toast | None:
    if command.which not in screens.OF_A_UNIT or not 0 <= command.page < 1000:
        raise Refused("button-unknown")
    community_id, which, page = unit.community.id, command.which, command.page
    reader = replace(queue.reader(tx, person, unit.community), unit_id=unit.id)
    found, more = storage.matters.page_of(tx.connection, community_id, which, page, tx.now, reader)
    if reader.is_auditor:
        found = _sealed(found)
    _show_page(tx, community_id, which, found, page, has_more=more, wide=False, unit_id=unit.id)
    return None


def _sealed(found: list[Listed]) -> list[Listed]:
    """What is confidential without its words."""
    hidden = Visibility.CONFIDENTIAL.value
    return [replace(one, words=screens.SEALED) if one.visibility == hidden else one for one in found]


def _community(tx: Transaction) -> CommunityId:
    if tx.account.community_id is None:
        raise Refused("rights-refused-unregistered")
    return tx.account.community_id


def _search(tx: Transaction, person: Person, _: None, command: Search) -> Toast | None:
    """By number; where there is no such number, or it is none, by words."""
    community_id, page = _community(tx), command.page
    words = _packable(command.words.strip())
    if not words:
        return _list(tx, person, None, FindMatters("open"))
    if not 0 <= page < 1000:
        raise Refused("button-unknown")
    community = storage.communities.community(tx.connection, community_id)
    reader = queue.reader(tx, person, community)
    number = parse_number(words, year_of_number(tx.now, ZoneInfo(community.zone)))
    found, more = storage.matters.find(
        tx.connection, community_id, tx.now, reader, number=number, words=words, page=page
    )
    if number is not None and reader.is_auditor:
        found = _sealed(found)
    if number is not None and not found:
        found, more = storage.matters.find(
            tx.connection, community_id, tx.now, reader, number=None, words=words, page=page
        )
    _show_page(tx, community_id, "found", found, page, has_more=more, wide=True, words=words)
    return None


def _packable(words: str) -> str:
    """As much of the words as a button can carry."""
    return words.partition(":")[0].encode()[:PACKED].decode(errors="ignore").strip() or words[:1].strip(":")


def _show_page(
    tx: Transaction, community_id: CommunityId, which: str, found: list[Listed], number: int, *, has_more: bool,
    wide: bool, words: str = "", unit_id: UnitId | None = None,
) -> None:  # fmt: skip
    zone = storage.communities.community(tx.connection, community_id).zone
    listed = tuple(_line(one, wide=wide) for one in found)
    tx.show(screens.page(which, listed, number, zone, has_more=has_more, wide=wide, words=words, unit_id=unit_id))


def _line(listed: Listed, *, wide: bool, late: bool = False) -> ListLine:
    return ListLine(
        listed.id, str(listed.number), listed.words, listed.category, listed.state, listed.responsible,
        listed.settle_by, listed.unit_label if wide else "", listed.visibility != Visibility.ANONYMOUS.value,
        due_at=listed.due_at, is_answered=listed.is_answered, urgency=listed.urgency, is_late=late,
    )  # fmt: skip


def _copy(tx: Transaction, person: Person, about: About, command: CopyText) -> Toast | None:
    _require_unfolded(about, person)
    if about.kept.matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("matters-refused-no-card", number=str(about.kept.matter.number))
    tx.show(screens.copied(shown(tx, about)))
    return None


def _categories(tx: Transaction, person: Person, about: About, command: Categories) -> Toast | None:
    if not tx.origin.is_private:
        return Toast("", start=f"m_{about.kept.matter.id}")
    tx.show(screens.choose_category(shown(tx, about), tuple(CATEGORIES)))
    return None


def _recategorise(tx: Transaction, person: Person, about: About, command: Recategorise) -> Toast | None:
    after = filing.recategorised(tx, about, person, command.category)
    show(tx, weigh(tx, after), person)
    return Toast(text("matters-recategorised"))


def _end_danger(tx: Transaction, person: Person, about: About, command: EndDanger) -> Toast | None:
    show(tx, filing.calmed(tx, about, person), person)
    return Toast(text("matters-calmed"))


LINKS: Links = {"m": _linked}
ACTIONS: Table = {
    ShowMatter: Action(_one, rights.LOOKER, _show),
    FindMatters: Action(nothing, ANYBODY_HERE, _list),
    FindOfUnit: Action(_find_unit, ANYBODY_HERE, _list_of_unit),
    Search: Action(nothing, ANYBODY_HERE, _search),
    ShowFiles: Action(_one, rights.READER, _show_files),
    CopyText: Action(_one, rights.READER, _copy),
    Categories: Action(_one, rights.SORTER, _categories),
    Recategorise: Action(_one, rights.SORTER, _recategorise),
    EndDanger: Action(_one, rights.SORTER, _end_danger),
}
