# ruff: noqa: E402 - Django has to be set up before its models are imported
"""Make the peer's database, a queue and a signed-in person; print the session."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.peer.settings")
import django

django.setup()
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from helpdesk.models import Queue

call_command("migrate", verbosity=0)
Queue.objects.create(title="Tartu", slug="tartu")
person = User.objects.create_superuser("kadri", "kadri@tuul.example", "x")
session = SessionStore()
session[SESSION_KEY] = str(person.pk)
session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
session[HASH_SESSION_KEY] = person.get_session_auth_hash()
session.save()
del settings
print(session.session_key)
