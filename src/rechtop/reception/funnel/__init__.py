"""The funnel of a person: explored, agreed, requested, decided and really received, for each domain and right."""
