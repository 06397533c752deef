"""A TCP proxy whose line can be cut, or left open without a byte going through."""

import contextlib
import socket
import time
from threading import Event, Lock, Thread

_PIECE = 1 << 16


class Proxy:
    """Passes connections on to a port of this machine while the line is whole."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.flowing = Event()
        self.flowing.set()
        self.refusing = False
        self.lock = Lock()
        self.open: set[socket.socket] = set()
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.door.getsockname()[1]
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Ends every connection and takes no new one."""
        self.refusing = True
        self._end_all()

    def hang(self) -> None:
        """Connections stay, and nothing comes through: a cable that was pulled."""
        self.flowing.clear()

    def restore(self) -> None:
        """Whole again. What hung is ended: its bytes were lost."""
        if not self.flowing.is_set():
            self._end_all()
        self.refusing = False
        self.flowing.set()

    def close(self) -> None:
        """Ends everything."""
        self.door.close()
        self._end_all()
        self.flowing.set()

    def _end_all(self) -> None:
        with self.lock:
            for one in self.open:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.door.accept()
            except OSError:
                return
            if self.refusing:
                client.close()
            else:
                Thread(target=self._connect, args=(client,), daemon=True).start()

    def _connect(self, client: socket.socket) -> None:
        self.flowing.wait()
        try:
            server = socket.create_connection(("127.0.0.1", self.target), timeout=5)
        except OSError:
            client.close()
            return
        server.settimeout(None)
        with self.lock:
            self.open |= {client, server}
        back = Thread(target=self._pass, args=(server, client), daemon=True)
        back.start()
        self._pass(client, server)
        back.join()
        with self.lock:
            self.open -= {client, server}
        client.close()
        server.close()

    def _pass(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE):
                while not self.flowing.is_set():
                    time.sleep(0.02)
                sink.sendall(piece)
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
