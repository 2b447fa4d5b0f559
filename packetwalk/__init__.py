"""Where does this packet go, and why does it die: computed from AWS's documented rules over a snapshot.

from packetwalk import load, walk
result = walk(load("snapshot.json"), "eni-0123", "198.51.100.7:443")
print(result.verdict, result.code, result.reason)
"""

from .errors import PacketwalkError
from .model import Check, Hop, Node, Packet, RouteUse, Walk
from .path import Appliance
from .snapshot import Snapshot, load
from .walk import walk

__all__ = [
    "Appliance",
    "Check",
    "Hop",
    "Node",
    "Packet",
    "PacketwalkError",
    "RouteUse",
    "Snapshot",
    "Walk",
    "load",
    "walk",
]
