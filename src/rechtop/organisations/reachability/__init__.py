"""How well services can be reached, measured by who tries: attempts, figures, promises, desk counts, the seven B's."""
