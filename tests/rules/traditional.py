"""Simplified characters written as people of three places write them."""

from functools import cache

import opencc


@cache
def converters() -> tuple[opencc.OpenCC, ...]:
    """Read from their dictionaries once: that takes longer than all the converting."""
    return tuple(opencc.OpenCC(config) for config in ("s2t", "s2tw", "s2hk"))
