"""Home, look-up, verification and what is covered: read-only, quick, and without a cookie."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def home(request: HttpRequest) -> HttpResponse:
    """Say what this is and where to begin."""
    return render(request, "public/home.html")


def search(request: HttpRequest) -> HttpResponse:
    """Look up an educator."""
    return render(request, "public/search.html")


def standings(request: HttpRequest) -> HttpResponse:
    """Explain each standing in plain words."""
    return render(request, "public/standings.html")


def covered(request: HttpRequest) -> HttpResponse:
    """List what the rulebook covers."""
    return render(request, "public/covered.html")


def verify_ask(request: HttpRequest) -> HttpResponse:
    """Ask for the code on a certificate."""
    return render(request, "public/verify_ask.html")
