"""The command line. `main` is the entry point and the only place that catches errors.

This module is imported by every start, so it imports next to nothing itself.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

INTRO = """\
hcai: a career advisor for healthcare AI. Offline; what you tell it stays on your disk.

Try:
  {tries}

  hcai --help    all commands
"""
TRIES = (
    "hcai roles list",
    "hcai compare clinical-informaticist ai-healthcare-specialist",
    "hcai plan --from registered-nurse --to clinical-ai-specialist",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run hcai and return its exit code: 0 fine, 1 a problem or nothing found, 2 wrong usage, 130 interrupted."""
    args, debug = _take_debug(list(sys.argv[1:] if argv is None else argv))
    collecting = gc.isenabled()
    gc.disable()  # a command is over before there is garbage worth looking for: 7 ms of a listing
    try:
        code = _run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough: not an error of ours, and nothing left to say.
        _silence_stdout()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # the one boundary of the program
        if debug:
            raise
        from hcai_career.cli.fail import report

        return report(error, args)
    finally:
        if collecting:
            gc.enable()
    return code


def script() -> None:
    """What the installed `hcai` calls: run, and leave at once.

    Python would spend 17 ms, a fifth of a listing, on taking apart what the end of the process frees anyway.
    """
    import os

    try:
        code: object = main()
    except SystemExit as done:  # how Typer ends a completion
        code = done.code or 0
    if not isinstance(code, int):
        sys.exit(str(code))
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:
        code = code or 1
    os._exit(code)


def _run(args: list[str]) -> int:
    if args in (["--version"], ["-V"]):
        from hcai_career import __version__

        sys.stdout.write(f"hcai {__version__}\n")
        return 0
    if not args and not _is_completing():
        sys.stdout.write(INTRO.format(tries="\n  ".join(TRIES)))
        return 0
    from hcai_career.cli.app import run

    return run([*args[1:], "--help"] if args[:1] == ["help"] else args)


def _take_debug(args: list[str]) -> tuple[list[str], bool]:
    """`--debug` is heard wherever it stands, since it is typed after a command has failed."""
    import os

    options = args[: args.index("--")] if "--" in args else args
    asked = "--debug" in options
    rest = [arg for arg in options if arg != "--debug"] + args[len(options) :]
    return rest, asked or os.environ.get("HCAI_DEBUG", "") not in ("", "0")


def _is_completing() -> bool:
    import os

    return "_HCAI_COMPLETE" in os.environ


def _silence_stdout() -> None:
    """Python flushes stdout once more on its way out; give it somewhere to flush to."""
    import os

    try:
        target = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, target)
    os.close(nowhere)
