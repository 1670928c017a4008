"""Days and hours as people say them, rewritten as every form reads them: 明天 as 2026-06-05, 晚上8点 as 20:00."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_Found = re.Match[str]
_Write = Callable[[_Found, date, date], str | None]

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_WEEK = "(?:周|週|星期|礼拜|禮拜)"
_UNIT = rf"(?P<unit>天|[个個]月|[个個]?{_WEEK})"
_AHEAD = {
    "今": 0, "明": 1, "后": 2, "後": 2, "大后": 3, "大後": 3, "昨": -1, "前": -2, "today": 0, "tomorrow": 1,
    "day after tomorrow": 2, "yesterday": -1,
}  # fmt: skip
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATE = ("下午", "傍晚", "晚上", "晚", "夜里", "夜裡", "pm")


def dated(words: str, today: date, since: date | None = None) -> str:
    """The words in half width, with days as dates and hours of 24; what is not known as a day or hour stays.

    今天 明天 后天 大后天, 三天后, 两周后, 周五 (the next, today included), 下周一 (weeks begin on Monday), 月底,
    下月5号, 25号 (the first of the words: after another day its form knows better; the next from `since`, else today);
    tomorrow, in 3 days, friday, next monday, end of the month, the 25th, 5 June; 晚上8点, 3pm.
    """
    plain = " ".join(unicodedata.normalize("NFKC", words).lower().split())
    for pattern, write in _RULES:
        plain = pattern.sub(lambda found, write=write: _written(write, found, today, since or today), plain)  # type: ignore[misc]
    return " ".join(plain.split())


def _written(write: _Write, found: _Found, today: date, since: date) -> str:
    """What is no day stays as it is."""
    try:
        words = write(found, today, since)
    except (ValueError, OverflowError):
        words = None
    return found[0] if words is None else words


def _iso(day: date) -> str:
    return f"{day.isoformat()} "


def _in_months(today: date, months: int) -> date:
    """The same day of that month, or its last where it is shorter."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _number(found: _Found, today: date, since: date) -> str:
    tens, mark, ones = found[0].partition("十")
    if not mark:
        return "".join(str(_DIGITS[sign]) for sign in tens)
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))


def _ahead(found: _Found, today: date, since: date) -> str:
    return _iso(today + timedelta(days=_AHEAD[found["word"]]))


def _later(found: _Found, today: date, since: date) -> str:
    said, unit = found["count"], found["unit"]
    count = int(said) if said.isdecimal() else 1 if said in ("a", "an") else _COUNTED.index(said) + 1
    if unit == "month" or unit.endswith("月"):
        return _iso(_in_months(today, count))
    return _iso(today + timedelta(days=count * (1 if unit in ("天", "day") else 7)))


def _weekday(found: _Found, today: date, since: date) -> str:
    day, far = found["day"], found["far"] or ""
    nth = _DAYS.index(day) if day in _DAYS else min("一二三四五六日天".index(day), 6)
    if not far:
        return _iso(today + timedelta(days=(nth - today.weekday()) % 7))
    return _iso(today + timedelta(days=nth - today.weekday(), weeks=far.count("下") + (far == "next")))


def _month_end(found: _Found, today: date, since: date) -> str:
    first = _in_months(today.replace(day=1), 1 if found["next"] else 0)
    return _iso(first.replace(day=monthrange(first.year, first.month)[1]))


def _next_month(found: _Found, today: date, since: date) -> str:
    return _iso(_in_months(today.replace(day=1), 1).replace(day=int(found["day"])))


def _day_of_month(found: _Found, today: date, since: date) -> str | None:
    """The next such day, in a month that has it."""
    day = int(found["day"])
    months = (_in_months(since.replace(day=1), ahead) for ahead in range(3))
    days = [one.replace(day=day) for one in months if 1 <= day <= monthrange(one.year, one.month)[1]]
    return next((_iso(one) for one in days if one >= since), None)


