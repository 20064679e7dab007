"""An answer can be given again later: the receipt that is kept of it, and what is different by then."""
