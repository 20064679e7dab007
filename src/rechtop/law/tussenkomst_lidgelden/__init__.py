"""Local help with club fees and leisure: the rules of five municipalities, elsewhere a human decides."""
