"""Addresses under /desk/."""

from django.urls import path

from cecs.portals.desk.views import (
    copies,
    corrections,
    decide,
    determine,
    evidence,
    file,
    letter,
    messages,
    notices,
    orders,
    queue,
    tasks,
)

app_name = "desk"
_FILE = "applications/<str:key>/"
urlpatterns = [
    path("", queue.queue, name="queue"),
    path("next/", queue.take_next, name="next"),
    path("decisions/", queue.decisions, name="decisions"),
    path(_FILE, file.file, name="file"),
    path(f"{_FILE}take-up/", file.take, name="take_up"),
    path(f"{_FILE}give-to/", file.give_to, name="give_to"),
    path(f"{_FILE}agree/", determine.agree_all, name="agree_all"),
    path(f"{_FILE}agree/<path:requirement>/", determine.agree_one, name="agree"),
    path(f"{_FILE}determine/<path:requirement>/", determine.differ, name="determine"),
    path(f"{_FILE}complete/", determine.complete, name="complete"),
    path(f"{_FILE}letter/", letter.preview, name="letter"),
    path(f"{_FILE}letters/<str:letter_key>/", letter.sent_letter, name="sent_letter"),
    path(f"{_FILE}evidence/verify/", evidence.verify_all, name="verify_all"),
    path(f"{_FILE}evidence/<str:number>/verify/", evidence.verify, name="verify"),
    path(f"{_FILE}documents/<str:document_key>/", evidence.document, name="document"),
    path(f"{_FILE}decide/", decide.decision, name="decide"),
    path(f"{_FILE}send-back/", decide.back, name="send_back"),
    path(f"{_FILE}messages/", messages.messages, name="messages"),
    path("corrections/<str:key>/", corrections.correction, name="correction"),
    path("corrections/<str:key>/paper/", corrections.paper, name="correction_paper"),
    path("copies/<str:key>/paper/", copies.copy_paper, name="copy_paper"),
    path("standing-orders/", orders.orders, name="orders"),
    path("standing-orders/sign/", orders.sign, name="sign_order"),
    path("standing-orders/<str:key>/", orders.order, name="order"),
    path("standing-orders/<str:key>/end/", orders.end, name="end_order"),
    path("notices/", notices.notices, name="notices"),
    path("notices/write/", notices.write, name="write_notice"),
    path("notices/<str:key>/", notices.notice, name="notice"),
    path("notices/<str:key>/another-wording/", notices.reword, name="reword_notice"),
    path("notices/<str:key>/review/", notices.review, name="review_notice"),
    path("notices/<str:key>/end/", notices.end, name="end_notice"),
    path("notices/<str:key>/sign/<int:version>/", notices.sign, name="sign_notice"),
    path("tasks/", tasks.tasks, name="tasks"),
    path("tasks/<str:key>/", tasks.task, name="task"),
]
