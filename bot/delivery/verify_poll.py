"""验票 · Count a poll of Shuoshi (说事) again.   python3 verify_poll.py FILE HASH [RECEIPT]

FILE is the published file, HASH the fingerprint of the file as the result sheet on the notice board has it (spaces do
not matter), RECEIPT the code shown to whoever voted. Python 3.9 or newer, nothing to install, nothing is sent anywhere.
What is checked: the file is the one of the sheet; the roll adds up; every ballot is valid and on the roll; receipts and
ballots are as many; every figure, ratio and the verdict follow from the ballots; the receipt is among those counted.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

# Civil Code art. 278 and 279, and the rules of the house: who must take part, who must agree: (a, b, more than a/b?)
TERMS: dict[str, tuple[Any, tuple[int, int, bool], bool]] = {
    "simple": ((1, 2, True), (1, 2, True), False), "two_thirds": ((2, 3, False), (2, 3, False), False),
    "owners_ordinary": ((2, 3, False), (1, 2, True), True), "owners_special": ((2, 3, False), (3, 4, False), True),
    "all_concerned": (None, (1, 1, False), False),
}  # fmt: skip


def sha256(value: Any) -> str:
    """The fingerprint of a value, written as JSON without spaces, keys sorted."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def is_valid(poll: Any, choice: tuple[int, ...]) -> bool:
    """Whether a ballot of this poll may say so; options are counted from 0, an empty ballot is blank."""
    kind, count, distinct = poll["kind"], poll["count"], len(set(choice)) == len(choice)
    if not choice:
        return True
    if kind in ("score", "points", "dates"):
        most = {"score": 5, "points": poll["points"], "dates": 2}[kind]
        spent = sum(choice) if kind == "points" else 0
        return len(choice) == count and all(0 <= one <= most for one in choice) and spent <= poll["points"]
    least, most = {"several": (poll["least"], poll["most"]), "yes_no": (1, 1), "one": (1, 1)}.get(kind, (1, count))
    return distinct and least <= len(choice) <= most and all(0 <= one < count for one in choice)


def says(kind: str, choice: tuple[int, ...], option: int) -> bool:
    """Whether the ballot counts for the option: names it (first), gives it anything, is sure of the day."""
    if kind == "ranked":
        return choice[0] == option
    if kind in ("score", "points"):
        return choice[option] > 0
    return choice[option] == 2 if kind == "dates" else option in choice


def weigh(ballots: Any) -> list[int]:
    """Heads and cm² of ballots (choice, heads, area)."""
    found = list(ballots)
    return [sum(heads for _, heads, _ in found), sum(area for _, _, area in found)]


def recount(poll: Any, base: list[int], ballots: list[Any]) -> dict[str, Any]:
    """Every figure of the result, from ballots (choice, heads, area) alone."""
    kind, options = poll["kind"], range(poll["count"])
    chosen = [one for one in ballots if one[0]]
    found: dict[str, Any] = {"base": base, "cast": weigh(ballots), "blank": weigh(one for one in ballots if not one[0])}
    found["options"] = [weigh(one for one in chosen if says(kind, one[0], option)) for option in options]
    is_dates, is_sum = kind == "dates", kind in ("score", "points")
    found["could"] = [weigh(one for one in chosen if one[0][option] == 1) for option in options if is_dates]
    found["sums"] = [sum(one[0][option] * one[1] for one in chosen) for option in options if is_sum]
    profile: Counter[tuple[int, ...]] = Counter()
    for choice, heads, _ in chosen:
        profile[choice] += heads
    ranked: tuple[list[int], list[int]] = ([], [])
    if kind == "ranked" and poll["method"] == "schulze":
        found["preferred"], found["order"] = schulze(profile, poll["count"])
        winners = found["order"][0] if chosen else []
        ranked = (winners, winners if len(winners) > 1 else [])
    elif kind == "ranked":
        seats = poll["seats"] if poll["method"] == "stv" else 1
        found["quota"] = sum(profile.values()) // (seats + 1) + 1 if poll["method"] == "stv" else None
        rounds, always, open_ones = every_way(profile, poll["count"], seats, found["quota"])
        found["rounds"] = [[str(votes) for votes in one["votes"]] for one in rounds]
        ranked = (sorted(always + open_ones), open_ones)
    return found | verdict(poll, found, ranked)


