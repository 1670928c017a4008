"""The documents against the code: settings, commands, targets, links, words and the labels of buttons."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import storage.tables
from bot.__main__ import app
from bot.settings import Settings
from handlers.telegram.reading import SLASHES

ROOT = Path(__file__).parents[2]
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
PAGES = (*READMES, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
ALIKE = (
    READMES,
    (ROOT / "docs/operators.md", ROOT / "docs/operators.zh.md"),
    (ROOT / "docs/residents.en.md", ROOT / "docs/residents.md"),
)

FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
INDENTED = re.compile(r"(?:^ {4,}\S.*\n?)+", re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
CELLS = re.compile(r"^\|(.+)\|$", re.MULTILINE)


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def code_in(page: Path) -> str:
    """What a page shows as code, a piece a line."""
    written = page.read_text(encoding="utf-8")
    blocks = [found.group() for pattern in (FENCE, INDENTED) for found in pattern.finditer(written)]
    return "\n".join([*blocks, *SPAN.findall(written)])


def rows(page: Path, columns: int) -> Iterator[list[str]]:
    """The rows of a page's tables that have so many columns, without headings."""
    for found in CELLS.finditer(page.read_text(encoding="utf-8")):
        cells = [cell.strip() for cell in found[1].split("|")]
        if len(cells) == columns and not set("".join(cells)) <= {"-"}:
            yield cells


def slug(heading: str) -> str:
    """The anchor that a heading gets on the usual sites."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize(("one", "other"), ALIKE, ids=lambda path: path.name)
def test_the_languages_of_a_page_have_the_same_headings(one: Path, other: Path) -> None:
    levels = [
        [(len(marks), SPAN.findall(words)) for marks, words in HEADING.findall(page.read_text("utf-8"))]
        for page in (one, other)
    ]
    assert levels[0] == levels[1]


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    broken = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        there = page.parent / path if path else page
        known = there.exists() and there.resolve().is_relative_to(ROOT)
        if known and anchor:
            known = anchor in {slug(words) for _, words in HEADING.findall(there.read_text("utf-8"))}
        if not known:
            broken.append(target)
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=names(PAGES))
def test_every_target_and_command_a_page_names_exists(page: Path) -> None:
    shown = code_in(page)
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    commands = {one.name or getattr(one.callback, "__name__", "") for one in app.registered_commands}
    commands |= {group.name for group in app.registered_groups}
    assert set(re.findall(r"(?:^|\s)make ([a-z][a-z-]*)", shown, re.MULTILINE)) <= targets
    assert set(re.findall(r"(?:^|[\s/])shuoshi ([a-z][a-z-]*)", shown, re.MULTILINE)) <= commands
    slashes = re.findall(r"^/([a-z]+)(?: [^/]*)?$", "\n".join(SPAN.findall(page.read_text("utf-8"))), re.MULTILINE)
    elsewhere = {"healthz", "readyz", "metrics", "telegram", "newbot", "revoke", "desk"}
    assert set(slashes) <= SLASHES.keys() | elsewhere


@pytest.mark.parametrize("page", READMES, ids=names(READMES))
def test_the_settings_stand_in_the_readme_with_their_defaults(page: Path) -> None:
    told = {cells[0].strip("`"): cells[1].strip("`") for cells in rows(page, 3) if cells[0].startswith("`")}
    assert told == {name.upper(): _default(field.default) for name, field in Settings.model_fields.items()}


def _default(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def test_every_word_is_called_in_the_code_as_the_list_says() -> None:
    unknown = [
        called
        for cells in rows(ROOT / "docs/words.md", 3)
        if cells[0] != "Term"
        for called in SPAN.findall(cells[2]) or ["(nothing)"]
        if called not in _names_in_the_code()
    ]
    assert not unknown


@cache
def _names_in_the_code() -> frozenset[str]:
    """Tables, chat commands, and the classes (with their members), functions and constants of all modules."""
    found = {f"/{name}" for name in SLASHES} | set(storage.tables.METADATA.tables)
    for folder in ("bot", "handlers", "storage"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.parse(file.read_text(encoding="utf-8")).body:
                found.update(_names_of(node))
    return frozenset(found)


def _names_of(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.ClassDef(name=name, body=body):
            yield name
            yield from (f"{name}.{member}" for inner in body for member in _names_of(inner))
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Assign(targets=targets):
            yield from (target.id for target in targets if isinstance(target, ast.Name))


@pytest.mark.parametrize(
    ("page", "language", "button"),
    [("residents.md", "zh-Hans", r"【([^】]+)】"), ("residents.en.md", "en", r"\*\*([A-Z][^*]+)\*\*")],
)
def test_the_residents_guide_quotes_buttons_as_they_are(page: str, language: str, button: str) -> None:
    written = " ".join((ROOT / "docs" / page).read_text(encoding="utf-8").split())
    quoted = set(re.findall(button, written))
    labels = {label for file in (ROOT / "locales" / language).glob("*.ftl") for label in _labels(file)}
    assert len(quoted) > 30
    assert not quoted - labels


def _labels(catalogue: Path) -> Iterator[str]:
    """The texts of one line, without the signs or the person before and the number behind."""
    for line in catalogue.read_text(encoding="utf-8").splitlines():
        found = re.fullmatch(r"(?:[a-z][\w-]* =|\s+\*?\[\w+\]) (.+)", line)
        if found is not None:
            yield re.sub(r"[\s:：]*\{ \$count \}$", "", re.sub(r"^(\{ \$who \}|[^\w\d]+) ", "", found[1])).strip()
