"""The whole way on a real Dovecot and Postfix: a mail in, a case, a letter out."""

from __future__ import annotations

import imaplib
import os
import signal
import smtplib
import time
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from threading import Thread

import pytest

from amends.cases.case import Case
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connector import Unreachable
from amends.channels.connectors.email import sending
from amends.channels.connectors.email.connector import Email
from amends.channels.connectors.email.proof import OUTBOX
from amends.channels.outgoing import Outgoing
from amends.foundation import clock, faults
from amends.foundation.jobs.job import Job
from amends.journeys import answer as answering
from amends.journeys import mailing
from amends.journeys.collecting import collect
from amends.journeys.publishing import carry
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, Stage
from tests.channels.email.guest import Guest, soon

pytestmark = pytest.mark.mailservers
WORDS = "Tere, Mari!\n\nVabandame külma pitsa pärast, täname et kirjutasite.\n\nKadri"


@pytest.fixture
def desk(fresh_address):
    """The address of the house, never used before."""
    return fresh_address("desk")


@pytest.fixture
def mailbox(tuul, tartu, desk, imap_server, smtp_server, settings):
    """The house's channel on the real servers, read once already."""
    settings.PRIVATE_HOSTS = ("127.0.0.1",)
    channel = Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="email",
        name="Post",
        settings={
            "address": desk,
            "name": "Pizzeria Tuul",
            "imap_host": "127.0.0.1",
            "imap_port": str(imap_server.port),
            "imap_security": "none",
            "imap_user": desk,
            "smtp_host": "127.0.0.1",
            "smtp_port": str(smtp_server.port),
            "smtp_security": "none",
        },
        secrets={"imap_password": imap_server.password},
        created_at=clock.now(),
    )
    collect(channel, at=clock.now())
    return channel


@pytest.fixture
def mari(fresh_address, imap_server, smtp_server):
    """A customer with a mailbox of her own."""
    return Guest(fresh_address("mari"), imap_server, smtp_server)


def collected(channel, wanted=1):
    """Collect until so much new has come."""
    seen = Feedback.objects.count()

    def came():
        collect(channel, at=clock.now())
        return Feedback.objects.count() >= seen + wanted

    assert soon(came)
    return Feedback.objects.order_by("-pk").first()


def answered(feedback, kadri, text=WORDS):
    """Let Kadri answer, and let the time for second thoughts pass."""
    now = clock.now()
    draft = answering.save(feedback, text, edition=0, by=kadri.user, at=now)
    GuardReport.write(draft, (), at=now)
    approval = answering.Approval.give(draft, by=kadri.user, at=now)
    return Publication.intend(approval, by=kadri.user, signed_by="Kadri", at=now)


def carried(publication, after=timedelta(minutes=1)):
    with clock.stopped(clock.now() + after):
        carry(publication)
    publication.refresh_from_db()
    return publication


def test_a_mail_becomes_a_case_and_its_answer_a_letter(mailbox, mari, desk, kadri):
    theirs = mari.write(desk, "Tere!\n\nPitsa oli laupäeval täiesti külm.")
    feedback = collected(mailbox)
    assert feedback.text == "Tere!\n\nPitsa oli laupäeval täiesti külm."
    assert feedback.case.language == "et"
    assert feedback.customer.identities.get().value == mari.address
    publication = carried(answered(feedback, kadri))
    assert publication.stage == Stage.PUBLISHED
    (letter,) = soon(mari.letters)
    assert letter["In-Reply-To"] == theirs
    assert letter["References"].strip() == theirs
    assert letter["Subject"] == "Re: Külm pitsa"
    assert letter["Content-Language"] == "et"
    assert letter.get_content().replace("\r\n", "\n") == WORDS + "\n"
    feedback.case.refresh_from_db()
    assert feedback.case.answered_at


