"""The administrator's desk as pages: what stands in their tables, and what can be done from there."""
