"""
Runs inside the child process, beside the learner's program: serves the `app` of main.py under uvicorn on the grader's
socket, and tells the grader what the wire does not show. It speaks as host.ts does: one JSON document per line on
descriptor 3, described in channel.ts.
"""

import sys

sys.path[:] = sys.path[1:]  # the folder of this file is no place to import from

import asyncio
import contextlib
import gc
import importlib
import importlib.util
import inspect
import json
import linecache
import logging
import os
import platform
import queue
import signal
import socket
import threading
import traceback

socket_path = sys.argv[-1]
# Whether it serves one program after the other, each in a process of its own that has all imports already.
is_kept = "--kept" in sys.argv
channel = socket.socket(fileno=3)
writing = threading.Lock()
# The folders that hold the learner's own files, and the modules that the exercise gives.
own_folders = []
# What the program itself has told uvicorn to serve: the app, or its name, and whether it is a factory.
asked_to_serve = []


def main():
    os.chdir(os.path.dirname(socket_path))
    channel.set_inheritable(False)
    try:
        import fastapi
        import uvicorn
        import uvicorn.lifespan.on
        import uvicorn.protocols.http.h11_impl
    except BaseException as error:  # a broken package may raise anything
        tell("cannot-import", problem=str(error) if isinstance(error, ImportError) else summary(error))
        os._exit(1)

    versions = (platform.python_version(), fastapi.__version__, uvicorn.__version__)
    tell("booted", about="Python %s, FastAPI %s, uvicorn %s" % versions)

    loaded, lines = fork_for_each_program() if is_kept else (None, channel.makefile("rb"))
    loop = asyncio.new_event_loop()
    commands = queue.Queue()
    threading.Thread(target=listen, args=(loop, commands, lines), daemon=True).start()
    command = loaded or commands.get()
    os.environ.clear()
    os.environ.update(command["env"])
    own_folders.extend([os.path.dirname(command["file"]), command["given"]])
    if command.get("relay"):
        start_relay(command["relay"])
    serve = uvicorn.Server.serve
    keep_from_serving(uvicorn)
    print_errors_of(uvicorn)
    asyncio.set_event_loop(loop)  # what the program schedules while it is loaded runs on it
    sys.exit(run(uvicorn, serve, loop, app_of(load(command["file"]))))


def fork_for_each_program():
    """
    Starts a process for each program that is to be loaded, and ends it when the grader wants to have another one. Returns
    in each of these processes, with what to load and where to hear of the rest. One that ends by itself ends this one in
    the same way, so that the grader sees what it always sees.
    """
    program = sink = None
    gc.freeze()  # a search for garbage among all that was imported would copy its memory in each process

    def end_alike(*_):
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid != 0:
            end_with(status)

    def end_with(status):
        if os.WIFSIGNALED(status):
            os.kill(os.getpid(), os.WTERMSIG(status))
        os._exit(os.WEXITSTATUS(status))

    for line in channel.makefile("rb"):
        command = json.loads(line)
        if command["kind"] == "load":
            source, sink = os.pipe()
            signal.signal(signal.SIGCHLD, end_alike)
            program = os.fork()
            if program == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                os.close(sink)
                return command, os.fdopen(source, "rb")
            os.close(source)
        elif command["kind"] == "reset":
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.kill(program, signal.SIGKILL)
            _, status = os.waitpid(program, 0)
            if os.WIFEXITED(status):
                end_with(status)  # it had ended by itself before
            os.close(sink)
            tell("reset")
        else:
            with contextlib.suppress(OSError):
                os.write(sink, line)
    os._exit(1)


def listen(loop, commands, lines):
    """Reads what the grader says until the grader is gone; then nobody needs this process."""
    with contextlib.suppress(OSError, RuntimeError):
        for line in lines:
            command = json.loads(line)
            if command["kind"] == "load":
                commands.put(command)
            elif command["kind"] == "ping":
                loop.call_soon_threadsafe(tell, "pong")
    os._exit(1)


def tell(kind, **fields):
    line = json.dumps({"kind": kind, **fields}) + "\n"
    with writing, contextlib.suppress(OSError):
        channel.sendall(line.encode())


def start_relay(relay):
    """Passes calls of a port on to a Unix socket, in threads that the learner's program cannot hold up."""

    def copy(source, target):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        for side in (source, target):
            with contextlib.suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)

    def accept():
        while True:
            inside, _ = listener.accept()
            outside = socket.socket(socket.AF_UNIX)
            outside.connect(relay["socket"])
            for pair in ((inside, outside), (outside, inside)):
                threading.Thread(target=copy, args=pair, daemon=True).start()

    listener = socket.create_server(("127.0.0.1", relay["port"]))
    threading.Thread(target=accept, daemon=True).start()


