from collections import defaultdict
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import CHAT_APART, EDITS_APART, GROUP_MINUTE, LIVING_MINUTE, OVERALL, Windows

LARGEST_ALBUM = 10
ASKED = st.lists(st.tuples(st.sampled_from([1, 2, -1, -2]), st.booleans(), st.integers(1, LARGEST_ALBUM)), max_size=60)


@given(ASKED)
def test_whatever_is_asked_for_no_limit_is_broken(asked: list[tuple[int, bool, int]]) -> None:
    windows, now = Windows(), 1000.0
    sent: list[tuple[float, int, bool]] = []
    for chat, living, messages in asked:
        count = 1 if living else messages
        now = windows.ready_at(chat, now, living=living, messages=count)
        windows.sent(chat, now, living=living, messages=count)
        sent += [(now, chat, living)] * count
    by_chat = defaultdict(list)
    for at, chat, living in sent:
        by_chat[chat].append((at, living))
    for chat, messages_of_chat in by_chat.items():
        instants = sorted({at for at, _ in messages_of_chat})
        assert all(later - earlier >= CHAT_APART - 1e-6 for earlier, later in pairwise(instants))
        if chat < 0:
            for at in instants:
                inside = [living for when, living in messages_of_chat if at <= when < at + 60]
                assert len(inside) <= GROUP_MINUTE
                assert sum(inside) <= LIVING_MINUTE
    for at, _, _ in sent:
        assert sum(at <= when < at + 1 for when, _, _ in sent) <= 30 + LARGEST_ALBUM


@given(st.lists(st.integers(1, 10_000), min_size=31, max_size=100, unique=True))
def test_many_chats_get_theirs_evenly(chats: list[int]) -> None:
    windows, now, sent = Windows(), 50.0, []
    for chat in chats:
        now = windows.ready_at(chat, now, living=False)
        windows.sent(chat, now, living=False)
        sent.append(now)
    assert all(sum(at <= when < at + 1 for when in sent) <= 30 for at in sent)
    assert sent[-1] - sent[0] <= len(chats) / OVERALL


@given(st.lists(st.tuples(st.integers(1, 40), st.floats(0, 0.2), st.integers(1, LARGEST_ALBUM)), max_size=120))
def test_what_was_kept_waiting_goes_apart_all_the_same(calls: list[tuple[int, float, int]]) -> None:
    windows, now, gone = Windows(), 7.0, []
    for chat, later, messages in calls:
        now = windows.call_at(chat, now + later, messages=messages)
        windows.called(chat, now, messages=messages)
        gone.append((now, chat, messages))
    for nth, (at, chat, _) in enumerate(gone):
        in_a_second = [one for one in gone[nth:] if one[0] < at + 1]
        assert sum(one[2] for one in in_a_second) <= 30
        assert not any(one[1] == chat for one in in_a_second[1:])


def test_a_chat_that_is_held_waits_and_others_do_not() -> None:
    windows = Windows()
    windows.hold(1, 100.0)
    windows.hold(1, 90.0)
    assert windows.ready_at(1, 10.0, living=False) == 100.0
    assert windows.ready_at(2, 10.0, living=False) == 10.0


def test_a_flood_in_several_chats_holds_all() -> None:
    windows = Windows()
    windows.flooded(1, 10.0, 30)
    windows.flooded(1, 11.0, 30)
    windows.flooded(2, 12.0, 30)
    assert windows.ready_at(3, 12.0, living=False) == 12.0
    windows.flooded(-3, 13.0, 20)
    assert windows.ready_at(4, 13.0, living=False) == 33.0


def test_floods_far_apart_hold_nobody_else() -> None:
    windows = Windows()
    for number, at in enumerate((10.0, 30.0, 50.0), start=1):
        windows.flooded(number, at, 5)
    assert windows.ready_at(9, 50.0, living=False) == 50.0


def test_a_living_message_is_edited_at_once_and_then_rarely() -> None:
    windows = Windows()
    assert windows.edit_ready_at(7, 3.0) == 3.0
    windows.edited(7, 3.0)
    assert windows.edit_ready_at(7, 4.0) == 3.0 + EDITS_APART
    assert windows.edit_ready_at(8, 4.0) == 4.0
    windows.prune(20.0)
    assert windows.edit_ready_at(7, 20.0) == 20.0


def test_what_was_sent_before_a_restart_counts() -> None:
    windows = Windows()
    for number in range(GROUP_MINUTE):
        windows.sent(-1, 100.0 - 55 + number, living=False)
    assert windows.ready_at(-1, 100.0, living=False) > 105.0
    assert windows.ready_at(-2, 100.0, living=False) == 100.0


def test_without_limits_only_holds_count() -> None:
    windows = Windows(limited=False)
    for _ in range(100):
        windows.sent(-1, 5.0, living=True)
    windows.edited(1, 5.0)
    assert windows.ready_at(-1, 5.0, living=True) == 5.0
    assert windows.edit_ready_at(1, 5.0) == 5.0
    windows.hold(-1, 6.0)
    assert windows.ready_at(-1, 5.0, living=True) == 6.0


def test_idle_chats_are_forgotten_and_held_ones_are_not() -> None:
    windows = Windows()
    windows.sent(1, 10.0, living=False)
    windows.hold(2, 10_000.0)
    windows.prune(1000.0)
    assert set(windows._chats) == {2}
