"""Whatever bytes come, the answer is a kind of document or a reason; never a fault of ours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cecs.records.documents.content import JPEG, PDF, PNG, Content, kept_name, known_content
from cecs.records.documents.errors import NotAccepted
from tests.records.documents.papers import encrypted_pdf, pdf, picture

HEADS = [b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"MZ", b"PK\x03\x04", b"<html>", b"GIF89a", b""]
WHOLE = {PDF: pdf(), JPEG: picture("JPEG"), PNG: picture("PNG")}


def asked(data: bytes) -> Content | None:
    """Ask what the bytes are; none where they are refused."""
    try:
        return known_content(data)
    except NotAccepted:
        return None


@given(st.sampled_from(HEADS), st.binary(max_size=400))
def test_any_bytes_behind_any_beginning_are_answered(head: bytes, rest: bytes) -> None:
    asked(head + rest)


@settings(max_examples=150)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_document_with_one_byte_changed_is_answered(media_type: str, data: st.DataObject) -> None:
    whole = bytearray(WHOLE[media_type])
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] = data.draw(st.integers(0, 255))
    found = asked(bytes(whole))
    assert found is None or found.media_type == media_type


@settings(max_examples=100)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_document_cut_off_anywhere_is_answered(media_type: str, data: st.DataObject) -> None:
    whole = WHOLE[media_type]
    asked(whole[: data.draw(st.integers(0, len(whole)))])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_encrypted_pdf_with_one_byte_changed_is_answered(data: st.DataObject) -> None:
    whole = bytearray(ENCRYPTED)
    whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    asked(bytes(whole))


ENCRYPTED = encrypted_pdf("")


@pytest.mark.parametrize("media_type", sorted(WHOLE))
def test_a_whole_document_is_what_it_is(media_type: str) -> None:
    assert known_content(WHOLE[media_type]) == Content(media_type, WHOLE[media_type])


@pytest.mark.parametrize("data", [b" " + pdf(), b"\n" + picture(), b"GIF89a" + pdf(), b"PK\x03\x04" + pdf()])
def test_what_only_holds_a_document_somewhere_is_not_one(data: bytes) -> None:
    assert asked(data) is None


@given(st.text(max_size=300), st.sampled_from(sorted(WHOLE)))
def test_any_name_can_be_shown_and_put_in_a_header(name: str, media_type: str) -> None:
    shown = kept_name(name, media_type)
    assert shown
    assert len(shown) <= 124
    assert shown.isprintable() or all(
        sign.isprintable() or sign in "\u2028\u2029\xa0\u3000" or sign.isspace() for sign in shown
    )
    assert not set(shown) & set("/\\\r\n\0")
    assert shown.endswith((".pdf", ".jpg", ".png"))
