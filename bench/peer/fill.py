# ruff: noqa: E402 - Django has to be set up before its models are imported
"""Give the peer as many tickets as its first argument says; print the talk's number."""

import os
import sys
from itertools import islice

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.peer.settings")
import django

django.setup()
from django.contrib.auth.models import User
from helpdesk.models import FollowUp, Queue, Ticket

from bench.desk.stock import stock

queue, kadri = Queue.objects.get(), User.objects.get()
rows = stock(int(sys.argv[1]))
while some := list(islice(rows, 2000)):
    Ticket.objects.bulk_create(
        Ticket(
            title=text[:60],
            description=text,
            queue=queue,
            created=at,
            modified=at,
            submitter_email=f"{author.replace(' ', '')}@mail.example",
            status=Ticket.OPEN_STATUS,
            priority=stars,
        )
        for _number, at, stars, text, author in some
    )
talk = Ticket.objects.order_by("-pk").first()
FollowUp.objects.bulk_create(
    FollowUp(
        ticket=talk,
        title="Comment",
        comment=f"Cold again, {n}.",
        user=kadri,
        public=True,
    )
    for n in range(4)
)
print(talk.pk)
