"""Voices as browsers and phones record them: recognised by their content, made what Telegram takes, nothing else in it.

Opus in WebM (Chrome, WeChat) or Ogg (Firefox) becomes Opus in a fresh Ogg; AAC in MP4 (Safari, phones) and MP3 stay,
without their tags, which may name a place.
"""

import struct
from collections.abc import Iterator

MOST = 5 * 1024 * 1024
"""Bytes: more than ten minutes of speech."""
_IN_A_PAGE = 50
"""Packets to a page of Ogg: a second."""
_SAMPLES = {0: (480, 960, 1920, 2880), 1: (480, 960), 2: (120, 240, 480, 960)}
"""Samples of a frame by how it is coded: speech, both, music."""
_DEEPEST = 8
"""Boxes within boxes, as far as those of sound go."""


class NoVoice(Exception):
    """Not a voice that can be sent."""


def cleaned(content: bytes) -> bytes:
    """The voice as Ogg with Opus, MP4 with AAC, or MP3; raises NoVoice."""
    if not content or len(content) > MOST:
        raise NoVoice
    try:
        if content.startswith(b"\x1aE\xdf\xa3"):
            return _ogg(*_of_webm(content))
        if content.startswith(b"OggS"):
            packets = _of_ogg(content)
            return _ogg(packets[0], packets[2:])
        if content[4:8] == b"ftyp":
            return _without_tags(content)
        return _mp3(content)
    except (IndexError, KeyError, struct.error, ValueError):
        raise NoVoice from None