def verdict(poll: Any, found: Any, ranked: tuple[list[int], list[int]]) -> dict[str, Any]:
    """What came of it by the poll's rule: every ratio against its bound, and who won."""
    options, cast, base = found["options"], found["cast"], found["base"]
    none: dict[str, Any] = {"winners": [], "tied": [], "runoff": []}
    if poll["rule"] == "consultation":
        if not cast[0]:
            return {**none, "verdict": "no_quorum", "ratios": []}
        marks: list[Any] = found["sums"] or [one[0] for one in options[: 2 if poll["kind"] == "yes_no" else None]]
        if poll["kind"] == "dates":
            marks = [(one[0] + found["could"][at][0], one[0]) for at, one in enumerate(options)]
        best = max(marks)
        first = [one for one, mark in enumerate(marks) if mark == best] if best not in (0, (0, 0)) else []
        winners, tied = ranked if poll["kind"] == "ranked" else (first, first if len(first) > 1 else [])
        return {**none, "verdict": "tie" if tied else "advisory", "winners": winners, "tied": tied, "ratios": []}
    turnout, agree, with_area = TERMS[poll["rule"]]
    leader = 0 if poll["kind"] == "yes_no" else min(range(len(options)), key=lambda o: (-options[o][0], -options[o][1]))
    wanted = [("turnout", cast, base, turnout)] if turnout else []
    wanted.append(("yes", options[leader], cast if turnout else base, agree))
    ratios = [
        [f"{name}_{what}", part[at], of[at], *bound]
        for name, part, of, bound in wanted for at, what in enumerate(("heads", "area")[: 1 + with_area])
    ]  # fmt: skip
    missed = [one[0] for one in ratios if not reaches(*one[1:])]
    result = {**none, "ratios": ratios, "verdict": "passed"}
    if not cast[0] or any(name.startswith("turnout") for name in missed):
        return {**result, "verdict": "no_quorum"}
    if not missed:
        return result if poll["kind"] == "yes_no" else {**result, "winners": [leader]}
    counts = sorted((one[0] for one in options if one[0]), reverse=True)
    runoff = [o for o, one in enumerate(options) if len(counts) > 1 and one[0] >= counts[1]]
    runoff = [] if poll["kind"] == "yes_no" else runoff
    return {**result, "verdict": "run_off" if runoff else "rejected", "runoff": runoff}


def reaches(part: int, base: int, a: int, b: int, more: bool) -> bool:
    """Whether a part is a/b of the base, or more than that; of nothing, nothing is."""
    return part * b > base * a if more else part > 0 and part * b >= base * a


def schulze(profile: Counter[tuple[int, ...]], count: int) -> tuple[list[list[int]], list[list[int]]]:
    """Who is put before whom how often, and the order that follows, equals together."""
    options = range(count)
    wins = [[0] * count for _ in options]
    for choice, times in profile.items():
        for place, one in enumerate(choice):
            for other in set(options) - set(choice[: place + 1]):
                wins[one][other] += times
    paths = [[wins[a][b] if wins[a][b] > wins[b][a] else 0 for b in options] for a in options]
    for middle in options:
        for a in options:
            for b in options:
                if a != b:
                    paths[a][b] = max(paths[a][b], min(paths[a][middle], paths[middle][b]))
    left, order = list(options), []
    while left:
        order.append([a for a in left if all(paths[a][b] >= paths[b][a] for b in left)])
        left = [a for a in left if a not in order[-1]]
    return wins, order


def every_way(profile: Counter[tuple[int, ...]], count: int, seats: int, quota: int | None) -> Any:
    """The rounds as the list breaks ties; who is elected however ties go; who only in some ways, so that it is open."""
    waiting: list[tuple[int, ...]] = [()]
    ways: list[list[Any]] = []
    while waiting and len(ways) <= 200:
        ways.append(one_way(profile, count, seats, quota, waiting.pop(), waiting))
    won = [{option for one in rounds for option in one["elected"]} for rounds in ways]
    always, ever = set.intersection(*won), set().union(*won, *(one["tied"] for rounds in ways for one in rounds))
    if len(ways) > 200:
        asked = next(at for at, one in enumerate(ways[0]) if one["by_list"])
        always = {option for one in ways[0][:asked] for option in one["elected"]}
        ever = always | set(ways[0][asked]["standing"])
    return ways[0], sorted(always), sorted(ever - always)


