"""A walk as text: a table for a terminal (with IDs) and a table for a page (with names)."""

from __future__ import annotations

from .model import Hop, Packet, RouteUse, Walk, port_text
from .names import Names
from .rules import RULES

MARKS = {True: "allow", False: "DENY", None: "unknown"}


def _end(address: str, ports: tuple[int, int] | None) -> str:
    number = port_text(ports)
    if number is None:
        return address
    return f"[{address}]:{number}" if ":" in address else f"{address}:{number}"


def _packet(packet: Packet) -> str:
    source = _end(packet.source.text, packet.source_ports)
    return f"{source} > {_end(packet.destination.text, packet.destination_ports)}"


def _route(use: RouteUse) -> str:
    table = f"{use.table}{f' ({use.table_name})' if use.table_name else ''}, {use.how}"
    if use.destination is None:
        return f"{table}: no route"
    origin = ", propagated" if use.origin in ("EnableVgwRoutePropagation", "propagated") else ""
    return f"{table}: {use.destination} -> {use.target}{origin}"


def text_table(walk: Walk) -> str:
    """What `python -m packetwalk` prints."""
    lines = [f"{walk.source} -> {walk.destination}: {walk.verdict.upper()} ({walk.code})", f"  {walk.reason}"]
    for title, hops in (("request", walk.forward), ("reply", walk.reply)):
        if not hops:
            continue
        lines += ["", title]
        for number, hop in enumerate(hops, 1):
            lines += _hop_lines(number, hop)
    for title, rows in (
        ("rests on assumptions", [f"{key}: {RULES[key].text}" for key in walk.assumptions]),
        ("taken for granted", walk.assumed),
        ("not looked at", walk.not_modelled),
        ("AWS would refuse", [f"{finding.object}: {finding.text}" for finding in walk.findings]),
    ):
        if rows:
            lines += ["", title, *(f"  - {row}" for row in rows)]
    if walk.rules:
        lines += ["", "rules  " + ", ".join(walk.rules)]
    return "\n".join(printable(line) for line in lines) + "\n"


def printable(text: str) -> str:
    """A line of text in which nothing moves the cursor: a name tag may hold control characters."""
    return text if text.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def _hop_lines(number: int, hop: Hop) -> list[str]:
    name = f" ({hop.node.name})" if hop.node.name else ""
    place = f" in {hop.node.subnet_id}" if hop.node.subnet_id else ""
    lines = [f"{number:3}. {hop.node.kind} {hop.node.id}{name}{place}", f"       {_packet(hop.packet_in)}"]
    if hop.packet_out != hop.packet_in:
        lines.append(f"    => {_packet(hop.packet_out)}")
    for check in hop.checks:
        lines.append(f"       {MARKS[check.allowed]}: {check.what} {check.direction} {check.where}: {check.text}")
    if hop.route:
        lines.append(f"       {_route(hop.route)}")
    return lines


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def markdown_table(walk: Walk) -> str:
    """The hop table of a page: names from tags, no IDs, no public addresses; the matched route in bold."""
    names = Names(walk)
    lines = [f"**{walk.verdict}** (`{walk.code}`): {_cell(names.text(walk.reason))}.", ""]
    for title, hops in (("Request", walk.forward), ("Reply", walk.reply)):
        if not hops:
            continue
        lines += [f"| {title} | At | Packet | Decisions | Route |", "| --- | --- | --- | --- | --- |"]
        for number, hop in enumerate(hops, 1):
            place = names.place(hop.node)
            at = f"{names.node(hop.node)}<br>{names.kind(hop.node)}{f', {place}' if place else ''}"
            packet = " → ".join(names.packet(hop.packet_in))
            if hop.packet_out != hop.packet_in:
                packet += "<br>becomes " + " → ".join(names.packet(hop.packet_out))
            checks = "<br>".join(f"{check.what} {check.direction}: {MARKS[check.allowed]}" for check in hop.checks)
            route = ""
            if hop.route:
                destination = names.destination(hop.route)
                arrow = "" if hop.route.destination is None else f" → {names.target(hop.route)}"
                route = f"{names.table(hop.route)}: **{destination}{arrow}**"
            lines.append("| " + " | ".join(_cell(each) for each in (str(number), at, packet, checks, route)) + " |")
        lines.append("")
    if walk.assumed or walk.assumptions:
        rows = [f"{RULES[key].text}" for key in walk.assumptions]
        rows += [f"{names.text(each)}." for each in walk.assumed]
        lines += ["Rests on:", "", *(f"- {row}" for row in rows), ""]
    return "\n".join(lines)
