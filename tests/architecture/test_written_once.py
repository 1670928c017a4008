"""What happened is written once: timelines and the log of changes are touched by nothing but forgetting."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
WRITTEN_ONCE = {"Entry": "timeline", "Audit": "audit"}
"""Tables in which what was written stays as it was, by their class."""
IN_WORDS = re.compile(rf"\b(update|delete\s+from)\s+({'|'.join(WRITTEN_ONCE.values())})\b", re.IGNORECASE)
MAY_FORGET = "storage/personal.py"


def changing_statements(source: str) -> Iterator[str]:
    """What in a module updates or deletes a table in which what was written stays, named or in words."""
    tree = ast.parse(source)
    names = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target, value in _pairs(node)
        if isinstance(target, ast.Name) and _is_kept(value)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            of = node.args[0] if node.args else None
            called = node.func.id if isinstance(node.func, ast.Name) else ""
            if called in ("update", "delete") and of is not None and _means(of, names):
                yield ast.unparse(node)
            method = node.func if isinstance(node.func, ast.Attribute) else None
            if method is not None and method.attr in ("update", "delete") and _means(method.value, names):
                yield ast.unparse(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and IN_WORDS.search(node.value):
            yield node.value


def _pairs(node: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=False)
        else:
            yield target, node.value


def _is_kept(value: ast.expr) -> bool:
    """`Entry.__table__` or `tables.Entry.__table__`."""
    written = ast.unparse(value)
    return any(re.fullmatch(rf"(\w+\.)*{name}(\.__table__)?", written) for name in WRITTEN_ONCE)


def _means(node: ast.expr, names: set[str]) -> bool:
    return (isinstance(node, ast.Name) and node.id in names) or _is_kept(node)


def test_nothing_but_forgetting_changes_what_was_written_down() -> None:
    found = {
        file.relative_to(ROOT).as_posix(): statements
        for folder in ("bot", "handlers", "storage")
        for file in (ROOT / folder).rglob("*.py")
        if (statements := list(changing_statements(file.read_text(encoding="utf-8"))))
    }
    assert set(found) == {MAY_FORGET}
    assert all("_entry" in one for one in found[MAY_FORGET])


def test_changes_are_seen_however_they_are_written() -> None:
    for source in (
        "e = Entry.__table__\nupdate(e).values(words='')", "delete(tables.Entry.__table__)", "update(Audit)",
        "a, b = Audit.__table__, Entry.__table__\nb.delete().where(x)", "run('DELETE FROM audit')",
        "run('update timeline set at = 1')",
    ):  # fmt: skip
        assert list(changing_statements(source)), source
    for source in ("e = Entry.__table__\ninsert(e)\nselect(e)", "m = Matter.__table__\nupdate(m)"):
        assert not list(changing_statements(source)), source
