"""The addresses of the route. None tells what was asked or answered."""

from django.urls import path

from rechtop.explorer.route import views

app_name = "route"

urlpatterns = [
    path("rechten/route", views.steps, name="steps"),
    path("rechten/route/dagen.ics", views.days, name="days"),
    path("balie/route", views.at_desk, name="at_desk"),
]
