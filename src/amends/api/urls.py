"""The one address of the API."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from django.urls import URLPattern, path

from amends.api.door import door
from amends.foundation.problem import problem

View = Callable[..., HttpResponseBase]


def plainly(view: View) -> View:
    """Let a method that an address does not take be a problem like any other."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **more: object) -> HttpResponseBase:
        response = view(request, *args, **more)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        ways = response["Allow"]
        told = problem(405, f"This address takes {ways}.")
        told["Allow"] = ways
        return told

    return asked


# Not `app_name`: Django would take that name for a namespace around all of this.
patterns, application, namespace = door.urls
for pattern in patterns:
    if isinstance(pattern, URLPattern):
        pattern.callback = plainly(pattern.callback)
urlpatterns = [path("", (patterns, application, namespace))]
