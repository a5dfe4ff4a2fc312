"""What stays, goes and comes between two texts."""

from panels.comparison import COMES, GOES, STAYS, Line, of


def test_a_changed_line_goes_and_another_comes_in_its_place():
    lines = of("We meet at the hall.\nDogs are welcome.", "We meet at the library.\nDogs are welcome.")
    assert lines == [
        Line("We meet at the hall.", GOES),
        Line("We meet at the library.", COMES),
        Line("Dogs are welcome.", STAYS),
    ]


def test_empty_lines_do_not_count():
    assert of("One.\n\nTwo.", "One.\nTwo.") == [Line("One.", STAYS), Line("Two.", STAYS)]


def test_a_text_can_come_from_nothing_and_go_to_nothing():
    assert of("", "One.") == [Line("One.", COMES)]
    assert of("One.", "") == [Line("One.", GOES)]
