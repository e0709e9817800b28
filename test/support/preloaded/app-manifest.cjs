module.exports = globalThis.preloaded['@microsoft/app-manifest'];