def load(file):
    """Runs the learner's file as the module `main`. Its folders come last, so nothing in them replaces a package."""
    sys.argv = [file]
    sys.path.extend(own_folders)
    spec = importlib.util.spec_from_file_location("main", file)
    module = importlib.util.module_from_spec(spec)
    sys.modules["main"] = module
    try:
        spec.loader.exec_module(module)
    except SystemExit:
        if not asked_to_serve:
            raise
    except BaseException as error:
        fail(error)
    return module


def fail(error):
    tell("load-failed", thrown=thrown(error))
    os._exit(1)


def keep_from_serving(uvicorn):
    """Lets a program that starts uvicorn by itself go on at once; what it wanted to be served is served here."""

    def run(app, *_, factory=False, **__):
        asked_to_serve.append((app, factory))

    def run_server(self, sockets=None):
        run(self.config.app, factory=self.config.factory)

    async def serve_server(self, sockets=None):
        run_server(self)

    uvicorn.run = sys.modules["uvicorn.main"].run = run
    uvicorn.Server.run = run_server
    uvicorn.Server.serve = serve_server


def app_of(module):
    """What is to answer the requests; ends the process with a sentence if there is nothing, or nothing that can."""
    name = os.path.basename(module.__file__)
    names = vars(module)
    try:
        app = asked_app() if asked_to_serve else names.get("app")
    except BaseException as error:
        fail(error)
    if is_application(app):
        return app
    if asked_to_serve or "app" in names:
        nothing_to_serve("`app` is %s, which cannot answer requests: %s." % (described(app), remedy(app)))
    for other, value in names.items():
        if inspect.iscoroutinefunction(getattr(type(value), "__call__", None)) and is_application(value):
            if type(value).__name__ == "APIRouter":
                continue
            advice = 'rename it, or add the line "app = %s"' % other
            nothing_to_serve("%s has no `app`, but %s called `%s`: %s." % (name, described(value), other, advice))
    for other, value in names.items():
        if inspect.isfunction(value) and value.__module__ == "main" and "app" in other.lower():
            nothing_to_serve('%s has no `app`, but a function `%s`: add the line "app = %s()".' % (name, other, other))
    nothing_to_serve('%s has no `app` to send requests to: it needs a line such as "app = FastAPI()".' % name)


def asked_app():
    app, is_factory = asked_to_serve[-1]
    if isinstance(app, str):
        module, _, attributes = app.partition(":")
        app = importlib.import_module(module)
        for attribute in attributes.split("."):
            app = getattr(app, attribute)
    return app() if is_factory else app


def is_application(value):
    """Whether this may be an ASGI application, called with scope, receive and send."""
    if inspect.isclass(value) or not callable(value):
        return False
    try:
        inspect.signature(value).bind(None, None, None)
    except (TypeError, ValueError):
        return False
    return not inspect.isfunction(value) or inspect.iscoroutinefunction(value)


def described(value):
    if inspect.isclass(value):
        return "the class %s" % value.__name__
    if inspect.isfunction(value):
        return "the function %s" % value.__name__
    if value is None or isinstance(value, (bool, int, float, str, list, dict, tuple)):
        return repr(value)[:100]
    name = type(value).__name__
    return "%s %s object" % ("an" if name[0] in "AEIOU" else "a", name)


def remedy(value):
    if inspect.isclass(value):
        return 'write "app = %s()"' % value.__name__
    return "it has to be a FastAPI object or another ASGI application"


def nothing_to_serve(problem):
    tell("waiting", exports=[], problem=problem)
    os._exit(1)


def run(uvicorn, serve, loop, app):
    """Serves the app until the process is ended; returns an exit code if it ends by itself."""
    startup_errors = []

    class Server(uvicorn.Server):
        def install_signal_handlers(self):
            """Up to uvicorn 0.28: signals end the process, as they end any other."""

        @contextlib.contextmanager
        def capture_signals(self):
            yield

        async def startup(self, sockets=None):
            await super().startup(sockets=sockets)
            if self.started:
                tell("ready", via="export")

    options = {"loop": "asyncio", "http": "h11", "ws": "none", "interface": "asgi3"}
    quiet = {"log_config": None, "access_log": False, "proxy_headers": False}
    server = Server(uvicorn.Config(observed(app, startup_errors), uds=socket_path, **options, **quiet))
    try:
        loop.run_until_complete(serve(server))
    except SystemExit:
        if server.started:
            raise
    except BaseException as error:
        tell("uncaught", thrown=thrown(error))
        raise
    if not server.started and startup_errors:
        fail(startup_errors[-1])
    return 0 if server.started else 1


