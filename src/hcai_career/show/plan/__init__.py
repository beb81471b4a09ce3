"""A plan for other tools: one small module per format, and the words that all of them share."""
