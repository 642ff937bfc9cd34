"""Looking at photos: how they are shown, never what they are."""
