"""Lists of the field that change with time: dated data in files of our own, never constants in code."""
