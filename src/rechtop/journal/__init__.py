"""Who read and wrote what about a person, when and why: in each store, append-only, chained, sealed daily (P-11)."""
