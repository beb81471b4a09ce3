"""`hcai check --fix`: what can be mended without judgement, in the text itself, so that comments and layout stay.

A fix is a function from the text of a file to a better one. After each of them the file is read again: a fix that would
change anything but what it says is not made.
"""
