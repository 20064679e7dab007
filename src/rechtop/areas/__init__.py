"""Areas: municipalities, neighbourhoods and zones through time, their outlines, and who can reach what in space."""
