"""The texts that are measured with: seeded, so that every run has the same."""

from __future__ import annotations

import random

PARTS = {
    "et": [
        "Pitsa oli laupäeva õhtul jääkülm.",
        "Kuller oli ebaviisakas ja hilines tund aega.",
        "Teenindaja Mari oli väga sõbralik.",
        "Tellimusest puudus kaks jooki.",
        "Koht on hubane ja muusika mõnus.",
        "Tahan raha tagasi!",
        "Hind on selle eest liiga kõrge.",
        "Tuleme kindlasti tagasi.",
    ],
    "fi": [
        "Pizza oli kylmää ja pohja märkä.",
        "Palvelu oli hidasta mutta ystävällistä.",
        "Odotimme pöytää lähes tunnin.",
        "Ruoka oli todella hyvää.",
        "Lasku oli väärin, veloititte kahdesti.",
        "Suosittelen lämpimästi!",
    ],
    "ro": [
        "Pizza a venit rece și cu o oră întârziere.",
        "Personalul a fost foarte amabil.",
        "Am găsit un fir de păr în mâncare.",
        "Prețurile sunt corecte pentru porție.",
        "Nu mai revin niciodată aici.",
    ],
    "en": [
        "The pizza was cold and the crust soggy.",
        "Friendly staff and a lovely evening.",
        "Nobody answered the phone for an hour.",
        "The order was wrong twice in a row.",
        "Great value, will come again.",
        "The music was far too loud.",
    ],
}


def texts(count: int, seed: int = 1) -> list[str]:
    """Return reviews of two to five sentences, about 150 characters, all different."""
    chance = random.Random(seed)
    languages = list(PARTS)
    found = []
    for number in range(count):
        parts = PARTS[chance.choice(languages)]
        size = min(len(parts), chance.randint(2, 5))
        found.append(" ".join(chance.sample(parts, size)) + f" ({number})")
    return found
