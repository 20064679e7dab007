"""One client, one worker: who carries a file, who takes over, and that the person hears about it."""
