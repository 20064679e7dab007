"""Health insurance with help of the OCMW: joining a fund, and the contribution."""
