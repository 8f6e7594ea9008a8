"""Addresses under /cashier/."""

from django.urls import path

from cecs.portals.cashier.views import day, deposits, receipts, refunds

app_name = "cashier"
urlpatterns = [
    path("", day.ledger, name="day"),
    path("receipts/", receipts.find, name="find"),
    path("receipts/<str:key>/", receipts.receipt, name="receipt"),
    path("receipts/<str:key>/refund/", receipts.ask, name="ask"),
    path("deposits/", deposits.in_hand, name="deposits"),
    path("deposits/<str:key>/", deposits.deposit, name="deposit"),
    path("papers/<str:key>/sent-back/", deposits.sent_back, name="sent_back"),
    path("refunds/", refunds.waiting, name="refunds"),
    path("refunds/<str:key>/", refunds.refund, name="refund"),
]
