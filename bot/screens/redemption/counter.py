"""At the counter: the code, what it stands for, into whose hands it goes, what comes back."""

from bot.domain.commands.redemption import AskHousehold, EnterCode, Issue, OpenCounter, ShowPickup, TakeBack
from bot.domain.redemption.asking import RETURNS
from bot.domain.redemption.goods import Goods
from bot.domain.redemption.reservation import Reservation, State, To
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Toast, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices


def ask_code() -> Screen:
    """Which code?"""
    return Screen(text("redemption-ask-code"), (cancel(),))


def pickup(
    kept: Reservation, goods: Goods, door: str, people: tuple[str, ...], helpers: tuple[str, ...], zone: str
) -> Screen:
    """The thing with its picture, the door, who may collect it; one tap gives it out."""
    names = tuple(one for one in people if one)
    body = paragraphs(
        text("redemption-pickup", name=goods.name, door=door),
        lines(
            text("redemption-pickup-members", names=Joined(names, "list")) if names
            else text("redemption-pickup-anybody"),
            text("redemption-pickup-helpers", names=Joined(helpers, "list"))
            if helpers else None,
            text("redemption-pickup-agreed") if kept.consented_at is not None else None,
        ),
        text("redemption-pickup-until", until=Moment(kept.expires_at, zone)),
        text("redemption-pickup-ask"),
    )  # fmt: skip
    given = [Button(text("redemption-to-member-button"), Issue(kept.id, To.MEMBER.value, kept.code))]
    if helpers:
        given.append(Button(text("redemption-to-helper-button"), Issue(kept.id, To.HELPER.value, kept.code)))
    rows: Rows = (
        tuple(given),
        (Button(text("redemption-neighbour-button"), AskHousehold(kept.id, kept.code)),),
        (Button(text("redemption-next-code-button"), EnterCode()), _counter(kept)),
    )
    return Screen(body, rows, photos=(goods.photo,) if goods.photo else ())


def issued(
    kept: Reservation, goods: Goods, door: str, by: str, taken_back_by: str, zone: str, *, may_return: bool
) -> Screen:
    """When, by whom and into whose hands it was given; or that it came back."""
    at = Moment(kept.ended_at or kept.reserved_at, zone)
    to: Value = text(f"redemption-to-{kept.handed_to}") if kept.handed_to is not None else "—"
    said: list[Value] = [text("redemption-issued", name=goods.name, door=door, at=at, who=by, to=to)]
    if kept.state is State.RETURNED and kept.returned_at is not None:
        back = Moment(kept.returned_at, zone)
        said.append(text("redemption-returned", at=back, who=taken_back_by, price=kept.price))
    rows: list[tuple[Button, ...]] = []
    if may_return:
        rows.append((Button(text("redemption-return-button"), TakeBack(kept.id)),))
    rows.append((Button(text("redemption-next-code-button"), EnterCode()), _counter(kept)))
    return Screen(lines(*said), tuple(rows))


def given() -> Toast:
    """It is given out."""
    return Toast(text("redemption-given-toast"))


def given_already() -> Toast:
    """This person gave it out just now."""
    return Toast(text("redemption-given-already-toast"))


def ask_word(kept: Reservation) -> Screen:
    """The household's word; or somebody of it has tapped meanwhile."""
    looked = (Button(text("redemption-asked-again-button"), ShowPickup(kept.id, kept.code)),)
    return Screen(text("redemption-ask-word"), (looked, cancel()))


def ask_return(stage: str) -> Screen:
    """Why does it come back? Can it be given out again?"""
    if stage == "why":
        options = [(one, text(f"redemption-return-{one}")) for one in RETURNS]
        return Screen(text("redemption-ask-return"), (*choices("why", *options, a_row=3), cancel()))
    options = [("good", text("redemption-broken-no")), ("broken", text("redemption-broken-yes"))]
    return Screen(text("redemption-ask-broken"), (*choices("broken", *options), cancel()))


def taken_back(price: int) -> Toast:
    """The points are back with the household."""
    return Toast(text("redemption-taken-back-toast", price=price))


def _counter(kept: Reservation) -> Button:
    return Button(text("redemption-home-button"), OpenCounter(kept.counter_id))
