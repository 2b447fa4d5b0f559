"""The client side of `aws`, `sleep` and `date` on a program's PATH. Runs as `python -I -S shim.py NAME ARGUMENTS…`.

Hands its arguments, environment, working directory and file descriptors to the sandbox over a Unix socket and
leaves with the exit status that comes back. Imports as little as possible: this is the cost of every call.
"""

import _socket
import os
import sys


def main():
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.connect(os.environb[b"SANDBOX_SOCKET"])
    except (OSError, KeyError):
        os.write(2, b"aws: the sandbox that this program was started by is gone\n")
        return 255
    environment = [name + b"=" + value for name, value in os.environb.items()]
    fields = [os.fsencode(each) for each in sys.argv[1:]]
    message = b"\0".join([os.getcwdb(), b"%d" % len(fields), *fields, *environment])
    # Three file descriptors, as the kernel wants them: native ints.
    descriptors = b"".join(fd.to_bytes(4, sys.byteorder) for fd in (0, 1, 2))
    header = len(message).to_bytes(8, "big")
    connection.sendmsg([header], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, descriptors)])
    connection.sendall(message)
    answer = connection.recv(1)
    return answer[0] if answer else 255


if __name__ == "__main__":
    os._exit(main())
