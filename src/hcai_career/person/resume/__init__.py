"""A résumé in: what a file says of a person, and from which words."""
