"""Lists of plain values as JSON and as XML, as Open311 writes them."""

import json
import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

Item = Mapping[str, str | int | bool | None]
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML cannot hold."""


def written(kind: str, root: str, each: str, items: Sequence[Item]) -> tuple[bytes, str]:
    """The items in this format, and what it is called."""
    if kind == "json":
        return json.dumps(list(items), ensure_ascii=False).encode(), "application/json"
    whole = Element(root)
    for item in items:
        one = SubElement(whole, each)
        for name, value in item.items():
            SubElement(one, name).text = _words(value)
    return tostring(whole, encoding="utf-8", xml_declaration=True), "text/xml"


def _words(value: str | int | bool | None) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else _UNWRITABLE.sub("", str(value))
