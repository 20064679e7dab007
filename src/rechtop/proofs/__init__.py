"""The law put to an SMT solver: contradictions, branches nobody reaches, gaps and cliffs, each with a household.

Needs the package ``z3-solver`` (the extra ``proofs``); only this package imports it. The meaning of the law is not
written again here: :mod:`rechtop.proofs.carrier` runs the one meaning of each node over terms of the solver.
"""
