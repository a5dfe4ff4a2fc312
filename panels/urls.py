"""The addresses of panels, their people and their terms."""

from __future__ import annotations

from django.urls import URLPattern, path

from panels.views import amendments, conduct, joining, members, panels, reports, rights, suspension, terms

urlpatterns: list[URLPattern] = [
    path("wards/", panels.wards, name="wards"),
    path("panels/new/<slug:ward>/", panels.new, name="panel-new"),
    path("panels/<slug:panel>/activate/", panels.activate, name="panel-activate"),
    path("panels/<slug:panel>/members/", members.index, name="members"),
    path("panels/<slug:panel>/members/add/", members.propose, name="member-add"),
    path("panels/<slug:panel>/members/found/", members.found, name="member-found"),
    path("panels/<slug:panel>/members/<int:membership>/", members.show, name="member"),
    path("panels/<slug:panel>/members/<int:membership>/office/", members.office, name="office-name"),
    path("panels/<slug:panel>/members/<int:membership>/interim-office/", members.interim_office, name="office-interim"),
    path("panels/<slug:panel>/members/<int:membership>/papers/", members.papers, name="member-papers"),
    path("panels/<slug:panel>/members/<int:membership>/ask/", members.ask, name="member-ask"),
    path("panels/<slug:panel>/members/<int:membership>/contact/", members.contact, name="member-contact"),
    path("panels/<slug:panel>/members/<int:membership>/deselect/", conduct.propose, name="member-deselect"),
    path("panels/<slug:panel>/members/<int:membership>/suspend/", suspension.impose, name="member-suspend"),
    path("panels/<slug:panel>/members/<int:membership>/suspension/", suspension.review, name="member-suspension"),
    path("panels/<slug:panel>/deselections/<str:reference>/", conduct.show, name="deselection"),
    path("panels/<slug:panel>/deselections/<str:reference>/withdraw/", conduct.withdraw, name="deselection-withdraw"),
    path("panels/<slug:panel>/deselections/<str:reference>/letter/", conduct.appeal_by_letter, name="deselection-letter"),
    path("panels/<slug:panel>/deselections/<str:reference>/own/", conduct.own, name="deselection-own"),
    path("panels/<slug:panel>/deselections/<str:reference>/appeal/", conduct.appeal, name="deselection-appeal"),
    path("panels/<slug:panel>/conduct/", reports.tell, name="conduct-tell"),
    path("panels/<slug:panel>/conduct/<str:reference>/", reports.show, name="conduct-report"),
    path("panels/<slug:panel>/partners/add/", members.add_partner, name="partner-add"),
    path("panels/<slug:panel>/partners/<int:partnership>/contact/", members.partner_contact, name="partner-contact"),
    path("panels/<slug:panel>/join/", joining.join, name="join"),
    path("panels/<slug:panel>/join/sent/", joining.joined, name="joined"),
    path("panels/<slug:panel>/interested/", joining.index, name="expressions"),
    path("panels/<slug:panel>/interested/who-answers/", joining.delegate, name="expressions-delegate"),
    path("panels/<slug:panel>/interested/<int:expression>/", joining.show, name="expression"),
    path("panels/<slug:panel>/interested/<int:expression>/answer/", joining.answer, name="expression-answer"),
    path("panels/<slug:panel>/interested/<int:expression>/propose/", joining.take_up, name="expression-take-up"),
    path("panels/<slug:panel>/interested/<int:expression>/close/", joining.close, name="expression-close"),
    path("panels/<slug:panel>/data-requests/enter/", rights.enter, name="data-request-enter"),
    path("panels/<slug:panel>/terms/", terms.show, name="terms"),
    path("panels/<slug:panel>/terms/sign/", terms.sign, name="terms-sign"),
    path("panels/<slug:panel>/terms/paper/", terms.paper, name="terms-paper"),
    path("panels/<slug:panel>/terms/copy/", terms.copy, name="terms-copy"),
    path("panels/<slug:panel>/terms/core/", amendments.adopt_core, name="amendment-core"),
    path("panels/<slug:panel>/terms/proposals/new/", amendments.propose, name="amendment-new"),
    path("panels/<slug:panel>/terms/proposals/<int:amendment>/", amendments.show, name="amendment"),
    path("panels/<slug:panel>/terms/proposals/<int:amendment>/revise/", amendments.revise, name="amendment-revise"),
    path("panels/<slug:panel>/terms/proposals/<int:amendment>/withdraw/", amendments.withdraw, name="amendment-withdraw"),
]
