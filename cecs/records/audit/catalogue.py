"""Every kind of history row, and what it must and may carry. A kind that is not here can't be written.

A room that adds an act adds its kinds here, each under the room's own heading.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a row of one kind carries beside who, when and about what."""

    always: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    # vault
    "vault.kept": Kind(),
    "vault.read": Kind(always=("because",)),
    "vault.proposed": Kind(),
    "vault.replaced": Kind(always=("rests_on",)),
    "vault.let-go": Kind(),
    # accounts
    "account.opened": Kind(always=("email", "language")),
    "account.email-changed": Kind(always=("was", "now")),
    "account.language-chosen": Kind(always=("was", "now")),
    "role.given": Kind(always=("role", "since")),
    "role.ended": Kind(always=("role", "until")),
    # worklist
    "task.opened": Kind(always=("kind", "about")),
    "task.finished": Kind(always=("kind", "about", "outcome")),
    # documents
    "document.kept": Kind(always=("sha256", "bytes", "media_type", "name")),
    "document.scanned": Kind(always=("sha256", "state"), sometimes=("reason",)),
    # organizations
    "organization.registered": Kind(always=("code", "name", "kind", "since")),
    "program.registered": Kind(always=("organization", "endorsement", "route", "title", "since")),
    "officer.named": Kind(always=("organization", "officer", "acts_as", "since")),
    "officer.ended": Kind(always=("organization", "officer", "acts_as", "until")),
    # educators
    "educator.entered": Kind(always=("name", "born_on", "entered_as"), sometimes=("account",)),
    "educators.entered": Kind(always=("count", "first", "last")),
    "educator.language-changed": Kind(always=("was", "now")),
    "educator.linked": Kind(always=("account", "rests_on")),
    "educator.name-changed": Kind(always=("was", "now", "kind", "since")),
    "educator.address-changed": Kind(always=("was", "now", "since")),
    "educator.phone-changed": Kind(always=("was", "now", "since")),
    "educator.birth-date-corrected": Kind(always=("was", "now", "rests_on")),
    # correspondence
    "message.written": Kind(always=("educator", "by_educator", "words")),
    "letter.composed": Kind(always=("letter", "to", "language", "headline")),
    "letter.sent": Kind(always=("letter", "to", "tries")),
    "letter.failed": Kind(always=("letter", "to", "tries", "error")),
    # certificates
    "certificate.issued": Kind(always=("decision", "educator", "type", "endorsements", "since", "until")),
    "certificate.filing-noted": Kind(always=("application", "on")),
    "certificate.filing-settled": Kind(always=("application", "on")),
    "register.imported": Kind(always=("count", "first", "last")),
    # credentials
    "credential.made": Kind(always=("code", "sha256", "template_version")),
    "copy.ordered": Kind(always=("copy", "decision", "address")),
    "copy.posted": Kind(always=("copy",)),
    # evidence
    "evidence.filed": Kind(
        always=("educator", "kind", "source", "source_name", "received_on"), sometimes=("for_application",)
    ),
    "evidence.recommended": Kind(always=("educator", "institution", "endorsement", "completed_on")),
    "evidence.verified": Kind(always=("educator", "kind")),
    "evidence.batch-filed": Kind(always=("kind", "source_name", "count", "first", "last")),
    "evidence.batch-withdrawn": Kind(always=("because", "count", "numbers")),
    "evidence.withdrawn": Kind(always=("educator", "because")),
    # notices
    "notice.written": Kind(always=("wording", "titles", "texts", "since", "review_by")),
    "notice.signed": Kind(always=("wording",)),
    "notice.reviewed": Kind(always=("review_by",)),
    "notice.ended": Kind(always=("until", "because")),
    "notice.loaded": Kind(always=("notice", "wordings")),
    # meals
    "meals.authorized": Kind(always=("category", "place", "rests_on", "since", "until")),
    "meals.proposed": Kind(always=("site", "category", "since"), sometimes=("until", "districts", "days", "hours")),
    "meals.approved": Kind(always=("site", "category", "since")),
    "meals.refused": Kind(always=("site", "category", "since", "because")),
    "meals.ended": Kind(always=("site", "category", "until", "because")),
    "meals.checked": Kind(always=("site", "on", "is_open", "words")),
    "meals.history-loaded": Kind(always=("servings", "sites", "sha256")),
    # payments
    "charge.made": Kind(always=("educator", "lines", "total")),
    "charge.lifted": Kind(always=("educator", "cents", "because")),
    "checkout.opened": Kind(always=("educator", "cents", "checkout")),
    "checkout.refused": Kind(always=("educator", "checkout", "reason")),
    "checkout.abandoned": Kind(always=("educator", "checkout"), sometimes=("reason",)),
    "receipt.written": Kind(
        always=("educator", "receipt", "cents", "method", "payment_id"),
        sometimes=("brand", "funding", "last4", "piece"),
    ),
    "receipt.dishonoured": Kind(always=("educator", "receipt", "cents", "because")),
    "deposit.made": Kind(always=("cents", "receipts")),
    "deposit.cleared": Kind(always=("cents", "on")),
    "refund.asked": Kind(always=("educator", "receipt", "refund", "cents", "reason"), sometimes=("words",)),
    "refund.allowed": Kind(always=("educator", "receipt", "refund", "cents", "reason")),
    "refund.refused": Kind(always=("educator", "receipt", "refund", "cents", "words")),
    "refund.sent": Kind(always=("educator", "receipt", "refund", "cents", "reason", "gateway_id")),
    # applications
    "application.started": Kind(always=("educator", "kind", "certificate", "endorsements")),
    "application.sought": Kind(always=("was", "now")),
    "application.submitted": Kind(
        always=("educator", "law_as_of", "rulebook", "signed_name", "answers"), sometimes=("channel",)
    ),
    "application.assigned": Kind(always=("to",)),
    "application.answered": Kind(always=("words",)),
    "application.withdrawn": Kind(always=("because",)),
    "correction.asked": Kind(always=("correction", "what", "asks", "words"), sometimes=("about", "document")),
    "correction.settled": Kind(always=("correction", "what", "outcome", "because")),
    # mailroom
    "mail.opened": Kind(always=("received_on", "postmarked_on", "carrier", "sender")),
    "mail.registered": Kind(
        always=("envelope", "kind", "is_copy", "words", "name_on_it", "number_on_it"),
        sometimes=("cents", "serial", "sha256"),
    ),
    "mail.counted": Kind(always=("cents", "serial", "drawn_on")),
    "mail.scanned": Kind(always=("document", "sha256")),
    "mail.matched": Kind(always=("educator", "for_application", "rests_on", "kind")),
    "mail.released": Kind(always=("was", "because")),
    "mail.returned": Kind(always=("why", "words", "educator", "sender")),
    "mail.filed": Kind(always=("application", "signed_name", "received_on")),
    "mail.sheet-made": Kind(always=("educator", "for_application", "kind")),
    "mail.batch-dropped": Kind(always=("envelope", "sha256", "each_page")),
    "mail.batch-read": Kind(always=("envelope", "pages", "pieces", "by_sheet")),
    "scores.taken": Kind(always=("layout", "company", "sha256", "bytes")),
    "scores.loaded": Kind(always=("lines", "counted", "reason")),
    "scores.claimed": Kind(always=("line", "score_id", "educator", "evidence")),
    "scores.undone": Kind(always=("because", "withdrawn")),
    # determinations
    "application.evaluated": Kind(always=("purpose", "law_as_of", "rulebook", "conclusion", "findings")),
    "requirement.determined": Kind(
        always=("requirement", "found", "answer", "round"), sometimes=("reason", "note", "settled")
    ),
    "deficiency.notified": Kind(always=("items", "due_on")),
    "application.determined": Kind(always=("law_as_of", "rulebook", "answers")),
    "application.reopened": Kind(always=("decision", "evidence", "because")),
    "application.sent-back": Kind(always=("because",)),
    "application.decided": Kind(
        always=("decision", "outcome", "because"), sometimes=("standing_order", "findings", "law_as_of", "rulebook")
    ),
    "review.asked": Kind(always=("decision", "words", "decide_by")),
    "standing-order.signed": Kind(always=("kind", "since", "sample_percent")),
    "standing-order.ended": Kind(always=("kind", "until")),
}
