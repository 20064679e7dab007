"""Maximumfactuur (MAF): a yearly ceiling on the co-payments of a household and of a child."""
