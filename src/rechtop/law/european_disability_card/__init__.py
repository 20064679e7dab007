"""Europese handicapkaart: free, for whoever has a recognised handicap; what it gives is up to each partner."""
