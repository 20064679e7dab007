"""The reduction of the Flemish property tax for somebody with a disability."""
