"""Do the tests of the rules notice? `make mutants CAP="polls reminders"`.

mutmut changes the rules of a capability, one place at a time, and runs those tests of rules that come by there. At
least nine of ten changes have to be noticed; what was not stands in `mutants.toml`, with the reason why it does no
harm, or is named here as new.
"""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from time import monotonic

from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code

KNOWN = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
FOLDER = Path("mutants")
LOG = FOLDER / "run.log"
NOTICED = ("killed", "timeout")
LEAST = 90
"""Of a hundred changes, how many the tests have to notice."""


def main(names: list[str]) -> int:
    """Try the capabilities named, or all that are listed; 0 where enough was noticed and the rest is known."""
    harmless = {f"{group['in']}.{one}" for group in KNOWN["harmless"] for one in group["changes"]}
    failed = False
    for name in names or KNOWN["capabilities"]:
        modules, began = KNOWN["capabilities"].get(name, [f"bot.domain.{name}"]), monotonic()
        if not tried(modules):
            say(f"{name}: not finished, {LOG} says why")
            return 1
        changes = list(results(modules))
        missed = [change for change in changes if change is not None]
        share = 100 * (1 - len(missed) / len(changes))
        say(f"{name}: {share:.1f} % of {len(changes)} changes noticed, in {(monotonic() - began) / 60:.0f} min")
        new = sorted(set(missed) - harmless)
        for one in new:
            say(f"  new: {one}")
        for one in sorted(harmless - set(missed)):
            if within(one, modules):
                say(f"  listed, and noticed by now or gone: {one}")
        failed = failed or share < LEAST or bool(new)
    return int(failed)


def tried(modules: list[str]) -> bool:
    """Let mutmut do its work, with the tests as they are now."""
    rmtree(FOLDER / "tests", ignore_errors=True)
    (FOLDER / "mutmut-stats.json").unlink(missing_ok=True)
    FOLDER.mkdir(exist_ok=True)
    mutmut, patterns = Path(sys.executable).with_name("mutmut"), [f"{one}.*" for one in modules]
    with LOG.open("w") as log:
        done = subprocess.run(
            [mutmut, "run", "--max-children", str(os.cpu_count()), *patterns], stdout=log, stderr=log,
            env={**os.environ, "HYPOTHESIS_PROFILE": "mutants"}, check=False,
        )  # fmt: skip
    return done.returncode == 0


def results(modules: list[str]) -> Iterator[str | None]:
    """What became of each change: nothing where it was noticed, else the change itself."""
    for meta in sorted(FOLDER.rglob("*.meta")):
        path = meta.relative_to(FOLDER).with_suffix("")
        module = ".".join(path.with_suffix("").parts)
        if not within(module, modules):
            continue
        data = SourceFileMutationData(path=path)
        data.load()
        for mutant, code in data.exit_code_by_key.items():
            yield None if status_by_exit_code[code] in NOTICED else described(module, mutant, path)


def within(name: str, modules: list[str]) -> bool:
    """Whether it is, or is of, one of these modules."""
    return any(f"{name}.".startswith(f"{one}.") for one in modules)


def described(module: str, mutant: str, path: Path) -> str:
    """A change in words that stay the same when others come before it: where, and the line as it was changed."""
    function = re.sub("^x[_ǁ]", "", mutant.removeprefix(f"{module}.").rpartition("__mutmut_")[0]).replace("ǁ", ".")
    lines = [line for line in get_diff_for_mutant(mutant, path=path).splitlines() if line[:3] not in ("---", "+++")]
    after = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    before = " ".join(line[1:].strip() for line in lines if line.startswith("-"))
    return f"{module}.{function}: {after or f'without {before}'}"


def say(line: str) -> None:
    """At once: it takes long."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
