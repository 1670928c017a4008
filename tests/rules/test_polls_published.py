"""The published file: the same bytes for the same poll, lists that cannot be joined, of equal length."""

import hashlib
import json
from dataclasses import replace

from bot.domain.polls.published import VOID, digest, published, written
from bot.domain.polls.roll import roll_hash
from bot.domain.polls.values import Form, Kind, Weight
from tests.polled import poll

ROLL = [("3-2-502", Weight(1), True), ("3-2-501", Weight(1), True)]
ASKED = replace(poll(Form(Kind.YES_NO, 3), is_secret=True), result_hash="ab")


def test_the_order_in_which_rows_are_read_changes_nothing() -> None:
    one = written(published(ASKED, ROLL, ["0", "1"], ["B", "A"], {}))
    assert one == written(published(ASKED, ROLL[::-1], ["0", "1"], ["A", "B"], {}))
    assert digest(one) == hashlib.sha256(one).hexdigest()
    assert one.endswith(b"}\n")


def test_what_stands_in_the_file_and_in_which_form() -> None:
    asked = replace(ASKED, options=("灯", "门"), details="三楼", version=2)
    roll = [("3-2-501", Weight(1, 5), True), ("3-2-502", Weight(2, 7), False)]
    file = published(asked, roll, ["0"], ["A"], {"yes": 1})
    assert file == {
        "format": "shuoshi-poll-1",
        "poll": {
            "id": asked.id, "version": 2, "question": asked.question, "details": "三楼", "options": ["灯", "门"],
            "kind": "yes_no", "count": 3, "least": 1, "most": 1, "points": 10, "method": "runoff", "seats": 1,
            "roll_kind": asked.roll_kind.value, "rule": asked.rule.value, "secret": True,
            "opens_at": asked.opens_at.isoformat(), "closes_at": asked.closes_at.isoformat(),
        },
        "roll": {
            "hash": roll_hash(roll), "heads": 3, "area_cm2": 12,
            "lines": [["3-2-501", 1, 5, True], ["3-2-502", 2, 7, False]],
        },
        "ballots": ["0"], "receipts": ["A"], "result": {"yes": 1}, "result_hash": "ab",
    }  # fmt: skip
    assert written({"b": ["门"], "a": 1}).decode() == '{\n "a": 1,\n "b": [\n  "门"\n ]\n}\n'


def test_slips_that_say_nothing_have_a_receipt_and_the_lists_are_as_long() -> None:
    file = published(ASKED, ROLL, ["0", "1"], ["B", "A", "C"], {})
    assert file["receipts"] == ["A", "B", "C"]
    assert file["ballots"] == ["0", "1", VOID]


def test_of_few_ballots_neither_list_is_there() -> None:
    file = published(ASKED, ROLL, None, ["B", "A"], {})
    assert file["ballots"] is None
    assert file["receipts"] is None


def test_an_open_ballot_says_whose_it_is_and_a_secret_one_nothing_else() -> None:
    opened = published(replace(ASKED, is_secret=False), ROLL, [("3-2-501", "0", Weight(1, 5))], ["A"], {})
    assert opened["ballots"] == [["3-2-501", "0", 1, 5]]
    secret = json.loads(written(published(ASKED, ROLL, ["0,2"], ["A"], {})))
    assert secret["ballots"] == ["0,2"]
    assert secret["roll"]["lines"] == [["3-2-501", 1, 0, True], ["3-2-502", 1, 0, True]]
    assert secret["roll"]["heads"] == 2


def test_it_is_json_that_people_can_read() -> None:
    assert "楼道要不要装感应灯？" in written(published(ASKED, ROLL, None, [], {})).decode()
