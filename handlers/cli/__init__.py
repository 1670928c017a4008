"""The way in by the command line: parse what the operator asks, do it, say in a sentence how it ended.

The commands that need the whole service (run, sandbox, demo) stand in `bot.__main__`.
"""
