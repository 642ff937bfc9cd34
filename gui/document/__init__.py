"""The open project as one observable object, in layers, with what serves them; nothing here shows anything."""
