"""The reception: a trajectory from a question to a result, in the store of one organisation."""
