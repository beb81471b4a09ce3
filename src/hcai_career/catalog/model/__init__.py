"""What the content is made of: frozen records in plain Python.

The field names are the keys of the YAML files; the order of the fields is the house order of the keys.
A record's `id` is the key it stands under in its file. `catalog.read` validates raw YAML into these
classes, and the JSON Schemas come from the same definitions.

Levels: 0 none, 1 aware, 2 with guidance, 3 independent, 4 advanced, 5 expert.
Evidence: `verified` (a stored page or data set said so), `seed` (a founding document said so), `editorial`
(our judgement: levels, hours, importance) and `unverified` (a fact that is well known but was not checked).
"""
