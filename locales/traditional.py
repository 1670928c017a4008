"""The Traditional Chinese catalogues, made from the Simplified ones: `python -m locales.traditional [--check]`."""

import re
import sys
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer
from opencc import OpenCC

FOLDER = Path(__file__).parent
EXCEPTIONS = FOLDER / "traditional.txt"
HEADER = "Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt."

SPELLING = "s2tw"
"""Taiwan's characters, as the CLDR understands zh-Hant, but not its vocabulary: 社区 is 社區 everywhere, never 社群."""

_QUOTES = str.maketrans("“”‘’", "「」『』")
_HELD = 0xE000
"""The first private character; one stands in for each exception while the rest is converted."""


@cache
def _exceptions() -> tuple[dict[str, str], dict[str, str]]:
    """What is not left to OpenCC: phrases (Simplified → Traditional, the longest first) and whole texts by id."""
    phrases: dict[str, str] = {}
    texts: dict[str, str] = {}
    for line in EXCEPTIONS.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if " = " in line:
            text_id, _, text = line.partition(" = ")
            texts[text_id] = text
        else:
            simplified, written = line.split()
            phrases[simplified] = written
    return dict(sorted(phrases.items(), key=lambda pair: -len(pair[0]))), texts


@cache
def _opencc() -> OpenCC:
    return OpenCC(SPELLING)


def traditional(words: str) -> str:
    """The words in Traditional characters; whatever is not Chinese stays as it is."""
    phrases, _ = _exceptions()
    for held, simplified in enumerate(phrases, _HELD):
        words = words.replace(simplified, chr(held))
    words = str(_opencc().convert(words)).translate(_QUOTES)
    for held, written in enumerate(phrases.values(), _HELD):
        words = words.replace(chr(held), written)
    return words


class _Traditional(Transformer):
    """Converts what people read; ids, arguments and selectors are left alone."""

    def visit_Message(self, node: ast.Message) -> ast.Message:  # noqa: N802 - named by the library
        _, texts = _exceptions()
        if node.id.name in texts:
            node.value = ast.Pattern([ast.TextElement(texts[node.id.name])])
            return node
        return self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        node.value = traditional(node.value)
        return node

    def visit_GroupComment(self, node: ast.GroupComment) -> ast.GroupComment:  # noqa: N802
        node.content = traditional(node.content or "")
        return node

    visit_Comment = visit_GroupComment  # noqa: N815
    visit_ResourceComment = visit_GroupComment  # noqa: N815


def converted(catalogue: str) -> str:
    """A catalogue in Traditional characters.

    Raises ValueError where the catalogue cannot be read.
    """
    resource = FluentParser(with_spans=False).parse(catalogue)
    junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
    if junk:
        raise ValueError(f"cannot be read: {junk[0]}")
    _Traditional().visit(resource)
    resource.body.insert(0, ast.ResourceComment(HEADER))
    return re.sub(r"^ +$", "", FluentSerializer().serialize(resource), flags=re.MULTILINE)


def catalogues() -> dict[Path, str | None]:
    """Every file that should stand in zh-Hant with its text; None where one should not be there."""
    made: dict[Path, str | None] = dict.fromkeys(FOLDER.glob("zh-Hant/*.ftl"))
    for path in sorted(FOLDER.glob("zh-Hans/*.ftl")):
        made[FOLDER / "zh-Hant" / path.name] = converted(path.read_text(encoding="utf-8"))
    return made


def stale() -> dict[Path, str | None]:
    """The files of zh-Hant that are not what would be made, with what would be."""
    return {path: text for path, text in catalogues().items() if text != _read(path)}


def write() -> list[Path]:
    """Make zh-Hant; the files that changed."""
    changed = stale()
    for path, text in changed.items():
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return list(changed)


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def main(arguments: list[str]) -> int:
    """Write the catalogues, or with --check only say (exit 1) which are out of date."""
    is_check = arguments == ["--check"]
    changed = list(stale()) if is_check else write()
    for path in changed:
        sys.stdout.write(f"{'out of date' if is_check else 'written'}: {path.relative_to(FOLDER.parent)}\n")
    if is_check and changed:
        sys.stdout.write("Run: make zh-hant\n")
    return 1 if is_check and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
