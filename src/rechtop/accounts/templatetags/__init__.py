"""What the pages of accounts need beside Django and the site."""
