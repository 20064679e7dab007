"""The social supplement: more child benefit for families with a low or middle income."""
