"""The nursery supplement: a fixed amount in the years in which a child turns three and four."""
