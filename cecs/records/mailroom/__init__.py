"""What arrived, by which door, in which envelope, and to whom it belongs: letters, scans, score files.

Stands on applications, evidence and payments; must not know what is determined or decided about any of it.
Nothing is filed under a name without a clerk's key, save what a cover sheet of our own names.
"""
