"""The addresses of what if. None tells what was asked or typed."""

from django.urls import path

from rechtop.explorer.whatif import views

app_name = "whatif"

urlpatterns = [
    path("balie/wat-als", views.at_desk, name="desk"),
    path("rechten/wat-als", views.own, name="own"),
]
