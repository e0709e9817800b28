import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

import { ending, type Watch } from './watch.ts';

export interface Tracing {
  watch: Watch;
  /** Sends what was not sent yet. */
  close: () => Promise<void>;
}

/** Ends that are somebody's choice or Teams' word; whatever else is not here is an error in the trace. */
const well = new Set(['answered', 'silent', 'unknown', 'too-fast', 'served', 'taken', 'refused']);

/** A collector that does not answer must not hold up a stop, in milliseconds. */
const patience = 2_000;

/**
 * Sends each turn with its statements and calls, as OpenTelemetry describes, to the collector at this address. The only
 * file that loads OpenTelemetry, and only loaded where a collector is named.
 */
export const openTracing = (collector: string, version: string): Tracing => {
  const exporter = new OTLPTraceExporter({ url: `${collector}/v1/traces`, timeoutMillis: patience });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'channel-guide', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: patience })],
  });
  // Statements and calls find the turn that they belong to; without a manager each would stand alone.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracer = provider.getTracer('channel-guide', version);
  return {
    watch: {
      follow: (watched, work, endOf) => {
        const span = tracer.startSpan(`${watched.what} ${watched.how}`);
        return context.with(trace.setSpan(context.active(), span), () =>
          ending(work, (outcome) => {
            const end = endOf(outcome);
            span.setAttribute('guide.end', end);
            if (!well.has(end)) span.setStatus({ code: SpanStatusCode.ERROR });
            span.end();
          }),
        );
      },
      took: ({ what, how }, seconds, end) => {
        const span = tracer.startSpan(`${what} ${how}`, { startTime: Date.now() - seconds * 1000 });
        span.setAttribute('guide.end', end);
        if (!well.has(end)) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    },
    close: async () => {
      await provider.shutdown().catch(() => undefined);
      context.disable();
    },
  };
};
