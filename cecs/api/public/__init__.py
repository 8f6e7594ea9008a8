"""The public look-up for machines, in versions named by their date. Knows the register and its proofs; must not know the workflow."""
