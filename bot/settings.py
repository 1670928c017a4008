"""Settings, from the environment or a file `.env`; each has its line in `.env.example`."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What the person running the service may set; names in the environment are these in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    bot_token: str = Field("", description="The token @BotFather gave; without it nothing runs but the demo.")
    database_url: str = Field(
        "sqlite:///shuoshi.sqlite", description="Where everything is kept: sqlite:///FILE or postgresql://…"
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org",
        description="Any other server that speaks the Bot API, such as the sandbox.",
    )
    webhook_url: str = Field(
        "",
        description="Public https address of this service; empty means long polling, which needs no address.",
    )
    webhook_secret: str = Field("", description="Secret that Telegram shows with each update; made where empty.")
    public_url: str = Field(
        "",
        description="Public https address of pages and calendars; empty: that of WEBHOOK_URL, if there is one.",
    )
    host: str = Field("127.0.0.1", description="Address the web server listens on (0.0.0.0 for all).")
    port: int = Field(
        8080,
        ge=0,
        le=65535,
        description="Port of the web server: pages, webhook, calendars, certificates, /healthz, /readyz.",
    )
    metrics_host: str = Field("127.0.0.1", description="Address on which /metrics is told, beside the web server.")
    metrics_port: int = Field(
        0, ge=0, le=65535, description="Port on which Prometheus reads /metrics; 0: it is told nowhere."
    )
    proxies: int = Field(
        0,
        ge=0,
        le=9,
        description="How many proxies of yours stand before the web server and add X-Forwarded-For; 0: believe none.",
    )
    limits: bool = Field(
        True, description="Keep Telegram's sending limits, and those of the pages; switched off only for load tests."
    )
    log_format: Literal["console", "json"] = Field("console", description="console, or json for a log collector.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="debug, info, warning or error."
    )
    keys_folder: Path | None = Field(
        None,
        description="Folder for the keys of secret polls, never in a backup; empty: beside the SQLite file.",
    )
    backup_folder: Path | None = Field(None, description="Folder for a nightly backup (SQLite); empty: none.")

    @property
    def address(self) -> str:
        """Where the service is reached from outside, without a slash at its end; "" where nobody said."""
        return (self.public_url or self.webhook_url).rstrip("/")

    @field_validator("log_format", "log_level", mode="before")
    @classmethod
    def _in_small_letters(cls, given: str) -> str:
        return given.lower()

    @field_validator("database_url")
    @classmethod
    def _names_a_database(cls, given: str) -> str:
        if re.fullmatch(r"sqlite:///.+|postgresql(\+psycopg)?://.+", given) is None:
            raise ValueError("should be sqlite:///FILE or postgresql://…")
        return given

    @field_validator("telegram_api_url", "webhook_url", "public_url")
    @classmethod
    def _is_an_address(cls, given: str) -> str:
        if given and re.fullmatch(r"https?://[^/\s]+\S*", given) is None:
            raise ValueError("should be an address such as https://shuoshi.example.org")
        return given

    @field_validator("webhook_secret")
    @classmethod
    def _is_taken_by_telegram(cls, given: str) -> str:
        if re.fullmatch(r"[A-Za-z0-9_-]{0,256}", given) is None:
            raise ValueError("should be letters, digits, _ and - only, at most 256")
        return given
