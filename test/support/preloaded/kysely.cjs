module.exports = globalThis.preloaded['kysely'];
