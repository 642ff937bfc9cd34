"""What can be asked for in words: one file for each command or kindred few, one line for each in `table`."""
