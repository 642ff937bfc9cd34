"""The sentences of the window in other languages: kept up to date, complete, and none left out."""
