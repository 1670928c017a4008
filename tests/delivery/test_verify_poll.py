"""The verifier: it agrees with the bot on every kind of ballot and rule, and finds whatever was changed."""

import copy
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery import verify_poll
from bot.domain.polls.values import Form, Kind, Method, Rule, Weight
from tests.polled import counted_file, counted_files, poll

PROGRAM = Path(verify_poll.__file__)
LINES = [Weight(1, 900_000)] * 30
YES_NO = [(0,)] * 12 + [(1,)] * 6 + [(2,)] * 3


def holds(content: bytes, receipt: str = "") -> bool:
    """With the hash of this very content on the sheet."""
    return all(ok for ok, _ in verify_poll.check(content, hashlib.sha256(content).hexdigest(), receipt))


def failed(content: bytes, printed: str, receipt: str = "") -> str:
    return " / ".join(told for ok, told in verify_poll.check(content, printed, receipt) if not ok)


@given(counted_files())
def test_it_counts_as_the_bot_does(content: bytes) -> None:
    assert failed(content, hashlib.sha256(content).hexdigest()) == ""


@given(st.lists(st.permutations(range(4)).flatmap(lambda one: st.integers(1, 4).map(lambda n: tuple(one[:n]))),
                min_size=2, max_size=8), st.sampled_from(Method), st.integers(1, 3))  # fmt: skip
def test_it_counts_ranked_ballots_with_many_ties(choices: list[Any], method: Method, seats: int) -> None:
    content = counted_file(poll(Form(Kind.RANKED, 4, method=method, seats=seats)), LINES, choices)
    assert failed(content, hashlib.sha256(content).hexdigest()) == ""


def test_who_reaches_the_quota_exactly_passes_nothing_on() -> None:
    """Ballots of no worth do not lie with anybody: they would name heirs in a tie."""
    choices = [(0, 1), (0, 2), (1,), (2,), (3, 1)]
    content = counted_file(poll(Form(Kind.RANKED, 4, method=Method.STV, seats=2)), LINES, choices)
    assert json.loads(content)["result"]["quota"] == 2
    assert holds(content)


def test_it_counts_where_there_are_more_ways_than_anybody_looks_at() -> None:
    ring = [tuple((first + step) % 12 for step in range(12)) for first in range(12)]
    content = counted_file(poll(Form(Kind.RANKED, 12, method=Method.STV, seats=3)), LINES, ring)
    assert len(json.loads(content)["result"]["tied"]) > 3
    assert holds(content)


def _without_one(file: Any) -> None:
    file["ballots"].pop()


def _one_more(file: Any) -> None:
    file["ballots"].append(file["ballots"][0])


def _another_choice(file: Any) -> None:
    at = next(nth for nth, one in enumerate(file["ballots"]) if (one if isinstance(one, str) else one[1]) == "1")
    one = file["ballots"][at]
    file["ballots"][at] = "0" if isinstance(one, str) else [one[0], "0", *one[2:]]


def _exchanged(file: Any) -> None:
    _without_one(file)
    _one_more(file)


def _another_total(file: Any) -> None:
    file["roll"]["heads"] -= 5


def _shorter_roll(file: Any) -> None:
    file["roll"]["lines"] = file["roll"]["lines"][:-1]
    file["roll"]["heads"] -= 1
    file["roll"]["area_cm2"] -= file["roll"]["lines"][0][2]


def _another_verdict(file: Any) -> None:
    file["result"]["verdict"] = "passed" if file["result"]["verdict"] != "passed" else "rejected"


def _another_verdict_hashed_anew(file: Any) -> None:
    _another_verdict(file)
    file["result_hash"] = verify_poll.sha256(file["result"])


def _without_a_receipt(file: Any) -> None:
    file["receipts"].pop()


CHANGES = (
    _without_one, _one_more, _another_choice, _exchanged, _another_total, _shorter_roll, _another_verdict,
    _another_verdict_hashed_anew, _without_a_receipt,
)  # fmt: skip


@pytest.mark.parametrize("is_secret", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_was_changed_is_found_by_hash_and_by_counting(change: Callable[[Any], None], is_secret: bool) -> None:
    content = counted_file(poll(Form(Kind.YES_NO, 3), Rule.SIMPLE, is_secret=is_secret), LINES, YES_NO)
    printed = hashlib.sha256(content).hexdigest()
    assert holds(content)
    file = copy.deepcopy(json.loads(content))
    change(file)
    changed = json.dumps(file, sort_keys=True, indent=1, ensure_ascii=False).encode() + b"\n"
    assert "the file is the one of the sheet" in failed(changed, printed), "the hash on the sheet finds it"
    assert failed(changed, hashlib.sha256(changed).hexdigest()), "counting finds it, whatever hash was printed"


def test_area_of_owners_is_counted_too() -> None:
    lines = [Weight(1, 500_000)] * 20 + [Weight(1, 4_000_000)] * 4
    content = counted_file(poll(Form(Kind.YES_NO, 3), Rule.OWNERS_SPECIAL), lines, [(0,)] * 20 + [(1,)] * 4)
    file = json.loads(content)
    assert file["result"]["verdict"] == "rejected"
    assert holds(content)
    file["ballots"][0][3] += 1
    assert not holds(json.dumps(file).encode())


def test_a_receipt_is_looked_up_however_it_is_written() -> None:
    content = counted_file(poll(Form(Kind.YES_NO, 3)), LINES, YES_NO)
    assert holds(content, "acde-0003")
    assert "receipt" in failed(content, hashlib.sha256(content).hexdigest(), "ACDE9999")
    assert "receipt" in failed(content, hashlib.sha256(content).hexdigest(), "void")


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"poll": 1}', b"\xff\xfe", b"null"])
def test_what_is_no_such_file_is_said_to_be_none(content: bytes) -> None:
    assert not holds(content)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", str(PROGRAM), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_program_by_itself(tmp_path: Path) -> None:
    content = counted_file(poll(Form(Kind.YES_NO, 3), Rule.SIMPLE, is_secret=True), LINES, YES_NO)
    file, printed = tmp_path / "poll.json", hashlib.sha256(content).hexdigest()
    file.write_bytes(content)
    spaced = " ".join(printed[at : at + 8] for at in range(0, 64, 8))
    for told in ([spaced.upper()], spaced.split(), [printed]):
        good = run(str(file), *told, "ACDE0001")
        assert (good.returncode, good.stdout.count("✓"), good.stdout.count("✗")) == (0, 9, 0)
    bad = run(str(file), "0" * 64)
    assert (bad.returncode, bad.stdout.count("✗")) == (1, 1)
    assert "FILE HASH" in run(str(file)).stderr


def test_the_program_needs_nothing_but_python() -> None:
    source = PROGRAM.read_text(encoding="utf-8")
    imported = {line.split()[1].split(".")[0] for line in source.splitlines() if line.startswith(("import ", "from "))}
    assert imported <= set(sys.stdlib_module_names)
