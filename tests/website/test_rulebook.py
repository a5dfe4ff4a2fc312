"""Every chip on a page leads to a sentence."""

from handbook.rules import RULES, Rule
from website.rulebook import families


def test_a_section_leads_to_one_rule_only() -> None:
    anchors = [anchor for family in families(RULES.values()) for entry in family.entries for anchor in entry.anchors]
    assert len(anchors) == len(set(anchors))


def test_each_section_of_a_source_has_its_anchor() -> None:
    [family] = families([Rule("VOTE-1", "ToR 4a, 9e", "Three members."), Rule("VOTE-2", "ToR 4a", "More for than against.")])
    assert family.entries[0].anchors == ("vote-1", "tor-4a-9e", "tor-4a", "tor-9e")
    assert family.entries[1].anchors == ("vote-2",)


def test_every_rule_is_on_the_page() -> None:
    listed = {entry.rule.id for family in families(RULES.values()) for entry in family.entries}
    assert listed == set(RULES)
