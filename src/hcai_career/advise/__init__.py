"""Pure advice: a Catalog and a Person in, frozen results out. Nothing here prints or reads a file."""
