module.exports = globalThis.preloaded['jose'];
