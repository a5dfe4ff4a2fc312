"""Addresses of police files and the report."""

from django.urls import path

from policing import views

urlpatterns = [
    path("wards/<slug:ward>/police-files/", views.index, name="uploads"),
    path("wards/<slug:ward>/police-files/upload/", views.upload, name="upload-new"),
    path("wards/<slug:ward>/police-files/<int:upload>/", views.show, name="upload"),
    path("wards/<slug:ward>/police-files/<int:upload>/discard/", views.discard, name="upload-discard"),
    path("wards/<slug:ward>/police-files/<int:upload>/set-aside.csv", views.set_aside, name="upload-set-aside"),
    path("panels/<slug:panel>/police-report/", views.report, name="report"),
]
