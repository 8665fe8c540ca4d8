"""Looking around: what Ene finds when Pizzeria Tuul opens for her."""

from collections import Counter
from datetime import timedelta

import pytest
from django.apps import apps
from django_scopes import scope, scopes_disabled

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.merge import MergeSuggestion
from amends.cases.note import Note
from amends.cases.revision import Revision
from amends.cases.snooze import Snooze
from amends.channels.channel import Channel
from amends.foundation.jobs.job import Job
from amends.journeys import demo, playing
from amends.journeys.demonstrating.clearing import NotADemo
from amends.replies.draft import Draft
from amends.replies.publication import Publication, Stage
from amends.routing.rule import Rule
from amends.understanding.reading import Reading
from tests.journeys.demo.conftest import AT


def rows():
    """Count the rows of every table that belongs to houses, and people."""
    kinds = [kind for kind in apps.get_models() if issubclass(kind, Tenanted)]
    kinds += [User, Organisation, Membership, Job]
    with scopes_disabled():
        counts = {kind.__name__: kind._base_manager.count() for kind in kinds}
    shelf = apps.get_app_config("paper").get_models()
    return counts | {kind.__name__: kind.objects.count() for kind in shelf}


def test_two_branches_a_team_and_rules_are_there(opened):
    with scope(organisation=opened.house):
        roles = Counter(Membership.objects.in_house(opened.house).values_list("role"))
        assert Location.objects.count() == 2
        assert Rule.objects.count() == 6
    assert roles == {("owner",): 1, ("manager",): 2, ("agent",): 2, ("reader",): 1}
    assert opened.house.demo


def test_nobody_of_the_cast_can_sign_in_with_a_password(opened):
    cast = User.objects.filter(memberships__organisation=opened.house)
    invented = cast.exclude(pk=opened.ene.pk)
    assert not any(person.has_usable_password() for person in invented)


def test_everything_heard_is_understood(opened):
    with scope(organisation=opened.house):
        assert Feedback.objects.count() > 80
        assert Reading.objects.count() == Feedback.objects.count()


def test_about_25_cases_wait_some_of_them_too_long(opened):
    with scope(organisation=opened.house):
        cases = list(Case.objects.open())
    stands = Counter(case.promise(AT) for case in cases)
    assert 20 <= len(cases) <= 34
    assert stands["passed"] >= 2
    assert stands["near"] + stands["calm"] >= 5
    assert any("allergy" in case.urgent for case in cases)


def test_nothing_leaves_the_house_by_itself(opened):
    with scope(organisation=opened.house):
        assert not Publication.objects.due(AT + timedelta(days=400)).exists()
        letters = Channel.objects.on("email").get()
    assert letters.paused_at
    assert "imap_host" not in letters.settings
    tasks = Job.objects.filter(organisation_id=opened.house.pk)
    assert [job.task.rpartition(".")[2] for job in tasks] == ["continue_later"]


def test_the_house_is_in_the_middle_of_its_work(opened):
    with scope(organisation=opened.house):
        stages = Counter(Publication.objects.values_list("stage", flat=True))
        assert stages[Stage.FAILED] == stages[Stage.REJECTED] == 1
        assert stages[Stage.PUBLISHED] > 40
        assert Draft.objects.handed_in().count() == 1
        assert Snooze.objects.count() == 1
        assert Note.objects.filter(text__contains="@").count() >= 4
        assert MergeSuggestion.objects.count() >= 1


def test_a_guest_who_was_won_back_changed_one_star_into_five(opened):
    with scope(organisation=opened.house):
        review = Feedback.objects.get(author="Kristjan Mägi", stars=5)
        stars = Revision.objects.filter(feedback=review).values_list("stars", flat=True)
        assert sorted(stars) == [1, 5]
        assert review.publications.get().stage == Stage.PUBLISHED


def test_the_parking_thread_is_one_case_and_open_again(opened):
    with scope(organisation=opened.house):
        case = Case.objects.get(feedback__title="Parkimistrahv")
        assert case.feedback.count() == 3
        assert case.publications.count() == 2
        assert case.state == "open"


def test_published_replies_stand_on_the_public_page(opened):
    reviews = playing.public_page(opened.house.slug)
    answered = [review for review in reviews if review.replies]
    assert len(answered) > 15
    with scope(organisation=opened.house):
        texts = set(Publication.objects.values_list("text", flat=True))
    assert all(
        text in texts for review in answered for _by, text, _at in review.replies
    )


def test_no_reply_shows_its_seams(opened):
    with scope(organisation=opened.house):
        texts = list(Publication.objects.values_list("text", flat=True))
    assert not [text for text in texts if "{" in text or not text.strip()]
    assert len(set(texts)) == len(texts)


def test_beginning_twice_changes_nothing(opened):
    before = rows()
    assert demo.begin(opened.ene, AT + timedelta(days=1)) == opened.house
    assert rows() == before


def test_the_years_before_are_told_once_and_cases_are_numbered_by_age(opened):
    new = demo.remember(opened.house, opened.ene, "en", AT)
    assert new > 700
    with scope(organisation=opened.house):
        cases = Case.objects.order_by("number")
        ages = list(cases.values_list("received_at", flat=True))
        assert ages == sorted(ages)
        assert Reading.objects.count() == Feedback.objects.count() > 900
        assert Case.objects.open().count() <= 34
        assert not Publication.objects.due(AT + timedelta(days=400)).exists()
    before = rows()
    assert demo.remember(opened.house, opened.ene, "en", AT) == 0
    assert rows() == before


@pytest.mark.django_db
def test_removing_it_leaves_nothing():
    ene = User.objects.create_user("oskar@tamm.example", name="Ene Tamm")
    before = rows()
    house = demo.begin(ene, AT)
    assert rows()["Feedback"] > before["Feedback"]
    demo.remove(house)
    assert rows() == before


@pytest.mark.django_db
def test_a_real_business_is_not_removed_like_that():
    real = Organisation.objects.create(name="Kohvik Meri", slug="meri")
    with pytest.raises(NotADemo):
        demo.remove(real)
    assert Organisation.objects.filter(pk=real.pk).exists()
