"""Runs a command on a connection that is reset in the middle of a record."""
import socket
import struct
import subprocess
import sys

listening = socket.create_server(("127.0.0.1", 0))
sender = socket.create_connection(listening.getsockname())
receiver, _ = listening.accept()
process = subprocess.Popen(sys.argv[1:], stdin=receiver, stdout=subprocess.PIPE)
sender.sendall(b'{"a":1}\n{"a":2}\n{"a":')
first = process.stdout.read(len('"a"\n1\n2\n'))
sender.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
sender.close()
sys.stdout.buffer.write(first + process.stdout.read())
sys.stdout.flush()
sys.exit(process.wait())
