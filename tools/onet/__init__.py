"""`data/occupations.yaml` from the O*NET database: any occupation as a start, in the levels of our own skills.

    python -m tools.onet --onet DIR          write data/occupations.yaml
    python -m tools.onet --onet DIR --check  say whether it is what would be written

`facts` reads the O*NET files, `mapping` the hand-written `mapping.yaml`; `levels`, `standing` and `names` turn the
facts of an occupation into a record, and `write` lays out the file.
"""
