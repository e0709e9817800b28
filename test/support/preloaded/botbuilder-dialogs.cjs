module.exports = globalThis.preloaded['botbuilder-dialogs'];
