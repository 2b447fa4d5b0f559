"""`sleep` and `date` on the frozen clock, for a shell's programs: CI's bash and the page's.

No threads, sockets or subprocesses: it runs in a browser too.
"""

from __future__ import annotations

from sandbox import account, cli


def sleep(arguments: list[str], clock: account.Clock) -> cli.Result:
    """Advance the clock by a number of seconds."""
    try:
        seconds = float(arguments[0])
    except (IndexError, ValueError):
        return cli.Result(1, [(2, b"sleep: takes a number of seconds\n")])
    clock.sleep(seconds)
    return cli.Result(0)


def date(arguments: list[str], clock: account.Clock) -> cli.Result:
    """Print the frozen time; what GNU and BSD date share."""
    formats = [each[1:] for each in arguments if each.startswith("+")]
    if len(formats) > 1 or any(each != "-u" and not each.startswith("+") for each in arguments):
        return cli.Result(1, [(2, b"date: only -u and +FORMAT, which GNU and BSD date share, are in the sandbox\n")])
    text = clock.now().strftime(formats[0] if formats else "%a %b %e %H:%M:%S UTC %Y")
    return cli.Result(0, [(1, f"{text}\n".encode())])


CLOCK = {"sleep": sleep, "date": date}
