"""The form of saying a matter: whatever comes in, nothing that was given is lost and every way ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base import Refused
from bot.domain.commands.forms import Choose, Given
from bot.domain.saying import PHOTOS, PLACES, SEEN, WORDS, after_look, begun, step, with_more

OPTIONS = (
    "back", "tell", "no", "mediator", "without", "rewrite", "same", "other", "skip", "enough", "none", "yes", "send",
    "what", "where", "photos", "seen", "category", "keep", *PLACES, *SEEN,
)  # fmt: skip
inputs = st.one_of(
    st.builds(Choose, st.just(""), st.sampled_from(OPTIONS)),
    st.builds(Given, st.just("text"), st.text(min_size=1, max_size=20)),
    st.builds(lambda n: Given("photo", "", f"f{n}", f"u{n}"), st.integers(0, 20)),
    st.builds(Given, st.sampled_from(["voice", "location", "document", "other"])),
)


def through(*given_in_turn: Given | Choose) -> dict[str, object]:
    """The form after these, the words holding nothing to ask about."""
    state = begun()
    for one in given_in_turn:
        state = step(state, one)
        if state.get("stage") == "look":
            state = after_look(state)
    return state


def choose(option: str) -> Choose:
    """A press."""
    return Choose("", option)


def test_the_shortest_way_is_five_taps_and_words() -> None:
    said = through(Given("text", "灯坏了"), choose("skip"), choose("none"), choose("public"), choose("send"))
    assert "stage" not in said
    assert said["words"] == "灯坏了"


def test_a_correction_comes_back_to_the_last_look() -> None:
    checked = (Given("text", "灯坏了"), choose("stairs"), choose("none"), choose("public"))
    said = through(*checked, choose("what"), Given("text", "灯不亮"))
    assert said["stage"] == "check"
    assert said["words"] == "灯不亮"
    assert said["place_code"] == "stairs"


def test_an_anonymous_matter_with_pictures_asks_about_them() -> None:
    picture = Given("photo", "", "f", "u")
    before = (Given("text", "灯坏了"), choose("skip"), picture, choose("enough"), choose("anonymous"))
    assert through(*before)["stage"] == "pictures"
    assert through(*before, choose("no"))["photos_public"] is False


def test_too_many_pictures_are_refused_and_none_is_lost() -> None:
    state = begun()
    state = after_look(step(state, Given("text", "灯坏了")))
    for n in range(PHOTOS):
        state = step(state, Given("photo", "", f"f{n}", f"u{n}"))
    with pytest.raises(Refused):
        step(state, Given("photo", "", "f", "u"))
    assert len(state["photos"]) == PHOTOS


@given(st.lists(inputs, max_size=25))
def test_whatever_comes_the_form_stands_or_is_finished(given_in_turn: list[Given | Choose]) -> None:
    state = begun()
    for one in given_in_turn:
        before = dict(state)
        try:
            state = step(state, one)
        except Refused:
            assert state == before, "a refusal loses nothing"
            continue
        if state.get("stage") == "look":
            state = after_look(state)
        if "stage" not in state:
            assert state["words"], "nothing is sent without words"
            return
        assert len(state["photos"]) <= PHOTOS


def test_what_more_people_may_see_is_looked_at_again() -> None:
    checked = (Given("text", "灯坏了"), choose("skip"), choose("none"), choose("confidential"))
    state = through(*checked) | {"asked": ["danger", "neighbour", "similar"]}
    opened = step(step(state, choose("seen")), choose("public"))
    assert opened["stage"] == "look"
    assert opened["asked"] == ["danger", "similar"]


def test_pictures_of_an_anonymous_matter_are_hidden_unless_asked_for() -> None:
    before = (Given("text", "灯坏了"), choose("skip"), choose("none"), choose("anonymous"))
    later = through(*before, choose("photos"), Given("photo", "", "f", "u"), choose("enough"))
    assert later["stage"] == "check"
    assert later["photos_public"] is False


def test_words_of_danger_are_added_wherever_they_are_typed() -> None:
    state = through(Given("text", "灯坏了"), choose("skip")) | {"asked": ["danger"]}
    more = with_more(state, Given("text", "着火了"))
    assert (more["words"], more["stage"], more["asked"]) == ("灯坏了\n着火了", "look", [])
    seen = with_more(state, Given("photo", "着火了", "f", "u"))
    assert (seen["words"], seen["photos"]) == ("灯坏了\n着火了", [["f", "u"]])


def test_what_stands_under_a_later_picture_is_not_lost() -> None:
    before = (Given("text", "灯坏了"), choose("skip"), Given("photo", "三楼拐角那盏", "f", "u"))
    assert through(*before)["words"] == "灯坏了\n三楼拐角那盏"
    assert through(*before, before[-1])["words"] == "灯坏了\n三楼拐角那盏", "the same picture once more"
    spoken = through(Given("voice", "", "v", "v"), choose("skip"), Given("photo", "信箱", "f", "u"))
    assert spoken["words"] == "信箱"
    with pytest.raises(Refused):
        step(through(*before[:2]), Given("photo", "长" * WORDS, "f", "u"))
    checked = through(*before, choose("enough"), choose("public"), Given("photo", "再看", "g", "g"))
    assert (checked["stage"], checked["words"]) == ("check", "灯坏了\n三楼拐角那盏\n再看")
