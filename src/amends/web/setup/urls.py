"""Where a person comes in."""

from django.urls import path

from amends.web.setup import links_in, own, welcome

urlpatterns = [
    path("", welcome.home, name="home"),
    path("sign-in/link/<str:secret>/", links_in.link, name="sign-in-link"),
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/you/", welcome.you, name="welcome-you"),
    path("welcome/demo/", welcome.demo, name="welcome-demo"),
    path("welcome/demo/removal/", welcome.leave_demo, name="demo-removal"),
    path("welcome/business/", own.business, name="welcome-business"),
    path("welcome/place/", own.place, name="welcome-place"),
    path("welcome/channel/", own.channel, name="welcome-channel"),
]
