"""How people write and say things at a counter: spelling by ear, words for the same, mistakes. For every search."""
