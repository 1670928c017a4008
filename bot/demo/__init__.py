"""The demo: a sandbox in Telegram's place, the bot, and a community with months of history, all in one process.

Above everything else: it may import the service and the sandbox; nothing but the command line imports it.
"""
