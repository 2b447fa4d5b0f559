# What shim.py does, on Linux, in a fifth of the time: Perl starts in 2 ms and Python in 12, for each `aws` of a program.
# sandbox/fence.py writes it under the name of each command, with the number of the system call for SENDMSG.
use strict;
my ($name) = $0 =~ m{([^/]+)$};
my @fields = ($name, @ARGV);
my ($unix, $stream, $sol_socket, $scm_rights) = (1, 1, 1, 1);    # of Linux

my $connection;
my $connected = socket($connection, $unix, $stream, 0)
    && connect($connection, pack('S Z*', $unix, $ENV{SANDBOX_SOCKET} // ''));
unless ($connected) {
    syswrite(STDERR, "aws: the sandbox that this program was started by is gone\n");
    exit 255;
}
my $message = join("\0", readlink('/proc/self/cwd'), scalar(@fields), @fields, map { "$_=$ENV{$_}" } keys %ENV);
my $header = pack('Q>', length $message);
# struct iovec, struct cmsghdr with three descriptors, struct msghdr: the 64-bit ones.
my $vector  = pack('P Q', $header, length $header);
my $control = pack('Q i i i3 x4', 28, $sol_socket, $scm_rights, 0, 1, 2);
my $packet  = pack('Q L x4 P Q P Q i x4', 0, 0, $vector, 1, $control, length $control, 0);
syscall(SENDMSG, fileno($connection), $packet, 0) == length $header or exit 255;
for (my $sent = 0; $sent < length $message;) {
    $sent += syswrite($connection, $message, length($message) - $sent, $sent) // exit 255;
}
my $status;
exit(sysread($connection, $status, 1) ? ord $status : 255);
