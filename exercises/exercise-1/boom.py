def boom():
    """Given: the work behind GET /boom, which always fails, with a message that nobody outside may see."""
    raise RuntimeError("db password=hunter2")
