"""The press: a template, its words and its pictures become one PDF.

Everything written by people goes in as data: a name can never be a command.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path


def pressed(
    template: bytes, words: Mapping[str, str], pictures: Mapping[str, bytes]
) -> bytes:
    """Return the PDF; raises RuntimeError for what cannot be printed."""
    import typst  # noqa: PLC0415 - 7 MB in every web process, for one rare page

    with tempfile.TemporaryDirectory(prefix="amends-print-") as folder:
        for name, content in pictures.items():
            (Path(folder) / name).write_bytes(content)
        page = Path(folder) / "page.typ"
        page.write_bytes(template)
        made = typst.compile(str(page), root=folder, sys_inputs=dict(words))
    return bytes(made) if isinstance(made, bytes | bytearray) else bytes(made[0])
