# One image, four processes (api, worker, urgence, vigie) and the command line: the command chooses (docker-compose.yml).
# glibc, never Alpine: Temporal's native core is not built for musl. `npm run image -- essayer` plays these instructions in an empty
# folder, without a container engine, and starts what they leave.
FROM node:24-bookworm-slim AS construction
WORKDIR /relais
COPY package.json package-lock.json .npmrc ./
COPY scripts/image.mjs scripts/empaqueter.mjs ./scripts/
RUN npm run --silent image -- installer
COPY tsconfig.json tsconfig.build.json ./
COPY apps ./apps
COPY workflows ./workflows
COPY activities ./activities
COPY libs ./libs
RUN npm run --silent image -- construire
RUN npm run --silent image -- alleger

FROM node:24-bookworm-slim
# PostgreSQL's own tools, of the version of its server, for `relais sauvegarder` and `restaurer`: Debian 12 has only those of 15.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl \
 && curl -fsSL -o /usr/share/keyrings/pgdg.asc https://www.postgresql.org/media/keys/ACCC4CF8.asc \
 && echo 'deb [signed-by=/usr/share/keyrings/pgdg.asc] https://apt.postgresql.org/pub/repos/apt bookworm-pgdg main' > /etc/apt/sources.list.d/pgdg.list \
 && apt-get update && apt-get install -y --no-install-recommends postgresql-client-16 \
 && apt-get purge -y --auto-remove curl && rm -rf /var/lib/apt/lists/*
WORKDIR /relais
ENV NODE_ENV=production HOTE=0.0.0.0 RELAIS_BUNDLE=dist/workflows.bundle.js
COPY --from=construction /relais/package.json ./
COPY --from=construction /relais/node_modules ./node_modules
COPY --from=construction /relais/dist ./dist
# Read as they stand: the migrations by the command line, the theme and the templates of what is printed by the site.
COPY --from=construction /relais/libs/registre/migrations ./libs/registre/migrations
COPY --from=construction /relais/apps/api/src/commun/theme ./apps/api/src/commun/theme
COPY --from=construction /relais/libs/infra/documents/gabarits ./libs/infra/documents/gabarits
USER node
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "dist/programmes/api.js"]