def test_the_conversation_stays_one_case(mailbox, mari, desk, kadri):
    mari.write(desk, "Pitsa oli külm.")
    carried(answered(collected(mailbox), kadri))
    (letter,) = soon(mari.letters)
    mari.write(
        desk,
        "Aitäh!\n\nKuupäev L, 21. november 2026 kell 18:04 kirjutas Tuul "
        f"<{desk}>:\n\n> Vabandame",
        Subject="Re: Külm pitsa",
        In_Reply_To=letter["Message-ID"],
    )
    second = collected(mailbox)
    assert Case.objects.count() == 1
    assert second.text == "Aitäh!"
    assert "Vabandame" in second.details["quoted"]
    assert second.case.state == "open"


def test_our_copies_are_put_away_and_counted_nowhere(mailbox, mari, desk, kadri):
    mari.write(desk, "Pitsa oli külm.")
    carried(answered(collected(mailbox), kadri))
    mari.write(desk, "Aitäh!", Subject="Uus asi")
    collected(mailbox)
    assert Feedback.objects.count() == 2
    assert sorted(folder_counts(mailbox).items()) == [
        (OUTBOX, 0),
        ("INBOX", 2),
        ("Sent", 1),
    ]


def folder_counts(channel):
    told = channel.settings
    with imaplib.IMAP4("127.0.0.1", int(told["imap_port"]), timeout=10) as line:
        line.login(told["imap_user"], channel.secrets["imap_password"])
        counts = {}
        for name in ("INBOX", "Sent", OUTBOX):
            status, found = line.select(f'"{name}"', readonly=True)
            counts[name] = int(found[0]) if status == "OK" else 0
        return counts


def test_an_old_mailbox_alarms_nobody(mailbox, mari, desk):
    Channel.objects.update(backfilled_at=None)
    mailbox.refresh_from_db()
    mari.write(desk, "Ammune lugu.")
    assert soon(lambda: folder_counts(mailbox)["INBOX"] == 1)
    case = collected(mailbox).case
    assert case.backfill
    assert case.due_at is None


def test_a_letter_that_comes_back_opens_the_case_again(mailbox, mari, desk, kadri):
    mari.write(desk, "Pitsa oli külm.", Reply_To="mari@bounce.test")
    feedback = collected(mailbox)
    publication = carried(answered(feedback, kadri))
    assert publication.stage == Stage.PUBLISHED
    bounce = collected(mailbox)
    assert bounce.automatic == "bounce"
    assert bounce.case == feedback.case
    assert bounce.case.state == "open"
    event = Event.objects.get(verb="bounced")
    assert event.detail["recipient"] == "mari@bounce.test"
    assert event.detail["reason"]
    publication.refresh_from_db()
    assert publication.stage == Stage.REJECTED


def test_an_address_that_is_refused_ends_with_a_reason(mailbox, mari, desk, kadri):
    mari.write(desk, "Pitsa oli külm.", Reply_To="gone@guest.test")
    feedback = collected(mailbox)
    publication = carried(answered(feedback, kadri))
    assert publication.stage == Stage.FAILED
    assert "550" in publication.reason
    feedback.case.refresh_from_db()
    assert feedback.case.state == "open"
    assert folder_counts(mailbox)[OUTBOX] == 0


def test_two_machines_do_not_answer_one_another(mailbox, mari, desk, kadri):
    mari.write(desk, "Pitsa oli külm.")
    case = collected(mailbox).case
    carried(answered(Feedback.objects.get(), kadri))
    (letter,) = soon(mari.letters)
    for _turn in range(3):
        mari.write(
            desk,
            "Olen puhkusel.",
            Subject="Automaatvastus: Külm pitsa",
            Auto_Submitted="auto-replied",
            In_Reply_To=letter["Message-ID"],
        )
    collected(mailbox, wanted=3)
    case.refresh_from_db()
    assert case.state == "waiting"
    assert Case.objects.count() == 1
    assert not Publication.objects.due(clock.now() + timedelta(days=1)).exists()
    assert len(mari.letters()) == 1


def test_news_are_heard_at_once(mailbox, mari, desk):
    heard = []
    ear = Thread(target=lambda: heard.append(listened(mailbox)))
    ear.start()
    # Nobody sees when an ear is open: what came before it was is no news to it.
    while ear.is_alive():
        mari.write(desk, "Pitsa oli külm.")
        ear.join(2)
    assert heard == [True]
    # On a real installation the ear's next word is this job.
    mailing.collect_later.using(key=f"collect:{mailbox.pk}").enqueue(mailbox.pk)
    assert Job.objects.filter(key=f"collect:{mailbox.pk}").count() == 1


