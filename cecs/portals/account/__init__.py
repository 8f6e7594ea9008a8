"""Sign-up, sign-in, recovery, second factors: django-allauth's adapter, forms and templates in our words.

Knows no application.
"""
