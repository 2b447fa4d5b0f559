"""What a walk saw and left out of its verdict, said in every result."""

from __future__ import annotations

from .model import Walk, unique
from .snapshot import LISTS, MAPS, SCOPE_ATTRIBUTES


def not_modelled(walk: Walk) -> list[str]:
    """Sentences: about this path first, then about keys of the snapshot that the walk does not read."""
    snapshot = walk.snapshot
    said: list[str] = []
    for hop in walk.hops:
        node = hop.node
        name = node.name or node.id
        if node.kind == "endpoint":
            said.append(f"{name}: firewall rules and the health of what is behind it are not looked at")
        elif node.kind == "gateway endpoint":
            said.append(f"{name}: its endpoint policy and the service's own policies are not looked at")
        elif node.kind in ("igw", "eigw") and "BlockPublicAccessStates" not in _vpc(walk, node.vpc_id):
            said.append("VPC Block Public Access was not collected and is not looked at")
        elif node.kind == "vgw":
            said.append(f"{name}: VPN tunnels, BGP and Direct Connect are not looked at")
        elif node.kind == "interface":
            item = snapshot.find("NetworkInterfaces", node.id) or {}
            kind = item.get("InterfaceType", "interface")
            if kind == "vpc_endpoint":
                said.append(f"{name}: the endpoint's policy and the service behind it are not looked at")
            elif kind not in ("interface", "efa", "trunk", "branch"):
                said.append(f"{name}: what is behind a {kind} interface is not looked at")
    if walk.hops:
        said.append("the host's own firewall, and whether anything listens on the port, are not looked at")
    known = {*LISTS, *MAPS, *SCOPE_ATTRIBUTES}
    for scope in snapshot.scopes:
        said += [f"{key} is in the snapshot and the walk does not read it" for key in scope.data if key not in known]
    return unique(said)


def _vpc(walk: Walk, vpc_id: str | None) -> object:
    return walk.snapshot.find("Vpcs", vpc_id or "") or {}
