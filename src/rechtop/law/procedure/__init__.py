"""What happens after somebody asked for help: dated steps and terms, each with its legal source."""
