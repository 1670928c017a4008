"""Topics (domain §5): proposed and signed by neighbours, debated, answered, then voted on.

All pure: when a topic stands on the agenda, what may be said about it, what it costs each household.
"""
