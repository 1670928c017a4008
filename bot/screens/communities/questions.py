"""The first day's questions, one a screen, with the way back and the way out."""

from typing import Any

from bot.domain.commands.communities import ChoosePlace, OfferRole, OpenRoster
from bot.domain.commands.forms import OpenMenu
from bot.domain.places import Body
from bot.domain.rights import Role
from bot.domain.setup import BODY_KINDS, NUMBERS, ZONES
from bot.screens.base import Button, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.numbers import number_name

State = dict[str, Any]


def setup_question(state: State) -> Screen:
    """The question a form about a community or a body is at."""
    stage = str(state["stage"])
    if stage.startswith("body-"):
        question, rows = _body_question(stage, state["body"], only=bool(state.get("only")))
    elif stage == "bodies":
        question, rows = _bodies(state["bodies"])
    elif stage == "check":
        question, rows = _check(state)
    else:
        question, rows = _community_question(stage, state)
    return Screen(question, (*rows, _ways(stage, state)))


def setup_corrected() -> Screen:
    """The community's own page was corrected."""
    return Screen(text("communities-setup-corrected"), ((_menu(),),))


def setup_done(name: str, online: tuple[Body, ...]) -> Screen:
    """The community stands; what comes next: the roster, and accounts for the bodies that use this."""
    rows: list[tuple[Button, ...]] = [(Button(text("communities-setup-roster"), OpenRoster()),)]
    rows += [
        (Button(text("communities-setup-staff", name=body.name), OfferRole(Role.STAFF, int(body.id))),)
        for body in online
    ]
    if not online:
        rows.append((Button(text("communities-setup-people"), ChoosePlace(Role.STAFF)),))
    return Screen(text("communities-setup-done", name=name), (*rows, (_menu(),)))


def numbers_of(numbers: dict[str, str]) -> Value:
    """The emergency numbers there are, one a line."""
    shown = [
        text("communities-number-line", which=number_name(key), number=numbers[key])
        for key in NUMBERS
        if key in numbers
    ]
    return lines(*shown)


def _community_question(stage: str, state: State) -> tuple[Value, Rows]:
    rows: Rows = ()
    if stage == "zone":
        rows = choices("zone", *((zone, text(f"communities-zone-{zone.rpartition('/')[2]}")) for zone in ZONES))
    known = state["numbers"].get(stage) if stage in NUMBERS else state.get(stage)
    extra: list[tuple[str, Value]] = []
    if known and stage != "zone":
        extra.append(("keep", text("communities-keep")))
    if stage != "name" and stage != "zone":
        extra.append(("skip", text("communities-skip")))
    question: Value = text(f"communities-ask-{stage}") if stage not in NUMBERS else _number_question(stage)
    if known and stage != "zone":
        question = paragraphs(question, text("communities-known", value=known))
    return question, (*rows, *choices(stage, *extra))


def _number_question(key: str) -> Value:
    return text("communities-ask-number", which=number_name(key))


def _check(state: State) -> tuple[Value, Rows]:
    question = paragraphs(
        text("communities-ask-check"),
        lines(
            text("communities-check-name", name=state["name"]),
            text("communities-check-street", street=state["street"]) if state["street"] else None,
            text("communities-check-zone", zone=_zone(state["zone"])),
        ),
        numbers_of(state["numbers"]),
    )
    fields = [(field, text(f"communities-change-{field}")) for field in ("name", "street", "zone")]
    numbers = [(key, number_name(key)) for key in NUMBERS]
    right = choices("check", ("right", text("communities-check-right")))
    return question, (*right, *choices("check", *fields, *numbers, a_row=3))


def _zone(zone: str) -> Value:
    return text(f"communities-zone-{zone.rpartition('/')[2]}") if zone in ZONES else zone


def _bodies(entered: list[dict[str, Any]]) -> tuple[Value, Rows]:
    listed = lines(*(_entered(body) for body in entered))
    question = paragraphs(text("communities-ask-bodies"), listed if entered else None)
    options: list[tuple[str, Value]] = [("add", text("communities-bodies-add"))]
    options.insert(0, ("usual", text("communities-bodies-usual")))
    if entered:
        options.append(("done", text("communities-bodies-done")))
    return question, choices("bodies", *options)


def _entered(body: dict[str, Any]) -> Value:
    name: Value = body.get("called") or text(f"communities-body-{body['kind']}")
    if telephone := body.get("telephone"):
        return text("communities-body-line-telephone", name=name, telephone=telephone)
    return text("communities-body-line", name=name)


def _body_question(stage: str, body: dict[str, Any], *, only: bool) -> tuple[Value, Rows]:
    field = stage.removeprefix("body-")
    kind: Value = text(f"communities-body-{body['kind']}") if "kind" in body else ""
    match field:
        case "kind":
            return text("communities-ask-body-kind"), choices(
                stage, *((one, text(f"communities-body-{one}")) for one in BODY_KINDS)
            )
        case "called":
            usual = () if only else choices(stage, ("usual", text("communities-body-usual-name")))
            return text("communities-ask-body-called", kind=kind or text("communities-body-any")), usual
        case "online":
            return text("communities-ask-body-online"), choices(
                stage, ("yes", text("communities-body-online")), ("no", text("communities-body-offline"))
            )
        case _:
            return text(f"communities-ask-body-{field}"), choices(stage, ("skip", text("communities-skip")))


def _ways(stage: str, state: State) -> tuple[Button, ...]:
    """Back where there is something before, and the way out."""
    if not state.get("path"):
        return cancel()
    (back,) = choices(stage, ("back", text("communities-back")))
    return (*back, *cancel())


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
