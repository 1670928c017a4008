"""Duty households (联建轮值户): whose turn it is, how a turn goes, how turns change hands (domain §4).

`periods` knows days, `rota` computes, `turns` says what falls due around a turn.
"""
