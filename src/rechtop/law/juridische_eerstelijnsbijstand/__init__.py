"""First legal advice: short, free and for everybody."""
