"""The public pages: one for each right, made from its rule and its words, and the list of all rights."""
