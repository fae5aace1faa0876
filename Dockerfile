# Current LTS; the program itself asks for Node 20.19 or newer.
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: the build below needs the sources, which are not there yet.
RUN npm ci --ignore-scripts
COPY build.mjs tsconfig.json ./
COPY catalog ./catalog
COPY intents ./intents
COPY src ./src
RUN npm run build -- --image

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY catalog ./catalog
COPY intents ./intents
COPY manifest.yml ./

USER node
# /healthz and /readyz; in HTTP mode also /slack/events.
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Running answers are finished first, within ten seconds.
STOPSIGNAL SIGTERM
CMD ["node", "dist/main.js"]
