"""Who is asking: one folder an audience, with its own addresses, views, forms, templates and words."""
