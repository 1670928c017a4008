"""Disputes in the private chat: the mediator's, the reporter's and the other side's screens; steps for the auditor."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import MatterId, ResidentId
from bot.domain.commands.disputes import (
    Agree,
    AnswerInvitation,
    AskConsent,
    BeginTalk,
    ChooseMediator,
    EndTalks,
    FindDisputes,
    GiveConsent,
    NameMediator,
    ShowSteps,
    ShowThread,
    ShowThreadFiles,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import ShowMatter
from bot.domain.disputes import Dispute, Message, Outcome, Side
from bot.screens.base import Button, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.matters import More
from bot.screens.shortening import shortened

LONGEST = 380
"""UTF-16 units of a message in a thread of eight; whole it was sent."""


@dataclass(frozen=True, slots=True)
class May:
    """What this person may do about the talks."""

    mediate: bool = False
    name: bool = False
    ask: bool = False
    invite: bool = False
    consent: bool = False
    refuse: bool = False
    agree: bool = False
    read: bool = False
    write: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """A page of a thread, for the mediator or for the side whose it is."""

    matter_id: MatterId
    number: str
    side: Side
    mediates: bool
    mediator: str
    zone: str
    messages: tuple[Message, ...]
    me: ResidentId | None
    page: int
    has_more: bool
    files: int
    is_open: bool
    agreement: str
    version: int
    asks: bool


# in the view of the matter


def more(matter_id: MatterId, dispute: Dispute, mediator: str, may: May) -> More:
    """How the talks stand, and what this person can do about them."""
    rows: list[tuple[Button, ...]] = []
    if may.agree:
        rows.append(_agree_row(matter_id, dispute.version))
    consent = []
    if may.consent:
        consent.append(Button(text("disputes-consent-yes-button"), GiveConsent(matter_id, yes=True)))
    if may.refuse:
        consent.append(Button(text("disputes-consent-no-button"), GiveConsent(matter_id, yes=False)))
    rows += [tuple(consent)] if consent else []
    rows += _thread_rows(matter_id, dispute, may)
    if may.ask:
        rows.append((Button(text("disputes-ask-button"), AskConsent(matter_id)),))
    if may.invite:
        rows.append((Button(text("disputes-invite-button"), BeginTalk(matter_id, "invite")),))
    if may.name:
        label = text("disputes-other-mediator-button" if mediator else "disputes-mediator-button")
        rows.append((Button(label, ChooseMediator(matter_id)),))
    return More(_standing(dispute, mediator), tuple(rows))


def _thread_rows(matter_id: MatterId, dispute: Dispute, may: May) -> Rows:
    if not may.mediate:
        label = text("disputes-to-mediator-button")
        return ((Button(label, ShowThread(matter_id, Side.REPORTER.value)),),) if may.read else ()
    threads = [Button(text("disputes-to-reporter-button"), ShowThread(matter_id, Side.REPORTER.value))]
    ending = [Button(text("disputes-end-button"), EndTalks(matter_id, sure=False))]
    if dispute.willing:
        threads.append(Button(text("disputes-to-other-button"), ShowThread(matter_id, Side.OTHER.value)))
        ending.insert(0, Button(text("disputes-agreement-button"), BeginTalk(matter_id, "agreement")))
    return (tuple(threads), tuple(ending)) if may.write else (tuple(threads),)


def _standing(dispute: Dispute, mediator: str) -> Value:
    told = "unwilling"
    if dispute.willing:
        told = "willing"
    elif dispute.other is None:
        told = f"consent-{dispute.consent.value}"
    elif any(answer.value == "invited" for _, answer in dispute.answers):
        told = "invited"
    who = text("disputes-mediator", who=mediator) if mediator else text("disputes-no-mediator")
    outcome = dispute.outcome.value.replace("_", "-")
    ended = None if dispute.outcome is Outcome.OPEN else text(f"disputes-outcome-{outcome}")
    return lines(
        who, text(f"disputes-standing-{told}"), ended,
        text("disputes-agreement", words=shortened(dispute.agreement, 900)) if dispute.agreement else None,
    )  # fmt: skip


def _agree_row(matter_id: MatterId, version: int) -> tuple[Button, ...]:
    yes = Button(text("disputes-agree-button"), Agree(matter_id, version, yes=True))
    return (yes, Button(text("disputes-disagree-button"), Agree(matter_id, version, yes=False)))


# who mediates


def choose_mediator(
    matter_id: MatterId, number: str, people: tuple[tuple[ResidentId, str, str], ...], *, may_look: bool
) -> Screen:
    """Who shall mediate?"""
    rows: list[tuple[Button, ...]] = [
        (Button(" ".join(part for part in (name or "—", body) if part), NameMediator(matter_id, who)),)
        for who, name, body in people
    ]
    asked = "disputes-choose-mediator" if people else "disputes-choose-nobody"
    return Screen(text(asked, number=number), (*rows, (_look(matter_id),) if may_look else _menu()))


def named(matter_id: MatterId, number: str) -> Screen:
    """To somebody who was named mediator."""
    return Screen(text("disputes-named", number=number), ((_look(matter_id),),))


def named_now(number: str, who: str) -> Screen:
    """To whoever of the street named somebody."""
    return Screen(text("disputes-named-now", number=number, who=who), (_menu(),))


def mediated_by(matter_id: MatterId, number: str, who: str) -> Screen:
    """To the reporter: who mediates from now on."""
    return Screen(text("disputes-mediated-by", number=number, who=who), ((_look(matter_id),),))


def talks_with(matter_id: MatterId, number: str, who: str) -> Screen:
    """To the other side: with whom they talk from now on."""
    open_thread = Button(text("disputes-to-mediator-button"), ShowThread(matter_id, Side.OTHER.value))
    return Screen(text("disputes-talks-with", number=number, who=who), ((open_thread,),))


# consent and invitation


def ask_consent(matter_id: MatterId, number: str, who: str) -> Screen:
    """The reporter is asked whether the other side may be told."""
    yes = Button(text("disputes-consent-yes-button"), GiveConsent(matter_id, yes=True))
    no = Button(text("disputes-consent-no-button"), GiveConsent(matter_id, yes=False))
    return Screen(text("disputes-ask-consent", number=number, who=who), ((yes, no), (_look(matter_id),)))


def consent(matter_id: MatterId, number: str, *, yes: bool) -> Screen:
    """To the mediator: what the reporter said."""
    said = "disputes-consent-given" if yes else "disputes-consent-refused"
    return Screen(text(said, number=number), ((_look(matter_id),),))


def invitation(matter_id: MatterId, words: str, who: str) -> Screen:
    """To the other side, in the mediator's words: will they take part?"""
    yes = Button(text("disputes-willing-button"), AnswerInvitation(matter_id, willing=True))
    no = Button(text("disputes-unwilling-button"), AnswerInvitation(matter_id, willing=False))
    return Screen(text("disputes-invitation", who=who, words=shortened(words, 2500)), ((yes, no),))


