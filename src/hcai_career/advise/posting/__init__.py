"""A job posting as a target: what it asks, from which words, and a role made of it."""
