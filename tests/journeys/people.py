"""Who has a part in the panel of the journey, and how they sign in."""

from __future__ import annotations

from dataclasses import dataclass

from tests.journeys.ground import PASSWORD
from tests.journeys.post import Post
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk


@dataclass(frozen=True)
class Neighbour:
    """Somebody from the ward; whoever has no address is telephoned."""

    name: str
    stands_for: str
    basis: str = "Lives in the ward"
    is_by_phone: bool = False

    @property
    def email(self) -> str:
        """Return the address to sign in and for letters."""
        return "" if self.is_by_phone else f"{self.name.lower().replace(' ', '.')}@example.org"


CHAIR = Neighbour("Rosalind Tettey", "residents of the Redington Road area")
SECRETARY = Neighbour("Marek Dolinski", "tenants")
AMARA = Neighbour("Amara Nwosu", "parents", "Works in the ward")
IDRIS = Neighbour("Idris Bell", "young people", "Studies in the ward")
PENELOPE = Neighbour("Penelope Osei", "traders of the Finchley Road", "Works in the ward")
YUSUF = Neighbour("Yusuf Kaya", "a faith group")
DOROTHY = Neighbour("Dorothy Finch", "older residents", is_by_phone=True)
OTHERS = (
    Neighbour("Hannah Sobel", "neighbourhood watch"),
    Neighbour("Joaquim Reis", "cyclists"),
    Neighbour("Winifred Achebe", "school governors"),
    Neighbour("Kit Larsen", "local residents"),
)
FOUNDERS = (CHAIR, SECRETARY, AMARA, IDRIS, PENELOPE, YUSUF, DOROTHY, *OTHERS)
SIGNERS = (CHAIR, SECRETARY, AMARA, IDRIS, PENELOPE)
NEWCOMER = Neighbour("Tobias Lindqvist", "allotment holders")
COUNCILLOR = ("Nadia Rahman", "nadia.rahman@example.org", "Ward councillor")
LANDLORD = ("Sean Whitlock", "sean.whitlock@example.org", "Housing provider")


def with_password(walk: Walk, name: str, email: str) -> Visitor:
    """Sign an officer or the board in."""
    visitor = Visitor.comes(name, walk)
    visitor.opens("/accounts/login/")
    visitor.fills({"Email": email, "Password": PASSWORD})
    visitor.presses("Sign in")
    return visitor


def with_code(walk: Walk, post: Post, neighbour: Neighbour) -> Visitor:
    """Sign a member in by the code that comes by e-mail."""
    visitor = Visitor.comes(neighbour.name, walk)
    visitor.opens("/accounts/login/code/")
    visitor.fills({"Email": neighbour.email})
    visitor.presses("Send me a code")
    visitor.fills({"Code": post.code(neighbour.email)})
    visitor.presses("Go on")
    visitor.sees(f"{neighbour.name}, ", "Sign out")
    return visitor
