import asyncio
import os

# Given: how long a job takes, in milliseconds.
job_ms = int(os.environ.get("JOB_MS", "1000"))


async def upper_case(text: str) -> str:
    """Given: does the work of a job; returns the text in upper case, after `job_ms` milliseconds."""
    await asyncio.sleep(job_ms / 1000)
    return text.upper()
