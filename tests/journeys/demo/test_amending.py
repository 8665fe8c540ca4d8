"""What a newcomer finds put right: remedies, vouchers, promises, paper, answers."""

from django_scopes import scope

from amends.cases.case import Case
from amends.followups.answer import Answer
from amends.followups.plan import Plan
from amends.journeys.comparing import consistency
from amends.journeys.paper.printing import pdf
from amends.journeys.staging import course_of
from amends.remedies.hand_task import HandTask
from amends.remedies.investigation import Investigation
from amends.remedies.letter import Letter
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.signature import Signature
from amends.remedies.spotted import Spotted
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_entry import VoucherEntry
from tests.journeys.demo.conftest import AT


def test_remedies_were_given_and_one_waits_for_approval(opened):
    with scope(organisation=opened.house):
        assert Remedy.objects.given().count() >= 10
        assert Remedy.objects.waiting().exists()
        assert Investigation.objects.count() >= 15
        assert any(row.is_exception for row in Remedy.objects.all())


def test_vouchers_were_spent_and_their_ledgers_balance(opened):
    with scope(organisation=opened.house):
        vouchers = list(Voucher.objects.all())
        assert any(row.left < row.amount for row in vouchers)
        assert any(row.left == row.amount for row in vouchers)
        for row in vouchers:
            assert VoucherEntry.objects.of(row).balance() == row.left


def test_promises_are_late_due_and_to_come_and_sentences_wait_to_be_judged(opened):
    with scope(organisation=opened.house):
        days = {row.due_on for row in Promise.objects.open()}
        assert min(days) < AT.date() in days
        assert max(days) > AT.date()
        assert Spotted.objects.undecided().exists()
        kept, broken = Promise.objects.all().settled_counts()
        assert kept > broken


def test_letters_wait_and_were_printed_with_signatures(opened):
    with scope(organisation=opened.house):
        assert Letter.objects.to_print().exists()
        assert Letter.objects.batches()
        assert Signature.objects.count() == 3
        assert HandTask.objects.open().exists()
        rows = Letter.objects.in_form("letter").with_surroundings()
        assert b"/Subtype/Image" in pdf(rows, "letter")


def test_customers_said_how_it_is_now_and_nobody_is_written_to(opened):
    with scope(organisation=opened.house):
        assert Answer.objects.count() >= 3
        assert not Plan.objects.exclude(basis="").exists()


def test_like_cases_can_be_compared(opened):
    with scope(organisation=opened.house):
        found = consistency(opened.house, at=AT)
        assert [gap.group for gap in found["location"]]


def test_a_case_that_was_put_right_tells_its_course(opened):
    with scope(organisation=opened.house):
        case = Case.objects.filter(remedies__grant__isnull=False).first()
        reached = [str(one.step) for one in course_of(case) if one.at]
        assert reached[:2] == ["receipt", "acknowledgement"]
        assert {"investigation", "decision"} <= set(reached)
