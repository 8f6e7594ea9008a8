"""What the public pages are measured beside: WSGI applications, each served as production serves the product."""
