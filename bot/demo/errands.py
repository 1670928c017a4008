"""What people do about a service on behalf, as acts."""

from bot.demo.phones import Act, Phone
from bot.domain.commands.errands import BeginErrand, OpenErrand, ShowErrand, TickPaper
from bot.domain.commands.forms import Choose


def asks_for_service(phone: Phone, words: str) -> Act:
    """请人代办."""
    phone.says("/errands")
    yield
    phone.taps(OpenErrand())
    yield
    phone.says(words)
    yield
    phone.taps(Choose("check", "send"))
    yield


def answers_for_station(phone: Phone, errand: int, papers: str, day: str) -> Act:
    """Whoever rang the station writes down which papers are needed, and the day that was named."""
    phone.taps(ShowErrand(errand))
    yield
    phone.taps(BeginErrand(errand, "papers"))
    yield
    phone.says(papers)
    yield
    phone.taps(BeginErrand(errand, "visit"))
    yield
    phone.says(day)
    yield
    phone.taps(Choose("place", "here"))
    yield


def ticks_papers(phone: Phone, errand: int, count: int) -> Act:
    """The first so many papers are at hand."""
    phone.taps(ShowErrand(errand))
    yield
    for nth in range(count):
        phone.taps(TickPaper(errand, nth, have=True))
        yield
