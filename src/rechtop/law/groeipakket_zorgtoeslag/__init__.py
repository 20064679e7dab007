"""The care supplement: more child benefit for a child with a specific need of support, by points."""
