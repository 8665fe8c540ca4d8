"""Tests: stories told on both databases; `./amends test` runs them all."""
