"""Addresses of everybody's own details and rights, and of those who answer requests."""

from django.urls import path

from people.views import answering, details, rights

urlpatterns = [
    path("details/", details.details, name="details"),
    path("details/change/", details.change, name="details-change"),
    path("details/rights/", rights.index, name="rights"),
    path("details/rights/ask/", rights.ask, name="right-ask"),
    path("details/rights/complain/", rights.complain, name="data-complain"),
    path("details/rights/<slug:reference>/", rights.show, name="right"),
    path("details/rights/<slug:reference>/reply/", rights.reply, name="right-reply"),
    path("details/copies/<slug:reference>/", rights.copy, name="data-copy"),
    path("details/complaints/<slug:reference>/", rights.complaint, name="data-complaint"),
    path("data-requests/", answering.index, name="data-requests"),
    path("data-requests/<slug:reference>/", answering.show, name="data-request"),
    path("data-requests/<slug:reference>/question/", answering.ask, name="data-request-ask"),
    path("data-requests/<slug:reference>/reply/", answering.reply, name="data-request-reply"),
    path("data-requests/<slug:reference>/time/", answering.extend, name="data-request-extend"),
    path("data-requests/<slug:reference>/answer/", answering.answer, name="data-request-answer"),
    path("data-requests/<slug:reference>/refusal/", answering.refuse, name="data-request-refuse"),
    path("data-requests/<slug:reference>/copy/", answering.order, name="data-copy-order"),
    path("data-requests/<slug:reference>/release/", answering.release, name="data-copy-release"),
    path("data-requests/<slug:reference>/letter/", answering.letter, name="data-request-letter"),
    path("data-requests/<slug:reference>/copy/post/", answering.post_copy, name="data-copy-post"),
    path("data-complaints/<slug:reference>/letter/", answering.complaint_letter, name="data-complaint-letter"),
    path("data-complaints/<slug:reference>/", answering.complaint, name="data-complaint-kept"),
    path("data-complaints/<slug:reference>/acknowledgement/", answering.acknowledge, name="data-complaint-acknowledge"),
    path("data-complaints/<slug:reference>/answer/", answering.answer_complaint, name="data-complaint-answer"),
]
