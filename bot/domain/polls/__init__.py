"""Polls (domain §5): what a ballot may say, how ballots are counted, when a poll counts and passes, who may vote.

All pure and exact: integers only, no floats; `以上` includes the bound, `过半数` does not.
"""
