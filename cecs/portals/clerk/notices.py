"""Which notices can be keyed, by the word that names each in an address."""

from collections.abc import Mapping

from cecs.portals.clerk.forms.checks import BackgroundForm, InductionForm
from cecs.portals.clerk.forms.education import CourseForm, DegreeForm
from cecs.portals.clerk.forms.experience import ExperienceForm
from cecs.portals.clerk.forms.notice import NoticeForm
from cecs.portals.clerk.forms.score import ScoreForm

NOTICES: Mapping[str, type[NoticeForm]] = {
    "score": ScoreForm,
    "background": BackgroundForm,
    "induction": InductionForm,
    "experience": ExperienceForm,
    "degree": DegreeForm,
    "course": CourseForm,
}
