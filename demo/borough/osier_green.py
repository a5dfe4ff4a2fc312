"""Osier Green: a panel that works, from its founding two years ago to the notice that is due in a few days."""

from __future__ import annotations

from demo.borough.lines import Aim, Evening, Partner, Resident, Task, Vote
from meetings.models import AgendaItem
from panels.models import Membership, Partnership
from priorities.models import Priority

Topic = AgendaItem.Topic
Kind = Partnership.Kind
WORKS, STUDIES = Membership.Basis.WORKS, Membership.Basis.STUDIES
HALL = "Tidewell Hall, Osier Road"
LIBRARY = "Osier Green Library, Wherry Street"
SCHOOL = "St Brannoc’s School, Pound Lane"
LINK = "https://meet.wexcombe.example/osier-green"

CHAIR, SECRETARY, UNSIGNED, SUSPENDED = "Rosalind Tettey", "Gwilym Farrant", "Sunniva Dahl", "Colin Starkweather"
ABOUT = (
    "We are people who live, work or study between Station Parade and Tidewell Park. We meet in public whenever the hall allows it, "
    "and we say what came of every promise."
)
FOUNDERS = (
    Resident(CHAIR, "Residents’ association of Mallow Walk"),
    Resident(SECRETARY, "Allotments and gardens", WORKS),
    Resident("Joyce Appleyard", "Pensioners’ lunch club", has_address=False),
    Resident("Ifeoma Brightwell", "Parents of St Brannoc’s School"),
    Resident("Hamza Dean", "Wherry Street mosque"),
    Resident("Parveen Lakhani", "Traders of Station Parade", WORKS),
    Resident("Desmond Oakshaw", "Street market", WORKS),
    Resident("Nalini Perera-Holt", "Neighbourhood watch, Kiln Lane"),
    Resident(SUSPENDED, "Street market", WORKS),
)
TOMASZ = Resident("Tomasz Wierzba", "Polish Saturday school")
BEATRIZ = Resident("Beatriz Fontela", "Night workers", WORKS)
BARNABY = Resident("Barnaby Quill", "Owners of Teasel Gardens")
PETER = Resident("Peter Lanchbury", "Friends of Tidewell Park")
IDIL = Resident("Idil Sooyaan", "Somali mothers’ circle")
YEWANDE = Resident("Yewande Crossley", "Nurses of the health centre", WORKS)
KIT = Resident("Kit Ansah", "Youth club", STUDIES, months_to_18=22, adult="Abena Ansah, mother")
ORLA = Resident("Orla Finnegan", "Canal boats", WORKS)
SUNNIVA = Resident(UNSIGNED, "Cyclists and walkers")
PROPOSED = Resident("Marisol Vega-Quint", "Tenants of Barley Court")

PARTNERS = (
    Partner("Denise Harcombe", Kind.COUNCILLOR, "Wexcombe Council, Osier Green ward"),
    Partner("Marcus Tolley", Kind.AUTHORITY, "Wexcombe Council, antisocial behaviour"),
    Partner("Anneke Vos", Kind.HOUSING, "Riverbank Homes"),
    Partner("Judith Amaral", Kind.OTHER, "St Brannoc’s Church"),
    Partner("Farid Noorzai", Kind.OTHER, "Station Parade business district"),
)

FIRST = Evening(
    venue=LIBRARY,
    excused={"Desmond Oakshaw": "At work"},
    visitors=11,
    said={
        Topic.TERMS: "The terms were read section by section. Mr Dean asked how a member can be asked to leave; section 7 was read again.",
        Topic.CRIME_AND_ASB: "PC Hartfield explained where the figures come from, and that they arrive two months late.",
        Topic.CONCERNS: "Robberies at the bus stops after school, bicycles taken from Mallow Walk, lorries on Kiln Lane at night.",
        Topic.CONTACT_SESSIONS: "Saturday mornings in the library suit most people.",
    },
    decided=((Topic.NEXT_DATE, "The panel meets every twelve weeks, on a Wednesday."),),
    tasks=(
        Task(Topic.CONCERNS, "Count the bicycles stolen from Mallow Walk", "Leanne Hartfield", 6, "14 in six months; told by letter."),
        Task(Topic.CONTACT_SESSIONS, "Ask the library for a table on Saturdays", SECRETARY, 3, "Agreed, from the first of the month."),
    ),
    aims=(
        Aim(
            1, "Robberies of schoolchildren at the bus stops", "Telephones are taken from pupils between 3 and 5 pm, mostly by two groups.",
            "Osier Road, both bus stops", (("Robberies each quarter", 9, 5),), "Two officers at the stops on school days.",
            "Three schools let out on to one road here.", "The team can stand there on four days of five.",
            violence="public-space",
        ),
        Aim(
            2, "Bicycles taken from Mallow Walk", "Bicycles go from the racks and hallways, mostly on weekday mornings.",
            "Mallow Walk and Sloe Street", (("Bicycles stolen each quarter", 7, 3),), "Mark a hundred bicycles.",
            "The racks were put up without a camera.", "Marking takes one evening a month.",
        ),
    ),
)  # fmt: skip

