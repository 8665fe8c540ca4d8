"""Equal questions about the same news are answered once, however many pages ask.

A person keeps the same list open in many tabs, and all of them hear in the same
moment. Called by the lines of open pages.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock


class AskedOnce:
    """Holds for each house the answers that were given since its latest news."""

    def __init__(self, answer: Callable[[str], str]) -> None:
        self._answer = answer
        self._lock = Lock()
        self._rounds: dict[int, tuple[int, dict[str, Future[str]]]] = {}

    def __call__(self, house: int, news: int, question: str) -> str:
        """Return an answer that was made after ``news`` things were new in the house.

        Whoever asks while another is being answered waits for that answer. What went
        wrong for one is not remembered.
        """
        with self._lock:
            latest, given = self._rounds.get(house, (-1, {}))
            if latest < news:
                latest, given = self._rounds[house] = (news, {})
            first = question not in given
            answer = given.setdefault(question, Future())
        if first:
            try:
                answer.set_result(self._answer(question))
            except BaseException as error:
                given.pop(question)
                answer.set_exception(error)
                raise
        return answer.result()
