"""What can be asked for, one file a capability: frozen commands, most of which fit into a button."""
