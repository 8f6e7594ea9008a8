"""The history: one append-only table and one catalogue of the kinds of row it may hold. Stands on nothing; knows no record by type."""
