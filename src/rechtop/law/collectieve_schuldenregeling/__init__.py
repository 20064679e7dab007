"""Collective debt settlement: a judge admits it, a mediator makes a plan for all debts."""
