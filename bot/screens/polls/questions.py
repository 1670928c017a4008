"""The questions with which a poll is posted; one question a screen."""

from datetime import datetime
from typing import Any

from bot.domain.polls.poll import Poll, Reminds
from bot.domain.polls.posting import (
    DETAILS,
    METHODS,
    MORE,
    NOTICE,
    OPENS,
    POINTS,
    QUESTION,
    UNTIL,
    rules_offered,
    wanted,
)
from bot.domain.polls.values import MOST_OPTIONS, Kind, Method, RollKind
from bot.screens.base import Button, Moment, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.polls.shown import code, how, title
from bot.screens.shortening import in_one_line

State = dict[str, Any]
"""The form as it stands."""


def question(state: State, unit: str, zone: str, opens_at: datetime, closes_at: datetime | None) -> Screen:
    """The question that is open."""
    stage = state["stage"]
    match stage:
        case "question":
            return _typed(text("polls-ask-question", unit=unit, limit=QUESTION), state, "question")
        case "options":
            return _options(state)
        case "until":
            rows = choices("until", *((str(one), text("polls-days", count=one)) for one in UNTIL))
            passed = text("polls-until-passed") if state["until"] and closes_at is None else None
            return Screen(lines(passed, text("polls-ask-until")), (*rows, _back("until")))
        case "check":
            return _check(state, unit, zone, opens_at, closes_at)
        case "more":
            return _more(state, zone, opens_at)
        case "number":
            return _number(state)
        case "details":
            rows = choices("details", ("none", text("polls-details-none")))
            return Screen(text("polls-ask-details", limit=DETAILS), (*rows, _back("details")))
        case _:
            return _setting(state, stage)


def _typed(body: Value, state: State, stage: str) -> Screen:
    keep = choices(stage, ("keep", text("saying-keep"))) if state["checked"] else ()
    so_far = text("polls-so-far", words=state["question"]) if state["question"] else None
    return Screen(lines(body, so_far), (*keep, cancel()))


def _options(state: State) -> Screen:
    yes_no = choices("options", ("yes_no", text("polls-options-yes-no")), a_row=1)
    keep = choices("options", ("keep", text("saying-keep"))) if state["checked"] and state["options"] else ()
    body = lines(
        text("polls-so-far", words=state["question"]), text("polls-ask-options", most=MOST_OPTIONS),
        *(text("polls-option-line", nth=str(nth), words=words) for nth, words in enumerate(state["options"], 1)),
    )  # fmt: skip
    return Screen(body, (*yes_no, *keep, _back("options")))


def _check(state: State, unit: str, zone: str, opens_at: datetime, closes_at: datetime | None) -> Screen:
    named = state["options"]
    offered: tuple[Value, ...] = (text("polls-options-yes-no"),) if not named else tuple(
        text("polls-option-line", nth=str(nth), words=words) for nth, words in enumerate(named, 1)
    )  # fmt: skip
    body = paragraphs(
        text("polls-check", unit=unit),
        lines(text("polls-question", words=state["question"]), *offered),
        lines(
            text("polls-until", at=Moment(closes_at, zone)) if closes_at else None,
            text("polls-opens", at=Moment(opens_at, zone)) if state["opens"] else None,
            text("polls-terms", roll=text(f"polls-roll-{code(state['roll'])}"), kind=_kind(state)),
            text("polls-passes", rule=text(f"polls-rule-{code(state['rule'])}")),
            text("polls-secret-line") if state["secret"] else None,
        ),
        text("polls-replaces") if state.get("replaces") else None,
    )
    rows = choices(
        "check", ("send", text("saying-send")), ("more", text("polls-more")),
        ("question", text("polls-change-question")),
        ("options", text("polls-change-options")), ("until", text("notices-change-until")),
    )  # fmt: skip
    return Screen(body, (*rows, cancel()))


def _kind(state: State) -> Value:
    form = wanted(state).form
    if form.kind is Kind.RANKED and form.method is not Method.STV:
        return text(f"polls-method-{code(form.method)}")
    return how(form)


