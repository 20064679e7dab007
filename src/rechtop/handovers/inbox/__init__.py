"""What came in from other organisations: read it, answer it, make it a file of one's own."""
