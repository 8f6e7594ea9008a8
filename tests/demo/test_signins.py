"""The demonstration's sign-ins exist for a demonstration only."""

import pytest
from allauth.mfa.totp.internal.auth import validate_totp_code
from django.test import override_settings

from cecs.demo.errors import NotInProduction
from cecs.demo.signins import TOTP_SECRET, code_now, signins


def test_everyone_is_listed_and_ada_makes_her_own_account() -> None:
    """Ada has no account; the staff need a code."""
    listed = {one.email: one for one in signins()}
    assert not listed["ada@example.org"].has_account
    assert listed["delia@example.org"].needs_code
    assert not listed["cora@example.org"].needs_code


def test_there_are_none_in_production() -> None:
    """Sign-ins that everybody knows can't exist there."""
    with override_settings(IS_PRODUCTION=True):
        with pytest.raises(NotInProduction):
            signins()
        with pytest.raises(NotInProduction):
            code_now()


@pytest.mark.parametrize(("seconds", "code"), [(0, "282760"), (29, "282760"), (30, "996554")])
def test_the_code_is_that_of_the_standard(monkeypatch: pytest.MonkeyPatch, seconds: int, code: str) -> None:
    """As an authenticator app shows it for a textbook's secret (RFC 6238)."""
    monkeypatch.setattr("cecs.demo.signins.TOTP_SECRET", "JBSWY3DPEHPK3PXP")
    assert code_now(seconds) == code


def test_the_code_is_what_the_sign_in_accepts() -> None:
    """The same secret, the same half minute."""
    assert validate_totp_code(TOTP_SECRET, code_now())
