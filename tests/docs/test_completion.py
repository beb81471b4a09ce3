"""Shell completion as docs/cli.md says to set it up, in a bash of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
source ~/.bashrc
complete -p hcai
COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_hcai_completion hcai
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="needs bash")
def test_bash_completes_after_it_is_installed(tmp_path: Path, tiny_dir: Path) -> None:
    program = tmp_path / "bin" / "hcai"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m hcai_career "$@"\n')
    program.chmod(0o755)
    env = {
        **os.environ,
        "HOME": str(tmp_path),
        "PATH": os.pathsep.join([str(program.parent), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HCAI_DATA": str(tiny_dir),
    }

    def bash(script: str) -> str:
        done = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "hcai" in bash("hcai --show-completion; :")
    bash("hcai --install-completion; :")  # not the last command, or bash would become it and not be found
    assert (tmp_path / ".bash_completions" / "hcai.sh").is_file()
    assert bash(ASK.format(line="hcai role")).splitlines()[-1] == "roles"
    assert "ml-engineer" in bash(ASK.format(line="hcai plan --to m")).splitlines()
    assert bash(ASK.format(line="hcai plan --pref")).splitlines()[-1] == "--prefer"
