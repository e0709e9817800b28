# Channel Guide for production. Build: docker build -t channel-guide .
# The Node version is pinned: raise it with every security release of Node 24.
ARG NODE=24.22.1-bookworm-slim

# Pages and bot are built by tools that do not go into the image.
FROM node:${NODE} AS built
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY vite.config.ts vite.server.config.ts tsconfig.json ./
COPY src ./src
COPY cards ./cards
COPY dialogs ./dialogs
COPY bot ./bot
RUN npm run build

# The image brings its own Node: the optional packages with Node inside stay out.
FROM node:${NODE} AS packages
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:${NODE}
ENV NODE_ENV=production DATA_DIR=/data
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY package.json ./
COPY --from=packages /build/node_modules ./node_modules
COPY --from=built /build/dist ./dist
COPY src ./src
COPY cards ./cards
COPY dialogs ./dialogs
COPY bot ./bot
# What runs cannot change its own files: they belong to root.
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT ?? 3978) + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bot/serve.js"]
