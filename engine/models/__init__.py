"""Any classifier behind one protocol: model card, trust, preprocessing, formats, several photos and metadata a case."""
