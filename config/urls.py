"""Every address of the service, app by app."""

from django.urls import URLPattern, URLResolver, include, path

from config.health import healthz

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("community.urls")),
    path("", include("complaints.urls")),
    path("", include("core.urls")),
    path("", include("meetings.urls")),
    path("", include("oversight.urls")),
    path("", include("policing.urls")),
    path("", include("panels.urls")),
    path("", include("people.urls")),
    path("", include("priorities.urls")),
    path("", include("surveys.urls")),
    path("", include("website.urls")),
    path("accounts/", include("people.sign_in")),
    path("healthz", healthz, name="healthz"),
]
