"""Who speaks: recognise customers by what identifies them, never by a name."""

from __future__ import annotations

from collections.abc import Sequence

from amends.cases.customer import Customer
from amends.cases.identity import Identity
from amends.channels.incoming import Incoming
from amends.foundation.prepared import made, refer
from amends.foundation.rows import insert
from amends.journeys.arriving.scene import Scene

Pair = tuple[str, str]


def normalised(pair: Pair) -> Pair:
    """Return an identity as it is compared: case and blanks do not count."""
    kind, value = pair
    value = "".join(value.split()) if kind == "phone" else value.strip()
    return kind[:50], (value if kind.startswith("author:") else value.casefold())[:320]


def recognise(scene: Scene, items: Sequence[Incoming]) -> list[Customer | None]:
    """Return the customer of each item; those who identify themselves are kept."""
    pairs = {normalised(pair) for item in items for pair in item.identities}
    if not pairs:
        return [None] * len(items)
    known = Identity.people(scene.organisation.pk, pairs)
    newcomers: list[Customer] = []
    identities: list[Identity] = []
    people = [_person(scene, item, known, newcomers, identities) for item in items]
    insert(newcomers)
    # In one order everywhere: two batches with the same people must not wait for
    # one another crosswise.
    insert(sorted(identities, key=lambda row: (row.kind, row.value)))
    return people


def _person(
    scene: Scene,
    item: Incoming,
    known: dict[Pair, Customer],
    newcomers: list[Customer],
    identities: list[Identity],
) -> Customer | None:
    pairs = [normalised(pair) for pair in item.identities]
    if not pairs:
        return None
    person = next((known[pair] for pair in pairs if pair in known), None)
    if person is None:
        person = made(
            Customer,
            organisation_id=scene.organisation.pk,
            name=item.author[:200],
            language=item.lang[:5],
            created_at=scene.at,
        )
        newcomers.append(person)
    for kind, value in pairs:
        if (kind, value) not in known:
            known[kind, value] = person
            identity = made(
                Identity,
                organisation_id=scene.organisation.pk,
                kind=kind,
                value=value,
            )
            refer(identity, customer=person)
            identities.append(identity)
    return person
