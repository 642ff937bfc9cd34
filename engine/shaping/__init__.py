"""What can be made of a region's pixels: larger, smaller, smoother, in parts, as an outline; values in, values out."""
