"""The texts: one folder a language, one Fluent catalogue a capability."""
