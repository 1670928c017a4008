"""The rules: values, commands and functions that decide, with nothing but the standard library.

Files here do not import each other (they meet in `bot.actions`), except `base`.
"""
