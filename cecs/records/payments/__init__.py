"""Charges, receipts, refunds and the append-only double-entry ledger. Knows an application by its number only."""
