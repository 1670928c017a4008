"""How ranked ballots are counted: instant run-off, single transferable vote for several seats, Schulze.

A profile says how often each ballot was cast, the most wanted option first; a ballot may rank only some. Whom no ballot
names does not stand. Blank ballots are not counted here. Everything is counted in whole numbers and fractions.

**Ties, never by chance.** Where several have fewest votes, the one goes who had fewer in the first round in which they
differ: what voters wrote in first place themselves comes before what eliminations made of it, and anybody can check it
on the first table. Equals whose ballots name nobody else that stands go together. Equals between whom the last seats
are end the count with a tie. Whom else nothing separates, the list does: the lower on it goes (the round says so).

But the order of a list elects nobody. Where it had to be asked, the count is held in every way in which these ties
could have gone. Who is elected in every way is elected; who is elected in some only is `tied`, and nothing is decided
among them. Where there are more than `MOST_WAYS`, all who stood when the list was first asked are tied.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice

from bot.domain.polls.values import Choice

Profile = Mapping[Choice, int]
Piles = dict[int, dict[Choice, Fraction]]
"""The ballots that lie with each option that still stands, with what they are worth."""
Way = tuple[int, ...]
"""Who goes in each tie that the list would have to decide, in turn; the list decides those beyond its end."""

MOST_WAYS = 200
"""So many ways of ties are looked at: a dozen is usual with few ballots and many options."""


@dataclass(frozen=True, slots=True)
class Round:
    """A table of the count: the votes of every option before anybody is elected or goes in this round.

    Who was elected before keeps the quota, who is out has none; votes and `exhausted` together are all ballots.
    `standing`: who can still be elected. `by_list`: who goes is equal to another, and only lower on the list. `tied`:
    between whom the last seats are; the count ends there.
    """

    votes: tuple[Fraction, ...]
    exhausted: Fraction
    standing: tuple[int, ...]
    elected: tuple[int, ...] = ()
    eliminated: tuple[int, ...] = ()
    by_list: bool = False
    tied: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A run-off or STV: `elected` and `tied` do not depend on the list, `rounds` are of the way that it would go.

    `quota` is what elects: fixed with several seats; None in a run-off: over half of the ballots that still count.
    """

    rounds: tuple[Round, ...]
    elected: tuple[int, ...]
    tied: tuple[int, ...] = ()
    quota: int | None = None


@dataclass(frozen=True, slots=True)
class Schulze:
    """Who beats whom: `preferred[a][b]` ballots put a before b; `order` from the first to the last, equals together.

    `winners` are those whom nobody beats; with no ballots there are none.
    """

    winners: tuple[int, ...]
    order: tuple[tuple[int, ...], ...]
    preferred: tuple[tuple[int, ...], ...]


def run_off(profile: Profile, options: int) -> Count:
    """Instant run-off: who has more than half of the ballots that still count is elected, else the last one goes."""
    return _counted(profile, options, 1, None)