def observed(app, startup_errors):
    """The same app, with its errors at startup kept, and with the content counted that it tries to send."""

    async def application(scope, receive, send):
        if scope["type"] != "http":
            try:
                return await app(scope, receive, send)
            except BaseException as error:
                startup_errors.append(error)
                raise
        # On a Unix socket nobody has an address, but programs may read that of their client.
        scope["client"] = scope.get("client") or ("127.0.0.1", 50000)
        scope["server"] = ("127.0.0.1", 3000)
        query = scope["query_string"]
        target = scope["raw_path"] + (b"?" + query if query else b"")
        response = {"request": "%s %s" % (scope["method"], target.decode("latin-1")), "status": 0, "attempted": 0}
        held = []

        async def counted(message):
            if message["type"] == "http.response.start":
                response["status"] = message["status"]
            elif message["type"] == "http.response.body":
                response["attempted"] += len(message.get("body", b""))
                if not message.get("more_body"):
                    if response["status"] in (204, 304):
                        tell("responded", **response)
                    if response["status"] == 500:
                        return held.append(message)
            await send(message)

        # Frameworks answer 500 before they pass the exception on. It is printed first, so that whoever has the answer
        # can see what led to it.
        try:
            await app(scope, receive, counted)
        except Exception as error:
            if not held:
                raise
            logging.getLogger("uvicorn.error").error("Exception in ASGI application", exc_info=error)
        for message in held:
            await send(message)

    return application


def print_errors_of(uvicorn):
    """Prints what uvicorn logs on its own loggers: warnings and errors, tracebacks made readable."""

    class Readable(logging.Formatter):
        def format(self, record):
            record.msg = str(record.msg).strip()
            return super().format(record)

        def formatException(self, ei):
            return readable(ei[1])

    package = os.path.dirname(uvicorn.__file__)
    handler = logging.StreamHandler()
    handler.setFormatter(Readable("%(levelname)s: %(message)s"))
    handler.addFilter(lambda record: record.levelno >= logging.WARNING or not record.pathname.startswith(package))
    logger = logging.getLogger("uvicorn")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def thrown(error):
    """An exception for the grader: the line that names it, its traceback, and the learner's line that it came from."""
    is_syntax = isinstance(error, SyntaxError)
    return {"summary": summary(error), "stack": "" if is_syntax else readable(error), "place": place_of(error)}


def summary(error):
    name = type(error).__name__
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    if isinstance(error, ModuleNotFoundError) and error.name and error.name.split(".")[0] in message:
        message += ", neither beside main.py nor installed for %s" % sys.executable
    return "%s: %s" % (name, message) if message else name


def place_of(error):
    if isinstance(error, SyntaxError) and is_own(error.filename):
        return {"file": error.filename, "line": error.lineno or 1, "column": error.offset or 1}
    while getattr(error, "exceptions", None):
        error = error.exceptions[0]
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if is_own(frame.filename)]
    if not frames:
        return None
    frame = frames[-1]
    source = linecache.getline(frame.filename, frame.lineno)
    bytes_before = getattr(frame, "colno", None)  # known since Python 3.11
    indentation = len(source) - len(source.lstrip())
    before = indentation if bytes_before is None else len(source.encode()[:bytes_before].decode("utf-8", "replace"))
    return {"file": frame.filename, "line": frame.lineno, "column": before + 1}


def readable(error):
    """A traceback with the learner's own lines only."""
    trace = traceback.TracebackException(type(error), error, error.__traceback__)
    left_out = keep_own_frames(trace)
    lines = "".join(trace.format()).rstrip()
    return lines if left_out == 0 else "%s\n(%d frames outside your files are left out)" % (lines, left_out)


def keep_own_frames(trace):
    """Removes all other frames from an exception and from those that led to it; returns how many of packages."""
    frames = trace.stack or []
    trace.stack = traceback.StackSummary.from_list([frame for frame in frames if is_own(frame.filename)])
    ours = len([frame for frame in frames if frame.filename == __file__ or frame.filename.startswith("<frozen ")])
    led_to_it = trace.__cause__ or (None if trace.__suppress_context__ else trace.__context__)
    parts = [led_to_it] + list(getattr(trace, "exceptions", None) or [])
    left_out = len(frames) - len(trace.stack) - ours
    left_out += sum(keep_own_frames(part) for part in parts if part is not None)
    if led_to_it is not None and not has_own_frames(led_to_it):
        trace.__cause__ = trace.__context__ = None
    return left_out


def has_own_frames(trace):
    """Whether an exception passed through the learner's files, or one that led to it did; a package may use exceptions of its own."""
    led_to_it = trace.__cause__ or trace.__context__
    parts = [led_to_it] + list(getattr(trace, "exceptions", None) or [])
    return bool(trace.stack) or any(has_own_frames(part) for part in parts if part is not None)


def is_own(file):
    if not file or "site-packages" in file or "dist-packages" in file:
        return False
    return any(file.startswith(os.path.join(folder, "")) for folder in own_folders)


if __name__ == "__main__":
    main()
