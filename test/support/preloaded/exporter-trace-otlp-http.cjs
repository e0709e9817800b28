module.exports = globalThis.preloaded['@opentelemetry/exporter-trace-otlp-http'];
