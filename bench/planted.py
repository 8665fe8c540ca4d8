"""Personal data as 28 countries write it, planted in replies that are clean without it.

Everything is made by a seeded generator; no number belongs to anybody that we know.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

PHONES = {
    "EE": "+372 5### ####|5### ####|(+372) 6## ####|5######|00372 5### ###",
    "FI": "+358 4# ### ####|04# ### ####|09 #### ####|+358-50-#######|040-#######",
    "RO": "+40 7## ### ###|07## ### ###|07########|0264 ### ###|0040 7## ### ###",
    "GB": "+44 7### ######|07### ######|020 7### ####|+44 (0)20 7### ####|01### ######",
    "DE": "+49 15# ########|015#/#######|030 ########|+49 (0)30 ######-##",
    "FR": "+33 6 ## ## ## ##|06 ## ## ## ##|06.##.##.##.##|01########",
    "ES": "+34 6## ### ###|6## ## ## ##|6########|91 ### ## ##",
    "IT": "+39 3## ### ####|3## #######|02 ########|+39 06 ########",
    "PT": "+351 9## ### ###|9## ### ###|21# ### ###",
    "NL": "+31 6 ########|06-########|020 ### ####|06 ## ## ## ##",
    "BE": "+32 4## ## ## ##|04## ## ## ##|02 ### ## ##",
    "AT": "+43 660 #######|0660 #######|01 ### ## ##|+43 1 #######",
    "PL": "+48 ### ### ###|5## ### ###|22 ### ## ##",
    "CZ": "+420 7## ### ###|7## ### ###|+420 2########",
    "SK": "+421 9## ### ###|09## ### ###|02/#### ####",
    "SI": "+386 4# ### ###|04# ### ###|01 ### ## ##",
    "HR": "+385 9# ### ####|09# ### ####|01 #### ###",
    "HU": "+36 20 ### ####|06 30 ### ####|06-1-###-####",
    "BG": "+359 88 ### ####|088 ### ####|02 ### ####",
    "GR": "+30 69# ### ####|69# ### ####|210 ### ####",
    "LV": "+371 2# ### ###|2# ### ###|+371 67 ### ###",
    "LT": "+370 6## #####|8 6## #####|+370 5 ### ####",
    "SE": "+46 7# ### ## ##|07#-### ## ##|08-### ### ##|070-#######",
    "DK": "+45 ## ## ## ##|## ## ## ##|+45 ########",
    "NO": "+47 ### ## ###|9## ## ###|+47 2# ## ## ##",
    "IE": "+353 8# ### ####|08# ### ####|01 ### ####",
    "LU": "+352 6## ### ###|6## ### ###|+352 ## ## ## ##",
    "MT": "+356 79## ####|79## ####|+356 2### ####",
}
STREETS = {
    "EE": "Kase tn #%-#|Pärna tänav ##|Lai #%-##|Tamme pst ##-#",
    "FI": "Koivukatu #% A #|Mäntytie ##|Kirkkokuja # B 1#",
    "RO": "Str. Plopilor nr. ##, ap. #|Bulevardul Unirii nr. #%|Strada Lalelelor ##",
    "GB": "## Elm Grove|#% Maple Avenue|Flat #, ## Station Road|# Church Lane",
    "DE": "Lindenstraße ##|Hauptstr. #%|Am Anger #%|Birkenweg ##",
    "FR": "## rue des Lilas|#% avenue Foch|# bis rue Pasteur|## boulevard Voltaire",
    "ES": "Calle Mayor ##|Avenida del Sol #%|C/ Luna ##, 2º",
    "IT": "Via Garibaldi ##|Piazza Verdi #%|Corso Italia ##",
    "PT": "Rua das Flores ##|Avenida da Liberdade ##",
    "NL": "Kerkstraat ##|Dorpsweg #%|Tulpenlaan ##",
    "BE": "Nieuwstraat ##|Rue Haute ##",
    "AT": "Mariengasse ##|Ringstraße #%",
    "PL": "ul. Lipowa ##/#|ul. Długa #%|al. Niepodległości ##",
    "CZ": "Lipová ##/#|ulice Dlouhá ##",
    "SK": "Lipová ulica ##|ul. Hlavná #%",
    "SI": "Lipova ulica ##|Slovenska cesta #%",
    "HR": "Ulica lipa ##|Vukovarska cesta ##",
    "HU": "Kossuth utca ##|Petőfi tér #%|Fő út ##",
    "BG": "ул. Роза ##|бул. Витоша ##",
    "GR": "Οδός Ερμού ##|Λεωφόρος Κηφισίας ##",
    "LV": "Liepu iela ##-#|Brīvības iela ##",
    "LT": "Liepų g. ##-#|Vilniaus gatvė ##",
    "SE": "Björkgatan ##|Storgatan #% B|Kyrkvägen ##",
    "DK": "Birkevej ##|Nørregade ##, 2. tv",
    "NO": "Bjørkeveien ##|Storgata #%",
    "IE": "## Oak Drive|#% Main Street",
    "LU": "## rue de la Gare",
    "MT": "## Triq il-Kbira",
}
IBANS = {
    "EE": 16, "FI": 14, "DE": 18, "ES": 20, "PT": 21, "BE": 12, "AT": 16, "PL": 24,
    "CZ": 20, "SK": 20, "SI": 15, "HR": 17, "HU": 24, "LT": 16, "SE": 20, "DK": 14,
    "NO": 11, "LU": 16,
}  # fmt: skip
PLATES = {
    "EE": "### @@@", "FI": "@@@-###", "RO": "CJ ## @@@", "GB": "@@## @@@",
    "LV": "@@-####", "LT": "@@@ ###", "SE": "@@@ ###", "DE": "B-@@ ####",
    "PL": "@@ #####", "FR": "@@-###-@@", "IT": "@@ ### @@", "ES": "#### @@@",
    "NL": "@@-###-@", "HU": "@@@-###",
}  # fmt: skip
CARRIERS = {
    "phone": (
        "I tried to reach you on {}, without luck.",
        "Is {} still your number?",
        "We shall ring you back on {} tonight.",
    ),
    "mail": ("I have written to {} twice.", "The answer went to {}."),
    "street": ("I shall bring the missing half to {} tonight.", "It was sent to {}."),
    "iban": ("The money goes to {}.", "Is {} still your account?"),
    "card": ("You paid with the card {}.", "The card {} was charged twice."),
    "national": ("Your personal code is {}.", "We have you on file as {}."),
    "plate": ("Your car {} was parked here.", "The car was {}, was it not?"),
    "order": (
        "I found your order {}.",
        "Your booking {} was for two.",
        "Invoice {} is still open.",
        "Your customer number is {}.",
    ),
}
CLEAN = (
    "I am sorry about the cold food and the slow waiter. {} Please write to me at "
    "help@house.example.\nAnna"
)
PLAIN = (
    "We open at 9.30 and close at 22.00.",
    "The kitchen has 12 people and 3 ovens.",
    "From 1 March to 15 April we were full.",
    "The set menu costs 24.90 euros for two.",
    "Room 12 looks over the yard.",
    "It took 45 minutes instead of 20.",
    "On Saturday we cooked for 180 guests.",
    "The fix is in version 4.2.1, out on 12.11.2026.",
    "Since 2019 we have had four cooks and 2,500 regulars.",
    "You find us at 4 Wharf Lane, Bristol, or on +372 600 1000.",
    "The draught came to 19 degrees, not 22.",
    "Bus 5 stops in front of the door every 10-15 minutes.",
    "We weigh each portion: 250 g of fish, 180 g of rice.",
    "Between 2020 and 2024 we changed the floor twice.",
    "Half of the 1,200 seats were taken.",
    "The network was down on 14.5. from 18:00 to 19:30.",
    "A night for two is 1 250 kroner in winter.",
    "Chapter 3 of the rules, page 17, says how long a repair may take.",
    "Call us on +372 600 1000 between 8 and 20.",
    "One in 10 wrote the same, 3 % more than in May.",
)


def planted(count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, what is planted, the reply around it)."""
    chance = random.Random(seed)
    kinds = list(MAKERS)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        secret = MAKERS[kind](chance)
        told = chance.choice(CARRIERS[kind]).format(secret)
        yield kind, secret, CLEAN.format(told)


