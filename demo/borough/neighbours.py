"""The other wards of Wexcombe: one panel that works, one in session, one in trouble, one just set up, and none (GEO-2)."""

from __future__ import annotations

from dataclasses import dataclass, field

from demo.borough.lines import Aim, Evening, Partner, Resident, Task, Vote
from meetings.models import AgendaItem, Reply
from panels.models import Membership, Partnership

Topic = AgendaItem.Topic
Kind = Partnership.Kind
WORKS, STUDIES = Membership.Basis.WORKS, Membership.Basis.STUDIES


@dataclass(frozen=True)
class Script:
    """A panel that is told more briefly: its people, its aims and what was said in its quarters."""

    founders: tuple[Resident, ...]
    chair: str
    secretary: str
    partners: tuple[Partner, ...]
    evenings: tuple[Evening, ...]
    updates: tuple[tuple[int, str], ...]
    joined: dict[str, tuple[Resident, ...]] = field(default_factory=dict)


def evening(venue: str, patrols: str, crime: str, concern: str, sessions: str, **more: object) -> Evening:
    """Return a meeting by what was said under its four usual items."""
    said = {Topic.POLICE_ACTION: patrols, Topic.CRIME_AND_ASB: crime, Topic.CONCERNS: concern, Topic.CONTACT_SESSIONS: sessions}
    return Evening(venue=venue, said=said, **more)  # type: ignore[arg-type]


LANTERN_HILL = Script(
    founders=(
        Resident("Odette Marchbanks", "Lantern Hill residents’ association"),
        Resident("Samir Chowdhury", "Curry Mile restaurants", WORKS),
        Resident("Fenella Roake", "Parents of Beacon Primary"),
        Resident("Kwabena Osei-Tutu", "Hill Street gospel church"),
        Resident("Lorna Pettifer", "Sheltered housing, Beacon Court"),
        Resident("Dmitri Volkanov", "Taxi drivers", WORKS),
        Resident("Amrit Sahota", "Gurdwara, Hill Street"),
        Resident("Grace Ndlovu", "Carers’ group"),
        Resident("Piers Hallam-West", "Neighbourhood watch"),
        Resident("Shu-Fen Tsai", "Chinese elders’ lunch"),
        Resident("Maud Ellery", "Library users"),
        Resident("Callixte Mugisha", "Five-a-side football"),
        Resident("Zofia Baran", "Students’ union", STUDIES),
    ),
    chair="Odette Marchbanks",
    secretary="Samir Chowdhury",
    partners=(
        Partner("Ruaridh McKellar", Kind.COUNCILLOR, "Wexcombe Council, Lantern Hill ward"),
        Partner("Jocelyn Abbate", Kind.AUTHORITY, "Wexcombe Council, community safety"),
        Partner("Ines Caldeira", Kind.HOUSING, "Beacon Housing Trust"),
    ),
    evenings=(
        evening(
            "Beacon Primary School, Hill Street", "This was the first meeting; there are no actions to look back on.",
            "Burglary is the highest of the six wards.", "Doors forced in Beacon Court, cars broken into by the viewpoint.",
            "Two sessions a month, by the fountain.", visitors=8,
            aims=(
                Aim(1, "Violence outside the late bars", "Fights break out at closing time, mostly on Saturdays.", "Hill Street, 40 to 88",
                    (("Assaults each quarter", 17, 10),), "Two officers from 11 pm on Saturdays.", "Four bars close at the same minute.",
                    "Saturdays are covered; Fridays when the rota allows.", violence="alcohol"),
                Aim(2, "Burglary in Beacon Court", "Communal doors are forced and flats entered while people are out.", "Beacon Court",
                    (("Burglaries each quarter", 6, 2),), "Visit all 48 flats with a crime prevention officer.",
                    "Half of the tenants are older than seventy.", "The visits take three days."),
                Aim(3, "Cars broken into by the viewpoint", "Windows are smashed while people watch the sunset.", "Viewpoint car park",
                    (("Vehicles broken into each quarter", 13, 6),), "Signs, and patrols at dusk.", "People come here from all over.",
                    "A patrol at dusk on most days."),
            ),
        ),
        evening(
            "Beacon Primary School, Hill Street", "All 48 flats were visited. There were two fights.", "Burglary is down by a third.",
            "Smoke from the allotments; fireworks in October.", "31 people came.",
            tasks=(Task(Topic.CONCERNS, "Write to the bars about their hours", "Jocelyn Abbate", 6, "Three have changed."),),
        ),
        evening(
            "Gurdwara hall, Hill Street", "Three bars close at different hours now.", "Assaults are at nine, below the aim.",
            "Delivery riders on the pavement.", "The session at the gurdwara brought forty people.", visitors=14,
            excused={"Maud Ellery": "Ill", "Dmitri Volkanov": "At work"},
        ),
        evening(
            "Beacon Primary School, Hill Street", "A patrol at dusk on 61 of 84 days.", "Vehicles broken into are down to five.",
            "Nothing new; two thanks were read out.", "Sessions go on as they are.", excused={"Zofia Baran": "Examinations"},
            deselects="Piers Hallam-West",
            tasks=(Task(Topic.CONCERNS, "Ask the council for a lamp at the viewpoint", "Ruaridh McKellar", 14),),
        ),
    ),
    updates=(
        (1, "Saturdays covered throughout; seven assaults in the quarter."),
        (2, "One burglary this quarter. New locks are on all communal doors."),
        (3, "Five vehicles broken into. The lamp is promised for the spring."),
    ),
)  # fmt: skip

