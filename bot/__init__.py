"""Shuoshi (说事): the service. Each folder below is a layer; a capability has the same file name in each of them."""
