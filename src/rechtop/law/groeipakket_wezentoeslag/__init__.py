"""The orphan supplement: more child benefit for a child that lost one or both parents."""
