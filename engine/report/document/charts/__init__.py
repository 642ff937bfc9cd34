"""The report's charts as small SVG: one look, text as text, shapes beside colours."""