def one_way(profile: Any, count: int, seats: int, quota: int | None, way: Any, others: list[Any]) -> list[Any]:
    """One count, round by round; `way` says who goes in each tie, `others` gets the ways that branch off."""
    piles: dict[int, dict[Any, Fraction]] = {one: {} for one in sorted({one for choice in profile for one in choice})}
    kept: dict[int, Fraction] = {}
    past: list[list[Fraction]] = []
    rounds: list[Any] = []
    ties = 0

    def pass_on(choice: Any, worth: Fraction) -> None:
        heir = next((one for one in choice if one in piles), None)
        if heir is not None:
            piles[heir][choice] = piles[heir].get(choice, Fraction(0)) + worth

    for choice, times in profile.items():
        pass_on(choice, Fraction(times))
    while piles and len(kept) < seats:
        votes = [sum(piles[one].values(), Fraction(0)) if one in piles else kept.get(one, Fraction(0))
                 for one in range(count)]  # fmt: skip
        past.append(votes)
        rounds.append({"votes": votes, "standing": list(piles), "elected": [], "tied": [], "by_list": False})
        enough = len(piles) <= seats - len(kept)
        reached = [one for one in piles
                   if enough or (votes[one] >= quota if quota else 2 * votes[one] > sum(votes))]  # fmt: skip
        if reached:
            out, rounds[-1]["elected"] = reached, reached
            kept.update((one, min(votes[one], Fraction(quota or votes[one]))) for one in reached)
        else:
            fewest = min(votes[one] for one in piles)
            history = {one: [of[one] for of in past] for one in piles}
            lowest = min(history[one] for one in piles if votes[one] == fewest)
            out = [one for one in piles if history[one] == lowest]
            heirs = any((set(piles) & set(choice)) - {one} for one in out for choice in piles[one])
            over = len(piles) - (seats - len(kept))
            if len(out) > over and (over == 1 or not heirs):  # a tie for the last seats
                rounds[-1].update(elected=[one for one in piles if one not in out], tied=out)
                return rounds
            if len(out) > 1 and heirs:  # the lower on the list goes, and every other way is looked at, too
                rounds[-1]["by_list"] = True
                if ties == len(way):
                    others += [(*way, other) for other in out if other != max(out)]
                    way = (*way, max(out))
                out, ties = [way[ties]], ties + 1
        for one, pile in [(one, piles.pop(one)) for one in out]:
            passes = votes[one] - kept.get(one, Fraction(0))  # all of who goes, of who is elected what is above
            for choice, worth in pile.items() if passes else ():
                pass_on(choice, worth * passes / votes[one])
    return rounds


def check(content: bytes, printed: str, receipt: str = "") -> list[tuple[bool, str]]:
    """Whether each thing holds, and what was looked at."""
    digest, told = hashlib.sha256(content).hexdigest(), "".join(printed.split()).lower()
    checks = [(digest == told, "文件就是公示单上的那一份 · the file is the one of the sheet")]
    try:
        file = json.loads(content)
        return checks + check_file(file, "".join(receipt.split()).upper().replace("-", ""))
    except (ValueError, KeyError, TypeError, IndexError):
        return [*checks, (False, "文件看不懂 · the file cannot be read")]


def check_file(file: Any, receipt: str) -> list[tuple[bool, str]]:
    """Whether what the file says of roll, ballots, receipts and result goes together."""
    poll, roll, given, result = file["poll"], file["roll"], file["ballots"], file["result"]
    lines = "\n".join(sorted(f"{label}\t{heads}\t{area}\t{int(may)}" for label, heads, area, may in roll["lines"]))
    base = [sum(line[1] for line in roll["lines"]), sum(line[2] for line in roll["lines"])]
    checks = [
        (hashlib.sha256(lines.encode()).hexdigest() == roll["hash"] == result["roll"], "名册的指纹 · hash of the roll"),
        (base == [roll["heads"], roll["area_cm2"]] == result["base"], f"名册合计 · the roll adds up: {base}"),
        (sha256(result) == file["result_hash"], "结果的指纹 · hash of the result"),
        (all(result[one] == poll[one] for one in ("version", "rule", "kind")) and result["poll"] == poll["id"],
         "结果是这次投票的 · the result is this poll's"),
    ]  # fmt: skip
    if given is None:
        return [*checks, (True, "票太少，只公布合计，没法重数 · few ballots: totals only, nothing to recount")]
    said = [one for one in given if one != "void"]  # a slip of paper that was invalid, or never came into the box
    rows = [(one, 1, 0) if poll["secret"] else tuple(one[1:]) for one in said]
    ballots = [(tuple(int(one) for one in packed.split(",") if one), heads, area) for packed, heads, area in rows]
    checks.append((all(is_valid(poll, one[0]) for one in ballots), f"每张票都有效 · valid ballots: {len(ballots)}"))
    may = Counter((line[0], line[1], line[2]) for line in roll["lines"] if line[3])
    if not poll["secret"]:
        cast = Counter((door, heads, area) for door, _, heads, area in given)
        checks.append((not cast - may, "每张票都在名册上，一户一张 · every ballot is on the roll, once"))
    checks.append((len(file["receipts"]) == len(given) <= sum(may.values()), "凭证和票一样多 · as many receipts"))
    if all(ok for ok, _ in checks):
        wrong = [name for name, value in recount(poll, base, ballots).items() if result.get(name) != value]
        told = "重数的和公布的一样 · counted again, the same" if not wrong else f"重数对不上 · differs: {wrong}"
        checks.append((not wrong, f"{told} ({result['verdict']})"))
    if receipt:
        found = receipt in (one for one in file["receipts"])
        checks.append((found, "您的凭证在里面 · your receipt is among those counted"))
    return checks


if __name__ == "__main__":
    words, hashed = sys.argv[2:], ""
    while words and len(hashed) < 64:
        hashed += words.pop(0)  # also in groups, as it is printed
    if not hashed or len(words) > 1:
        sys.exit(__doc__)
    results = check(Path(sys.argv[1]).read_bytes(), hashed, *words)
    said = "".join(f"{'✓' if ok else '✗'} {told}\n" for ok, told in results)
    sys.stdout.buffer.write(said.encode())
    sys.exit(0 if all(ok for ok, _ in results) else 1)
