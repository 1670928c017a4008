"""What the tree promises: who knows Telegram, that folders say what lives there, that files stay short."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
CODE = [file for folder in ("bot", "handlers", "storage", "locales") for file in sorted((ROOT / folder).rglob("*.py"))]
LONGEST = 450
KNOW_TELEGRAM = ("handlers/telegram/", "bot/delivery/")


@cache
def imported_by(file: Path) -> set[str]:
    """The top-level packages a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_only_its_handlers_and_delivery_know_telegram() -> None:
    know = {name_of(file) for file in CODE if "telegram" in imported_by(file)}
    assert know
    assert {name for name in know if not name.startswith(KNOW_TELEGRAM)} == set()


def test_rules_are_tried_without_the_service() -> None:
    """What only stores, sends or serves takes longer to load than all rules to be tried."""
    parts = r"storage|handlers|tests\.(world|people|founding|stand)|bot\.(app|actions|delivery|perform|sandbox)"
    others = re.compile(rf"(from|import) ({parts})\b")
    files = sorted((ROOT / "tests" / "rules").glob("*.py"))
    assert files
    assert [file.name for file in files if others.search(file.read_text(encoding="utf-8"))] == []


def test_sql_stays_in_storage() -> None:
    speak = {name_of(file) for file in CODE if "sqlmodel" in imported_by(file)}
    assert speak
    assert {name for name in speak if not name.startswith("storage/")} == set()


@pytest.mark.parametrize("file", [file for file in CODE if "versions" not in file.parts], ids=name_of)
def test_a_file_says_what_it_is_and_stays_short(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert len(source.splitlines()) <= LONGEST


def test_every_folder_says_what_lives_there() -> None:
    folders = {file.parent for file in CODE if "versions" not in file.parts}
    assert [name_of(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_every_setting_has_its_line_in_the_example() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    shown = {match.group(1): match.group(2) for line in lines if (match := re.match(r"#?([A-Z_]+)=(.*)", line))}
    assert set(shown) == {name.upper() for name in Settings.model_fields}
    told = "\n".join(lines)
    for name, setting in Settings.model_fields.items():
        assert setting.description
        assert setting.description in told, name
        if setting.default is not None and name != "bot_token":
            assert shown[name.upper()].lower() == str(setting.default).lower(), name


def test_the_layers_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout[-3000:]
