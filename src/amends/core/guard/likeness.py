"""What is left of a reply without greeting, names and signature."""

from __future__ import annotations

import re

from amends.core.guard.folding import fold
from amends.core.guard.passage import LONGEST, Passage
from amends.core.nouns import Setting

_WORD = re.compile(r"[^\W_]+")
_GREETING = re.compile(r"\A[^\n.!?,]{0,60}[,!.\n]\s*")
_OPENERS = re.compile(
    r"\A\W*(?:dear|hello|hi|hey|good \w+|tere\w*|tervist|hea|lugupeetud|kallis|hei|moi"
    r"|terve|hyva|arvoisa|buna|salut|stimat\w*|draga|dragul|hallo|liebe\w*|bonjour"
    r"|thank you|thanks|many thanks|aitah|tanan|taname|suur aitah|kiitos|multumim"
    r"|multumesc)\b"
)


def bare(reply: Passage | str, setting: Setting) -> str:
    """Return the folded words that are neither greeting, signature nor names."""
    folded = reply.folded if isinstance(reply, Passage) else fold(reply[:LONGEST])
    lines = [line for line in folded.splitlines() if line.strip()]
    if len(lines) > 1 and len(lines[-1].split()) <= 6:
        lines = lines[:-1]
    body = " ".join(lines)
    opener = _GREETING.match(body) if _OPENERS.match(body) else None
    if opener and len(opener[0].split()) <= 3:
        body = body[opener.end() :]
    return unnamed(body, setting)


def unnamed(body: str, setting: Setting) -> str:
    """Return the words of a folded text without those of the people of a setting."""
    names = set(_WORD.findall(fold(_names(setting))))
    return " ".join(word for word in _WORD.findall(body) if word not in names)


def _names(setting: Setting) -> str:
    review, signer, known = setting.review, setting.signer, setting.known
    author, customer = review.author_public or "", known.customer_name or ""
    return f"{author} {signer.name} {signer.role} {customer}"
