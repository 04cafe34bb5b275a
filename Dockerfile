# One image, three processes (api, worker, urgence) and the command line: the command chooses (docker-compose.yml).
# glibc, never Alpine: Temporal's native core is not built for musl.
FROM node:24-bookworm-slim AS construction
WORKDIR /relais
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: the lock file may lack the binaries of this platform.
RUN npm install --include=dev --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY apps ./apps
COPY workflows ./workflows
COPY activities ./activities
COPY libs ./libs
COPY scripts/empaqueter.mjs ./scripts/
RUN npm run build
# The optional packages are those of the demonstration (an embedded PostgreSQL, a login for everybody): not in production.
# They are taken off the list first: `--omit=optional` would also drop the binary that prints the letters, optional for each platform.
RUN npm pkg delete optionalDependencies \
 && npm prune --omit=dev --no-audit --no-fund \
 && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 -type d ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -rf {} + \
 && rm -rf apps/demo dist/apps/demo

FROM node:24-bookworm-slim
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
