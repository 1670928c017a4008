"""Tables by way of Telegram: a file that an administrator sends is fetched and read, templates and exports are made.

Its headings decide whether a table is a roster or an admission list.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sqlalchemy import Connection
from telegram import Bot
from telegram.error import TelegramError

import storage.matters
import storage.residents
import storage.roster
from bot.delivery.documents import Prepare
from bot.domain.base import CommunityId
from bot.domain.commands.admission import AdmissionGiven
from bot.domain.commands.communities import RosterGiven
from bot.domain.commands.forms import Given
from bot.domain.rights import Role
from bot.i18n import plain_of
from bot.perform import Request
from bot.screens.base import Print, text
from handlers.admission_file import export_admission
from handlers.roster_file import Format, Language, export_roster, table_given, template, too_large
from handlers.roster_file.reading import LARGEST_FILE
from storage.database import Database

TABLES = ("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "et")
"""How the names of files end that are meant as tables; anything else an administrator sends is none."""

_LANGUAGES: dict[str, Language] = {"zh-Hans": "zh-Hans", "zh-Hant": "zh-Hant", "en": "en"}


async def with_table(request: Request, database: Database, bot: Bot) -> Request:
    """The request with the table's rows in it, where an administrator sent one; any other request as it is."""
    given = request.command
    if not isinstance(given, Given) or given.kind != "document":
        return request
    if given.file_name.rpartition(".")[2].lower() not in TABLES:
        return request
    if not await database.read(lambda c: _is_administrator(c, request.telegram_id)):
        return request
    return replace(request, command=await _fetched(given, bot))


async def _fetched(given: Given, bot: Bot) -> RosterGiven | AdmissionGiven:
    """The file's rows, or why there are none; a file that cannot be fetched is a problem as any other."""
    name = given.file_name
    if given.size > LARGEST_FILE:
        return too_large(name, LARGEST_FILE)
    try:
        file = await bot.get_file(given.file_id)
        data = bytes(await file.download_as_bytearray())
    except TelegramError:
        return RosterGiven((), ((0, "", "roster-file-not-fetched", ""),), name)
    return await asyncio.get_running_loop().run_in_executor(None, table_given, data, name)


def _is_administrator(connection: Connection, telegram_id: int) -> bool:
    account = storage.residents.account_of(connection, telegram_id)
    if account is None:
        return False
    return storage.residents.person_in(connection, account, account.community_id).holds(Role.ADMINISTRATOR)


def prepare_template(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The empty roster: `of` 0 is a workbook, 1 a CSV file."""
    kind: Format = "csv" if wanted.of else "xlsx"
    spoken = wanted.language or language
    name = plain_of(text("roster-template-name"), spoken)
    return f"{name}.{kind}", partial(template, kind, _LANGUAGES.get(spoken, "zh-Hans"))


def prepare_roster(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The roster of a community: `of` is its id."""
    spoken = wanted.language or language
    roster = storage.roster.roster_of(connection, CommunityId(wanted.of))
    name = plain_of(text("roster-template-name"), spoken)
    return f"{name}.xlsx", partial(export_roster, roster, "xlsx", _LANGUAGES.get(spoken, "zh-Hans"))


def prepare_admission(connection: Connection, wanted: Print, language: str) -> tuple[str, Callable[[], bytes]]:
    """The admission list of a community: `of` is its id."""
    spoken = wanted.language or language
    rows = storage.matters.admission_list(connection, CommunityId(wanted.of))
    name = plain_of(text("admission-file-name"), spoken)
    return f"{name}.xlsx", partial(export_admission, rows, spoken, name)


PREPARED: dict[str, Prepare] = {
    "roster-template": prepare_template, "roster": prepare_roster, "list": prepare_admission,
}  # fmt: skip
