"""Nutrition staff: which programs are authorized, which sites are approved, and who last looked at each.

Must never know certification.
"""
