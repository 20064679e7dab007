"""The birth grant of Flanders: one amount for each child born from 2019 on."""
