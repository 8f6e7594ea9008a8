"""The evaluator's answer on each requirement, deficiencies, the decision; standing orders.

Holds the only bridge from rows to facts.
"""
