"""The report: one content, written as a web page and as a PDF."""