def _more(state: State, zone: str, opens_at: datetime) -> Screen:
    """Everything that can be set besides; what it is now stands in the text."""
    body = lines(
        text("polls-more-head"),
        text("polls-more-kind", what=_kind(state)),
        text("polls-more-roll", what=text(f"polls-roll-{code(state['roll'])}")),
        text("polls-more-rule", what=text(f"polls-rule-{code(state['rule'])}")),
        text("polls-more-secret", what=text("polls-secret-yes" if state["secret"] else "polls-secret-no")),
        text("polls-more-opens", what=Moment(opens_at, zone) if state["opens"] else text("polls-opens-now")),
        text("polls-more-reminds", what=text(f"polls-reminds-{code(state['reminds'])}")),
        text("polls-more-parking", what=text("polls-parking-yes" if state["parking"] else "polls-parking-no"))
        if _may_set(state, "parking")
        else None,
        text("polls-more-reach", what=text(f"polls-reach-{code(state['reach'])}")) if _far(state) else None,
        text("polls-more-details", words=in_one_line(state["details"], 40)) if state["details"] else None,
    )
    offered = [one for one in MORE if _may_set(state, one)]
    rows = choices("more", *((one, text(f"polls-set-{one}")) for one in offered))
    return Screen(body, (*rows, *choices("more", ("back", text("polls-more-done")))))


def _may_set(state: State, setting: str) -> bool:
    if setting == "parking":
        return bool(state["roll"] == RollKind.OWNERS)
    return setting != "reach" or _far(state)


def _far(state: State) -> bool:
    return len(state["may_reach"]) > 1


def _setting(state: State, stage: str) -> Screen:
    said: Value | None = None
    match stage:
        case "kind":
            plain = [(one.value, text(f"polls-short-kind-{code(one)}")) for one in Kind if one is not Kind.RANKED]
            ranked = [(one.value, text(f"polls-short-method-{code(one)}")) for one in METHODS]
            rows, said = choices("kind", *plain, *ranked), _kinds_explained()
        case "roll":
            rows = choices("roll", *((one.value, text(f"polls-short-roll-{code(one)}")) for one in RollKind))
            said = lines(
                *(_means(f"polls-short-roll-{code(one)}", f"polls-about-roll-{code(one)}") for one in RollKind)
            )
        case "rule":
            offered = rules_offered(state)
            rows = choices("rule", *((one.value, text(f"polls-short-rule-{code(one)}")) for one in offered))
            said = lines(*(_means(f"polls-short-rule-{code(one)}", f"polls-rule-{code(one)}") for one in offered))
        case "reminds":
            rows = choices("reminds", *((one.value, text(f"polls-reminds-{code(one)}")) for one in Reminds), a_row=1)
        case "parking":
            rows = choices("parking", ("no", text("polls-parking-no")), ("yes", text("polls-parking-yes")))
        case "secret":
            rows = choices("secret", ("no", text("polls-secret-no")), ("yes", text("polls-secret-yes")))
        case "opens":
            rows = choices("opens", *((str(one), _opens(one)) for one in OPENS if _may_open(state, one)))
        case _:
            rows, said = (
                choices("reach", *((one, text(f"polls-reach-{code(one)}")) for one in state["may_reach"])),
                None,
            )
    body = paragraphs(text(f"polls-ask-{stage}", days=NOTICE), said)
    return Screen(body, (*rows, _back(stage)))


def _kinds_explained() -> Value:
    """What the short words on the buttons mean, where they do not say it themselves."""
    short = (one for one in Kind if one not in (Kind.ONE, Kind.SEVERAL, Kind.RANKED))
    plain = ((f"polls-short-kind-{code(one)}", f"polls-kind-{code(one)}") for one in short)
    ranked = ((f"polls-short-method-{code(one)}", f"polls-method-{code(one)}") for one in METHODS)
    return lines(*(_means(*one) for one in (*plain, *ranked)))


def _means(button: str, words: str) -> Value:
    return text("polls-explained", button=text(button), words=text(words))


def _may_open(state: State, days: int) -> bool:
    return state["roll"] != RollKind.OWNERS or days >= NOTICE


def _opens(days: int) -> Value:
    return text("polls-opens-in", count=days) if days else text("polls-opens-now")


def _number(state: State) -> Screen:
    if state["kind"] == Kind.POINTS:
        return Screen(text("polls-ask-points", most=POINTS), (_back("number"),))
    if state["kind"] == Kind.RANKED and state["method"] == Method.STV:
        return Screen(text("polls-ask-seats", most=len(state["options"])), (_back("number"),))
    return Screen(text("polls-ask-most", most=len(state["options"])), (_back("number"),))


def ask_why(poll: Poll) -> Screen:
    """Why is the poll taken back?"""
    return Screen(text("polls-ask-why", words=title(poll)), (cancel(),))


def _back(stage: str) -> tuple[Button, ...]:
    return (*choices(stage, ("back", text("forms-back")))[0], *cancel())
