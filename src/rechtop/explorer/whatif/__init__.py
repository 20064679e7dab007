"""What if: for workers any fact of the desk form, for everybody else only what somebody earns. Nothing is kept."""
