"""Legal assistance: the costs of a procedure (registry, bailiff, expert), by the means of legal aid."""