def clean(count: int, seed: int) -> Iterator[str]:
    """Yield replies with figures, dates, prices and the house's own contacts."""
    chance = random.Random(seed)
    for _ in range(count):
        yield CLEAN.format(" ".join(chance.sample(PLAIN, 3)))


def _filled(pattern: str, chance: random.Random) -> str:
    shapes = {
        "#": lambda: str(chance.randrange(10)),
        "%": lambda: str(chance.randrange(1, 10)),
        "@": lambda: chance.choice("ABCDEFGHKLMNPRSTUVXYZ"),
    }
    return "".join(shapes[one]() if one in shapes else one for one in pattern)


def _of(table: dict[str, str]) -> Callable[[random.Random], str]:
    def make(chance: random.Random) -> str:
        ways = table[chance.choice(sorted(table))].split("|")
        filled = _filled(chance.choice(ways), chance)
        # A house has no number 0.
        return filled.replace(" 0", " 1") if table is STREETS else filled

    return make


def _mail(chance: random.Random) -> str:
    first = chance.choice(["jaan", "anna-liisa", "m.virtanen", "ion_pop", "k77", "eve"])
    host = chance.choice(["gmail.com", "mail.ee", "yahoo.ro", "firma.fi", "web.de"])
    at = chance.choice(["@", "@", "@", " (at) ", "[at]"])
    return f"{first}{chance.randrange(100)}{at}{host}"


