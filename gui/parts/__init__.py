"""What widgets of every room are made of."""
