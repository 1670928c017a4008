"""Voices as browsers and telephones record them: one fresh Ogg, or the same without its tags."""

import struct

import pytest

from handlers.web.voices import MOST, NoVoice, cleaned, kind_of

HEAD = b"OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00"
SPEECH = 0x08
"""How a packet of 20 ms of speech in one frame begins."""


def _number(value: int) -> bytes:
    return struct.pack(">Q", value | 1 << 56)


def _element(name: int, content: bytes) -> bytes:
    return name.to_bytes((name.bit_length() + 7) // 8) + _number(len(content)) + content


def _endless(name: int, content: bytes) -> bytes:
    return name.to_bytes((name.bit_length() + 7) // 8) + b"\x01" + b"\xff" * 7 + content


def webm(packets: list[bytes], codec: bytes = b"A_OPUS") -> bytes:
    """What Chrome's recorder makes: a segment and clusters without an end of their own."""
    track = _element(0xAE, _element(0xD7, b"\x01") + _element(0x86, codec) + _element(0x63A2, HEAD))
    blocks = b"".join(_element(0xA3, b"\x81\x00\x00\x80" + one) for one in packets)
    tracks = _element(0x1654AE6B, track)
    inside = _element(0x1549A966, b"Telephone of 501") + tracks + _endless(0x1F43B675, _element(0xE7, b"\0") + blocks)
    return _element(0x1A45DFA3, _element(0x4282, b"webm")) + _endless(0x18538067, inside)


def packets(many: int, long: int = 60) -> list[bytes]:
    return [bytes([SPEECH]) + bytes([nth % 250]) * long for nth in range(many)]


def _pages(ogg: bytes) -> list[tuple[int, int, int]]:
    """Flag, samples and number of each page."""
    found, at = [], 0
    while at < len(ogg):
        assert ogg[at : at + 4] == b"OggS"
        flag, samples, _, number, _, segments = struct.unpack_from("<BQIIIB", ogg, at + 5)
        found.append((flag, samples, number))
        at += 27 + segments + sum(ogg[at + 27 : at + 27 + segments])
    return found


def test_a_recording_of_chrome_becomes_ogg_without_what_else_was_in_it() -> None:
    sent = webm(packets(120))
    made = cleaned(sent)
    assert kind_of(made) == "audio/ogg"
    assert b"Telephone" in sent
    assert b"Telephone" not in made
    assert _pages(made) == [(2, 0, 0), (0, 0, 1), (0, 50 * 960, 2), (0, 100 * 960, 3), (4, 120 * 960, 4)]
    assert all(one in made for one in packets(120))


def test_ogg_is_written_anew_and_stays_as_it_is_from_then_on() -> None:
    once = cleaned(webm(packets(7)))
    tagged = once.replace(b"shuoshi\x00\x00\x00\x00", b"at home\x00\x00\x00\x00")
    assert cleaned(tagged) == once


def test_long_packets_have_pages_enough() -> None:
    made = cleaned(webm(packets(60, 3000)))
    assert [number for _, _, number in _pages(made)] == list(range(len(_pages(made))))
    assert _pages(made)[-1][:2] == (4, 60 * 960)


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, name) + content


def test_mp4_keeps_its_sound_and_loses_its_tags() -> None:
    tags = _box(b"udta", _box(b"\xa9xyz", b"+31.4690+104.7400/"))
    moov = _box(b"moov", _box(b"trak", _box(b"stsd", b"mp4a")) + tags)
    sent = _box(b"ftyp", b"M4A mp42") + _box(b"mdat", b"sound") + moov
    made = cleaned(sent)
    assert len(made) == len(sent)
    assert b"sound" in made
    assert b"31.4690" in sent
    assert b"31.4690" not in made
    assert kind_of(made) == "audio/mp4"


def test_mp3_loses_its_tags() -> None:
    sound = b"\xff\xfb\x90\x00" + bytes(400)
    tag = b"ID3\x04\x00\x00\x00\x00\x00\x0a" + b"at home..."
    assert cleaned(tag + sound + b"TAG" + b"at home".ljust(125)) == sound
    assert kind_of(sound) == "audio/mpeg"


def _nested(deep: int) -> bytes:
    made = b""
    for _ in range(deep):
        made = _box(b"moov", made)
    return _box(b"ftyp", b"M4A ") + made


ENDLESS = b"OggS" + bytes(22) + b"\xff" + b"\xff" * 255 + b"a" * 255 * 255


@pytest.mark.parametrize(
    "content",
    [
        b"", b"hello" * 99, webm(packets(3), b"A_VORBIS"), webm([]), webm(packets(9))[:60], bytes(MOST + 1),
        b"OggS" + bytes(50), _box(b"ftyp", b"3gp5") + _box(b"mdat", b"samr"), b"RIFF1234WAVE" + bytes(300),
        _box(b"ftyp", b"M4A ") + b"\x00\x00\x00\x02moov", _nested(3000), ENDLESS * (MOST // len(ENDLESS)),
    ],
    ids=[
        "nothing", "words", "vorbis", "silent", "cut off", "large", "no packets", "amr", "wav", "broken box",
        "boxes in boxes", "one packet",
    ],
)  # fmt: skip
def test_what_is_no_voice_is_refused(content: bytes) -> None:
    """Within the time of a test: one packet of five megabytes took a minute."""
    with pytest.raises(NoVoice):
        cleaned(content)
