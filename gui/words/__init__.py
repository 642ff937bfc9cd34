"""How the window says what a project keeps: gestures, reasons, maps, readers, days."""