def listened(channel):
    return Email().listen(channel.account(), 25)


def test_a_mailbox_that_counts_anew_brings_nothing_twice(
    mailbox, mari, desk, imap_server
):
    mari.write(desk, "Pitsa oli külm.")
    collected(mailbox)
    before = dict(mailbox.cursor["folders"]["INBOX"])
    # UIDVALIDITY is the second in which a folder was counted: wait for a later one.
    assert soon(lambda: time.time() > int(before["validity"]) + 1)
    for listing in (imap_server.folder / "mail" / desk).glob("dovecot*"):
        listing.unlink()
    mari.write(desk, "Ja hiljaks jäi ka.")
    collected(mailbox)
    assert mailbox.cursor["folders"]["INBOX"]["validity"] != before["validity"]
    assert Feedback.objects.count() == 2


def test_a_mail_of_forty_megabytes_is_taken_in_quietly(mailbox, mari, desk):
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = mari.address, desk, "Video"
    letter.set_content("Vaata ise, kui külm.")
    letter.add_attachment(b"\x00" * 30_000_000, maintype="video", subtype="mp4")
    with smtplib.SMTP(mari.smtp.host, mari.smtp.port, timeout=60) as line:
        line.send_message(letter)
    feedback = collected(mailbox)
    assert feedback.text == "Vaata ise, kui külm."
    assert feedback.details["truncated"] > 40_000_000


@pytest.mark.parametrize(
    "point",
    ["email.intended", "email.before_dot", "email.accepted", "email.before_filing"],
)
def test_a_carrier_killed_for_good_sends_no_letter_twice(mailbox, mari, point):
    prove(mailbox, mari)
    reply = Outgoing(
        key=f"kill-{point}",
        text=WORDS,
        lang="et",
        answers="1@guest.test",
        subject="Külm pitsa",
        to=mari.address,
        written_at=clock.now(),
    )
    account = mailbox.account()
    assert killed_while(lambda: Email().publish(account, reply), point)
    found = carried_on(account, reply, mari)
    assert found.external_id.startswith(f"amends.kill-{point}@")
    assert soon(lambda: ours_of(mari, reply.key))
    assert soon(lambda: all_delivered(mari))
    assert len(ours_of(mari, reply.key)) == 1


def ours_of(guest, key):
    return [one for one in guest.letters() if one["X-Amends-Key"] == key]


def all_delivered(guest):
    """Say whether the post office has nothing left to carry."""
    queue = guest.smtp.folder / "queue"
    ways = ("maildrop", "incoming", "active", "deferred")
    return not any(path.is_file() for way in ways for path in (queue / way).rglob("*"))


def prove(channel, guest):
    """Let an earlier letter have come back, as in any mailbox in use."""
    first = Outgoing(
        key="earlier", text="Tere", lang="et", answers="0@guest.test", to=guest.address
    )
    Email().publish(channel.account(), replace(first, written_at=clock.now()))
    assert soon(lambda: folder_counts(channel)["INBOX"] == 1)
    collect(channel, at=clock.now())
    assert folder_counts(channel)["INBOX"] == 0


def killed_while(work, point):
    """Do the work in a process that dies by SIGKILL at a point; say whether it did."""
    child = os.fork()
    if child == 0:
        signal.alarm(60)
        faults.arm(point)
        work()
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def carried_on(account, reply, guest):
    """Do as the next carriers do, over the minutes and then past the grace."""
    # By then any post office is done with what it took.
    assert soon(lambda: all_delivered(guest))
    for wait in (timedelta(minutes=3), sending.GRACE + timedelta(minutes=1)):
        with clock.stopped(clock.now() + wait):
            try:
                return Email().find(account, reply) or Email().publish(account, reply)
            except Unreachable:
                continue
    raise AssertionError("nobody could say whether the letter left")
