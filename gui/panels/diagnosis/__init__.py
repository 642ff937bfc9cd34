"""The reader's own diagnosis in the inspector."""
