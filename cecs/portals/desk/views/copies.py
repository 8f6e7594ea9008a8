"""The paper of a copy that somebody prints and posts."""

from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_safe

from cecs.portals.shared.access import for_role, no_such_page
from cecs.portals.shared.papers import as_file
from cecs.records.accounts.roles import Role
from cecs.records.credentials.queries import copy_by_key, proof_of
from cecs.records.documents.queries import readable


@for_role(Role.CLERK, Role.EVALUATOR, Role.SUPERVISOR)
@require_safe
def copy_paper(_request: HttpRequest, key: str) -> FileResponse:
    """Hand out the certificate of which a copy is posted, ready to print."""
    copy = copy_by_key(key) or no_such_page()
    document = (proof_of(copy.holding) or no_such_page()).document
    return as_file(readable(document), name=document.name, media_type=document.media_type)