# What is said to the notice of Lantern Hill's next meeting.
COMING = ("Odette Marchbanks", "Fenella Roake", "Kwabena Osei-Tutu", "Shu-Fen Tsai")
AWAY = {"Zofia Baran": (Reply.Reason.WORK, "Examinations until Friday"), "Dmitri Volkanov": (Reply.Reason.WORK, "")}
TELEPHONED = ("Maud Ellery",)

PELHAM_CROSS = Script(
    founders=(
        Resident("Everard Mbeki-Jones", "Pelham Cross civic society"),
        Resident("Bronwen Achterberg", "Welsh chapel choir"),
        Resident("Tariq Mahmood-Lee", "Boxing club"),
        Resident("Solveig Andersen", "Cyclists of the Cross"),
        Resident("Mercy Owusu", "Market women", WORKS),
        Resident("Fergus Dunmore", "Railway workers", WORKS),
        Resident("Chandra Bose-Pym", "Temple, Cross Road"),
        Resident("Inés Robledo", "Latin American parents"),
        Resident("Jermaine Holloway", "Youth football"),
        Resident("Agnieszka Lis", "School governors"),
        Resident("Winifred Stroud", "Almshouses"),
        Resident("Bilal Aziz", "Students of the college", STUDIES),
        Resident("Marguerite Duval", "Hospital volunteers"),
    ),
    chair="Everard Mbeki-Jones",
    secretary="Bronwen Achterberg",
    partners=(
        Partner("Philippa Standish", Kind.COUNCILLOR, "Wexcombe Council, Pelham Cross ward"),
        Partner("Kofi Darko-Reid", Kind.AUTHORITY, "Wexcombe Council, parks"),
        Partner("Margot Lindqvist", Kind.HOUSING, "Crossways Homes"),
        Partner("Nuala Breen", Kind.OTHER, "Pelham Cross station"),
    ),
    evenings=(
        evening(
            "Crossways Centre, Cross Road", "This was the first meeting; there are no actions to look back on.",
            "Theft from the person is high around the station.", "Telephones snatched by riders; drinking by the cross.",
            "One session a fortnight, at the station.", visitors=5,
            aims=(
                Aim(1, "Violence between pupils at the station", "Pupils of two schools meet and fight after lessons.", "Station square",
                    (("Fights reported each quarter", 12, 5),), "Officers with the railway police at 3 pm.",
                    "Two schools share one station.", "Both teams can be there on four days.", violence="violence"),
                Aim(2, "Telephones snatched outside the station", "Riders on bicycles take telephones from people’s hands.",
                    "Cross Road, 1 to 45", (("Snatches each month", 11, 6),), "Plain-clothes patrols, and words painted on the pavement.",
                    "The pavement is narrow where people look at their screens.", "Two patrols a week."),
                Aim(3, "Drinking around the market cross", "Groups drink from the morning on and shout at passers-by.", "Market cross",
                    (("Complaints each month", 15, 7),), "Visit with the outreach workers twice a week.",
                    "Stallholders say that custom stays away.", "The team can go along twice a week."),
            ),
        ),
        evening(
            "Crossways Centre, Cross Road", "Officers were at the station on 44 days.", "Snatches are down to eight a month.",
            "Scaffolding used to climb into flats.", "26 people came.", excused={"Fergus Dunmore": "On shift"},
        ),
        evening(
            "Temple hall, Cross Road", "Words are painted on the pavement; a van of the outreach workers comes on Tuesdays.",
            "Fights are down to four.", "Mopeds parked across the ramp of the clinic.", "The session moves to the clinic.",
            tasks=(Task(Topic.CONCERNS, "Have bollards set at the clinic’s ramp", "Kofi Darko-Reid", 14),), visitors=7,
        ),
    ),
    updates=(
        (1, "Four fights in the quarter. Both schools let out ten minutes apart now."),
        (2, "Seven snatches a month. Three riders were charged."),
        (3, "Complaints are at nine a month; the outreach van stays until the summer."),
    ),
)  # fmt: skip
IN_SESSION = Evening(
    venue="Crossways Centre, Cross Road",
    link="https://meet.wexcombe.example/pelham-cross",
    excused={"Marguerite Duval": "On duty at the hospital", "Bilal Aziz": "Examinations"},
    absent=("Winifred Stroud",),
    proposed=(Resident("Yusuf Demirci", "Barbers and cafés of Cross Road", WORKS), Resident("Harriet Nwosu", "Young parents")),
    visitors=6,
    said={
        Topic.POLICE_ACTION: "52 days at the station, three riders charged, eleven visits with the outreach workers.",
        Topic.CRIME_AND_ASB: "Theft from the person fell again; shop theft did not.",
        Topic.CONCERNS: "The ramp of the clinic is still blocked on market days.",
        Topic.PRIORITIES: "All three priorities were looked at and are kept.",
        Topic.CONTACT_SESSIONS: "The session at the clinic goes on, on the first Tuesday of the month.",
    },
)
IN_SESSION_VOTE = Vote("Admit Yusuf Demirci as a member", against=1, abstained=1, admits="Yusuf Demirci")
IN_SESSION_QUESTION = "Admit Harriet Nwosu as a member"
IN_SESSION_NEWCOMER = "Harriet Nwosu"
IN_SESSION_BALLOTS = {
    "Solveig Andersen": "for", "Mercy Owusu": "for", "Fergus Dunmore": "against", "Agnieszka Lis": "for", "Inés Robledo": "abstain",
}  # fmt: skip

