"""Every setting, in one file, read from the environment. A wrong value stops the start and names the variable."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from cecs.config.environment import database, flag, number, secret, word

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = word("CECS_ENV", "test", allowed=("test", "demo", "production"))
IS_PRODUCTION = ENVIRONMENT == "production"
DATA = Path(word("CECS_DATA", str(ROOT / "var")))

SECRET_KEY = secret("CECS_SECRET_KEY", needed=IS_PRODUCTION)
VAULT_KEY = secret("CECS_VAULT_KEY", needed=IS_PRODUCTION)
MFA_KEY = secret("CECS_MFA_KEY", needed=IS_PRODUCTION)
DEBUG = False
ALLOWED_HOSTS = word("CECS_HOSTS", "localhost,127.0.0.1,testserver").split(",")
SITE_ADDRESS = word("CECS_ADDRESS", "http://localhost:8000")
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS]

RULEBOOKS = Path(word("CECS_RULEBOOKS", str(ROOT / "rulebooks")))
RULEBOOK = RULEBOOKS / word("CECS_RULEBOOK", "connecticut")

ROOMS = [
    "audit", "vault", "accounts", "worklist", "documents", "organizations", "educators", "correspondence",
    "certificates", "payments", "evidence", "notices", "meals", "credentials", "conduct", "applications",
    "rosters", "determinations", "mailroom",
]  # fmt: skip
PORTALS = [
    "shared", "account", "educator", "desk", "clerk", "cashier", "preparer", "employer", "invited", "public",
]  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    *[f"cecs.portals.{portal}" for portal in PORTALS],
    *[f"cecs.records.{room}" for room in ROOMS],
    "cecs.demo",
    "cecs.config",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "cecs.config.urls"
WSGI_APPLICATION = "cecs.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cecs.portals.shared.context.frame",
            ],
        },
    },
]
FORM_RENDERER = "cecs.portals.shared.rendering.UswdsRenderer"

DATABASES = {"default": database("CECS_DATABASE_URL", f"sqlite:///{DATA / 'cecs.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish"))]
USE_TZ = True
TIME_ZONE = word("CECS_TIME_ZONE", "America/New_York")

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "documents"

UPLOAD_LIMIT_BYTES = number("CECS_UPLOAD_LIMIT_BYTES", 15_000_000)
SCANNER_SOCKET = word("CECS_SCANNER_SOCKET", "")
if IS_PRODUCTION and not SCANNER_SOCKET:
    raise ImproperlyConfigured("CECS_SCANNER_SOCKET must name the virus scanner's socket in production.")
SECURE_COOKIES = flag("CECS_SECURE_COOKIES", default=IS_PRODUCTION)
