"""What the help of each command gives as an example: run by the Python of the environment that hcai is installed in."""

from __future__ import annotations

import json

from hcai_career.cli.typer_app import Command, every

if __name__ == "__main__":
    print(json.dumps({name: command.examples for name, command in every() if isinstance(command, Command)}))
