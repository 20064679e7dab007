"""Vlaamse zorgpremie: the yearly care premium, its reduction, who need not pay, and the fine."""
