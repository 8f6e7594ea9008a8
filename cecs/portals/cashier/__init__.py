"""Receipts, refunds, reconciliation and the day's ledger will live here.

Must not reach the ledger except through the acts of payments.
"""
