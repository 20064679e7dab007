"""The doors without an account: a receiver with a private link, and another installation with a signed document."""