def _english(found: _Found, today: date, since: date) -> str:
    year = f"{found['year']}-" if found["year"] else ""
    return f"{year}{_MONTHS.index(found['month']) + 1}-{found['day']} "


def _hour(found: _Found, today: date, since: date) -> str | None:
    half, hour = found["half"] or "", int(found["hour"])
    minute = 30 if found["minute"] == "半" else int(found["minute"] or 0)
    if half == "中午":
        hour += 12 if hour < 10 else 0
    elif half in _LATE and hour < 12:
        hour += 12
    elif hour == 12 and half not in ("", "下午", "pm"):
        return None
    return f" {hour:02}:{minute:02} " if hour < 24 and minute < 60 else None


def _as(words: str) -> _Write:
    return lambda found, today, since: found.expand(words)


_MONTH = f"(?:{'|'.join(_MONTHS)})"
_NTH = "(?:st|nd|rd|th)"
_BEFORE = r"(?:(?<=[日号號点點底半一二三四五六\d])|(?<=[今明后後周週期拜]天)) ?(?:之|以)?前$"
_HALF = "凌晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜里|夜裡"
_RULES: tuple[tuple[re.Pattern[str], _Write], ...] = tuple(
    (re.compile(pattern, re.ASCII), write)
    for pattern, write in (
        (r"[吧。.]+$", _as("")),
        (r"^(?:(?:by|on|until|till) |到)", _as("")),
        (rf"{_BEFORE}|截止$", _as("")),
        (r"([今明昨])([早晚])上?", _as(r"\1天\2上")),
        (r"半[个個]月", _as("15天")),
        (rf"(?P<far>[本这這]|下+)?[个個]?{_WEEK}(?P<day>[一二三四五六日天])", _weekday),
        (rf"[零〇一二两兩三四五六七八九十]{{1,3}}(?= ?(?:天|日|号|號|[个個]|{_WEEK}|月|点|點|时|時|分))", _number),
        (r"(?P<word>大[后後]|今|明|[后後]|昨|前)[天日]", _ahead),
        (rf"[过過]?(?P<count>\d{{1,3}}) ?{_UNIT} ?[之以]?[后後内內]", _later),
        (rf"^(?P<count>\d{{1,3}}) ?{_UNIT}$", _later),
        (r"(?<!\d)(?:本|这个|這個|(?P<next>下[个個]?))?月[底末]", _month_end),
        (r"下[个個]?月(?P<day>\d{1,2})[日号號]?", _next_month),
        (r"^(?:本月)?(?P<day>\d{1,2}) ?[日号號]", _day_of_month),
        (r"\b(?:the )?(?P<word>day after tomorrow|tomorrow|today|yesterday)\b", _ahead),
        (rf"\b(?:in )?(?P<count>\d{{1,3}}|an?|{'|'.join(_COUNTED)}) (?P<unit>day|week|month)s?\b", _later),
        (r"\b(?:the )?end of (?:the |this |(?P<next>next ))?month\b", _month_end),
        (rf"\b(?P<day>\d{{1,2}}){_NTH}?(?: of)? (?P<month>{_MONTH})[a-z]*\b(?:,? (?P<year>\d{{4}})\b)?", _english),
        (rf"\b(?P<month>{_MONTH})[a-z]* (?P<day>\d{{1,2}}){_NTH}?\b(?:,? (?P<year>\d{{4}})\b)?", _english),
        (rf"^(?:the )?(?P<day>\d{{1,2}}){_NTH}\b", _day_of_month),
        (r"\b(?:(?P<far>this|next) )?(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b", _weekday),
        (r"\b(?:at )?(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))? ?(?P<half>am|pm)\b", _hour),
        (rf"(?P<half>{_HALF})? ?(?<!\d)(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})", _hour),
        (
            rf"(?P<half>{_HALF})? ?(?<!\d)(?P<hour>\d{{1,2}}) ?[点點时時][钟鐘整]? ?(?:(?P<minute>半|\d{{1,2}})分?)?",
            _hour,
        ),
    )
)
"""In this order: a weekday before its sign could be a number, numbers before what counts by them."""