SECOND = Evening(
    venue=HALL,
    excused={"Hamza Dean": "Abroad"},
    proposed=(TOMASZ, BEATRIZ, BARNABY),
    said={
        Topic.POLICE_ACTION: "Officers stood at the stops on 31 school days. Two boys were stopped and their families visited.",
        Topic.CRIME_AND_ASB: "Robbery fell from nine to six. Theft from vehicles rose behind the station.",
        Topic.CONCERNS: "Cars race along Kiln Lane on Friday nights; the council has no camera there.",
        Topic.CONTACT_SESSIONS: "17 people came to the library in three sessions.",
    },
    votes=(
        Vote("Admit Tomasz Wierzba as a member", abstained=1, admits="Tomasz Wierzba"),
        Vote("Admit Beatriz Fontela as a member", against=1, admits="Beatriz Fontela"),
        Vote("Admit Barnaby Quill as a member", against=5, abstained=1, admits="Barnaby Quill"),
        Vote("Elect Rosalind Tettey as chair for a year"),
    ),
    tasks=(Task(Topic.CONCERNS, "Ask for a speed survey of Kiln Lane", "Marcus Tolley", 8, "One car in nine is above 30."),),
    aims=(
        Aim(
            3, "Racing on Kiln Lane", "Cars race between the two roundabouts on Fridays after 10 pm.", "Kiln Lane, whole length",
            (("Complaints each quarter", 22, 8),), "Four evenings with a speed gun.", "Bedrooms stand four metres from the kerb.",
            "Four evenings are possible with the roads unit.",
        ),
    ),
)  # fmt: skip

THIRD = Evening(
    venue=HALL,
    absent=(SUSPENDED,),
    proposed=(PETER, IDIL),
    visitors=4,
    said={
        Topic.POLICE_ACTION: "96 bicycles were marked. Nine drivers were reported on Kiln Lane.",
        Topic.CRIME_AND_ASB: "Shop theft is up by a fifth. Staff say that half is never reported.",
        Topic.CONCERNS: "Shop staff on Station Parade are threatened when they ask people to pay.",
        Topic.CONTACT_SESSIONS: "The next sessions are by the station, where commuters pass.",
    },
    votes=(
        Vote("Admit Peter Lanchbury as a member", admits="Peter Lanchbury"),
        Vote("Admit Idil Sooyaan as a member", abstained=2, admits="Idil Sooyaan"),
    ),
    tasks=(Task(Topic.CONCERNS, "Invite the shop managers to the next meeting", "Farid Noorzai", 9, "Six said yes."),),
)

FOURTH = Evening(
    venue=HALL,
    link=LINK,
    excused={"Nalini Perera-Holt": "Ill", "Joyce Appleyard": "In hospital"},
    proposed=(YEWANDE,),
    said={
        Topic.POLICE_ACTION: "Bicycle theft is down to three in the quarter, which was the aim.",
        Topic.CRIME_AND_ASB: "Six shop managers spoke. One has closed at five since the spring.",
        Topic.PRIORITIES: "Ms Lakhani proposed the Parade in the place of the bicycles. Nobody spoke against it.",
        Topic.CONTACT_SESSIONS: "23 people came by the station; eleven named the Parade.",
    },
    votes=(Vote("Admit Yewande Crossley as a member", admits="Yewande Crossley"),),
    tasks=(Task(Topic.PRIORITIES, "Find out what a radio link costs", "Farid Noorzai", 10, "£1,900 a year for all eight."),),
    aims=(
        Aim(
            2, "Theft and threats at the Station Parade shops",
            "The same few people steal between 4 and 8 pm and threaten the staff who speak up.",
            "Station Parade, numbers 1 to 61, and the corner of Wherry Street",
            (("Patrols each week between 4 and 8 pm", 3, 5), ("Reports to the police each month", 14, 22)),
            "Patrol the Parade five times a week at those hours.", "Two shops close at five, and older residents no longer go after dark.",
            "Five patrols a week are possible if one comes off Osier Road.",
        ),
    ),
)  # fmt: skip

