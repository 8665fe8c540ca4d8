"""Evaluation: how well the reader reads, against lines that a person labelled.

Called by ``amends eval reading``. It only counts; it never changes what is read.
"""

from amends.core.reading.evaluation.report import report

__all__ = ["report"]
