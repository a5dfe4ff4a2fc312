"""Addresses of complaints: at a panel by its name, in a file by its random reference (R0)."""

from django.urls import path

from .views import desk, making, numbers, own, parts, review

urlpatterns = [
    path("panels/<slug:panel>/complaints/", own.index, name="complaints"),
    path("panels/<slug:panel>/complaints/new/", making.make, name="complaint-make"),
    path("panels/<slug:panel>/complaints/enter/", making.enter, name="complaint-enter"),
    path("panels/<slug:panel>/complaints/sergeant/enter/", making.enter_at_sergeant, name="complaint-enter-sergeant"),
    path("panels/<slug:panel>/complaints/sergeant/asked/", making.asked_at_sergeant, name="complaint-asked-sergeant"),
    path("panels/<slug:panel>/complaints/clocks/", numbers.clocks, name="complaint-clocks"),
    path("complaint-numbers/<slug:borough>/", numbers.numbers, name="complaint-numbers"),
    path("complaints/<slug:reference>/", own.show, name="complaint"),
    path("complaints/<slug:reference>/stage-2/", own.ask, name="complaint-ask"),
    path("complaints/<slug:reference>/settled/", own.settle, name="complaint-settle"),
    path("complaints/<slug:reference>/summary/", parts.summary, name="complaint-summary"),
    path("complaints/<slug:reference>/handling/", parts.handling, name="complaint-handling"),
    path("complaints/<slug:reference>/advice/", parts.advice, name="complaint-advice"),
    path("complaints/<slug:reference>/file/", desk.file, name="complaint-file"),
    path("complaints/<slug:reference>/file/acknowledge/", desk.acknowledge, name="complaint-file-acknowledge"),
    path("complaints/<slug:reference>/file/note/", desk.note, name="complaint-file-note"),
    path("complaints/<slug:reference>/file/meeting/", desk.meeting, name="complaint-file-meeting"),
    path("complaints/<slug:reference>/file/share/", desk.share, name="complaint-file-share"),
    path("complaints/<slug:reference>/file/answer/", desk.answer, name="complaint-file-answer"),
    path("complaints/<slug:reference>/file/aside/", desk.aside, name="complaint-file-aside"),
    path("complaints/<slug:reference>/file/asked/", desk.asked, name="complaint-file-asked"),
    path("complaints/<slug:reference>/file/letters/<int:entry>/", desk.letter, name="complaint-file-letter"),
    path("complaints/<slug:reference>/file/letters/<int:entry>/posted/", desk.posted, name="complaint-file-posted"),
    path("complaints/<slug:reference>/review/", review.file, name="complaint-review"),
    path("complaints/<slug:reference>/review/begin/", review.acknowledge, name="complaint-review-acknowledge"),
    path("complaints/<slug:reference>/review/note/", review.note, name="complaint-review-note"),
    path("complaints/<slug:reference>/review/meeting/", review.meeting, name="complaint-review-meeting"),
    path("complaints/<slug:reference>/review/share/", review.share, name="complaint-review-share"),
    path("complaints/<slug:reference>/review/decide/", review.decide, name="complaint-review-decide"),
    path("complaints/<slug:reference>/review/aside/", review.aside, name="complaint-review-aside"),
    path("complaints/<slug:reference>/review/inspector/", review.inspector, name="complaint-review-inspector"),
    path("complaints/<slug:reference>/review/advice/", review.ask_advice, name="complaint-review-advice"),
    path("complaints/<slug:reference>/review/letters/<int:entry>/", review.letter, name="complaint-review-letter"),
    path("complaints/<slug:reference>/review/letters/<int:entry>/posted/", review.posted, name="complaint-review-posted"),
]
