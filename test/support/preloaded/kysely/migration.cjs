module.exports = globalThis.preloaded['kysely/migration'];
