"""What happened: Django apps that know no request and no page.

The contract `records` in pyproject.toml says who may know whom.
"""
