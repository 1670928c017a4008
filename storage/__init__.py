"""What is kept: tables (SQLModel) and the functions that read and write them, one file a capability.

They give and take the frozen values of `bot.domain`; nothing outside this folder knows of SQL.
"""
