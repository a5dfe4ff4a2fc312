"""The forms of a panel: sentences for what is wrong."""

import pytest

from panels.forms import CandidateForm, FoundingForm, OfficeForm, SignForm
from tests import make

WHO = {"full_name": "Hamza Dean", "email": "h@example.org", "basis": "lives", "community": "tenants", "agrees": "on"}


def test_a_candidates_fields_are_what_the_service_takes():
    form = CandidateForm({**WHO, "turns_18_on_day": "2", "turns_18_on_month": "3", "turns_18_on_year": "2031"})
    assert form.is_valid(), form.errors
    assert set(form.cleaned_data) == {"full_name", "email", "phone", "basis", "community", "agrees", "turns_18_on"}


@pytest.mark.rule("MEM-3")
def test_connection_community_and_agreement_are_asked_for():
    errors = CandidateForm({}).errors
    assert errors["full_name"] == ["Enter the member's full name."]
    assert errors["basis"] == ["Select whether they live, work or study in the ward."]
    assert set(errors) == {"full_name", "basis", "community", "agrees"}


def test_somebody_can_be_reached_by_telephone_alone_but_not_by_nothing():
    assert CandidateForm({**WHO, "email": "", "phone": "1"}).is_valid()
    assert "e-mail address or a telephone number" in CandidateForm({**WHO, "email": ""}).errors["email"][0]


@pytest.mark.rule("MEM-14")
def test_nothing_is_asked_about_convictions_or_checks():
    words = " ".join([*FoundingForm().fields, *(str(field.label) for field in FoundingForm().fields.values())]).lower()
    assert not any(word in words for word in ("convict", "vetting", "dbs", "criminal", "charge", "police"))


@pytest.mark.django_db
def test_a_panel_past_interim_names_no_chair():
    seat = make.member(make.panel())
    form = OfficeForm(membership=seat, names_chair=False)
    assert [value for value, _ in form.fields["kind"].choices] == ["secretary", "deputy", "ambassador"]
    assert "is_predominant" not in form.fields


@pytest.mark.django_db
def test_a_chair_who_lives_in_the_ward_is_not_asked_where_else():
    seat = make.member(make.interim())
    assert "is_predominant" not in OfficeForm(membership=seat, names_chair=True).fields
    seat.basis = "works"
    assert "is_predominant" in OfficeForm(membership=seat, names_chair=True).fields


@pytest.mark.django_db
@pytest.mark.rule("PAN-6")
def test_a_youth_ambassadors_age_is_asked_for():
    seat = make.member(make.panel())
    form = OfficeForm({"kind": "ambassador", "title": "Youth Ambassador"}, membership=seat, names_chair=False)
    assert "Enter the date of birth" in form.errors["born_on"][0]
    form = OfficeForm({"kind": "ambassador"}, membership=seat, names_chair=False)
    assert form.errors["title"] == ["Select which ambassador they are."]


def sign_form(**said):
    return SignForm({"agrees": "on", "typed_name": "Hamza Dean", "seen": "a", **said}, sha256="a", full_name="Hamza Dean")


@pytest.mark.rule("TOR-3")
def test_a_signature_is_ones_own_name_under_the_text_that_was_shown():
    assert sign_form().is_valid()
    assert sign_form().errors == {}
    assert "Hamza Dean" in sign_form(typed_name="Joyce Appleyard").errors["typed_name"][0]
    assert "have changed" in sign_form(seen="b").non_field_errors()[0]
    assert "Tick the box" in sign_form(agrees="").errors["agrees"][0]


@pytest.mark.rule("TOR-3")
def test_the_service_gets_the_typed_name_alone():
    form = sign_form()
    form.is_valid()
    assert form.cleaned_data == {"typed_name": "Hamza Dean"}
