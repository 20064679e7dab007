"""The rights explorer for anyone, without login, and the desk form for workers and helpers."""
