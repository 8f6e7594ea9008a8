"""A hosted payment page that speaks the part of Stripe's API the product uses. For demonstrations and tests; no card is real."""
