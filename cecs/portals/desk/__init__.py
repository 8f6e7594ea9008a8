"""Evaluators and supervisors: the queue, findings beside the law, determine, decide, standing orders.

Must not know other portals.
"""
