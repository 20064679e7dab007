"""What is unusual, and who looks at it: openings with a reason or in an emergency, closed circles, the journal."""
