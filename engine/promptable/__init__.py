"""A model of the Segment Anything kind, brought by a person as two ONNX files: from hints to an outline."""
