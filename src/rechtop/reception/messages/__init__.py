"""Messages: e-mail, SMS or letter; nothing about the help in a subject or an SMS, and proof that they left."""
