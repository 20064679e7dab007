"""Training vouchers: an employee pays half of a course, within a yearly maximum."""
