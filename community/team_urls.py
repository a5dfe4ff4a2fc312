"""The addresses of what the police team and the panel ask of each other between meetings."""

from __future__ import annotations

from django.urls import URLPattern, path

from community.views import help, invitations, messages, schemes, updates

PANEL = "panels/<slug:panel>/between/"

urlpatterns: list[URLPattern] = [
    path(PANEL + "activity/", invitations.index, name="invitations"),
    path(PANEL + "activity/new/", invitations.new, name="invitation-new"),
    path(PANEL + "activity/<int:invitation>/", invitations.show, name="invitation"),
    path(PANEL + "activity/<int:invitation>/change/", invitations.edit, name="invitation-change"),
    path(PANEL + "activity/<int:invitation>/cancel/", invitations.cancel, name="invitation-cancel"),
    path(PANEL + "activity/<int:invitation>/enter/", invitations.enter, name="invitation-enter"),
    path(PANEL + "activity/<int:invitation>/reply/", invitations.reply, name="invitation-reply"),
    path(PANEL + "activity/<int:invitation>/calendar.ics", invitations.calendar, name="invitation-calendar"),
    path(PANEL + "updates/", updates.index, name="updates"),
    path(PANEL + "updates/new/", updates.new, name="update-new"),
    path(PANEL + "updates/<int:update>/withdraw/", updates.withdraw, name="update-withdraw"),
    path(PANEL + "schemes/", schemes.index, name="schemes"),
    path(PANEL + "schemes/new/", schemes.new, name="scheme-new"),
    path(PANEL + "schemes/<int:scheme>/change/", schemes.edit, name="scheme-change"),
    path(PANEL + "schemes/<int:scheme>/end/", schemes.end, name="scheme-end"),
    path(PANEL + "messages/", messages.index, name="messages"),
    path(PANEL + "messages/new/", messages.new, name="message-new"),
    path(PANEL + "messages/<int:message>/", messages.show, name="message"),
    path(PANEL + "messages/<int:message>/passed-on/", messages.pass_on, name="message-pass-on"),
    path(PANEL + "help/", help.index, name="help"),
    path(PANEL + "help/ask/", help.ask, name="help-ask"),
    path(PANEL + "help/<int:asked>/answer/", help.answer, name="help-answer"),
    path(PANEL + "help/<int:asked>/done/", help.finish, name="help-finish"),
    path(PANEL + "records.zip", help.export, name="records"),
    path("invitations/<str:token>/", invitations.by_link, name="invitation-link"),
]
