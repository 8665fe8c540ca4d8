"""The voice learnt from what a signer published is shown, and can be set."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.accounts.voice import Voice
from amends.core.drafting import learnt
from amends.web.drafting.voice import habits
from tests.world import signed_in

ET = "Tere, Mart!\n\nAitäh kirja eest. Vaatan selle üle.\n\nPäikest\nKadri"
EN = "Hello Mart,\n\nthank you for writing. I will look into it.\n\nWarmly,\nKadri"


def test_without_replies_the_page_says_so_and_keeps_what_is_set(
    kadri: Membership,
) -> None:
    browser = signed_in(kadri)
    assert "no published replies" in browser.get("/voice/").content.decode()
    said = {
        "signature": "Kadri",
        "role": "omanik",
        "address": "formal",
        "warmth": "2",
        "length": "long",
        "greeting": "Tere, {name}!",
        "closing": "Päikest",
    }
    assert browser.post("/voice/", said).status_code == 302
    voice = Voice.objects.get(membership=kadri)
    assert (voice.name, voice.address, voice.warmth) == ("Kadri", "formal", 2)
    assert (voice.length, voice.closing) == ("long", "Päikest")
    assert browser.post("/voice/", {**said, "warmth": "7"}).status_code == 422


def test_each_language_has_its_own_habits() -> None:
    found = habits([(ET, "et")] * 3 + [(EN, "en")] * 5 + [("Merci", "fr")])
    assert [(habit.lang, habit.replies) for habit in found] == [("en", 5), ("et", 3)]
    assert found[0].sound.greeting == "Hello {name},"
    assert found[1].sound.greeting == "Tere, {name}!"
    assert found[1].sound.length == "short"


def test_words_are_learnt_from_replies_in_the_same_language_only() -> None:
    mixed = (EN,) * 12 + (ET,) * 8
    assert learnt(mixed, "et").greeting == "Tere, {name}!"
    assert learnt(mixed, "en").greeting == "Hello {name},"
