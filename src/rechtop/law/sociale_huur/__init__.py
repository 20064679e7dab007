"""Social housing: who may stand on the list of candidates of a woonmaatschappij."""
