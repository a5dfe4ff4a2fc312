"""The addresses of panels, their people and their terms."""

from __future__ import annotations

from django.urls import URLPattern, path

from panels.views import amendments, members, panels, rights, terms

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
    path("panels/<slug:panel>/members/<int:membership>/contact/", rights.contact, name="member-contact"),
    path("panels/<slug:panel>/partners/add/", members.add_partner, name="partner-add"),
    path("panels/<slug:panel>/partners/<int:partnership>/contact/", rights.partner_contact, name="partner-contact"),
    path("details/consents/", rights.consents, name="consents"),
    path("panels/<slug:panel>/data-controller/", rights.controller, name="data-controller"),
    path("panels/<slug:panel>/members/review/", rights.review, name="list-review"),
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
