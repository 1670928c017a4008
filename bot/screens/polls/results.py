"""What came of a poll: the verdict, every ratio against its bound, the figures of each option (domain §5)."""

from bot.domain.polls.outcome import Measure, Ratio, Verdict
from bot.domain.polls.poll import MISSED, NOBODY, Poll, State
from bot.domain.polls.ranked import Count, Schulze
from bot.domain.polls.values import OWNERS_RULES, Kind, Rule
from bot.screens.base import Joined, Print, Screen, Value, lines, paragraphs, text
from bot.screens.polls.shown import Counted, Shown, area, area_wanted, code, option, question_lines, voters

BAR = 10
"""Signs of a bar of 100 %."""
AREAS = (Measure.TURNOUT_AREA, Measure.YES_AREA)


def result(shown: Shown) -> Value:
    """The result as the card and the private chat show it."""
    counted, poll = shown.counted, shown.poll
    if counted is None:
        return over(poll)
    return paragraphs(
        verdict(poll, counted), figures(poll, counted), ratios(counted), None if shown.rule else caution(poll)
    )


def over(poll: Poll) -> Value:
    """Why a poll that is closed has no result."""
    match poll.state:
        case State.CANCELLED if poll.why == MISSED:
            return text("polls-over-missed")
        case State.CANCELLED if poll.why == NOBODY:
            return text("polls-over-nobody")
        case State.CANCELLED if poll.why:
            return text("polls-over-cancelled-why", why=poll.why)
        case State.CANCELLED:
            return text("polls-over-cancelled")
        case State.VOID if poll.why != "key":
            return text("results-void", why=poll.why)
        case State.VOID:
            return text("polls-over-void")
        case State.PLANNED:
            return text("polls-over-planned")
        case _:
            return text("polls-over-counting")


def verdict(poll: Poll, counted: Counted) -> Value:
    """One sentence that says what came of it."""
    came = counted.outcome
    names = Joined(tuple(option(poll, one) for one in came.winners or came.runoff), "list")
    match came.verdict:
        case Verdict.PASSED if came.winners:
            return text("polls-verdict-passed-one", names=names)
        case Verdict.ADVISORY if not came.winners:
            return text("polls-verdict-nothing")
        case found:
            return text(f"polls-verdict-{code(found)}", names=names)


def figures(poll: Poll, counted: Counted) -> Value:
    """Every option with its figure and a bar."""
    tally = counted.tally
    most = max(1, tally.cast.heads)
    found: list[Value] = []
    for which, one in enumerate(tally.options):
        part = tally.sums[which] if tally.sums else one.heads
        whole = max(1, max(tally.sums)) if tally.sums else most
        found.append(
            text("polls-figure", words=option(poll, which), bar=bar(part, whole), figure=mark(poll, counted, which))
        )
    blank = text("polls-figure-blank", count=tally.blank.heads) if tally.blank.heads else None
    return lines(*found, blank, _count(poll, counted))


def mark(poll: Poll, counted: Counted, which: int) -> Value:
    """The figure of an option."""
    tally = counted.tally
    if tally.sums:
        return text("polls-mark-sum", sum=tally.sums[which])
    heads = tally.options[which].heads
    if poll.form.kind is Kind.DATES:
        return text("polls-mark-dates", sure=heads, could=tally.could[which].heads)
    if poll.rule in OWNERS_RULES:
        return text("polls-mark-area", count=heads, area=area(tally.options[which].area_cm2))
    return text("polls-mark", count=heads, unit=voters(poll, heads))


def _count(poll: Poll, counted: Counted) -> Value | None:
    """How ranked ballots were counted, in a line."""
    found = counted.tally.count
    if isinstance(found, Count):
        return text("polls-rounds", count=len(found.rounds))
    if isinstance(found, Schulze):
        order = tuple(Joined(tuple(option(poll, one) for one in place), "list") for place in found.order)
        return text("polls-order", order=Joined(order, "list")) if order else None
    return None


def bar(part: int, whole: int) -> str:
    """A bar of ten signs."""
    filled = (part * BAR * 2 + whole) // (whole * 2)
    return "▓" * filled + "░" * (BAR - filled)


def ratios(counted: Counted) -> Value | None:
    """Every ratio against its bound, and how much was short."""
    if not counted.outcome.ratios:
        return None
    return lines(*(_ratio(one) for one in counted.outcome.ratios))


def _ratio(one: Ratio) -> Value:
    size, wanted = (area, area_wanted) if one.name in AREAS else (str, str)
    told: dict[str, Value] = {
        "part": size(one.part), "base": size(one.base), "needed": wanted(one.needed), "short": wanted(one.short)
    }  # fmt: skip
    measure = code(one.name)
    return text(f"polls-ratio-{measure}" if one.holds else f"polls-ratio-short-{measure}", **told)


def caution(poll: Poll) -> Value:
    """What such a result is by law, and what it is not."""
    if poll.rule in OWNERS_RULES or poll.roll_kind.value == "owners":
        return text("polls-caution-owners")
    if poll.rule is Rule.CONSULTATION:
        return text("polls-caution-advice")
    return text("polls-caution-unit")


def announced(poll: Poll, counted: Counted) -> Screen:
    """What the group hears when a poll is counted."""
    body = paragraphs(
        text("polls-announced"), question_lines(poll), verdict(poll, counted), figures(poll, counted), ratios(counted),
    )  # fmt: skip
    return Screen(body, document=picture(poll))


def picture(poll: Poll) -> Print:
    """The result as a picture."""
    return Print("poll-result", poll.id, is_picture=True)


def void_told(poll: Poll) -> Screen:
    """What the group hears where nothing can be counted."""
    return Screen(paragraphs(text("polls-announced"), text("polls-question", words=poll.question), over(poll)))
