"""The address on which doubles are decided on."""

from django.urls import path

from rechtop.organisations.doubles import views

urlpatterns = [path("werk/dubbels", views.doubles, name="doubles")]
