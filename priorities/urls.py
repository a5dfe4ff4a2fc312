"""Addresses of the priorities."""

from django.urls import path

from .views import agreeing, drafts, reading, reviews, work

PANEL = "panels/<slug:panel>/priorities/"
DRAFT = PANEL + "drafts/<int:priority>/"
PRIORITY = PANEL + "<int:priority>/"
REVIEWS = PANEL + "reviews/<int:meeting>/"

urlpatterns = [
    path(PANEL, reading.index, name="priorities"),
    path(PANEL + "tell-residents/", reading.share, name="priorities-share"),
    path(PANEL + "poster.pdf", reading.poster, name="priorities-poster"),
    path(PANEL + "first/", agreeing.set_first, name="priority-first"),
    path(PANEL + "record/", agreeing.record, name="priority-record"),
    path(PANEL + "time/", work.activity, name="activity"),
    path(PANEL + "time/new/", work.spend, name="activity-new"),
    path(PANEL + "drafts/new/", drafts.new, name="priority-draft-new"),
    path(PANEL + "drafts/first/", drafts.new_first, name="priority-first-draft-new"),
    path(DRAFT, drafts.show, name="priority-draft"),
    path(DRAFT + "change/", drafts.change, name="priority-draft-change"),
    path(DRAFT + "change-first/", drafts.change_first, name="priority-first-draft-change"),
    path(DRAFT + "answer/", drafts.answer, name="priority-draft-answer"),
    path(DRAFT + "put/", drafts.put, name="priority-draft-put"),
    path(DRAFT + "drop/", drafts.drop, name="priority-draft-drop"),
    path(DRAFT + "drop-first/", drafts.drop_first, name="priority-first-draft-drop"),
    path(DRAFT + "set/", agreeing.set_from_draft, name="priority-first-set"),
    path(DRAFT + "agree/", agreeing.agree, name="priority-draft-agree"),
    path(PANEL + "proposed/<int:priority>/", drafts.proposal, name="priority-proposal"),
    path(REVIEWS, reviews.index, name="priority-reviews"),
    path(REVIEWS + "<int:priority>/", reviews.review, name="priority-review"),
    path(REVIEWS + "<int:priority>/amend/", reviews.amend, name="priority-amend"),
    path(REVIEWS + "<int:priority>/amend-first/", reviews.amend_first, name="priority-first-amend"),
    path(PANEL + "ballot/<int:meeting>/", agreeing.ballot, name="priority-ballot"),
    path(PANEL + "ballot/<int:meeting>/<int:motion>/adopt/", agreeing.adopt, name="priority-adopt"),
    path(PRIORITY, reading.show, name="priority"),
    path(PRIORITY + "update/", work.tell, name="priority-update"),
    path(PRIORITY + "evidence/", work.add_evidence, name="evidence-add"),
    path(PRIORITY + "evidence/<int:evidence>/remove/", work.remove_evidence, name="evidence-remove"),
    path(PRIORITY + "actions/", work.plan, name="priority-action-plan"),
    path(PRIORITY + "actions/<int:action>/", work.finish, name="priority-action-finish"),
]
