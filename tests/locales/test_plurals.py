"""English says one thing otherwise than several: whatever number stands before a word in s is asked which it is."""

import re
from collections.abc import Iterator, Mapping

import pytest
from fluent.syntax import FluentParser, ast

from tests.locales.catalogues import FOLDER, LANGUAGES, TAG, listed
from tests.locales.uses import written_out

NOT_NUMBERS = frozenset(
    {
        "at", "body", "by", "clerk", "community", "door", "file", "giver", "gives", "instead", "key", "length", "name",
        "names", "nth", "number", "of", "on", "place", "rule", "takes", "taker", "theme", "title", "unit", "units",
        "until", "value", "when", "who", "whose", "witness", "words",
    }
)  # fmt: skip
"""Arguments that stand for words, or for instants and lengths that are written out."""

NEVER_ONE = frozenset(
    {
        ("admission-refused-many", "most"), ("admission-refused-words", "longest"),
        ("communities-plan-too-long", "allowed"), ("communities-refused-days-long", "most"),
        ("communities-refused-days-many", "most"), ("communities-refused-long", "most"),
        ("devices-app-window-about", "minutes"), ("devices-code-here", "minutes"), ("devices-give-ask", "hours"),
        ("devices-given", "hours"), ("devices-link", "minutes"), ("devices-telegram-link", "minutes"),
        ("duty-set-refused-few", "fewest"), ("openboard-refused-keys", "most"), ("openboard-refused-many", "most"),
        ("openboard-refused-slug", "most"), ("openboard-result-few", "fewest"), ("orders-refused-time", "days"),
        ("orders-refused-tries", "most"), ("polls-ask-opens", "days"), ("polls-ask-roll", "days"),
        ("polls-refused-closes-late", "most"), ("polls-refused-many-options", "most"), ("polls-refused-notice", "days"),
        ("records-objection-nobody", "days"), ("records-refused-many", "most"), ("records-refused-too-late", "days"),
        ("redemption-refused-too-late", "days"), ("residents-helper-link", "days"),
        ("service-refused-minutes", "least"), ("service-refused-minutes", "most"),
        ("topics-refused-many-photos", "most"),
    }
)  # fmt: skip
"""(id, argument): figures fixed in the rules, each more than one."""

_CHARACTERS = "limit"
"""How many characters or photos: always many."""
_NEXT = re.compile(r"^ ((?:[a-z’'-]+ ){0,2}[a-z’'-]+)")
_NO_PLURALS = re.compile(
    r"(is|was|has|this|yes|s|less|its|afterwards|says|as|needs|counts|does|means)$|.*(ss|us|’s|'s)$"
)
_SEVERAL_DO = ("are", "have", "were")
_OF_SEVERAL = re.compile(r"^(of|and|there)\b")


def unasked(source: str) -> Iterator[tuple[str, str, str]]:
    """(id, argument, what follows) wherever a number that may be one stands before several of something."""
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            for argument, after in _numbers(entry.value, {}):
                if (entry.id.name, argument) not in NEVER_ONE:
                    yield entry.id.name, argument, after


def _numbers(pattern: ast.Pattern, asked: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for nth, element in enumerate(pattern.elements):
        match element:
            case ast.Placeable(expression=ast.SelectExpression(selector=ast.VariableReference(id=name)) as chosen):
                for variant in chosen.variants:
                    key = variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                    yield from _numbers(variant.value, {**asked, name.name: key})
            case ast.Placeable(expression=ast.VariableReference(id=name)):
                after = pattern.elements[nth + 1 : nth + 2]
                follows = _follows(after[0].value) if after and isinstance(after[0], ast.TextElement) else ""
                is_number = name.name not in NOT_NUMBERS and name.name != _CHARACTERS
                is_verb = asked.get(name.name) == "one" and " " in follows
                if is_number and asked.get(name.name) != "other" and follows and not is_verb:
                    yield name.name, follows


def _follows(words: str) -> str:
    """The words after a number up to the first that is, or is said of, several; empty where none is."""
    found = _NEXT.match(TAG.sub("", words).replace("\n", " "))
    if found is None or _OF_SEVERAL.match(found[1]):
        return ""
    said: list[str] = []
    for word in found[1].split():
        said.append(word)
        if word in _SEVERAL_DO or (word.endswith("s") and not _NO_PLURALS.match(word)):
            return " ".join(said)
        if _NO_PLURALS.match(word):
            return ""
    return ""


def test_one_is_said_otherwise_than_several() -> None:
    sources = (path.read_text(encoding="utf-8") for path in sorted((FOLDER / "en").glob("*.ftl")))
    assert [one for source in sources for one in unasked(source)] == []


def test_what_is_asked_which_it_is_is_a_number() -> None:
    """Words are none of the variants, so that the last one is always said."""
    asked = {(one.id, argument) for language in LANGUAGES for one in listed(language) for argument, _ in one.chosen_by}
    assert sorted(asked & written_out()) == []
    assert ("board-poll-nth", "nth") in written_out(), "the code is read"


@pytest.mark.parametrize(
    ("said", "argument"),
    [
        ("{ $count } households", "count"),
        ("<b>{ $count }</b> open matters wait", "count"),
        ("{ $short } more are needed", "short"),
        ("{ $held ->\n [0] none\n *[other] { $points } points and { $held } more\n }", "points"),
        ("{ $count ->\n [one] { $count } households\n *[other] { $count } households\n }", "count"),
    ],
)
def test_what_is_said_wrong_is_found(said: str, argument: str) -> None:
    assert [found for _, found, _ in unasked(f"x = {said}\n")] == [argument]


def test_what_is_asked_first_is_right() -> None:
    right = "x = { $count ->\n [one] { $count } household has\n *[other] { $count } households have\n }\n"
    assert list(unasked(right)) == []
