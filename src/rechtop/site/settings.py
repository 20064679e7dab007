"""Django's settings: safe by default. What differs between installations stands in `environment`."""

from typing import Any

from csp.constants import NONE, SELF

from rechtop.site import environment
from rechtop.site.database import database
from rechtop.site.mail import mail
from rechtop.site.secret import secret_key
from rechtop.site.sleep import sleep_after

DATA = environment.DATA.path()

# --- who may reach it -----------------------------------------------------------------------------------------------

DEBUG = False
SECRET_KEY = environment.SECRET_KEY.text() or secret_key(DATA)
ALLOWED_HOSTS = environment.HOSTS.words()
LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]"}

# An installation that others reach speaks HTTPS, unless it is told not to. A proxy in front says so in its header.
_https = environment.HTTPS.flag()
HTTPS = not LOCAL_HOSTS.issuperset(ALLOWED_HOSTS) if _https is None else _https

# The made-up town and its accounts: only where nobody else can reach them, unless it is asked for.
_demo = environment.DEMO.flag()
DEMO = LOCAL_HOSTS.issuperset(ALLOWED_HOSTS) if _demo is None else _demo

# --- what it is made of ---------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "rechtop.site",
    "rechtop.stores",
    "rechtop.journal",
    "rechtop.areas",
    "rechtop.accounts",  # before allauth: its templates give way to ours
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "rechtop.organisations",
    "rechtop.explorer",
    "rechtop.reception",
    "rechtop.handovers",
    "rechtop.meetings",
]
MIDDLEWARE = [
    "rechtop.site.middleware.privacy_headers",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rechtop.site.sessions.two_sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rechtop.accounts.screen_lock.ScreenLock",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "rechtop.site.urls"
WSGI_APPLICATION = "rechtop.site.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# The desk form sends every question about everybody: some 300 fields for each of at most 20 people.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# --- where it keeps things ------------------------------------------------------------------------------------------

DATABASES: dict[str, dict[str, Any]] = {"default": database(environment.DATABASE.text(), DATA)}
DATABASE_ROUTERS = ["rechtop.stores.router.StoreRouter"]
KEYS = environment.KEYS.path() if environment.KEYS.text() else DATA / "keys"  # of each store; apart from its data
OPEN_KEYS = environment.OPEN_KEYS.path()  # of stores with a passphrase, while they are open: in memory
SEALS = environment.SEALS.path() if environment.SEALS.text() else DATA / "seals"  # signed heads of the journals
COUNTS_THRESHOLD = environment.COUNTS_THRESHOLD.whole_number(5, 1000)  # smaller numbers are never published
COUNTS_PERIOD = environment.COUNTS_PERIOD.one_of("maand", "kwartaal", "jaar")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FILE_UPLOAD_MAX_MEMORY_SIZE = 21 * 1024 * 1024  # bytes; a form says that a larger file is missing
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]  # never a file on disk
STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CACHES = {  # counts failed logins and taps of a desk, for all workers together; nothing else
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "rechtop_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # when it is full a third goes, also what slows down who guesses
    }
}

# --- messages: reminders to who keeps a fiche, never about anybody who is helped -------------------------------------

globals().update(mail(environment.MAIL.text(), DATA))  # EMAIL_BACKEND and what goes with it
DEFAULT_FROM_EMAIL = environment.MAIL_FROM.text()

# --- who logs in: no sign-up, a password and a code from the telephone ----------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "rechtop.accounts.provider.people.TrustedProvider",  # logs nobody in: the second step was taken elsewhere
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "rechtop.accounts.passwords.DutchWordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ("email", "name")}},
]  # fmt: skip
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "organisations:work"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "rechtop.accounts.adapter.AccountAdapter"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever invites knows the address
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "20/m/ip,5/5m/key", "reauthenticate": "5/m/user",
                       "access_in_space": "20/m/ip"}  # fmt: skip
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60  # seconds
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
MFA_ADAPTER = "rechtop.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # a browser itself refuses passkeys without https, except on localhost
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Rechtop"
MFA_TOTP_TOLERANCE = 1  # half a minute early or late: telephones drift
SLEEP_AFTER = sleep_after(environment.SLEEP_AFTER.text())  # from which day on, after how many months
LOCK_AFTER = 60 * environment.LOCK_AFTER.whole_number(1, 55)  # seconds without a page, and the screen locks

# --- how long an interview lasts: the only thing that is kept of a visitor ------------------------------------------

SESSION_COOKIE_AGE = 30 * 60  # seconds, counted from the last page
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # the cookie; the row on the server ends after the time above
SESSION_COOKIE_NAME = "gesprek"
LOGIN_COOKIE_NAME = "aangemeld"  # another session than that of an interview: rechtop.site.sessions
LOGIN_AGE = 60 * 60  # seconds without a page of work, and one has to log in again
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS

# --- language, dates, amounts ---------------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["rechtop.site.formats"]

# --- what the browser may do ----------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "no-referrer"
CSRF_COOKIE_AGE = None  # gone when the browser closes: counters and libraries share their computers
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^gezond$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0

# --- what it writes down: never what a person typed -----------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_query": {"()": "rechtop.site.logs.WithoutQuery"}},
    "formatters": {"plain": {"()": "rechtop.site.logs.PlaceOnly", "format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_query"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Django's own handlers would write a second line, and mail the administrators the form that failed.
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}

# --- how often another program may ask, from one address; each process counts for itself ----------------------------

API_RATE = environment.API_RATE.whole_number(1, 100_000)  # questions a minute
PROXIES = environment.PROXIES.whole_number(0, 10)  # of our own, in front: how many ends of X-Forwarded-For are true
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES  # failed logins count for who makes them, not for the proxy of everybody

# --- where "leave this page" leads ----------------------------------------------------------------------------------

LEAVE_TO = environment.LEAVE_TO.text()
