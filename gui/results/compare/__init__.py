"""The page that holds two runs against each other."""
