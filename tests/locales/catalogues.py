"""The catalogues as the checks read them: every text with its arguments and each of its variants."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast

import locales

FOLDER = Path(locales.__file__).parent
LANGUAGES = ("zh-Hans", "zh-Hant", "en")

HOLE = re.compile(r"\{\$(\w+)\}")
"""An argument in a variant."""
TAG = re.compile(r"<(/?)([a-z-]+)((?:\s[^<>]*)?)>")

LONG = "三号楼二单元五零一室的王阿姨家"
SAMPLES = {
    "number": "2026-0123", "into": "2026-0456", "count": "12", "limit": "20", "left": "4", "days": "30", "most": "40",
    "until": "2027年11月28日 周三 15:00", "at": "2027年11月28日 周三 15:00", "on": "11月28日 周三",
    "by": "阳光社区综合服务站维修班", "who": "阳光社区综合服务站维修班", "value": LONG * 2,
}  # fmt: skip
"""What arguments are as long as in life at their longest; any other is `LONG`."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text: `variants` with arguments as `{$name}`, every way through its selectors; `chosen_by` what they ask."""

    id: str
    language: str
    file: str
    args: frozenset[str]
    variants: tuple[str, ...]
    chosen_by: frozenset[tuple[str, str]] = frozenset()
    """(argument, key of the variant) of every variant of its selectors."""


@cache
def junk(language: str) -> tuple[str, ...]:
    """What in the catalogues of a language cannot be read, or is of a kind that is not used here."""
    found = [
        f"{path.name}: {entry.content if isinstance(entry, ast.Junk) else entry.id.name}"
        for path, resource in _resources(language)
        for entry in resource.body
        if isinstance(entry, ast.Junk | ast.Term)
    ]
    odd = [
        f"{path.name}: {entry.id.name} has attributes, or no text"
        for path, resource in _resources(language)
        for entry in resource.body
        if isinstance(entry, ast.Message) and (entry.attributes or entry.value is None)
    ]
    return (*found, *odd)


def messages(language: str) -> Mapping[str, Message]:
    """The texts of a language by id."""
    return {one.id: one for one in listed(language)}


@cache
def listed(language: str) -> tuple[Message, ...]:
    """The texts of a language in the order of their files, twice where they stand twice."""
    return tuple(
        Message(
            entry.id.name, language, path.name, frozenset(_arguments(entry.value)),
            tuple(dict.fromkeys(_ways(entry.value))), frozenset(_keys(entry.value)),
        )
        for path, resource in _resources(language)
        for entry in resource.body
        if isinstance(entry, ast.Message) and entry.value is not None
    )  # fmt: skip


def filled(variant: str) -> str:
    """A variant with the longest of arguments."""
    return HOLE.sub(lambda hole: SAMPLES.get(hole[1], LONG), variant)


def spoken(variant: str) -> str:
    """A variant without markup and arguments: what the author wrote; an argument is left as ◌."""
    return TAG.sub("", HOLE.sub("◌", variant))


@cache
def _resources(language: str) -> tuple[tuple[Path, ast.Resource], ...]:
    paths = sorted((FOLDER / language).glob("*.ftl"))
    return tuple((path, FluentParser().parse(path.read_text(encoding="utf-8"))) for path in paths)


def _arguments(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.Placeable):
            yield from _argument(element.expression)


def _argument(expression: ast.Placeable | ast.InlineExpression | ast.SelectExpression) -> Iterator[str]:
    match expression:
        case ast.VariableReference(id=name):
            yield name.name
        case ast.SelectExpression(selector=selector, variants=variants):
            yield from _argument(selector)
            for variant in variants:
                yield from _arguments(variant.value)
        case ast.StringLiteral():
            return
        case _:
            raise AssertionError(f"a {type(expression).__name__} is not used here")


def _keys(pattern: ast.Pattern) -> Iterator[tuple[str, str]]:
    for element in pattern.elements:
        if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
            for argument in _argument(element.expression.selector):
                for variant in element.expression.variants:
                    key = variant.key
                    yield argument, key.name if isinstance(key, ast.Identifier) else key.value
            for variant in element.expression.variants:
                yield from _keys(variant.value)


def _ways(pattern: ast.Pattern) -> Iterator[str]:
    parts = [tuple(_way(element)) for element in pattern.elements]
    yield from ("".join(way) for way in product(*parts))


def _way(element: ast.TextElement | ast.Placeable) -> Iterator[str]:
    match element:
        case ast.TextElement(value=words):
            yield words
        case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
            for variant in variants:
                yield from _ways(variant.value)
        case ast.Placeable(expression=ast.VariableReference(id=name)):
            yield f"{{${name.name}}}"
        case ast.Placeable(expression=ast.StringLiteral() as literal):
            yield literal.parse()["value"]
