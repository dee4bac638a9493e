"""Given: 103 Early Hints under uvicorn, which cannot send them over HTTP/1.1 by itself."""

import asyncio
from contextvars import ContextVar
from importlib import import_module

_connection = ContextVar("connection", default=None)


def send_early_hints(link):
    """Given: sends a 103 with this value of Link, ahead of the response to the request that is being handled."""
    if _connection.get() is None:  # another server than uvicorn, or HTTP/1.0, which knows no 1xx
        return
    loop, transport = _connection.get()
    hints = f"HTTP/1.1 103 Early Hints\r\nLink: {link}\r\n\r\n".encode("latin-1")
    try:
        asyncio.get_running_loop()
    except RuntimeError:  # a handler without async runs in a thread of its own
        loop.call_soon_threadsafe(transport.write, hints)
    else:
        transport.write(hints)


def _remember_connection(cycle):
    run_asgi = cycle.run_asgi

    async def remember_and_run(self, app):
        if self.scope["http_version"] == "1.1":
            _connection.set((asyncio.get_running_loop(), self.transport))
        await run_asgi(self, app)

    cycle.run_asgi = remember_and_run


for implementation in ("h11_impl", "httptools_impl"):
    try:
        _remember_connection(import_module(f"uvicorn.protocols.http.{implementation}").RequestResponseCycle)
    except ImportError:  # uvicorn runs with one of the two
        pass
