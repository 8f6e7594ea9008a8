"""The port to whoever takes card payments, and the adapters that speak to them. No card number ever passes here."""
