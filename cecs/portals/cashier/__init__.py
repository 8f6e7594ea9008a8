"""Receipts, refunds and the day's ledger. Reconciliation will live here.

Must not reach the ledger except through the acts and queries of payments.
"""
