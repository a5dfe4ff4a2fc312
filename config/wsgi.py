"""The entry for the web server."""

import os

from django.core import checks
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()
# Only commands run the checks by themselves; what production refuses has to stop the web server too.
if refused := checks.run_checks(tags=["production"]):
    raise SystemExit("\n".join(str(reason) for reason in refused))
