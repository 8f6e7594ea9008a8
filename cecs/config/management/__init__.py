"""Commands an operator runs by hand or on a schedule."""
