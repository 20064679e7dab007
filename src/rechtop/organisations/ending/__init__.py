"""What ends: a service, a place, an organisation; what goes along with it, and where people go instead."""
