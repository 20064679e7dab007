"""The addresses of the interview. A step is a number: no address tells what is asked or answered."""

from django.urls import path

from rechtop.explorer.interview import asking, keeping, people, views

app_name = "interview"

urlpatterns = [
    path("", views.start, name="start"),
    path("/voorbij", views.over, name="over"),
    path("/wie", people.people, name="people"),
    path("/vraag", asking.following, name="next"),
    path("/vraag/<int:step>", asking.question, name="question"),
    path("/preciezer", asking.sharpen, name="sharpen"),
    path("/antwoorden", views.answers, name="answers"),
    path("/antwoorden/<int:number>", asking.change, name="change"),
    path("/pauze", views.pause, name="pause"),
    path("/verborgen", keeping.cover, name="cover"),
    path("/langer", keeping.longer, name="longer"),
    path("/wis", keeping.wipe, name="wipe"),
    path("/bewaren", keeping.save, name="save"),
    path("/verder", keeping.resume, name="resume"),
]
