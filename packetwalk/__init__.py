"""Where does this packet go, and why does it die: computed from AWS's documented rules over a snapshot.

from packetwalk import load, walk
result = walk(load("snapshot.json"), "eni-0123", "198.51.100.7:443")
print(result.verdict, result.code, result.reason)
"""

from .drawing import draw
from .edits import apply_edits
from .errors import PacketwalkError
from .model import Check, Hop, Node, Packet, RouteUse, Walk
from .path import Appliance
from .rules import RULES, register_markdown
from .snapshot import Snapshot, load
from .table import markdown_table, text_table
from .validator import Finding, validate
from .walk import walk

__all__ = [
    "RULES",
    "Appliance",
    "Check",
    "Finding",
    "Hop",
    "Node",
    "Packet",
    "PacketwalkError",
    "RouteUse",
    "Snapshot",
    "Walk",
    "apply_edits",
    "draw",
    "load",
    "markdown_table",
    "register_markdown",
    "text_table",
    "validate",
    "walk",
]