FIFTH = Evening(
    venue=SCHOOL,
    excused={"Idil Sooyaan": "Looking after children"},
    absent=(SUSPENDED,),
    proposed=(KIT,),
    visitors=9,
    said={
        Topic.POLICE_ACTION: "41 patrols of the Parade, six arrests, two orders of the court that keep people away from it.",
        Topic.CONCERNS: "Parents no longer let children cross Tidewell Park after school. Two knives were found in the hedge.",
        Topic.PRIORITIES: "Sergeant Ramsden explained why the team makes knives its own priority from today.",
        Topic.CONTACT_SESSIONS: "Pupils asked for a session of their own in the lunch hour.",
    },
    votes=(Vote("Admit Kit Ansah as a member", admits="Kit Ansah"),),
    tasks=(
        Task(Topic.CONCERNS, "Cut the hedge along the park’s east side", "Marcus Tolley", 7, "Cut down to a metre."),
        Task(Topic.CONTACT_SESSIONS, "Hold a session in the school’s lunch hour", "Omar Sattar", 8, "Held; about sixty pupils came by."),
    ),
    aims=(
        Aim(
            1, "Fewer knives carried around Tidewell Park", "Young people carry knives on the way across the park, most say out of fear.",
            "Tidewell Park and the paths to Pound Lane", (("Weapon sweeps each quarter", 1, 4), ("Knives found each quarter", 5, 2)),
            "Two sweeps with residents, and patrols between 3 and 6 pm.", "It is the way to school for six hundred children.",
            "Four sweeps a quarter and a patrol on most school days.", violence="weapons",
        ),
    ),
)  # fmt: skip

SIXTH = Evening(
    venue=HALL,
    link=LINK,
    excused={"Beatriz Fontela": "Night shift", "Yewande Crossley": "Night shift"},
    proposed=(ORLA,),
    said={
        Topic.POLICE_ACTION: "19 patrols of the park and three sweeps. One knife was found, and its owner was fifteen.",
        Topic.CRIME_AND_ASB: "All crime is below the year before for the fourth month running. Antisocial behaviour is not.",
        Topic.CONCERNS: "Scooters ride through the play area of Barley Court most evenings.",
        Topic.CONTACT_SESSIONS: "One session moves to Barley Court.",
    },
    votes=(
        Vote("Admit Orla Finnegan as a member", against=6, abstained=1, admits="Orla Finnegan"),
        Vote("Elect Rosalind Tettey as chair for another year", abstained=1),
    ),
    tasks=(
        Task(Topic.CONCERNS, "Ask the tenants of Barley Court at what hours the scooters come", "Anneke Vos", 6, "Mostly from 5 to 8 pm."),
    ),
)

