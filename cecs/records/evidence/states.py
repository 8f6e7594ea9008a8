"""Kinds of evidence, in the words of the case format, and where evidence comes from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EvidenceKind(models.TextChoices):
    """What a piece of evidence bears on: an element of what is known of an educator."""

    DEGREE = "degree", _("degree")
    CREDITS = "credits", _("credits")
    COURSE = "course", _("course")
    PREPARATION = "preparation", _("preparation program")
    ASSESSMENT = "assessment", _("test score")
    EXPERIENCE = "experience", _("experience")
    CERTIFICATE = "certificate", _("certificate of another state")
    INDUCTION = "induction", _("induction program")
    LICENSE = "license", _("license")
    LANGUAGE = "language", _("language")
    STATUS = "status", _("personal status")
    CONDUCT = "conduct", _("background check")


class Source(models.TextChoices):
    """From whom it came."""

    INSTITUTION = "institution", _("college or university")
    TESTING_COMPANY = "testing-company", _("testing company")
    OTHER_STATE = "other-state", _("another state")
    EMPLOYER = "employer", _("employer")
    BUREAU = "bureau", _("the Bureau")
    APPLICANT = "applicant", _("applicant")


# The list of the case format in which each kind stands; a kind of its own stands as one value.
ELEMENT_OF = {
    EvidenceKind.DEGREE: "degrees",
    EvidenceKind.CREDITS: "credits",
    EvidenceKind.COURSE: "courses",
    EvidenceKind.PREPARATION: "preparation",
    EvidenceKind.ASSESSMENT: "assessments",
    EvidenceKind.EXPERIENCE: "experience",
    EvidenceKind.CERTIFICATE: "certificates",
    EvidenceKind.INDUCTION: "induction",
    EvidenceKind.LICENSE: "licenses",
    EvidenceKind.LANGUAGE: "languages",
    EvidenceKind.STATUS: "status",
    EvidenceKind.CONDUCT: "conduct",
}
