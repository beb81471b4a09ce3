"""`hcai check` with all its rules beside check-jsonschema with the exported schemas, on the same files."""
