def boom():
    """Given: a report that never works. It always raises, with a message that is not meant for strangers."""
    raise TypeError("SELECT * failed password=hunter2")
