"""What follows: facts and law in, findings out. Pure; the machine finds, it never decides.

`from cecs.eligibility import find, path` needs neither Django nor a database.
"""

from cecs.eligibility.find import find
from cecs.eligibility.path import path

__all__ = ["find", "path"]
