module.exports = globalThis.preloaded['restify'];