def answered(matter_id: MatterId, number: str, *, willing: bool) -> Screen:
    """To the mediator: what somebody of the other side said."""
    said = "disputes-told-willing" if willing else "disputes-told-unwilling"
    return Screen(text(said, number=number), ((_look(matter_id),),))


def stays_out(matter_id: MatterId) -> Screen:
    """To somebody who does not take part: they still can."""
    later = Button(text("disputes-willing-button"), AnswerInvitation(matter_id, willing=True))
    return Screen(text("disputes-stays-out"), ((later,), _menu()))


# threads


def thread(shown: Thread) -> Screen:
    """A page of a private thread."""
    head = text(
        f"disputes-thread-{shown.side.value if shown.mediates else 'mine'}", number=shown.number,
        who=shown.mediator or text("disputes-nobody-yet"),
    )  # fmt: skip
    said = [_line(one, shown) for one in shown.messages] or [text("disputes-thread-empty")]
    agreement = text("disputes-agreement", words=shortened(shown.agreement, 600)) if shown.agreement else None
    return Screen(paragraphs(head, lines(*said), agreement), _thread_buttons(shown))


def _line(one: Message, shown: Thread) -> Value:
    who = "mediator"
    if one.by == shown.me:
        who = "me"
    elif not one.is_mediators:
        who = shown.side.value if shown.mediates else "ours"
    marks = "🎤" * bool(one.voice) + "📷" * len(one.photos)
    words = " ".join(part for part in (marks, shortened(one.words, LONGEST)) if part)
    return text("disputes-line", at=Moment(one.at, shown.zone), who=text(f"disputes-by-{who}"), words=words)


def _thread_buttons(shown: Thread) -> Rows:
    matter_id, side = shown.matter_id, shown.side.value
    rows: list[tuple[Button, ...]] = []
    if shown.asks and shown.is_open:
        rows.append(_agree_row(matter_id, shown.version))
    row = [Button(text("disputes-write-button"), BeginTalk(matter_id, side))] if shown.is_open else []
    if shown.files:
        row.append(Button(text("disputes-files-button", count=shown.files), ShowThreadFiles(matter_id, side)))
    pages = []
    if shown.has_more:
        pages.append(Button(text("disputes-older-button"), ShowThread(matter_id, side, shown.page + 1)))
    if shown.page:
        pages.append(Button(text("disputes-newer-button"), ShowThread(matter_id, side, shown.page - 1)))
    rows += [tuple(one) for one in (row, pages) if one]
    is_other = shown.side is Side.OTHER and not shown.mediates
    if is_other and shown.is_open:
        stop = Button(text("disputes-unwilling-button"), AnswerInvitation(matter_id, willing=False))
        rows.append((stop,))
    return (*rows, _menu() if is_other else (_look(matter_id),))


