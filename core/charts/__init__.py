"""Charts drawn on the server: months of one year against the year before, and bars (HB 4.2.1).

Each chart is drawn wide and narrow and carries its title, one sentence and all its numbers as a table. What tells two
series apart is a dash and a shape besides the colour. Only attributes, no styles, so that a strict policy allows it.
"""

from core.charts.bars import Bar, bars
from core.charts.chart import Chart, KeyLine
from core.charts.lines import Series, line

__all__ = ["Bar", "Chart", "KeyLine", "Series", "bars", "line"]
