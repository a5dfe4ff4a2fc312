"""Which totals about people can be shown without pointing at anybody (HB 3.4.1, 3.3; MEM-11, SNB-4)."""

from collections.abc import Mapping
from enum import IntEnum

from handbook.rules import Breach, decides, rule

TOTALS = rule("MEM-11", "HB 3.4.1", "Equality data are shown as totals of a borough or more, none below ten, also not by subtraction.")
COUNTS_ONLY = rule("SNB-4", "good practice", "A board sees counts that point at nobody, and no name.")

SMALLEST = 10


class Area(IntEnum):
    """What a total is taken over, from the smallest up."""

    WARD = 1
    BOROUGH = 2
    COMMAND_UNIT = 3
    FORCE = 4


@decides(TOTALS)
def require_wide_enough(area: Area) -> None:
    """Refuse totals of anything smaller than a borough."""
    if area < Area.BOROUGH:
        raise Breach(TOTALS, "Totals of equality data are shown for a borough or more, never for a ward or its panel. Choose a borough.")


@decides(TOTALS, COUNTS_ONLY)
def shown(number: int) -> int | None:
    """The number, or nothing where it is below ten and may point at somebody."""
    return number if number >= SMALLEST else None


@decides(TOTALS)
def disclosed(counts: Mapping[str, int]) -> dict[str, int | None]:
    """The totals that can stand beside their sum; nothing for those that cannot.

    Whatever is below ten is held back, and where the rest of the sum would still be below ten the smallest totals shown
    are held back as well, so that no subtraction leads to a number below ten.
    """
    held_back = {name for name, number in counts.items() if shown(number) is None}
    for name in sorted(counts, key=lambda name: (counts[name], name)):
        if not held_back or sum(counts[hidden] for hidden in held_back) >= SMALLEST:
            break
        held_back.add(name)
    return {name: None if name in held_back else number for name, number in counts.items()}


@decides(TOTALS)
def may_replace(published: Mapping[str, int | None], counts: Mapping[str, int]) -> bool:
    """Whether new totals can follow published ones: none differs by fewer than ten people, who could be told by subtraction.

    What was held back or not asked for then has no difference to show.
    """
    return not any(0 < abs(number - (published.get(name) or number)) < SMALLEST for name, number in counts.items())
