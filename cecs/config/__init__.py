"""The roof: settings, addresses and the process entry points. The only package that knows every app."""
