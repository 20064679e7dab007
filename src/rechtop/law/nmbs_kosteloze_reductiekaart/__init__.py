"""Free public transport for who hardly sees, and a free companion for who has a heavy handicap."""
