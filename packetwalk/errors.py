"""What the packet walk raises.

`PacketwalkError` is for a person: one sentence that names the object. `Missing` never leaves the package:
it says that the snapshot cannot answer, and becomes the verdict `unknown`.
"""

from __future__ import annotations


class PacketwalkError(Exception):
    """Bad input: a snapshot that contradicts itself, an unknown endpoint, an address of the wrong family."""


class Missing(Exception):
    """The snapshot does not hold what is needed. `code` is the walk's code, the text names the object."""

    def __init__(self, text: str, code: str = "UNKNOWN_RESOURCE") -> None:
        super().__init__(text)
        self.code = code
