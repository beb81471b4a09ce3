"""Looking things up in the catalog: filters, orders, searches, cross-references. Nothing here judges a person."""
