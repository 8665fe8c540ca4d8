"""Whom we may call: nobody inside our own walls, by whatever name."""

from __future__ import annotations

import pytest

from amends.foundation.outbound import AddressRefused, NameUnknown, guard_host

PUBLIC, PUBLIC_6 = "8.8.8.8", "2606:4700::1111"


def named(*addresses: str):
    return lambda _host, _port: list(addresses)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:0a00:1::f5ff:fffe",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_an_inward_address_is_refused(address):
    with pytest.raises(AddressRefused, match="AMENDS_PRIVATE_HOSTS"):
        guard_host("reviews.example", 443, resolve=named(address))


@pytest.mark.parametrize("address", [PUBLIC, PUBLIC_6, "::ffff:8.8.8.8"])
def test_a_public_address_is_allowed(address):
    assert guard_host("reviews.example", 443, resolve=named(address)) == [address]


@pytest.mark.parametrize(
    "spelling", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0"]
)
def test_other_spellings_of_home_are_seen_through(spelling):
    with pytest.raises(AddressRefused):
        guard_host(spelling, 80)


def test_one_inward_address_among_public_ones_refuses_all():
    with pytest.raises(AddressRefused):
        guard_host("reviews.example", 443, resolve=named(PUBLIC, "10.0.0.1"))


def test_an_administrator_may_open_a_host_of_the_house(settings):
    settings.PRIVATE_HOSTS = ("Mail.Tuul.Example",)
    resolve = named("192.168.1.5", "::1")
    assert guard_host("mail.tuul.example.", 993, resolve=resolve) == [
        "192.168.1.5",
        "::1",
    ]
    with pytest.raises(AddressRefused):
        guard_host("other.tuul.example", 993, resolve=resolve)


def test_nobody_can_open_the_cloud_s_metadata(settings):
    settings.PRIVATE_HOSTS = ("metadata",)
    for address in ("169.254.169.254", "::ffff:169.254.169.254", "168.63.129.16"):
        with pytest.raises(AddressRefused):
            guard_host("metadata", 80, resolve=named(address))


@pytest.mark.parametrize("name", ["", "no such name", "ä" * 300, "a..b"])
def test_a_name_that_means_nothing_says_so(name):
    def nowhere(host: str, port: int) -> list[str]:
        from amends.foundation.outbound.addresses import system_resolver

        # An empty name means this machine to the operating system.
        return system_resolver(host or "invalid.invalid", port)

    with pytest.raises(NameUnknown, match="spelling"):
        guard_host(name, 80, resolve=nowhere)


def test_a_name_without_addresses_says_so():
    with pytest.raises(NameUnknown):
        guard_host("reviews.example", 443, resolve=named())
