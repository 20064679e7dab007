"""The social map: organisations, their services and places, hours, languages, costs, and who may come in how."""
