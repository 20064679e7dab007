"""Every state of every page, a module for each room: `STATES` to look at, `NO_PAGES` with why they are none."""
