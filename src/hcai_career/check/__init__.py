"""`hcai check`: content tested like code. Rules run on what could be read; nothing here prints.

`run.check(directory, settings)` gives a `Report`. A rule is a function from `Content` to what it found; its
docstring is its page in docs/rules.md. The rules of a family stand in a module of that name, and all of them in
`rules.RULES`. Other commands import nothing of this.
"""
