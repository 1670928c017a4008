"""Screens and toasts as JSON values and back, so that what is said can be stored beside the change that causes it."""

from datetime import datetime
from typing import Any

from bot.screens.base import Button, Joined, Late, Moment, Print, Screen, Text, Toast, Value
from bot.screens.packing import pack


def screen_to_json(screen: Screen) -> dict[str, Any]:
    """The screen as a JSON value; commands of buttons are packed."""
    stored: dict[str, Any] = {"body": value_to_json(screen.body)}
    if screen.buttons:
        stored["buttons"] = [[_button_to_json(button) for button in row] for row in screen.buttons]
    if screen.photos:
        stored["photos"] = list(screen.photos)
    if screen.voice:
        stored["voice"] = screen.voice
    if screen.document:
        made = screen.document
        stored["document"] = [
            made.kind, made.of, made.language, made.on, made.is_picture, made.unit_id, made.copies
        ]  # fmt: skip
    if screen.silent:
        stored["silent"] = True
    if screen.late:
        stored["late"] = [screen.late.kind, screen.late.of, screen.late.account_id]
    if screen.options:
        stored["options"] = list(screen.options)
    return stored


def screen_from_json(stored: dict[str, Any]) -> Screen:
    """The screen that was stored; its buttons carry packed commands."""
    document = stored.get("document")
    return Screen(
        body=value_from_json(stored["body"]),
        buttons=tuple(tuple(_button_from_json(b) for b in row) for row in stored.get("buttons", ())),
        photos=tuple(stored.get("photos", ())),
        voice=stored.get("voice"),
        document=Print(*document) if document else None,
        silent=stored.get("silent", False),
        late=Late(*stored["late"]) if "late" in stored else None,
        options=tuple(stored.get("options", ())),
    )


def toast_to_json(toast: Toast) -> dict[str, Any]:
    """The toast as a JSON value."""
    return {"body": value_to_json(toast.body), "alert": toast.alert, "start": toast.start}


def toast_from_json(stored: dict[str, Any]) -> Toast:
    """The toast that was stored."""
    return Toast(value_from_json(stored["body"]), stored["alert"], stored["start"])


def value_to_json(value: Value) -> Any:
    """A value of a text as JSON: words and numbers as they are, the rest as an object of one key."""
    match value:
        case str() | int():
            return value
        case Text(id=text_id, args=args):
            return {"t": text_id, "a": {name: value_to_json(arg) for name, arg in args.items()}}
        case Moment(at=at, zone=zone, style=style):
            return {"m": [at.isoformat(), zone, style]}
        case Joined(items=items, by=by):
            return {"j": [value_to_json(item) for item in items], "by": by}


def value_from_json(stored: Any) -> Value:
    """The value that was stored."""
    if isinstance(stored, str | int):
        return stored
    if "t" in stored:
        return Text(stored["t"], {name: value_from_json(arg) for name, arg in stored["a"].items()})
    if "m" in stored:
        at, zone, style = stored["m"]
        return Moment(datetime.fromisoformat(at), zone, style)
    return Joined(tuple(value_from_json(item) for item in stored["j"]), stored["by"])


def _button_to_json(button: Button) -> dict[str, Any]:
    stored: dict[str, Any] = {"label": value_to_json(button.label)}
    if button.does is not None:
        stored["does"] = button.does if isinstance(button.does, str) else pack(button.does)
    for name in ("start", "startgroup", "url", "copies"):
        if (given := getattr(button, name)) is not None:
            stored[name] = given
    return stored


def _button_from_json(stored: dict[str, Any]) -> Button:
    return Button(value_from_json(stored["label"]), **{k: v for k, v in stored.items() if k != "label"})
