"""Texts that are translated are whole sentences with named places in them."""

import ast
import re

from tests.house.source import calls, name, python_files, refuse, tracked, where

ASKING = ("gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "_")
ASKING += ("pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy")
UNNAMED = re.compile(r"%[sd]")
# A text that stands in the template itself is the template's own.
SAFE = re.compile(r"(?<!['\"])\|\s*safe\b")
EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
REASON = re.compile(r"\{#.*safe.*#\}")
INLINE = re.compile(r"<style\b|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)[^>]*>")


def asking_calls(path):
    return (call for call in calls(path) if name(call.func).split(".")[-1] in ASKING)


def test_no_text_for_translation_is_put_together_by_the_program():
    built = [
        where(path, call.lineno)
        for path in python_files()
        for call in asking_calls(path)
        if any(not isinstance(word, ast.Constant | ast.Name) for word in call.args[:1])
    ]
    refuse(built)


def test_places_in_texts_have_names():
    unnamed = [
        where(path, call.lineno)
        for path in python_files()
        for call in asking_calls(path)
        for word in call.args
        if isinstance(word, ast.Constant) and UNNAMED.search(str(word.value))
    ]
    refuse(unnamed)


def templates():
    found = (path for path in tracked() if path.suffix == ".html")
    return [path for path in found if "templates" in path.parts]


def place(path, text, match):
    return where(path, text.count("\n", 0, match.start()) + 1)


def blanked(match):
    """Keep the lines of what the template engine takes away."""
    return "\n" * match[0].count("\n")


def test_a_template_trusts_no_text_without_saying_why():
    trusting = [
        where(path, number)
        for path in templates()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if SAFE.search(line) and not REASON.search(line)
    ]
    refuse(trusting)


def test_a_template_holds_no_script_and_no_style_of_its_own():
    texts = ((path, EXPRESSION.sub(blanked, path.read_text())) for path in templates())
    inline = [
        place(path, text, match)
        for path, text in texts
        for match in INLINE.finditer(text)
    ]
    refuse(inline)