def stv(profile: Profile, options: int, seats: int) -> Count:
    """Single transferable vote with the Droop quota, votes // (seats + 1) + 1.

    Who reaches it is elected. What all who were elected in a round have above it passes on at once, an equal part of
    each ballot that lies with them (weighted inclusive Gregory), to whom it names next of those that still stand. Where
    nobody reaches it, the last one goes; where no more stand than there are seats, they are elected.
    """
    votes = sum(times for choice, times in profile.items() if choice)
    return _counted(profile, options, seats, votes // (seats + 1) + 1)


def schulze(profile: Profile, options: int) -> Schulze:
    """The Schulze method, a win being as strong as the ballots for it; who is not ranked comes after all who are.

    The order takes off in turn all whom none of the rest beats: those together are equal or not to be compared.
    """
    preferred = _preferred(profile, options)
    paths = _strongest(preferred)
    left, order = list(range(options)), []
    while left:
        unbeaten = tuple(a for a in left if all(paths[a][b] >= paths[b][a] for b in left))
        order.append(unbeaten)
        left = [a for a in left if a not in unbeaten]
    winners = order[0] if order and any(choice and times for choice, times in profile.items()) else ()
    return Schulze(winners, tuple(order), preferred)


def _counted(profile: Profile, options: int, seats: int, quota: int | None) -> Count:
    ways = tuple(islice(_ways(profile, options, seats, quota), MOST_WAYS + 1))
    always, ever = _open(ways[0]) if len(ways) > MOST_WAYS else _common(ways)
    return Count(ways[0], tuple(sorted(always)), tuple(sorted(ever - always)), quota)


def _common(ways: tuple[tuple[Round, ...], ...]) -> tuple[frozenset[int], frozenset[int]]:
    """Who is elected in every way, and who is or could be in any."""
    always = frozenset.intersection(*map(_elected, ways))
    return always, frozenset().union(*map(_elected, ways), *(one.tied for rounds in ways for one in rounds))


def _open(rounds: tuple[Round, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """Who was elected before the list was first asked, and who could still be after it."""
    asked = next(number for number, one in enumerate(rounds) if one.by_list)
    always = _elected(rounds[:asked])
    return always, always.union(rounds[asked].standing)


def _elected(rounds: tuple[Round, ...]) -> frozenset[int]:
    return frozenset(option for one in rounds for option in one.elected)


def _ways(profile: Profile, options: int, seats: int, quota: int | None) -> Iterator[tuple[Round, ...]]:
    """The rounds in every way in which ties could go, that of the list first."""
    waiting: list[Way] = [()]
    while waiting:
        counting = _Counting(profile, options, seats, quota, waiting.pop())
        yield tuple(counting.rounds())
        waiting += counting.other_ways


class _Counting:
    """One count in one way, round by round; `other_ways` are those that branch off beyond the end of this one."""

    def __init__(self, profile: Profile, options: int, seats: int, quota: int | None, way: Way) -> None:
        self.options, self.seats, self.quota, self.way = options, seats, quota, way
        named = {option for choice, times in profile.items() if times for option in choice}
        self.piles: Piles = {option: {} for option in sorted(named)}
        self.elected: list[int] = []
        self.kept: dict[int, Fraction] = {}
        self.exhausted = Fraction(0)
        self.past: list[tuple[Fraction, ...]] = []
        self.gone: Way = ()
        self.other_ways: list[Way] = []
        for choice, times in profile.items():
            if choice and times:
                self._pass_on(choice, Fraction(times))

    def rounds(self) -> Iterator[Round]:
        """The rounds until every seat is filled or nobody stands."""
        while self.piles and len(self.elected) < self.seats:
            votes = self._votes()
            self.past.append(votes)
            before = Round(votes, self.exhausted, tuple(self.piles))
            if reached := self._reached(votes):
                self._elect(reached, votes)
                yield replace(before, elected=reached)
            else:
                equal = self._last(votes)
                if self._ends(equal):
                    yield replace(
                        before, elected=tuple(option for option in self.piles if option not in equal), tied=equal
                    )
                    return
                by_list = len(equal) > 1 and any(map(self._has_heirs, equal))
                out = (self._goes(equal),) if by_list else equal
                self._eliminate(out)
                yield replace(before, eliminated=out, by_list=by_list)

    def _votes(self) -> tuple[Fraction, ...]:
        of_standing = {option: sum(pile.values(), Fraction(0)) for option, pile in self.piles.items()}
        return tuple(of_standing.get(option, self.kept.get(option, Fraction(0))) for option in range(self.options))

    def _reached(self, votes: tuple[Fraction, ...]) -> tuple[int, ...]:
        if len(self.piles) <= self.seats - len(self.elected):
            return tuple(self.piles)
        if self.quota is not None:
            return tuple(option for option in self.piles if votes[option] >= self.quota)
        counting = sum(votes)
        return tuple(option for option in self.piles if 2 * votes[option] > counting)

    def _elect(self, reached: tuple[int, ...], votes: tuple[Fraction, ...]) -> None:
        piles = [(option, self.piles.pop(option)) for option in reached]
        self.elected += reached
        for option, pile in piles:
            self.kept[option] = min(votes[option], Fraction(self.quota or votes[option]))
            if above := votes[option] - self.kept[option]:
                for choice, worth in pile.items():
                    self._pass_on(choice, worth * above / votes[option])

    def _last(self, votes: tuple[Fraction, ...]) -> tuple[int, ...]:
        """Who has fewest votes, of several those who had fewer in the first round in which they differ."""
        histories = {option: tuple(past[option] for past in self.past) for option in self.piles}
        fewest = min(votes[option] for option in self.piles)
        history = min(histories[option] for option in self.piles if votes[option] == fewest)
        return tuple(option for option in self.piles if histories[option] == history)

    def _ends(self, equal: tuple[int, ...]) -> bool:
        """Whether it is a tie for the last seats: whoever of them goes, the rest of those who stand are elected."""
        over = len(self.piles) - (self.seats - len(self.elected))
        return len(equal) > over and (over == 1 or not any(map(self._has_heirs, equal)))

    def _has_heirs(self, option: int) -> bool:
        """Whether any ballot that lies with the option names another that stands."""
        return any(self.piles.keys() & set(choice) - {option} for choice in self.piles[option])

    def _goes(self, equal: tuple[int, ...]) -> int:
        """Which of equals goes: as this way has it, and beyond its end the lowest on the list."""
        beyond = len(self.gone) >= len(self.way)
        goes = max(equal) if beyond else self.way[len(self.gone)]
        if beyond:
            self.other_ways += [(*self.gone, other) for other in equal if other != goes]
        self.gone += (goes,)
        return goes

    def _eliminate(self, out: tuple[int, ...]) -> None:
        piles = [self.piles.pop(option) for option in out]
        for pile in piles:
            for choice, worth in pile.items():
                self._pass_on(choice, worth)

    def _pass_on(self, choice: Choice, worth: Fraction) -> None:
        """The ballots that say this go, all together, to whom they name first of those that stand.

        No earlier one can be standing again.
        """
        heir = next((option for option in choice if option in self.piles), None)
        if heir is None:
            self.exhausted += worth
        else:
            self.piles[heir][choice] = worth


def _preferred(profile: Profile, options: int) -> tuple[tuple[int, ...], ...]:
    wins = [[0] * options for _ in range(options)]
    for choice, times in profile.items():
        ranked = frozenset(choice)
        behind = [option for option in range(options) if option not in ranked]
        for option in reversed(choice):
            over = wins[option]
            for other in behind:
                over[other] += times
            behind.append(option)
    return tuple(map(tuple, wins))


def _strongest(preferred: tuple[tuple[int, ...], ...]) -> list[list[int]]:
    """How strong the strongest path of wins is from each to each: as strong as its weakest win."""
    options = range(len(preferred))
    paths = [[preferred[a][b] if preferred[a][b] > preferred[b][a] else 0 for b in options] for a in options]
    for middle in options:
        for a in options:
            for b in options:
                if a != b:
                    paths[a][b] = max(paths[a][b], min(paths[a][middle], paths[middle][b]))
    return paths
