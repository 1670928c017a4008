"""The Traditional Chinese catalogues are made from the Simplified ones, and are up to date."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from locales import traditional


@pytest.fixture(autouse=True)
def _exceptions_are_read_anew() -> Iterator[None]:
    yield
    traditional._exceptions.cache_clear()


def test_what_is_checked_in_is_what_would_be_made() -> None:
    """After a change of zh-Hans: make zh-hant."""
    assert [str(path.relative_to(traditional.FOLDER)) for path in traditional.stale()] == []


def test_only_words_are_converted() -> None:
    made = traditional.converted(
        """
matters-后 = <b>{ $里 }</b>
""".replace("后", "after").replace("里", "in")
        + """
matters-count = { $count ->
    [0] 还没有
   *[other] { $count } 户也一样
 }
matters-many =
    第一行说事

    第三行 /say <b>{ $words }</b>
"""
    )
    assert "matters-after = <b>{ $in }</b>" in made
    assert "[0] 還沒有" in made
    assert "*[other] { $count } 戶也一樣" in made
    assert "第一行說事\n\n    第三行 /say <b>{ $words }</b>" in made


def test_made_once_more_it_stays() -> None:
    for text in traditional.catalogues().values():
        assert text is not None
        before, after = FluentParser().parse(text), FluentParser().parse(traditional.converted(text))
        assert [entry for entry in after.body if isinstance(entry, ast.Junk)] == []
        assert _ids(before) == _ids(after)


def _ids(resource: ast.Resource) -> list[str]:
    return [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]


def test_quotes_and_words_of_traditional_readers() -> None:
    assert traditional.traditional("请按“菜单”，打印链接") == "請按「選單」，列印連結"
    assert traditional.traditional("社区的支持") == "社區的支持"


def test_exceptions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = tmp_path / "traditional.txt"
    listed.write_text("# why\n干部 幹部們\n干 乾\nsome-id = 別的\n", encoding="utf-8")
    monkeypatch.setattr(traditional, "EXCEPTIONS", listed)
    traditional._exceptions.cache_clear()
    assert traditional.traditional("干部说干") == "幹部們說乾"
    assert "some-id = 別的" in traditional.converted("some-id = 这个")


def test_an_unreadable_catalogue_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        traditional.converted("matters-broken = { $count\n")


def test_the_command_says_what_is_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "locales"
    (folder / "zh-Hans").mkdir(parents=True)
    (folder / "zh-Hant").mkdir()
    (folder / "zh-Hans" / "saying.ftl").write_text("saying-what = 什么事？\n", encoding="utf-8")
    (folder / "zh-Hant" / "gone.ftl").write_text("gone = 沒有了\n", encoding="utf-8")
    monkeypatch.setattr(traditional, "FOLDER", folder)
    assert traditional.main(["--check"]) == 1
    assert "saying.ftl" in capsys.readouterr().out
    assert traditional.main([]) == 0
    assert traditional.main(["--check"]) == 0
    assert not (folder / "zh-Hant" / "gone.ftl").exists()
    assert "saying-what = 什麼事？" in (folder / "zh-Hant" / "saying.ftl").read_text(encoding="utf-8")
