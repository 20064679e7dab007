"""The route: from a list of rights to the order of steps that realises them, with dates, papers and what comes next.

A list is no plan. The route is computed from the refined verdicts and the joint run (:mod:`rechtop.law.joint`); it
decides nothing, it only orders what may be asked.
"""

from rechtop.law.route.making import route
from rechtop.law.route.plan import Ask, Change, Check, Gone, Kind, Route, Then, Visit

__all__ = ["Ask", "Change", "Check", "Gone", "Kind", "Route", "Then", "Visit", "route"]
