"""The public look-up for machines, in versions named by their date, will live here.

Knows the register and its proofs; must not know the workflow.
"""
