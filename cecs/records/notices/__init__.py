"""Dated, versioned public notices will live here. A stranger to the workflow: knows no application."""
