"""Django's settings, made from the environment and nothing else."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from amends.config import content_security, environment
from amends.config.databases import database

ENV = environment.read()
HOME = ENV.home
BASE_URL = ENV.base_url
PRIVATE_HOSTS = ENV.private_hosts
ENCRYPTION_KEYS = ENV.encryption_keys
UPLOAD_LIMIT = ENV.upload_limit_mb * 1024 * 1024
TRUSTED_PROXIES = ENV.trusted_proxies
METRICS_TOKEN = ENV.metrics_token
READER_MODEL = ENV.reader_model

SECRET_KEY = ENV.secret_key
DEBUG = ENV.debug
address = urlsplit(ENV.base_url)
SECURE = address.scheme == "https"
ALLOWED_HOSTS = [
    *ENV.allowed_hosts,
    *{address.hostname or "localhost", "localhost", "127.0.0.1", "[::1]"},
]
CSRF_TRUSTED_ORIGINS = [ENV.base_url]

COMPANY_SIGN_IN = (
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    *(COMPANY_SIGN_IN if ENV.oidc_issuer else ()),
    "axes",
    "csp",
    "amends.foundation",
    "amends.accounts",
    "amends.channels",
    "amends.channels.connectors.paper",
    "amends.cases",
    "amends.understanding",
    "amends.routing",
    "amends.replies",
    "amends.remedies",
    "amends.followups",
    "amends.insights",
    "amends.journeys",
    "amends.web",
]

MIDDLEWARE = [
    "amends.foundation.doors.DoorMiddleware",
    "amends.foundation.request_ids.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "amends.web.page_middleware.Static",
    "amends.web.page_middleware.ContentSecurity",
    "amends.web.page_middleware.Session",
    "django.middleware.common.CommonMiddleware",
    "amends.web.page_middleware.Csrf",
    "amends.web.page_middleware.PlainWords",
    "amends.web.page_middleware.Authentication",
    "amends.web.page_middleware.Language",
    "allauth.account.middleware.AccountMiddleware",
    "amends.web.page_middleware.Messages",
    "amends.web.page_middleware.Frames",
    "amends.web.page_middleware.Htmx",
    "amends.web.page_middleware.Tenancy",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "amends.config.urls"
ASGI_APPLICATION = "amends.config.asgi.application"
WSGI_APPLICATION = "amends.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [HOME / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"environment": "amends.web.pages.environment"},
    },
    {
        # allauth brings its own pages for Django's template language.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "NAME": "django",
        "DIRS": [Path(__file__).parents[1] / "web" / "doorway" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "amends.web.doorway.surroundings.surroundings",
            ]
        },
    },
]

DATABASES = {"default": database(ENV.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {
    "default": {
        "BACKEND": "amends.foundation.jobs.backend.LeaseBackend",
        "QUEUES": [],
    }
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "amends.web.accounts.backends.Signed",
    "amends.web.accounts.backends.ByPassword",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "amends.web.accounts.adapter.Adapter"
# Guessers are counted by axes in the database, which all processes share.
ACCOUNT_RATE_LIMITS = {"login_failed": "1000/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Amends"
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 1
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "company",
                "name": "Company sign-in",
                "client_id": ENV.oidc_client_id,
                "secret": ENV.oidc_client_secret,
                "settings": {"server_url": ENV.oidc_issuer},
            }
        ]
    }
}

LANGUAGE_CODE = "en"
LANGUAGES = [("et", "Eesti"), ("fi", "Suomi"), ("ro", "Română"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parents[1] / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
MEDIA_ROOT = HOME / "media"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "amends.foundation.room.WholeFiles"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = ["amends.web.uploads.CappedUpload"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# Browsers tell desks on one host apart by the names of their cookies only.
desk = sha256(f"cookies {SECRET_KEY}".encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"amends_session_{desk}"
CSRF_COOKIE_NAME = f"amends_form_{desk}"
SESSION_ENGINE = "amends.accounts.sign_in_store"
LINES_ANSWER = "amends.web.live.asking.answer"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
CSRF_FAILURE_VIEW = "amends.web.errors.views.expired"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = content_security.POLICY
LOGGING_CONFIG = None
