"""What every page shares: the frame, USWDS components, form rendering.

A module named for one page does not belong here.
"""
