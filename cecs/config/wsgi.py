"""The web process's entry point. While it begins to answer, it works out the cases beside the law pages."""

import os
from threading import Thread

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from cecs.eligibility.casebook import casebook
from cecs.law.shelf import rulebook

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cecs.config.settings")
application = get_wsgi_application()
Thread(target=lambda: casebook(settings.RULEBOOK / "cases", rulebook()), daemon=True).start()