EASTMARSH = Script(
    founders=(
        Resident("Gideon Prowse", "Eastmarsh tenants"),
        Resident("Halima Farouk", "Homework club"),
        Resident("Stanley Wozencroft", "Allotments"),
        Resident("Precious Banda", "Care workers", WORKS),
        Resident("Roderick Ashdown", "Anglers’ club"),
        Resident("Lucia Ferrante", "Café on the dyke", WORKS),
        Resident("Devon Clarke-Otieno", "Basketball court"),
        Resident("Bettina Krause", "Nursery parents"),
        Resident("Amos Tregear", "Boatyard", WORKS),
    ),
    chair="Gideon Prowse",
    secretary="",
    partners=(Partner("Leopold Sacks", Kind.COUNCILLOR, "Wexcombe Council, Eastmarsh ward"),),
    evenings=(
        evening(
            "Dyke Road Community Centre", "This was the first meeting; there are no actions to look back on.", "Figures were not to hand.",
            "Quad bikes on the dyke; fires on the marsh.", "None are planned yet.",
            aims=(
                Aim(1, "Violence at home", "Calls about violence at home are twice the borough’s.", "Dyke Road estate, blocks 1 to 9",
                    (("Repeat calls each quarter", 14, 9),), "Visit after each second call.", "Nine blocks, one stairwell each.",
                    "Every second call is visited within two days.", violence="domestic"),
                Aim(2, "Quad bikes on the dyke", "Riders come at weekends and cut up the path.", "The dyke, from the sluice to the café",
                    (("Complaints each month", 12, 5),), "Patrol on two Sundays a month.", "It is the only dry way to the school.",
                    "Two Sundays a month."),
            ),
        ),
        evening(
            "Dyke Road Community Centre", "Riders were stopped on one Sunday.", "Antisocial behaviour rose in the summer.",
            "The pavilion was set on fire.", "One session was held; three people came.", excused={"Amos Tregear": "At work"},
            absent=("Devon Clarke-Otieno", "Bettina Krause"),
        ),
        evening(
            "Dyke Road Community Centre", "Four quad bikes were taken away.", "Figures were not to hand.",
            "Nobody from the council came.", "None was held.", absent=("Devon Clarke-Otieno", "Bettina Krause", "Lucia Ferrante"),
            excused={"Precious Banda": "On shift"},
            tasks=(Task(Topic.CONCERNS, "Ask the council who mends the pavilion", "Leopold Sacks", 8),),
        ),
    ),
    updates=((1, "Eleven repeat calls this quarter; every one was visited."), (2, "Four quad bikes taken away in the quarter.")),
)  # fmt: skip

KILN_PARK_FOUNDERS = (
    Resident("Theodora Vance", "Kiln Park primary school"),
    Resident("Mohamed Yassin", "Estate football league"),
    Resident("Clementine Obi", "Baptist church"),
    Resident("Rhys Penhallow", "Dog walkers of the park"),
    Resident("Sabitha Nair", "Pharmacy and surgery", WORKS),
    Resident("Jerzy Kowalik", "Builders’ yard", WORKS),
    Resident("Dorothea Blunt", "Bowls club"),
)
KILN_PARK_SIGNED = ("Theodora Vance", "Mohamed Yassin", "Sabitha Nair", "Dorothea Blunt")
KILN_PARK_PARTNERS = (
    Partner("Wendeline Boateng", Kind.COUNCILLOR, "Wexcombe Council, Kiln Park ward"),
    Partner("Hugo Petersen", Kind.HOUSING, "Kiln Park Homes"),
)
