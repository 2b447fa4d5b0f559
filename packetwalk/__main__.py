"""`python -m packetwalk --from eni-… --to 198.51.100.7:443 --snapshot FILE`.

Exit status: 0 delivered or exits, 1 dropped, 2 unknown, 3 bad input or usage.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path
from typing import NoReturn

from . import collect
from .errors import PacketwalkError
from .rules import register_markdown
from .shapes import schema
from .snapshot import load
from .table import printable, text_table
from .walk import walk

STATUS = {"delivered": 0, "exits": 0, "dropped": 1, "unknown": 2}
BAD_INPUT = 3


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(BAD_INPUT, f"{self.prog}: {message}\n")


def parser() -> argparse.ArgumentParser:
    found = _Parser(prog="packetwalk", description="Where does this packet go, and why does it die?")
    end = "eni-…, i-…, a Name tag, an IP address or internet; with :port, [IPv6]:port"
    found.add_argument("--from", dest="source", metavar="END", help=end)
    found.add_argument("--to", dest="destination", metavar="END", help="the same, with the port of the service")
    found.add_argument("--protocol", default="tcp", help="tcp (the default), udp, icmp or a protocol number")
    found.add_argument("--source-port", type=int, metavar="PORT", help="50000 unless said")
    found.add_argument(
        "--appliance",
        action="append",
        default=[],
        metavar="ENI=WHAT",
        help="what a middlebox does: forward (the default), nat, stateless, eni-… (its other arm); "
        "several joined by commas",
    )
    found.add_argument("--snapshot", metavar="FILE", help="a saved snapshot (- for standard input)")
    found.add_argument("--profile", help="collect from this profile's account instead")
    found.add_argument("--region", help="and from this Region")
    found.add_argument("--save", metavar="FILE", help="keep the snapshot that was collected")
    found.add_argument("--json", action="store_true", help="print the whole result as JSON")
    found.add_argument("--permissions", action="store_true", help="print the IAM actions that collecting needs")
    found.add_argument("--schema", action="store_true", help="print the JSON Schema of a snapshot")
    found.add_argument("--rules", action="store_true", help="print the rules register as Markdown")
    return found


def main(arguments: list[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name tag may hold what a terminal cannot show
    try:
        return _run(options)
    except PacketwalkError as error:
        print(f"packetwalk: {printable(str(error))}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return BAD_INPUT


def _run(options: argparse.Namespace) -> int:
    if options.permissions:
        print("\n".join(collect.permissions()))
        return 0
    if options.schema:
        print(json.dumps(schema(), indent=2))
        return 0
    if options.rules:
        print(register_markdown(), end="")
        return 0
    if options.snapshot:
        if options.profile or options.region or options.save:
            raise PacketwalkError("--snapshot reads a file: --profile, --region and --save are for collecting")
        document = load(options.snapshot)
    else:
        collected, problems = collect.from_profile(options.profile, options.region)
        for problem in problems:
            print(f"packetwalk: {problem}", file=sys.stderr)
        if options.save:
            try:
                Path(options.save).write_text(json.dumps(collected, indent=1) + "\n", encoding="utf-8")
            except OSError as error:
                raise PacketwalkError(f"cannot write {options.save}: {error.strerror}") from None
        document = load(collected)
    if not options.source or not options.destination:
        if options.save and not options.source and not options.destination:
            return 0
        raise PacketwalkError("say both --from and --to")
    appliances = {}
    for each in options.appliance:
        key, equals, what = each.partition("=")
        if not equals or not key:
            raise PacketwalkError(f"--appliance {each}: say ENI=WHAT")
        appliances[key] = what
    result = walk(
        document,
        options.source,
        options.destination,
        protocol=options.protocol,
        source_port=options.source_port,
        appliances=appliances,
    )
    if options.json:
        json.dump(result.to_dict(), sys.stdout, indent=2)
        print()
    else:
        print(text_table(result), end="")
    return STATUS[result.verdict]


if __name__ == "__main__":
    sys.exit(main())
