"""Every rule that the registry names is decided somewhere and held by a test."""

from pathlib import Path

import pytest
from django.conf import settings

from core.management.commands import rules_document
from handbook.rules import DECIDERS, RULES

ROOT = Path(settings.BASE_DIR)
rules_document.name_all_rules(ROOT)
MARKED = rules_document.marked_tests(ROOT)


@pytest.mark.parametrize("identifier", sorted(RULES))
def test_a_rule_has_a_test_marked_with_its_id(identifier):
    assert identifier in MARKED, f'no test carries @pytest.mark.rule("{identifier}")'


@pytest.mark.parametrize("identifier", sorted(RULES))
def test_a_rule_has_a_function_that_decides_it(identifier):
    assert DECIDERS.get(identifier)
