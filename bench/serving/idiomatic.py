"""The product's settings and middleware, with two pages more: the idiomatic one, and one that only says hello."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecs.config.settings")
settings.ROOT_URLCONF = "bench.serving.idiomatic_pages"
application = get_wsgi_application()
