"""What the help of each query gives as an example: run by the Python of the environment that hcai is installed in.

A query looks content up, and computes, asks, reads and writes nothing else: all of "Look around", and the comparison.
"""

from __future__ import annotations

import json

from hcai_career.cli.app import COMMANDS, EXPLORE
from hcai_career.cli.typer_app import Command, every

QUERIES = {*(name for name, entry in COMMANDS.items() if entry.section == EXPLORE), "compare"}

if __name__ == "__main__":
    commands = {line: found for line, found in every() if isinstance(found, Command)}
    print(json.dumps({line: found.examples for line, found in commands.items() if line.split()[0] in QUERIES}))
