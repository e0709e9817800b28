module.exports = globalThis.preloaded['botbuilder'];
