"""The way out: one paced sender, screens turned into calls of the Bot API, the transport beneath them."""

import os

# The library asks at run time whether its durations shall be timedeltas, and warns at each one where nobody said so.
os.environ.setdefault("PTB_TIMEDELTA", "1")
