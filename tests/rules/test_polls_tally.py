"""The tally against a slow one that goes by names, and that the order of ballots makes no difference."""

from collections.abc import Iterable
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.polls.choices import checked
from bot.domain.polls.ranked import Count, Schulze
from bot.domain.polls.tally import tally
from bot.domain.polls.values import (
    ABSTAIN,
    NEED_BE,
    NO,
    SURE,
    YES,
    Ballot,
    Choice,
    Form,
    Kind,
    Method,
    Origin,
    Weight,
)

BASE = Weight(100, 1_000_000)


def ballots(*choices: Choice) -> list[Ballot]:
    """Each heads one, and as many cm² as 100 times its place from 1."""
    return [Ballot(choice, Weight(1, 100 * place)) for place, choice in enumerate(choices, 1)]


def test_yes_no_abstain_and_blank() -> None:
    told = tally(BASE, ballots((YES,), (NO,), (YES,), (ABSTAIN,), ()), Form(Kind.YES_NO, 3))
    assert told.base == BASE
    assert tally(BASE, ballots((YES,)), Form(Kind.YES_NO, 0)).options == (Weight(1, 100), Weight(), Weight())
    assert told.cast == Weight(5, 1500)
    assert told.blank == Weight(1, 500)
    assert told.options == (Weight(2, 400), Weight(1, 200), Weight(1, 400))
    assert (told.sums, told.could, told.count) == ((), (), None)


def test_who_named_it() -> None:
    told = tally(BASE, ballots((0, 2), (2,), ()), Form(Kind.APPROVAL, 3))
    assert told.options == (Weight(1, 100), Weight(), Weight(2, 300))


def test_scores_and_points_are_added_up_ballot_by_ballot() -> None:
    told = tally(BASE, ballots((5, 0, 1), (2, 0, 0), ()), Form(Kind.SCORE, 3))
    assert told.sums == (7, 0, 1)
    assert told.options == (Weight(2, 300), Weight(), Weight(1, 100))


def test_days_of_those_who_are_sure_and_of_those_who_could() -> None:
    told = tally(BASE, ballots((SURE, NEED_BE, 0), (SURE, SURE, 0), ()), Form(Kind.DATES, 3))
    assert told.options == (Weight(2, 300), Weight(1, 200), Weight())
    assert told.could == (Weight(), Weight(1, 100), Weight())


def test_ranked_ballots_are_counted_by_their_method() -> None:
    given_ballots = ballots((0, 1), (0,), (1, 2), (2, 1), ())
    run_off = tally(BASE, given_ballots, Form(Kind.RANKED, 3))
    assert [one.heads for one in run_off.options] == [2, 1, 1]
    assert isinstance(run_off.count, Count)
    assert run_off.count.rounds[0].votes == (Fraction(2), Fraction(1), Fraction(1))
    assert run_off.count.quota is None
    stv = tally(BASE, given_ballots, Form(Kind.RANKED, 3, method=Method.STV, seats=2)).count
    assert isinstance(stv, Count)
    assert stv.quota == 2
    schulze = tally(BASE, given_ballots, Form(Kind.RANKED, 3, method=Method.SCHULZE)).count
    assert isinstance(schulze, Schulze)
    assert schulze.preferred[0] == (0, 2, 2)


def test_how_ballots_were_given() -> None:
    paper = [Ballot((YES,), Weight(1), Origin.PAPER), Ballot((), Weight(1), Origin.PAPER), Ballot((NO,))]
    assert tally(BASE, paper, Form(Kind.YES_NO, 3)).by_origin == ((Origin.CHAT, 1), (Origin.PAPER, 2))


def test_nobody_took_part() -> None:
    for kind in Kind:
        told = tally(Weight(), [], Form(kind, 3))
        assert (told.cast, told.blank, told.by_origin) == (Weight(), Weight(), ())
        assert set(told.options) == {Weight()}


class Urn:
    """Ballots of one form, drawn."""

    def __init__(self, random: Random, kind: Kind, method: Method, size: int) -> None:
        self.form = Form(kind, 4, least=1, most=3, points=6, method=method, seats=2)
        self.random = random
        self.ballots = [
            Ballot(
                checked(self.form, self.choice()),
                Weight(random.randint(1, 2), random.randint(0, 9_999)),
                random.choice(list(Origin)),
            )
            for _ in range(size)
        ]

    def choice(self) -> Choice:
        draw = self.random
        if draw.random() < 0.2:
            return ()
        match self.form.kind:
            case Kind.YES_NO | Kind.ONE:
                return (draw.randrange(3),)
            case Kind.SEVERAL | Kind.APPROVAL | Kind.RANKED:
                return tuple(draw.sample(range(4), draw.randint(1, 3)))
            case Kind.SCORE:
                return tuple(draw.randint(0, 5) for _ in range(4))
            case Kind.POINTS:
                return tuple(draw.randint(0, 1) for _ in range(4))
            case Kind.DATES:
                return tuple(draw.randint(0, 2) for _ in range(4))


urns = st.builds(
    Urn, st.builds(Random, st.integers(0)), st.sampled_from(Kind), st.sampled_from(Method), st.integers(0, 20)
)


@given(urns)
def test_it_is_what_a_slow_tally_says(urn: Urn) -> None:
    told, kind = tally(BASE, urn.ballots, urn.form), urn.form.kind
    assert told.cast == slowly(urn.ballots)
    assert told.blank == slowly(one for one in urn.ballots if one.choice == ())
    for option, weight in enumerate(told.options):
        assert weight == slowly(one for one in urn.ballots if chooses(kind, one.choice, option))
    for option, weight in enumerate(told.could):
        assert weight == slowly(one for one in urn.ballots if one.choice[option : option + 1] == (1,))
    for option, points in enumerate(told.sums):
        assert points == sum(
            sum(one.choice[option : option + 1]) for one in urn.ballots for _ in range(one.weight.heads)
        )
    assert dict(told.by_origin) == {one.origin: slow_count(urn, one.origin) for one in urn.ballots}


@given(urns)
def test_the_order_of_ballots_is_irrelevant(urn: Urn) -> None:
    shuffled = urn.random.sample(urn.ballots, len(urn.ballots))
    assert tally(BASE, shuffled, urn.form) == tally(BASE, urn.ballots, urn.form)


def slowly(ballots: Iterable[Ballot]) -> Weight:
    heads = area = 0
    for ballot in ballots:
        heads += ballot.weight.heads
        area += ballot.weight.area_cm2
    return Weight(heads, area)


def chooses(kind: Kind, choice: Choice, option: int) -> bool:
    if kind in (Kind.SCORE, Kind.POINTS):
        return choice[option : option + 1] not in ((), (0,))
    if kind is Kind.DATES:
        return choice[option : option + 1] == (2,)
    return option in (choice[:1] if kind is Kind.RANKED else choice)


def slow_count(urn: Urn, origin: Origin) -> int:
    return len([one for one in urn.ballots if one.origin == origin])
