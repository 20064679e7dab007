"""Trains: the reduction for who has the increased reimbursement."""
