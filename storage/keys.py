"""The keys of secret polls: files in a folder beside the database, never in it; each is deleted when its poll closes.

Whoever has the database or a backup of it, but not this folder, cannot open an envelope; once a key is deleted, nobody
can. Several intake processes on several machines need one folder that all of them see.
"""

import hashlib
import os
import secrets
import time
from collections.abc import Collection
from pathlib import Path
from tempfile import gettempdir

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection
from sqlalchemy.engine import make_url

KEY_BITS = 256
_NONCE = 12
ENVELOPE = 512
"""Bytes every content is filled up to, so that its length tells nothing."""
OPTION = "keys"
"""The execution option of an engine that names the folder."""
A_DAY = 24 * 60 * 60
"""Seconds: how old a key is before it is looked whether any poll names it."""


class NoKey(Exception):
    """No envelope of this poll can be sealed or opened now."""


class KeyLost(NoKey):
    """The key of this poll is not where it should be, or opens nothing: its envelopes stay closed for ever."""


class KeyAway(NoKey):
    """The key cannot be read just now, as where a disk fails or forbids it: that is no reason to give a poll up."""


def folder_beside(url: str) -> Path:
    """Where keys are kept unless the settings say otherwise: beside a SQLite file, else in the working directory."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return Path(f"{address.database}.keys") if address.database else Path(gettempdir()) / "shuoshi.keys"
    return Path("shuoshi.keys")


def make(connection: Connection) -> str:
    """A new key, kept durably before this returns; its name."""
    name = f"{_mark(connection)}-{secrets.token_hex(16)}"
    folder = _folder(connection)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    written = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(written, AESGCM.generate_key(KEY_BITS))
        os.fsync(written)
    finally:
        os.close(written)
    _keep(folder)
    return name


def forget(connection: Connection, name: str) -> None:
    """The key is gone; nothing where it is already."""
    folder = _folder(connection)
    (folder / name).unlink(missing_ok=True)
    if folder.is_dir():
        _keep(folder)


def copy(here: Path, there: Path, names: Collection[str]) -> None:
    """These keys of one folder, as far as they are there, are in the other one too, durably."""
    if here == there or not names:
        return
    there.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in names:
        if (here / name).is_file():
            written = os.open(there / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            try:
                os.write(written, (here / name).read_bytes())
                os.fsync(written)
            finally:
                os.close(written)
    _keep(there)


def drop(here: Path, names: Collection[str]) -> None:
    """These keys are in this folder no more."""
    for name in names:
        (here / name).unlink(missing_ok=True)
    if here.is_dir():
        _keep(here)


def is_there(connection: Connection, name: str) -> bool:
    """Whether the key is where it should be."""
    return (_folder(connection) / name).is_file()


def readable_by_others(connection: Connection) -> list[Path]:
    """The folder, and this database's keys in it, that somebody besides the service's own user could read."""
    folder = _folder(connection)
    if not folder.is_dir():
        return []
    return [one for one in (folder, *sorted(folder.glob(f"{_mark(connection)}-*"))) if one.stat().st_mode & 0o077]


def sweep(connection: Connection, named: Collection[str]) -> list[str]:
    """Delete this database's keys that no poll names, as an opening that was rolled back leaves them.

    A young one may be of an opening that is not committed yet, so a key is left alone for its first day, by the
    machine's own clock, from which files have their time. Keys of another database in the same folder are not touched.
    """
    folder, oldest = _folder(connection), time.time() - A_DAY
    if not folder.is_dir():
        return []
    mine = [one for one in sorted(folder.glob(f"{_mark(connection)}-*")) if one.name not in named]
    stray = [one for one in mine if one.stat().st_mtime < oldest]
    for one in stray:
        one.unlink(missing_ok=True)
    if stray:
        _keep(folder)
    return [one.name for one in stray]


def seal(connection: Connection, name: str, about: str, content: bytes) -> str:
    """The content sealed with this key; `about` must be said again to open it. Raises NoKey, ValueError."""
    if len(content) > ENVELOPE - 2:
        raise ValueError("too long for an envelope")
    filled = len(content).to_bytes(2) + content + bytes(ENVELOPE - 2 - len(content))
    nonce = secrets.token_bytes(_NONCE)
    return (nonce + _cipher(connection, name).encrypt(nonce, filled, about.encode())).hex()


def opened(connection: Connection, name: str, about: str, sealed: str) -> bytes:
    """What was sealed; raises KeyLost where the key is gone, or is another one, KeyAway where it cannot be read."""
    raw = bytes.fromhex(sealed)
    try:
        filled = _cipher(connection, name).decrypt(raw[:_NONCE], raw[_NONCE:], about.encode())
    except InvalidTag as wrong:
        raise KeyLost(name) from wrong
    return filled[2 : 2 + int.from_bytes(filled[:2])]


def _cipher(connection: Connection, name: str) -> AESGCM:
    try:
        return AESGCM((_folder(connection) / name).read_bytes())
    except (FileNotFoundError, ValueError) as missing:
        raise KeyLost(name) from missing
    except OSError as away:
        raise KeyAway(name) from away


def _mark(connection: Connection) -> str:
    """What the names of this database's keys begin with: several may keep theirs in one folder."""
    url = connection.engine.url
    host = url.host or ",".join(url.normalized_query.get("host", ())) or None
    return hashlib.sha256(f"{host}:{url.port}/{url.database}".encode()).hexdigest()[:8]


def _folder(connection: Connection) -> Path:
    return Path(connection.get_execution_options()[OPTION])


def _keep(folder: Path) -> None:
    """What changed in the folder is on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
