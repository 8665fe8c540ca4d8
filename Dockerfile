# Build: everything into one environment, from the lock and nothing else.
FROM python:3.12-slim-bookworm AS build
ENV UV_PROJECT_ENVIRONMENT=/app \
    UV_PYTHON_DOWNLOADS=never \
    UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /build
# The parts change less often than our own code: a layer of their own.
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --extra postgres --no-install-project
COPY README.md LICENSE NOTICE ./
COPY src src
# The package holds what is read inside the product.
COPY docs docs
RUN uv sync --frozen --no-dev --extra postgres --no-editable

# Run: no compiler, no uv, not root.
FROM python:3.12-slim-bookworm
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin amends \
 && install -d -o amends -g amends -m 0700 /data
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH \
    AMENDS_HOME=/data \
    MALLOC_ARENA_MAX=2 \
    PYTHONUNBUFFERED=1
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["amends", "web", "--host", "0.0.0.0", "--port", "8000"]
