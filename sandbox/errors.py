"""Errors that a person reads: what is wrong, where, and what to do. Never a traceback of ours."""

from __future__ import annotations


class SandboxError(Exception):
    """Something an author or reader can mend. `str()` is the whole message, `file:line` first where known."""


class NoWayOut(SandboxError):
    """A program tried to reach something outside the sandbox."""


class NotImplementedByMoto(SandboxError):
    """The call is real, moto has no answer, and the recipe brings no canned one."""