SEVENTH = Evening(
    venue=HALL,
    absent=(SUSPENDED,),
    excused={"Peter Lanchbury": "Away for work"},
    visitors=6,
    said={
        Topic.MINUTES: "The minutes were agreed after one name was put right. Both actions are done.",
        Topic.POLICE_ACTION: "28 patrols of the park, three sweeps with residents, two knives found. 38 patrols of the Parade.",
        Topic.CRIME_AND_ASB: "Reports from the shops rose to 19 a month, as was hoped for: staff report again.",
        Topic.CONCERNS: "Lighting has failed along Mallow Walk. Fires were lit in the bin stores of Barley Court.",
        Topic.PRIORITIES: "Racing on Kiln Lane has all but ended since the cushions were laid. The scooters take its place.",
        Topic.CONTACT_SESSIONS: "12 people came to Barley Court, on a wet Saturday.",
    },
    tasks=(
        Task(Topic.CONCERNS, "Have the lamps of Mallow Walk mended", "Marcus Tolley", 16),
        Task(Topic.CONCERNS, "Fit locks to the bin stores", "Anneke Vos", 8, "Fitted to all four."),
        Task(Topic.PRIORITIES, "Order barriers for the play area", "Anneke Vos", 10, "Ordered; they come in the winter."),
    ),
    aims=(
        Aim(
            3, "Scooters ridden through Barley Court", "Riders cross the play area on motor scooters most evenings after five.",
            "Barley Court, between the play area and Pound Lane", (("Reports each month", 9, 4),),
            "Stop riders at the two ways in on three evenings a week.", "Forty children play where they ride.",
            "Three evenings a week; the barriers are the council’s and Riverbank’s.", agreed_how=Priority.Agreed.VOTE,
        ),
    ),
)  # fmt: skip

EIGHTH = Evening(
    venue=HALL,
    link=LINK,
    excused={"Idil Sooyaan": "Ill", "Tomasz Wierzba": "At a parents’ evening"},
    absent=(SUSPENDED,),
    proposed=(SUNNIVA,),
    unsigned=(UNSIGNED,),
    visitors=4,
    corrections="Under item 5: it was Barley Court, not Barley Close, where fires were lit in the bin stores.",
    said={
        Topic.MINUTES: "Two of three actions are done. The lamps of Mallow Walk are carried on; the council waits for a part.",
        Topic.POLICE_ACTION: (
            "PC Hartfield reported 41 patrols of Station Parade and six arrests, 28 patrols of Tidewell Park and three sweeps "
            "with residents. Two knives were found.\nSergeant Ramsden said that officers were lent to other wards on nine days."
        ),
        Topic.CRIME_AND_ASB: (
            "All crime is lower than a year ago and antisocial behaviour is higher. Members asked for shop theft by street next time."
        ),
        Topic.CONCERNS: "Two questions came from the public, on parking by the school and on dogs in the park. Both were answered.",
        Topic.PRIORITIES: "Priorities 1 and 2 are kept. For priority 3 the team has stopped eleven riders; the barriers are late.",
        Topic.CONTACT_SESSIONS: "22 people came to the last session at Barley Court. Saturdays at eleven suit most of them.",
    },
    decided=(
        (Topic.CRIME_AND_ASB, "The next report shows shop theft by street."),
        (Topic.CONTACT_SESSIONS, "Sessions stay at Barley Court, on the first Saturday of the month at 11 am."),
    ),
    votes=(Vote("Admit Sunniva Dahl as a member", against=1, abstained=2, admits=UNSIGNED),),
    tasks=(
        Task(Topic.CRIME_AND_ASB, "Bring shop theft by street", "Leanne Hartfield", 11),
        Task(Topic.CONCERNS, "Ask the school for a walking bus", "Ifeoma Brightwell", 8, "The school starts one after the holidays."),
        Task(Topic.PRIORITIES, "Link eight shops by radio", "Farid Noorzai", 14),
    ),
)

EVENINGS = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH)
NEXT = Evening(venue=HALL, link=LINK, visitors=1)

# By the number of the meeting after which it was told: the priority and the words.
TOLD = {
    2: ((1, "31 school days at the stops; robberies are down from nine to six."),),
    3: ((2, "96 bicycles marked in three evenings."), (3, "Nine drivers reported on four evenings."), (1, "Four robberies this quarter.")),
    5: ((2, "41 patrols, six arrests, two court orders."), (3, "The council has laid speed cushions.")),
    6: ((1, "19 patrols and three sweeps; one knife found."), (2, "Eight shops want the radio link.")),
    7: ((1, "28 patrols between 3 and 6 pm and three sweeps with residents. Two knives found, one arrest."),
        (2, "38 patrols. Reports from the shops rose to 19 a month, so staff report again.")),
    8: ((1, "26 patrols, and a sweep with eleven residents on a Saturday. No knife was found."),
        (2, "41 patrols and six arrests. Reports rose to 22 a month, which was the aim."),
        (3, "Eleven riders stopped and four scooters taken. The barriers are late; a new day is promised.")),
}  # fmt: skip
