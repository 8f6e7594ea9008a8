"""Addresses under /clerk/."""

from django.urls import path

from cecs.portals.clerk.views import batches, keying, mail, mailed, people, pieces, scores

app_name = "clerk"
urlpatterns = [
    path("", people.home, name="home"),
    path("people/<str:key>/", people.person, name="person"),
    path("people/<str:key>/key/<slug:kind>/", keying.notice, name="notice"),
    path("evidence/<str:number>/withdraw/", keying.withdraw, name="withdraw"),
    path("mail/", mail.day, name="mail"),
    path("mail/open/", mail.open_one, name="open_mail"),
    path("mail/unmatched/", pieces.desk, name="unmatched"),
    path("mail/scan/", batches.drop, name="drop"),
    path("mail/batches/<str:key>/", batches.batch, name="batch"),
    path("mail/envelopes/<str:key>/", mail.envelope, name="envelope"),
    path("mail/pieces/<str:key>/", pieces.piece, name="piece"),
    path("mail/pieces/<str:key>/return/", pieces.send_back, name="send_back"),
    path("mail/pieces/<str:key>/letter/", mailed.letter, name="letter"),
    path("mail/pieces/<str:key>/release/", pieces.release, name="release"),
    path("mail/pieces/<str:key>/scan/", pieces.scan, name="scan"),
    path("mail/pieces/<str:key>/paper/", pieces.paper, name="paper"),
    path("scores/", scores.files, name="scores"),
    path("scores/unclaimed/", scores.unclaimed, name="unclaimed"),
    path("scores/unclaimed/<int:number>/", scores.claim, name="claim"),
    path("scores/<str:key>/", scores.score_file, name="score_file"),
    path("scores/<str:key>/undo/", scores.undo, name="undo_scores"),
    path("mail/pieces/<str:key>/picture/", batches.picture, name="picture"),
    path("people/<str:key>/cover-sheet/<slug:kind>/", batches.sheet, name="sheet"),
    path("mail/pieces/<str:key>/file/", mailed.file_it, name="file"),
]