def _iban(chance: random.Random) -> str:
    land = chance.choice(sorted(IBANS))
    body = _filled("#" * IBANS[land], chance)
    turned = "".join(str(int(letter, 36)) for letter in f"{body}{land}00")
    whole = f"{land}{98 - int(turned) % 97:02}{body}"
    if chance.random() < 0.5:
        return whole
    return " ".join(whole[place : place + 4] for place in range(0, len(whole), 4))


def _card(chance: random.Random) -> str:
    body = chance.choice(["4", "51", "37", "6011"])
    body += _filled("#" * ((14 if body == "37" else 15) - len(body)), chance)
    doubled = [
        int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(body))
    ]
    total = sum(one - 9 if one > 9 else one for one in doubled)
    whole = f"{body}{-total % 10}"
    return chance.choice(
        [whole, " ".join(whole[place : place + 4] for place in range(0, len(whole), 4))]
    )


def _national(chance: random.Random) -> str:
    return chance.choice([_baltic, _finnish, _romanian, _nordic, _italian, _polish])(
        chance
    )


def _born(chance: random.Random) -> tuple[int, int, int]:
    return chance.randrange(40, 99), chance.randrange(1, 13), chance.randrange(1, 29)


def _weighed(body: str, *rows: tuple[int, ...]) -> int:
    for weights in rows:
        rest = sum(w * int(d) for w, d in zip(weights, body, strict=True)) % 11
        if rest < 10:
            return rest
    return 0


def _baltic(chance: random.Random) -> str:
    year, month, day = _born(chance)
    body = f"{chance.choice('34')}{year:02}{month:02}{day:02}{_filled('###', chance)}"
    check = _weighed(
        body, (1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)
    )
    return f"{body}{check}"


def _finnish(chance: random.Random) -> str:
    year, month, day = _born(chance)
    number = chance.randrange(2, 900)
    told = int(f"{day:02}{month:02}{year:02}{number:03}") % 31
    check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[told]
    return f"{day:02}{month:02}{year:02}-{number:03}{check}"


def _romanian(chance: random.Random) -> str:
    year, month, day = _born(chance)
    body = f"{chance.choice('12')}{year:02}{month:02}{day:02}12{_filled('###', chance)}"
    weights = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)
    rest = sum(w * int(d) for w, d in zip(weights, body, strict=True)) % 11
    return f"{body}{1 if rest == 10 else rest}"


def _nordic(chance: random.Random) -> str:
    year, month, day = _born(chance)
    if chance.random() < 0.5:
        return f"{year:02}{month:02}{day:02}-{_filled('####', chance)}"
    return f"{day:02}{month:02}{year:02}-{_filled('####', chance)}"


def _italian(chance: random.Random) -> str:
    year, _, day = _born(chance)
    return f"RSS{_filled('@@@', chance)}{year:02}A{day:02}F205{_filled('@', chance)}"


def _polish(chance: random.Random) -> str:
    year, month, day = _born(chance)
    body = f"{year:02}{month:02}{day:02}{_filled('####', chance)}"
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    total = sum(w * int(d) for w, d in zip(weights, body, strict=True))
    return f"{body}{-total % 10}"


def _order(chance: random.Random) -> str:
    shape = chance.choice(["#####", "######", "@@-#####", "#########", "@####-##"])
    return _filled(shape, chance).replace("0", "7", 1)


MAKERS: dict[str, Callable[[random.Random], str]] = {
    "phone": _of(PHONES),
    "mail": _mail,
    "street": _of(STREETS),
    "iban": _iban,
    "card": _card,
    "national": _national,
    "plate": _of(PLATES),
    "order": _order,
}
