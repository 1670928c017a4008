"""Lines of a chart as an SVG has them: points, marks and grid in the units of its view box."""

from dataclasses import dataclass

from bot.screens.openboard.sheet import Chart

WIDTH, HEIGHT = 340, 190
LEFT, RIGHT, TOP, BOTTOM = 48, 12, 10, 26
"""Room for figures and months around the lines."""
MARKS = ("circle", "square", "triangle")
"""Lines differ by their marks and dashes, not by their colours alone."""


@dataclass(frozen=True, slots=True)
class Point:
    """A month of a line."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line: the stretches without a gap as SVG writes them, and its points with their mark."""

    paths: tuple[str, ...]
    points: tuple[Point, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole chart; `rules` are per cent with their height, `months` places with which label it is."""

    lines: tuple[Drawn, ...]
    rules: tuple[tuple[int, float], ...]
    months: tuple[tuple[float, int], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT


def picture(chart: Chart) -> Picture:
    """The chart, drawn."""
    many = len(chart.labels)
    lines = tuple(
        _line(one.percents, MARKS[nth % len(MARKS)]) for nth, one in enumerate(chart.series)
    )  # fmt: skip
    rules = tuple((percent, _y(percent)) for percent in (0, 50, 100))
    every = max(1, -(-many // 6))
    return Picture(lines, rules, tuple((_x(nth, many), nth) for nth in range(many - 1, -1, -every)))


def _line(percents: tuple[int | None, ...], mark: str) -> Drawn:
    stretches: list[list[Point]] = [[]]
    for nth, percent in enumerate(percents):
        if percent is None:
            stretches.append([])
        else:
            stretches[-1].append(Point(_x(nth, len(percents)), _y(percent)))
    paths = tuple(
        " ".join(f"{point.x:g},{point.y:g}" for point in stretch) for stretch in stretches if len(stretch) > 1
    )
    return Drawn(paths, tuple(point for stretch in stretches for point in stretch), mark)


def _x(nth: int, many: int) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * (nth / max(1, many - 1)), 1)


def _y(percent: int) -> float:
    return round(TOP + (HEIGHT - TOP - BOTTOM) * (100 - percent) / 100, 1)
