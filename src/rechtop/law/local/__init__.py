"""Local rights: what a municipality, or any set of areas, writes itself as text in the language of the rules.

A file is read (:mod:`nodes`), its conditions and amounts are parsed (:mod:`tokens`, :mod:`grammar`) and become
expressions of the rules (:mod:`meaning`). Every owner gets a law of her own (:mod:`owners`), beside the main law, which
never changes by it. Published files are immutable and stand in a ledger (:mod:`published`). No text is ever executed.
"""
