"""Whether the customer complains, praises, does both or proposes something."""

from __future__ import annotations

from amends.core.guard.matter import Matter


def complains(matter: Matter) -> bool:
    """Tell whether something went wrong, by stars or else by words."""
    stars = matter.setting.review.stars
    if stars is not None:
        return stars <= 2.5
    review = matter.review
    sore, glad = review.places("polarity.negative"), review.places("polarity.positive")
    return len(sore) > len(glad) and not suggests(matter) and not asks(matter)


def praises(matter: Matter) -> bool:
    """Tell whether the customer is mainly pleased."""
    stars = matter.setting.review.stars
    if stars is not None:
        return stars >= 3.5
    glad = matter.review.places("polarity.positive")
    sore = matter.review.places("polarity.negative")
    return len(glad) > len(sore) and "?" not in matter.review.text


def mixed(matter: Matter) -> bool:
    """Tell whether there is praise and complaint, each with weight."""
    stars, review = matter.setting.review.stars, matter.review
    if stars is not None and 2.5 < stars < 3.5:
        return True
    both = review.says("polarity.positive") and review.says("polarity.negative")
    return both and review.says("polarity.but") and stars not in (1, 5)


def suggests(matter: Matter) -> bool:
    """Tell whether the customer proposes something without being cross."""
    stars = matter.setting.review.stars
    return matter.review.says("polarity.suggestion") and (stars is None or stars >= 3)


def asks(matter: Matter) -> bool:
    """Tell whether the review is mainly a question."""
    text = matter.review.text
    return matter.setting.review.stars is None and text.rstrip().endswith("?")
