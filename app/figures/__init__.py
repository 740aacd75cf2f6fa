"""The pictures as files: geometry and words drawn into one SVG or PNG."""
