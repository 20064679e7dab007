"""The Flemish social loan to buy, keep or renovate a home (Vlaamse Woonlening)."""
