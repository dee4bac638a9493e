#!/usr/bin/env python3
"""Grades a submission in Classroom 50, with points for every check.

Put this file into CLASSROOM/autograders/ASSIGNMENT/ of your configuration repository, beside the packed grader that
`grade handout` leaves in the handout's folder "grader" (http-status-course-VERSION.tgz), and give the assignment
"runtime": {"node": "22"}. The assignment is called like the exercise, exercise-2 for instance; any other name needs
EXERCISES below. Learners start from the handout, or from the exercise's folder.

The grader is installed outside of the submission and run from there, so that nothing in the submission decides how it is
graded. This bundle can be read by everybody: it holds no hidden checks and no model answers.

The exit code is 0 when the submission was graded, whatever its score, and another one when it could not be.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The exercises to grade, such as ["exercise-2", "exercise-2-advanced"]; the one that the assignment is called after if empty.
EXERCISES = []

# How the grader ends when it has graded: all is complete, points are missing, the time of an exercise was over.
GRADED = (0, 1, 124)


def isolate():
    """Makes the best jail possible where the job may; without it, the grader takes the next best."""
    if not sys.platform.startswith("linux") or shutil.which("sudo") is None:
        return
    commands = []
    if not Path("/usr/bin/bwrap").exists():
        commands += [
            ["apt-get", "-qq", "update"],
            ["apt-get", "-qq", "install", "-y", "--no-install-recommends", "bubblewrap"],
        ]
    commands.append(["sysctl", "-q", "-w", "kernel.apparmor_restrict_unprivileged_userns=0"])
    for command in commands:
        subprocess.run(["sudo", "-n", *command], check=False, stdout=subprocess.DEVNULL)


def main():
    submission = Path.cwd()
    bundle = Path(os.environ.get("CLASSROOM50_BUNDLE_DIR") or Path(__file__).resolve().parent)
    packed = sorted(bundle.glob("http-status-course-*.tgz"))
    if len(packed) != 1:
        sys.exit(f"There has to be one packed grader beside autograder.py, and there are {len(packed)}.")
    exercises = EXERCISES or [os.environ.get("ASSIGNMENT") or sys.exit("The variable ASSIGNMENT is not set.")]
    environment = {name: value for name, value in os.environ.items() if name != "NODE_OPTIONS"}
    isolate()
    with tempfile.TemporaryDirectory() as home:
        # npm and node start in a folder of ours: in the submission, they would go by its .npmrc.
        install = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--prefix", home]
        subprocess.run([*install, str(packed[0])], check=True, cwd=home, env=environment)
        grader = Path(home, "node_modules", "http-status-course", "bin", "grade.js")
        report = ["--report", f"classroom50={submission / 'result.json'}"]
        grade = ["node", str(grader), "--submission", str(submission), *report, *exercises]
        code = subprocess.run(grade, check=False, cwd=home, env=environment).returncode
    return 0 if code in GRADED else code


if __name__ == "__main__":
    sys.exit(main())
