"""How the window says things: figures, titles, groups, recipes, jobs, gestures, reasons, maps, readers, days."""
