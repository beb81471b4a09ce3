"""Content and progress for other programs: one small module per format."""
