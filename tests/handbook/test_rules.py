"""The registry: every rule named once, decided by somebody, and said with its section."""

import importlib
import pkgutil

import pytest

import handbook
from handbook import rules


def test_a_breach_is_its_sentence_with_the_section():
    one = rules.Rule("ANY-1", "ToR 3a", "At most 25.")
    breach = rules.Breach(one, "The panel already has 25 members.")
    assert breach.rule is one
    assert breach.sentence == "The panel already has 25 members."
    assert str(breach) == "The panel already has 25 members. (ToR 3a)"


def test_a_warning_is_its_sentence_with_the_section():
    one = rules.Rule("ANY-1", "HB 3.4", "At least 12.")
    assert str(rules.Warning(one, "Three members belong to the panel.")) == "Three members belong to the panel. (HB 3.4)"


def test_a_rule_cannot_be_named_twice():
    with pytest.raises(ValueError, match="VOTE-1 is named twice"):
        rules.rule("VOTE-1", "ToR 9e", "Again.")


def test_every_module_is_there_when_the_package_is():
    assert {module.name for module in pkgutil.iter_modules(handbook.__path__)} == set(handbook.__all__)


def test_every_rule_has_a_function_that_decides_it():
    assert set(rules.DECIDERS) == set(rules.RULES)


@pytest.mark.parametrize("name", sorted({name for names in rules.DECIDERS.values() for name in names}))
def test_every_deciding_function_is_found_under_its_name(name):
    module, function = name.rsplit(".", 1)
    assert callable(getattr(importlib.import_module(module), function))


@pytest.mark.parametrize("rule", rules.RULES.values(), ids=rules.RULES)
def test_every_rule_is_a_whole_sentence_with_a_source(rule):
    assert rule.source
    assert rule.sentence[0].isupper()
    assert rule.sentence.endswith(".")
