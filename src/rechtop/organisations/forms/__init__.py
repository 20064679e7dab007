"""The forms with which the social map is edited. A form holds what was typed until it is right; nothing is lost."""
