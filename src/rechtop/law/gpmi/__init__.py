"""The GPMI: the contract with the OCMW that goes with most new leefloons. An agreement, no amount."""
