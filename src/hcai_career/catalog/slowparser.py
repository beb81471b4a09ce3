"""The pure Python parser of PyYAML, for an interpreter whose PyYAML has no libyaml."""

from __future__ import annotations

from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class SlowParser(Reader, Scanner, Parser, Composer):
    """Composes nodes as the C parser does."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def dispose(self) -> None:
        """Nothing to let go of that the C parser would hold."""
        Parser.dispose(self)
