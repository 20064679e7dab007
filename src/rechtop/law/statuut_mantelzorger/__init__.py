"""Erkenning als mantelzorger: the general recognition, the one with social advantage, and its leave."""
