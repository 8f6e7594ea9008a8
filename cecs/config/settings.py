"""Every setting, in one file, read from the environment. A wrong value stops the start and names the variable."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from cecs.config.environment import database, flag, number, secret, word

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = word("CECS_ENV", "test", allowed=("test", "demo", "production"))
IS_PRODUCTION = ENVIRONMENT == "production"
OTHER_STATE = f"-{Path(word('CECS_RULEBOOK', '')).name}" if ENVIRONMENT == "demo" and word("CECS_RULEBOOK", "") else ""
DATA = Path(word("CECS_DATA", str(ROOT / "var" / f"{ENVIRONMENT}{OTHER_STATE}")))  # each state's demonstration its own

SECRET_KEY = secret("CECS_SECRET_KEY", needed=IS_PRODUCTION)
VAULT_KEY = secret("CECS_VAULT_KEY", needed=IS_PRODUCTION)
MFA_KEY = secret("CECS_MFA_KEY", needed=IS_PRODUCTION)
SEAL_KEY = secret("CECS_SEAL_KEY", needed=IS_PRODUCTION)  # seals the history; never kept in the database
DEBUG = False
ALLOWED_HOSTS = word("CECS_HOSTS", "localhost,127.0.0.1,testserver").split(",")
SITE_ADDRESS = word("CECS_ADDRESS", "http://localhost:8000")
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS]

RULEBOOKS = Path(word("CECS_RULEBOOKS", str(ROOT / "rulebooks")))
RULEBOOK = RULEBOOKS / word("CECS_RULEBOOK", "connecticut")
if not RULEBOOK.is_dir() and (ROOT / word("CECS_RULEBOOK", "")).is_dir():
    RULEBOOK = ROOT / word("CECS_RULEBOOK", "")  # named by its path
RULEBOOKS_KEPT = Path(word("CECS_RULEBOOKS_KEPT", str(DATA / "rulebooks")))  # every one that ever answered, for ever

ROOMS = [
    "audit", "vault", "accounts", "worklist", "documents", "organizations", "educators", "correspondence",
    "certificates", "payments", "evidence", "notices", "meals", "credentials", "conduct", "applications",
    "rosters", "determinations", "mailroom",
]  # fmt: skip
PORTALS = [
    "shared", "account", "educator", "desk", "clerk", "cashier", "preparer", "employer", "nutrition", "invited",
    "public",
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
    "allauth.socialaccount.providers.openid_connect",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
    "django.forms",
]
MIDDLEWARE = [
    "cecs.config.door.door",
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
    "cecs.portals.shared.middleware.AnswersAreNotKept",
    "cecs.portals.shared.middleware.RefusalsAreNotFound",
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

# Long work goes here; what every act sets going is an outbox (cecs/config/rounds.py).
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# Shared by every process of this machine: how often somebody tried, and which six digits were used already.
CACHES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if ENVIRONMENT == "test"
    else {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

AUTH_USER_MODEL = "accounts.Account"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish"))]
USE_TZ = True
TIME_ZONE = word("CECS_TIME_ZONE", "America/New_York")

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "documents"

FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o600, 0o700  # nobody else on the machine

UPLOAD_LIMIT_BYTES = number("CECS_UPLOAD_LIMIT_BYTES", 15_000_000)
SCAN_LIMIT_BYTES = number("CECS_SCAN_LIMIT_BYTES", 300_000_000)  # a batch from the office's own scanner
SCANNER_SOCKET = word("CECS_SCANNER_SOCKET", "")
if IS_PRODUCTION and not SCANNER_SOCKET:
    raise ImproperlyConfigured("CECS_SCANNER_SOCKET must name the virus scanner's socket in production.")
SECURE_COOKIES = flag("CECS_SECURE_COOKIES", default=IS_PRODUCTION)

# --- the payment processor: its API, the origins of its payment page, what signs its messages -----------------------
GATEWAY_ADDRESS = word("CECS_GATEWAY_ADDRESS", "https://api.stripe.com" if IS_PRODUCTION else "http://localhost:8010")
GATEWAY_PAGES = word("CECS_GATEWAY_PAGES", "https://checkout.stripe.com" if IS_PRODUCTION else GATEWAY_ADDRESS)
GATEWAY_KEY = secret("CECS_GATEWAY_KEY", needed=IS_PRODUCTION)
GATEWAY_WEBHOOK_SECRET = secret("CECS_GATEWAY_WEBHOOK_SECRET", needed=IS_PRODUCTION)
GATEWAY_ASK_SECONDS = number("CECS_GATEWAY_ASK_SECONDS", 30)  # how long an open visit is left before it is asked about
GATEWAY_VISIT_MINUTES = number("CECS_GATEWAY_VISIT_MINUTES", 60)  # after which a visit nobody finished is closed

# --- pages: what a browser may load and keep -------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # data: for the picture an authenticator app scans
        "connect-src": ["'self'"],
        "form-action": ["'self'", *GATEWAY_PAGES.split()],  # a form may send its reader to pay
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_COOKIES else 0
SECURE_SSL_REDIRECT = flag("CECS_TLS_REDIRECT", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("CECS_BEHIND_PROXY", default=False) else None
CSRF_FAILURE_VIEW = "cecs.portals.shared.errors.csrf_failure"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE_COOKIES
CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = number("CECS_SESSION_SECONDS", 30 * 60)
SESSION_SAVE_EVERY_REQUEST = True  # each page asked for starts the time anew
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if ENVIRONMENT == "test"
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = ENVIRONMENT == "test"
SEARCHES_PER_MINUTE = number("CECS_SEARCHES_PER_MINUTE", 60)
MEAL_LOOK_GOOD_DAYS = number("CECS_MEAL_LOOK_GOOD_DAYS", 60)  # how long a look at a meal site is trusted

# --- sign-in ---------------------------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "printed_name"]},
    },
]
if ENVIRONMENT == "test":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick, and never outside tests
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "shared:landing"
LOGOUT_REDIRECT_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "public:home"
ACCOUNT_ADAPTER = "cecs.portals.account.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "cecs.portals.account.forms.SignInForm",
    "signup": "cecs.portals.account.forms.SignUpForm",
    "change_email": "cecs.portals.account.forms.ChangeAddressForm",
    "add_email": "cecs.portals.account.forms.NewAddressForm",
    "reset_password": "cecs.portals.account.forms.ForgottenPasswordForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = str
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_SESSION_REMEMBER = False
if ENVIRONMENT == "test":
    ACCOUNT_RATE_LIMITS: dict[str, str] | bool = False
    MFA_RATE_LIMITS: dict[str, str] | bool = False
MFA_ADAPTER = "cecs.portals.account.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "CECS"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_PRODUCTION  # a browser allows it for localhost only
SOCIALACCOUNT_ADAPTER = "cecs.portals.account.adapter.OutsideSignInAdapter"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link, not a form: the answer leads to the provider, whom a form may not reach
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": []}}
if word("CECS_OIDC_SERVER", ""):
    SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"] = [
        {
            "provider_id": "state",
            "name": word("CECS_OIDC_NAME", "State account"),
            "client_id": word("CECS_OIDC_CLIENT", ""),
            "secret": secret("CECS_OIDC_SECRET", needed=True),
            "settings": {"server_url": word("CECS_OIDC_SERVER", "")},
        }
    ]

EMAIL_BACKEND = "cecs.records.correspondence.smtp.EmailBackend"
EMAIL_HOST = word("CECS_SMTP_HOST", "localhost")
EMAIL_PORT = number("CECS_SMTP_PORT", 25 if IS_PRODUCTION else 1025)
EMAIL_HOST_USER = word("CECS_SMTP_USER", "")
EMAIL_HOST_PASSWORD = word("CECS_SMTP_PASSWORD", "")
EMAIL_USE_TLS = flag("CECS_SMTP_TLS", default=False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = word("CECS_MAIL_FROM", "CECS <cecs@localhost>")

# --- what the process says of itself: on its error stream, never with a person's data ---------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "discreet": {
            "()": "cecs.config.discreet.DiscreetFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "root": {"handlers": ["stream"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