def message(
    matter_id: MatterId, number: str, side: Side, words: str, photos: tuple[str, ...], voice: str | None, *,
    by: str | None,
) -> Screen:  # fmt: skip
    """A message handed on: from the mediator (`by`) to a side, or from a side to the mediator."""
    said = text("disputes-message", who=by, number=number) if by is not None else None
    head = said or text(f"disputes-message-{side.value}", number=number)
    body = lines(head, text("disputes-words", words=shortened(words, 700 if photos or voice else 2500)))
    open_thread = Button(text("disputes-thread-button"), ShowThread(matter_id, side.value))
    return Screen(body, ((open_thread,),), photos=photos, voice=None if photos else voice)


def write(what: str, stage: str, number: str, count: int) -> Screen:
    """The question of a form: for whom, or what."""
    if stage == "photos":
        so_far = text("saying-photos-so-far", count=count) if count else None
        body = lines(text("matters-step-photos"), so_far)
        return Screen(body, (*choices("photos", ("send", text("saying-send"))), cancel()))
    return Screen(text(f"disputes-write-{'door' if stage == 'door' else what}", number=number), (cancel(),))


# the end


def ask_agreement(matter_id: MatterId, number: str, version: int, words: str) -> Screen:
    """Both sides are asked whether this is what they agree to."""
    body = text("disputes-ask-agreement", number=number, words=shortened(words, 2500))
    return Screen(body, (_agree_row(matter_id, version),))


def not_yet(matter_id: MatterId, number: str, side: Side) -> Screen:
    """To the mediator: a side does not agree to the text."""
    return Screen(text(f"disputes-not-yet-{side.value}", number=number), ((_look(matter_id),),))


def agreed(number: str, words: str) -> Screen:
    """To everybody: both said yes."""
    return Screen(text("disputes-agreed", number=number, words=shortened(words, 2500)), (_menu(),))


def ask_end(matter_id: MatterId, number: str) -> Screen:
    """Asked once more before the talks end."""
    sure = Button(text("disputes-end-sure-button"), EndTalks(matter_id, sure=True))
    return Screen(text("disputes-ask-end", number=number), ((sure,), (_look(matter_id),)))


def nothing_came_of_it(number: str) -> Screen:
    """To the other side: the talks are over."""
    return Screen(text("disputes-nothing-came", number=number), (_menu(),))


def withdrawn(number: str) -> Screen:
    """To the other side and the mediator: it was withdrawn."""
    return Screen(text("disputes-withdrawn", number=number), (_menu(),))


# lists


def page(found: tuple[tuple[MatterId, str], ...], number: int, *, has_more: bool, opens: dict[MatterId, str]) -> Screen:
    """The disputes that concern a person, by number alone; `opens`: "matter", "thread", "steps", "mediator" each."""
    does = {
        "thread": lambda one: ShowThread(one, Side.OTHER.value), "steps": ShowSteps, "mediator": ChooseMediator,
        "matter": ShowMatter,
    }  # fmt: skip
    rows: list[tuple[Button, ...]] = [
        (Button(text("disputes-one", number=serial), does[opens[matter_id]](matter_id)),) for matter_id, serial in found
    ]
    pages = []
    if number:
        pages.append(Button(text("matters-page-before"), FindDisputes(number - 1)))
    if has_more:
        pages.append(Button(text("matters-page-next"), FindDisputes(number + 1)))
    rows += [tuple(pages)] if pages else []
    return Screen(text("disputes-list" if found else "disputes-list-none"), (*rows, _menu()))


def steps(number: str, taken: tuple[tuple[datetime, str], ...], zone: str) -> Screen:
    """For the auditor: that it exists and what was done, without a word of it."""
    told = [
        text("matters-timeline-line", at=Moment(at, zone), what=text(f"disputes-step-{kind.replace('_', '-')}"))
        for at, kind in taken[-40:]
    ]
    back = Button(text("disputes-list-button"), FindDisputes())
    return Screen(paragraphs(text("disputes-steps", number=number), lines(*told)), ((back,), _menu()))


def _look(matter_id: MatterId) -> Button:
    return Button(text("matters-back-button"), ShowMatter(matter_id))


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
