"""The whole file for the person herself, readable (P-18): facts, her words, decisions. Not what a worker supposes."""
