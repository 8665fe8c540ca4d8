"""The behaviours in a real browser, one story each."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def guide(live_server, browser_page):
    """Return the style guide, opened on a wide screen with its scripts running."""
    browser_page.set_viewport_size({"width": 1280, "height": 900})
    browser_page.goto(f"{live_server}/styleguide/?theme=light")
    browser_page.wait_for_selector("html.scripted")
    return browser_page


def test_dark_comes_at_once_and_stays(guide):
    with guide.expect_response("**/look/theme/"):
        guide.click(".app__foot button[aria-label=Dark]")
    assert guide.get_attribute("html", "data-theme") == "dark"
    guide.goto(guide.url.partition("?")[0])
    assert guide.get_attribute("html", "data-theme") == "dark"


def test_the_counter_follows_the_writing_in_bytes(guide):
    guide.fill("#field-reply", "jääkülm")
    assert guide.inner_text("#field-reply-count output") == "10"
    guide.fill("#field-note", "x" * 61)
    assert "counter--over" in guide.get_attribute("#field-note-count", "class")


def test_a_dialog_opens_keeps_the_focus_and_closes_by_escape(guide):
    guide.click("text=Open a dialog")
    assert guide.is_visible("#shows")
    assert guide.evaluate("document.activeElement.closest('dialog').id") == "shows"
    guide.keyboard.press("Escape")
    assert not guide.is_visible("#shows")


def test_asking_first_puts_the_harmless_choice_first(guide):
    guide.click("text=Close the case")
    assert guide.evaluate("document.activeElement.textContent") == "Keep it as it is"
    guide.keyboard.press("Enter")
    assert not guide.is_visible("#asks")


def test_a_menu_closes_by_escape_and_gives_the_focus_back(guide):
    guide.click("summary[aria-label='More to do with this case']")
    guide.keyboard.press("ArrowDown")
    assert "Merge" in guide.evaluate("document.activeElement.textContent")
    guide.keyboard.press("Escape")
    assert not guide.is_visible("text=Merge with another")
    assert "More to do" in guide.evaluate("document.activeElement.ariaLabel")


def test_single_keys_work_outside_fields_and_rest_inside(guide):
    guide.keyboard.press("n")
    assert guide.is_checked("input[value=note]")
    guide.focus("#field-name")
    guide.keyboard.press("r")
    assert guide.is_checked("input[value=note]")
    assert guide.input_value("#field-name") == "rPizzeria Tuul"


def test_single_keys_can_be_switched_off(guide):
    guide.evaluate("document.documentElement.dataset.keys = 'off'")
    guide.keyboard.press("n")
    assert guide.is_checked("input[value=reply]")


def test_among_many_choices_words_find_the_one(guide):
    box = guide.get_by_label("Branch: Search among them")
    box.fill("tanav 37")
    shown = guide.locator("#field-branch option")
    assert shown.all_inner_texts() == ["Any branch", "Tänav 37"]
    box.press("Enter")
    assert guide.input_value("#field-branch") == "37"
    assert shown.count() == 41
    assert guide.evaluate("document.activeElement.id") == "field-branch"


def test_few_choices_need_no_search(guide):
    assert not guide.get_by_label("Team: Search among them").count()


def test_the_question_mark_lists_the_keys_of_the_page(guide):
    guide.keyboard.press("?")
    assert "Assign" in guide.inner_text("#shortcuts")


def test_the_palette_finds_what_the_page_can_do(guide):
    guide.keyboard.press("Control+k")
    guide.keyboard.type("assi")
    option = guide.locator("#palette [aria-selected=true]")
    assert option.inner_text().startswith("Assign")
    field = guide.locator(".palette__field")
    assert field.get_attribute("aria-activedescendant") == option.get_attribute("id")
    guide.keyboard.press("Control+k")
    assert not guide.locator("#palette").is_visible()


def test_what_the_palette_does_not_know_is_searched_for(guide):
    guide.keyboard.press("Control+k")
    guide.keyboard.type("zirkon")
    assert guide.locator("#palette [role=option]").count() == 0
    assert "Enter looks for it" in guide.inner_text("#palette")


def test_the_palette_rests_while_one_writes(guide):
    guide.focus("#field-reply")
    guide.keyboard.press("Control+k")
    assert not guide.locator("#palette").is_visible()


def test_j_and_k_walk_down_and_up_the_list(guide):
    guide.keyboard.press("j")
    guide.keyboard.press("j")
    assert guide.evaluate("document.activeElement.textContent") == "Aino Virtanen"
    guide.keyboard.press("k")
    assert guide.evaluate("document.activeElement.textContent").startswith("Mart Kask")


def test_unsent_words_are_asked_for_before_leaving(guide):
    guide.fill("#field-reply", "Not sent yet")
    asked = []
    guide.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    guide.goto("about:blank")
    assert asked == ["beforeunload"]


def test_a_file_that_is_chosen_is_named(guide):
    file = {"name": "tuul.csv", "mimeType": "text/csv", "buffer": b"text\n"}
    guide.set_input_files("#field-file", file)
    assert guide.inner_text(".drop__chosen") == "tuul.csv"


def test_the_reply_can_be_copied(guide):
    guide.context.grant_permissions(["clipboard-read", "clipboard-write"])
    guide.click("button[data-copies=words]")
    guide.wait_for_selector("text=Copied")
    copied = guide.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Tere, Mart!")


def test_a_toast_can_be_sent_away(guide):
    saved = guide.locator(".toast", has_text="Saved.")
    saved.get_by_label("Dismiss").click()
    saved.wait_for(state="detached")


def test_a_failed_request_says_so(guide):
    guide.evaluate("htmx.trigger(document.body, 'htmx:sendError')")
    assert "did not reach us" in guide.inner_text(".toasts")
