"""What templates of the social map may use."""
