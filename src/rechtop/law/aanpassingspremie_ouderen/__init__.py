"""The Flemish premium to adapt a home for somebody of 65 or older."""
