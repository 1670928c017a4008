"""What the code asks of the catalogues, found in its syntax: ids, with which arguments, and what they are used for."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[2]
APART = ("sandbox", "demo")
"""Parts of `bot` that speak with words of their own."""

ID = re.compile(r"[a-z]+(-\w+)+")


@dataclass(frozen=True, slots=True)
class Use:
    """A text asked for: its id with `*` for what is only known when it runs; `args` None where they are not plain."""

    id: str
    args: frozenset[str] | None
    kind: str
    where: str


@cache
def uses() -> tuple[Use, ...]:
    """Every `text(…)`, `Text(…)`, `Refused(…)` whose id can be read, with the choice of two counted as both."""
    return (*(use for path, tree in _modules() for use in _uses(path, tree)), *_of_templates())


@cache
def _of_templates() -> tuple[Use, ...]:
    """Every `text("…")` of a template of the pages."""
    found = []
    for path in sorted((ROOT / "handlers/web/templates").glob("*.html")):
        for call in Environment(autoescape=True).parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "text" and call.args:
                given = frozenset(one.key for one in call.kwargs)
                where = f"{path.relative_to(ROOT)}:{call.lineno}"
                first = call.args[0]
                ids = [first] if isinstance(first, nodes.Const) else list(first.find_all(nodes.Const))
                found += [Use(one.value, given, "text", where) for one in ids if ID.fullmatch(str(one.value))]
    return tuple(found)


@cache
def mentioned(prefixes: frozenset[str]) -> tuple[Use, ...]:
    """Every string, plain or with holes, that begins like an id, wherever it stands."""
    return tuple(
        Use(said, None, "mention", f"{path}:{node.lineno}")
        for path, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant | ast.JoinedStr) and (said := _pattern(node))
        and ID.fullmatch(said.replace("*", "x")) and said.partition("-")[0] in prefixes
    )  # fmt: skip


@cache
def labels() -> frozenset[str]:
    """Ids (with `*`) that stand on buttons: in `Button(…)` and `choices(…)`, or in a name given to them."""
    found: set[str] = set()
    for path, tree in _modules():
        for scope in ast.walk(tree):
            if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
                found |= {use.id for label in _labels(scope) for use in _uses(path, label)}
    return frozenset(found)


@cache
def toasts() -> frozenset[str]:
    """Ids (with `*`) that are said in the short answer to a press."""
    said = {
        use.id
        for path, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) == "Toast" and node.args
        for use in _uses(path, node.args[0])
    }
    return frozenset(said | {use.id for use in uses() if use.kind == "Refused"})


@cache
def _modules() -> tuple[tuple[str, ast.Module], ...]:
    paths = [path for folder in ("bot", "handlers") for path in sorted((ROOT / folder).rglob("*.py"))]
    return tuple(
        (str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8")))
        for path in paths
        if not set(APART) & set(path.relative_to(ROOT).parts)
    )


def _uses(path: str, tree: ast.AST) -> Iterator[Use]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in ("text", "Text", "Refused") and node.args:
            first = node.args[0]
            for said in [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]:
                if isinstance(said, ast.Constant | ast.JoinedStr) and (pattern := _pattern(said)):
                    yield Use(pattern, _arguments(node), _called(node), f"{path}:{node.lineno}")


@cache
def written_out() -> frozenset[tuple[str, str]]:
    """(id, argument) of arguments that are given as words there and then: `str(…)`, or a string with holes or none."""
    return frozenset(
        (said, keyword.arg)
        for _, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in ("text", "Text", "Refused") and node.args
        for keyword in node.keywords
        if keyword.arg is not None and _is_words(keyword.value)
        if isinstance(node.args[0], ast.Constant | ast.JoinedStr) and (said := _pattern(node.args[0]))
    )  # fmt: skip


def _is_words(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return _called(node) == "str"
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _arguments(node: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in node.keywords]
    if None in names or len(node.args) > 1:
        return None
    kept = {name for name in names if name is not None}
    return frozenset(kept - {"counts"} if _called(node) == "Refused" else kept)


def _pattern(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)


def _labels(scope: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.AST]:
    given: dict[str, list[ast.AST]] = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name):
                    given.setdefault(target.id, []).append(node.value)
    for node in ast.walk(scope):
        if isinstance(node, ast.Call) and _called(node) in ("Button", "choices"):
            shown = node.args[:1] if _called(node) == "Button" else node.args[1:]
            for part in shown:
                yield part
                for name in ast.walk(part):
                    if isinstance(name, ast.Name):
                        yield from given.get(name.id, ())
