"""Every variable of the environment, read once, typed, failing loudly by name.

A variable ``X`` may also be given as ``X_FILE``: the path of a file that holds it.
Each field is documented in docs/reference/settings.md (tested).
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet


class EnvironmentInvalid(Exception):
    """A variable of the environment cannot be understood; the message names it."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What one installation is told from outside."""

    home: Path
    database_url: str
    secret_key: str
    encryption_keys: tuple[str, ...]
    base_url: str
    allowed_hosts: tuple[str, ...]
    debug: bool
    mail_url: str
    mail_from: str
    private_hosts: tuple[str, ...]
    upload_limit_mb: int
    trusted_proxies: int
    sentry_dsn: str
    metrics_token: str
    reader_model: str
    oidc_issuer: str
    oidc_client_id: str
    oidc_client_secret: str


def value(name: str, default: str = "") -> str:
    """Return the variable, or the content of the file that ``<name>_FILE`` names."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text("utf-8").strip()
        except OSError as error:
            raise EnvironmentInvalid(
                f"{name}_FILE: cannot read {path} ({error.strerror}). "
                f"Give the path of a readable file, or set {name} itself."
            ) from error
    return os.environ.get(name, default)


def flag(name: str) -> bool:
    """Return a boolean; anything but true, false, 1, 0 or nothing is refused."""
    words = {"": False, "false": False, "0": False, "true": True, "1": True}
    given = value(name).lower()
    if given not in words:
        raise EnvironmentInvalid(f"{name}={given!r}: write true or false.")
    return words[given]


def number(name: str, default: int) -> int:
    """Return a whole number that is not negative."""
    given = value(name, str(default))
    if not given.isdigit():
        raise EnvironmentInvalid(f"{name}={given!r}: write a whole number.")
    return int(given)


def words(name: str) -> tuple[str, ...]:
    """Return the parts of a comma-separated list, without blanks."""
    return tuple(part.strip() for part in value(name).split(",") if part.strip())


def kept(home: Path, name: str, fresh: str) -> str:
    """Return the key kept in the home folder; the first call writes ``fresh`` there."""
    path = home / "keys" / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Two processes may start together: the first to link its file wins for both.
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(fresh, "utf-8")
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text("utf-8").strip()


def default_home() -> Path:
    """Return the folder of data when AMENDS_HOME does not name one."""
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "amends"


def read() -> Environment:
    """Read the environment; raises EnvironmentInvalid naming the variable."""
    home = Path(value("AMENDS_HOME") or default_home()).expanduser().absolute()
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    base_url = value("AMENDS_BASE_URL", "http://127.0.0.1:8000").rstrip("/")
    if not base_url.startswith(("http://", "https://")):
        raise EnvironmentInvalid(
            f"AMENDS_BASE_URL={base_url!r}: write it with http:// or https://."
        )
    keys = words("AMENDS_ENCRYPTION_KEYS")
    return Environment(
        home=home,
        database_url=value("DATABASE_URL") or f"sqlite:///{home}/amends.sqlite3",
        secret_key=value("AMENDS_SECRET_KEY")
        or kept(home, "secret", secrets.token_urlsafe(50)),
        encryption_keys=keys
        or (kept(home, "encryption", Fernet.generate_key().decode()),),
        base_url=base_url,
        allowed_hosts=words("AMENDS_ALLOWED_HOSTS"),
        debug=flag("AMENDS_DEBUG"),
        mail_url=value("AMENDS_MAIL_URL"),
        mail_from=value("AMENDS_MAIL_FROM", "amends@localhost"),
        private_hosts=words("AMENDS_PRIVATE_HOSTS"),
        upload_limit_mb=number("AMENDS_UPLOAD_LIMIT_MB", 512),
        trusted_proxies=number("AMENDS_TRUSTED_PROXIES", 0),
        sentry_dsn=value("AMENDS_SENTRY_DSN"),
        metrics_token=value("AMENDS_METRICS_TOKEN"),
        reader_model=value("AMENDS_READER_MODEL"),
        oidc_issuer=value("AMENDS_OIDC_ISSUER"),
        oidc_client_id=value("AMENDS_OIDC_CLIENT_ID"),
        oidc_client_secret=value("AMENDS_OIDC_CLIENT_SECRET"),
    )