def kind_of(content: bytes) -> str:
    """The media type of a voice or picture that is kept, by its first bytes."""
    if content.startswith(b"OggS"):
        return "audio/ogg"
    if content[4:8] == b"ftyp":
        return "audio/mp4"
    if content.startswith(b"\xff\xd8"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG"):
        return "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return "audio/mpeg" if _is_mp3(content) else "application/octet-stream"


# Opus in WebM: elements of an id, a length and their content, some of unknown length

_INSIDE = frozenset((0x18538067, 0x1654AE6B, 0xAE, 0x1F43B675, 0xA0))
"""Segment, tracks, track, cluster, block group: what is in them is read on."""
_CODEC, _PRIVATE, _BLOCK, _SIMPLE = 0x86, 0x63A2, 0xA1, 0xA3


def _of_webm(content: bytes) -> tuple[bytes, list[bytes]]:
    head, codec, packets = b"", b"", list[bytes]()
    for name, value in _elements(content):
        if name == _CODEC:
            codec = codec or value
        elif name == _PRIVATE:
            head = head or value
        elif name in (_BLOCK, _SIMPLE):
            _, size = _number(value, 0, keep_mark=False)
            if value[size + 2] & 0x06:
                raise NoVoice
            packets.append(value[size + 3 :])
    if codec != b"A_OPUS":
        raise NoVoice
    return head, packets


def _elements(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(content):
        name, of_name = _number(content, at, keep_mark=True)
        length, of_length = _number(content, at + of_name, keep_mark=False)
        at += of_name + of_length
        if name in _INSIDE:
            continue
        if length == (1 << 7 * of_length) - 1:
            raise NoVoice
        yield name, content[at : at + length]
        at += length


def _number(content: bytes, at: int, *, keep_mark: bool) -> tuple[int, int]:
    """A number of 1 to 8 bytes, whose first bit set says how many; and that."""
    first = content[at]
    size = 9 - first.bit_length()
    if size > 8 or at + size > len(content):
        raise ValueError
    value = int.from_bytes(content[at : at + size])
    return (value if keep_mark else value & ((1 << 7 * size) - 1)), size


# Ogg: pages of segments; a packet ends with a segment shorter than 255


def _of_ogg(content: bytes) -> list[bytes]:
    packets, at, under_way = list[bytes](), 0, bytearray()
    while at < len(content) and content[at : at + 4] == b"OggS":
        segments = content[at + 26]
        lengths = content[at + 27 : at + 27 + segments]
        at += 27 + segments
        for length in lengths:
            under_way += content[at : at + length]
            at += length
            if length < 255:
                packets.append(bytes(under_way))
                under_way.clear()
    return packets


def _ogg(head: bytes, packets: list[bytes]) -> bytes:
    """A fresh file of these packets."""
    if not head.startswith(b"OpusHead") or len(head) < 19 or not packets or not all(packets):
        raise NoVoice
    tags = b"OpusTags" + struct.pack("<I", 7) + b"shuoshi" + struct.pack("<I", 0)
    pages = [_page([head], 0, 0, 2), _page([tags], 0, 1, 0)]
    samples = 0
    for begin in range(0, len(packets), _IN_A_PAGE):
        together = packets[begin : begin + _IN_A_PAGE]
        samples += sum(map(_length, together))
        is_last = begin + _IN_A_PAGE >= len(packets)
        pages += _split(together, samples, len(pages), 4 if is_last else 0)
    return b"".join(pages)


def _split(packets: list[bytes], samples: int, number: int, flag: int) -> list[bytes]:
    """The packets on one page; where they have too many segments, halves on two."""
    if sum(len(one) // 255 + 1 for one in packets) <= 255:
        return [_page(packets, samples, number, flag)]
    if len(packets) == 1:
        raise NoVoice
    half = len(packets) // 2
    before = samples - sum(map(_length, packets[half:]))
    first = _split(packets[:half], before, number, 0)
    return [*first, *_split(packets[half:], samples, number + len(first), flag)]


def _length(packet: bytes) -> int:
    """Samples of a packet of Opus, by its first bytes (RFC 6716 §3.1)."""
    config, count = packet[0] >> 3, packet[0] & 3
    kind = 0 if config < 12 else 1 if config < 16 else 2
    frame = _SAMPLES[kind][config & 3 if kind != 1 else config & 1]
    frames = packet[1] & 0x3F if count == 3 else (1, 2, 2)[count]
    return frame * frames


def _page(packets: list[bytes], samples: int, number: int, flag: int) -> bytes:
    lengths = b"".join(b"\xff" * (len(one) // 255) + bytes([len(one) % 255]) for one in packets)
    head = struct.pack("<4sBBQIIIB", b"OggS", 0, flag, samples, 1, number, 0, len(lengths))
    page = bytearray(head + lengths + b"".join(packets))
    page[22:26] = struct.pack("<I", _checksum(page))
    return bytes(page)


def _table() -> tuple[int, ...]:
    found = []
    for one in range(256):
        value = one << 24
        for _ in range(8):
            value = (value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1
        found.append(value & 0xFFFFFFFF)
    return tuple(found)


_TABLE = _table()


def _checksum(page: bytes | bytearray) -> int:
    value = 0
    for one in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ _TABLE[(value >> 24) ^ one]
    return value


# MP4 and MP3: what is around the sound goes


def _without_tags(content: bytes) -> bytes:
    """The same MP4 with its boxes of tags emptied in place, so that everything else stays where it is."""
    bare = bytearray(content)
    found = {name for name, _, _ in _empty(bare, 0, len(bare))}
    if not {b"moov", b"mdat"} <= found or (b"mp4a" not in content and b"Opus" not in content):
        raise NoVoice
    return bytes(bare)


def _empty(bare: bytearray, at: int, end: int, depth: int = 0) -> Iterator[tuple[bytes, int, int]]:
    if depth > _DEEPEST:
        raise NoVoice
    while at + 8 <= end:
        size, name = struct.unpack_from(">I4s", bare, at)
        head = 8
        if size == 1:
            size, head = struct.unpack_from(">Q", bare, at + 8)[0], 16
        size = size or end - at
        if size < head or at + size > end:
            raise NoVoice
        yield name, at, size
        if name in (b"udta", b"meta", b"uuid"):
            bare[at + 4 : at + size] = b"free" + bytes(size - 8)
        elif name in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
            yield from _empty(bare, at + head, at + size, depth + 1)
        at += size


def _mp3(content: bytes) -> bytes:
    """Without the tags before and behind."""
    if content.startswith(b"ID3"):
        size = 0
        for one in content[6:10]:
            size = size << 7 | one & 0x7F
        content = content[10 + size :].lstrip(b"\x00")
    if content[-128:-125] == b"TAG":
        content = content[:-128]
    if not _is_mp3(content):
        raise NoVoice
    return content


def _is_mp3(content: bytes) -> bool:
    """Whether a frame of MPEG audio, layer 3, begins here."""
    return len(content) > 128 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2
