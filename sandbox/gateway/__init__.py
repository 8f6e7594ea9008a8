"""A hosted payment page that speaks the part of Stripe's API the product uses. No card is real, no money moves.

    python -m sandbox.gateway --port 8010 --webhook http://localhost:8000/webhooks/gateway/

A process of its own, spoken to by HTTP only. What it knows is in one file, so that a kill loses nothing.
"""
