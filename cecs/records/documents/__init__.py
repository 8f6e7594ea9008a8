"""Bytes and their envelope: content-addressed, scanned before anyone opens them, never altered.

Must not know what they prove.
"""
