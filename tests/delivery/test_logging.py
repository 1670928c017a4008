import io
import logging
from collections.abc import Iterator

import aiohttp
import orjson
import pytest
import structlog
from yarl import URL

from tests.logs import logged

TOKEN = "8111222333:AAE-sandbox_token_of_the_house_bot_00"
log = structlog.get_logger()


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is written, as JSON lines; the loggers are left as they were."""
    with logged("json", "info", [TOKEN, "s3cret"]) as stream:
        yield stream


def test_a_line_carries_what_it_was_given(lines: io.StringIO) -> None:
    with structlog.contextvars.bound_contextvars(update=77):
        log.info("performed", chat=-100)
    line = orjson.loads(lines.getvalue())
    assert (line["event"], line["update"], line["chat"], line["level"]) == ("performed", 77, -100, "info")
    assert line["timestamp"].endswith("Z")


@pytest.mark.parametrize(
    "shown",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/sendMessage?x=1",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/file_1.jpg",
        f"The token `{TOKEN}` was rejected by the server.",
        "/botANOTHER-TOKEN-OF-ODD-SHAPE/getUpdates",
    ],
)
def test_no_token_is_written_wherever_it_stands(lines: io.StringIO, shown: str) -> None:
    log.info("called", url=shown)
    log.warning(shown)
    logging.getLogger("aiohttp.client").error("cannot reach %s", shown)
    written = lines.getvalue()
    assert "AAE-sandbox" not in written
    assert "ANOTHER-TOKEN" not in written
    assert len(written.splitlines()) == 3


def test_no_secret_and_no_password_of_an_address_is_written(lines: io.StringIO) -> None:
    log.info("database", url="postgresql://shuoshi:pa55word@db/shuoshi", secret="s3cret")
    assert "pa55word" not in lines.getvalue()
    assert "s3cret" not in lines.getvalue()


def test_no_address_of_a_calendar_is_written(lines: io.StringIO) -> None:
    secret = "0123456789abcdef" * 2
    log.info("asked", path=f"/duty/{secret}.ics")
    logging.getLogger("aiohttp.server").error("Error handling request from %s", f"https://x.example/duty/{secret}.ics")
    assert secret not in lines.getvalue()
    assert lines.getvalue().count("/duty/…") == 2


def test_an_exception_is_written_without_its_words(lines: io.StringIO) -> None:
    try:
        try:
            raise KeyError("王大妈 3-2-501 家里漏水")
        except KeyError as first:
            raise ValueError(f"{TOKEN} 漏水") from first
    except ValueError as failed:
        log.error("update-failed", exc_info=failed)
        logging.getLogger("library").exception("went wrong")
    for line in lines.getvalue().splitlines():
        assert "漏水" not in line
        assert TOKEN not in line
        assert orjson.loads(line)["raised"] == "ValueError"
        assert "KeyError" in orjson.loads(line)["trace"]
        assert __file__ in orjson.loads(line)["trace"]


def test_the_token_in_an_error_of_the_http_client_is_not_written(lines: io.StringIO) -> None:
    url = URL(f"http://127.0.0.1:1/bot{TOKEN}/getMe")
    info = aiohttp.RequestInfo(url, "POST", headers=None, real_url=url)  # type: ignore[arg-type]
    failed = aiohttp.ClientResponseError(info, (), status=500, message=str(url))
    log.warning("cannot-fetch", error=str(failed), where=repr(failed))
    log.error("cannot-fetch", exc_info=failed)
    assert lines.getvalue().count("cannot-fetch") == 2
    assert TOKEN not in lines.getvalue()
    assert "AAE-sandbox" not in lines.getvalue()


def test_the_console_gets_the_same_without_tokens() -> None:
    with logged("console", "warning", [TOKEN]) as stream:
        log.info("not heard")
        log.warning("heard", url=f"/bot{TOKEN}/x")
    assert "heard" in stream.getvalue()
    assert "not heard" not in stream.getvalue()
    assert TOKEN not in stream.getvalue()
