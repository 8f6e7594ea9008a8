"""The evaluator's answer on each requirement, deficiencies, the decision; standing orders. The only bridge from rows to facts."""
