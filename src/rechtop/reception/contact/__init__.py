"""How somebody may safely be reached, and who she is: only as far as it was asked and told."""
