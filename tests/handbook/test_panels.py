"""How a panel starts, which terms it may sign and whom it is better off with."""

import pytest

from handbook import panels
from handbook.rules import Breach


@pytest.mark.rule("PAN-1")
def test_a_ward_without_a_panel_has_room_for_one():
    panels.require_room_for_a_panel(has_panel=False, ward_exists=True)


@pytest.mark.rule("PAN-1")
def test_a_second_panel_for_a_ward_is_refused():
    with pytest.raises(Breach, match="has a panel already") as refused:
        panels.require_room_for_a_panel(has_panel=True, ward_exists=True)
    assert refused.value.rule is panels.INTERIM


@pytest.mark.rule("PAN-1")
def test_a_panel_for_a_ward_that_was_replaced_is_refused():
    with pytest.raises(Breach, match="has been replaced"):
        panels.require_room_for_a_panel(has_panel=False, ward_exists=False)


@pytest.mark.rule("PAN-1")
def test_an_interim_panel_becomes_active():
    panels.require_interim(True)


@pytest.mark.rule("PAN-1")
def test_an_active_panel_does_not_become_active_again():
    with pytest.raises(Breach, match="past that"):
        panels.require_interim(False)


@pytest.mark.rule("PAN-4")
def test_a_panel_without_a_secretary_is_warned():
    warning = panels.no_secretary(False)
    assert warning is not None
    assert warning.rule is panels.SECRETARY
    assert panels.no_secretary(True) is None


@pytest.mark.rule("MEM-8")
@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        ([], "A ward councillor, a local authority officer and a housing provider are not among the partners yet."),
        (["councillor", "other"], "A local authority officer and a housing provider are not among the partners yet."),
        (["councillor", "authority"], "A housing provider is not among the partners yet."),
    ],
)
def test_missing_kinds_of_partner_are_named(kinds, sentence):
    warning = panels.missing_partners(kinds)
    assert warning is not None
    assert warning.sentence.startswith(sentence)


@pytest.mark.rule("MEM-8")
def test_a_panel_with_all_three_kinds_of_partner_is_in_order():
    assert panels.missing_partners(["housing", "authority", "councillor"]) is None


@pytest.mark.rule("TOR-1")
def test_the_built_in_wording_is_signed_in_the_demo_alone():
    panels.require_official_text(is_official=False, is_demo=True)
    panels.require_official_text(is_official=True, is_demo=False)
    with pytest.raises(Breach, match="nobody can sign it") as refused:
        panels.require_official_text(is_official=False, is_demo=False)
    assert str(refused.value).endswith("(HB 3.2)")
