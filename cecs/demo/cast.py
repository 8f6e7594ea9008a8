"""The cast: thirteen people that every test, guide and demonstration knows. Their days are told from today.

`tests/cast.py` enters the same people for the tests: who they are is said here once.
"""

from dataclasses import dataclass
from datetime import date

from cecs.records.accounts.roles import Role
from cecs.values import clock
from cecs.values.spans import add_years

MAIL = "example.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of the cast, as the demonstration and the tests enter them."""

    key: str
    given: str
    family: str
    about: str  # for the terminal of whoever runs the demonstration: never a page of the product
    middle: str = ""
    language: str = "en"
    years_old: int | None = None  # with the day of birth below; staff have none in the register
    birthday: tuple[int, int] = (5, 14)
    roles: tuple[Role, ...] = ()
    has_account: bool = True

    @property
    def email(self) -> str:
        """The address this person signs in with."""
        return f"{self.key}@{MAIL}"

    @property
    def printed_name(self) -> str:
        """The name as it is printed."""
        return " ".join(part for part in (self.given, self.middle, self.family) if part)

    @property
    def is_staff(self) -> bool:
        """True for everyone who signs in with a second step."""
        return bool(self.roles)

    @property
    def born_on(self) -> date | None:
        """The day of birth; it keeps its distance from today."""
        if self.years_old is None:
            return None
        month, day = self.birthday
        return add_years(date(clock.today().year, month, day), -self.years_old)


ADA = Person(
    key="ada",
    given="Ada",
    family="Whitcomb",
    years_old=22,
    birthday=(3, 9),
    has_account=False,
    about="just finished her program in biology; she has no account yet: make one for her",
)
BEN = Person(
    key="ben",
    given="Benjamin",
    middle="T.",
    family="Okafor",
    years_old=34,
    birthday=(11, 2),
    about="certified in Ohio, moving here",
)
CORA = Person(
    key="cora",
    given="Cora",
    family="Delgado",
    years_old=47,
    birthday=(7, 21),
    about="her professional certificate ends in twenty weeks: continue it in five minutes",
)
DAN = Person(
    key="dan",
    given="Daniel",
    family="Kowalczyk",
    years_old=58,
    birthday=(1, 30),
    about="his certificate lapsed years ago",
)
FAYE = Person(
    key="faye",
    given="Faye",
    family="Nguyễn",
    years_old=29,
    birthday=(9, 17),
    language="es",
    about="signed in, entitled to nothing; reads in Spanish",
)
MINA = Person(
    key="mina",
    given="Mina",
    family="Castellanos",
    years_old=23,
    birthday=(12, 5),
    about="English: the passing score of her test is not known, so an evaluator must settle it",
)
DELIA = Person(
    key="delia",
    given="Delia",
    family="Brandt",
    roles=(Role.EVALUATOR,),
    about="evaluator: determines",
)
EZRA = Person(
    key="ezra",
    given="Ezra",
    family="Coleman",
    roles=(Role.SUPERVISOR,),
    about="supervisor: decides, and signs standing orders",
)
GIL = Person(
    key="gil",
    given="Gil",
    family="Santos",
    roles=(Role.CLERK,),
    about="clerk: keys scores and checks from official notices",
)
HANA = Person(
    key="hana",
    given="Hana",
    family="Fischer",
    roles=(Role.CASHIER,),
    about="cashier",
)
IVAN = Person(
    key="ivan",
    given="Ivan",
    family="Petrov",
    roles=(Role.EMPLOYING_AGENT,),
    about="employing agent of a district",
)
JUNE = Person(
    key="june",
    given="June",
    family="Whitaker",
    roles=(Role.PREPARER,),
    about="certification officer of a college: recommends",
)

KAY = Person(
    key="kay",
    given="Kay",
    family="Lindqvist",
    roles=(Role.NUTRITION,),
    about="nutrition staff: approves the meal sites that districts propose",
)

CAST = (ADA, BEN, CORA, DAN, DELIA, EZRA, FAYE, GIL, HANA, IVAN, JUNE, KAY, MINA)
EDUCATORS = tuple(person for person in CAST if person.years_old is not None)
STAFF = tuple(person for person in CAST if person.is_staff)
WEEKS_CORA_HAS_LEFT = 20
YEARS_SINCE_DAN_LAPSED = 7
