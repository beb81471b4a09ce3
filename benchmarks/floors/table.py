"""A hard-coded Typer + Rich program: it prints a table as large as that of `hcai roles list`.

`rows` is written by the benchmark: the cells that hcai printed, as a literal. No content is read or chosen here.
"""

import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


@app.command()
def table(width: int | None = None) -> None:
    """Print the table."""
    from hcai_floors.rows import HEADS, ROWS  # type: ignore[import-not-found]
    from rich.console import Console
    from rich.table import Table

    made = Table(*HEADS, box=None)
    for row in ROWS:
        made.add_row(*row)
    Console(width=width).print(made)
