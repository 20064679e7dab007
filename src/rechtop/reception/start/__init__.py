"""Starting: "iemand aan de balie", in ten seconds, with a name or without one."""
