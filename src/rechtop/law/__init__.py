"""Belgian, Flemish and local law, written in the rule language, with its dated amounts and worked cases."""
