"""Look someone up: a question, a list, a record. No address carries a name or a number."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cecs.portals.public.forms import SearchForm
from cecs.portals.public.sealed import seal


@csrf_exempt  # asking is not an act; a form without a token needs no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """Ask whom to look up; the answer has an address of its own, with the question sealed in it."""
    form = SearchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(reverse("public:found", args=[seal(form.cleaned_data["text"])]))
    return render(request, "public/search.html", {"form": form})
