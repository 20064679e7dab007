"""The public social map in files that other programs read: calendars, a table, linked data."""
