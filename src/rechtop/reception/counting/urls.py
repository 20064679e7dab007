"""The addresses of published counts; a period is all that they hold."""

from django.urls import path

from rechtop.reception.counting import views

urlpatterns = [
    path("cijfers", views.newest, name="counts"),
    path("cijfers/<str:asked>.csv", views.as_csv, name="counts_csv"),
    path("cijfers/<str:asked>", views.one, name="counts_of"),
]
