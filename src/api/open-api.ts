import { z } from 'zod';

import { Language } from '../language/language.ts';
import type { Effect, Endpoint } from './endpoint.ts';
import { Problem } from './problem.ts';

export type Method = 'get' | 'put' | 'post' | 'delete';

/** Where an endpoint is found: `/cases/:number`, after the API's own beginning. */
export interface Route {
  method: Method;
  path: string;
  endpoint: Endpoint;
}

const jsonSchema = (shape: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
};

type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: object };

const parametersIn = (place: 'path' | 'query', shape: z.ZodType): Parameter[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: typeof schema === 'object' ? schema : {},
  }));
};

const text = { type: 'string' } as const;

const common = (effect: Effect): Parameter[] => [
  ...(effect === 'reads'
    ? []
    : [
        {
          name: 'Idempotency-Key',
          in: 'header' as const,
          required: true,
          schema: { ...text, pattern: '^[\\w-]{8,100}$' },
        },
      ]),
  ...(effect === 'changes'
    ? [{ name: 'If-Match', in: 'header' as const, required: true, schema: { ...text, pattern: '^"[1-9]\\d{0,8}"$' } }]
    : []),
  { name: 'Accept-Language', in: 'header', required: false, schema: text },
  { name: 'lang', in: 'query', required: false, schema: { ...text, enum: Language.options } },
];

const bodyOf = ({ takes, shapes: { body } }: Endpoint) => {
  if (takes === 'csv') return { requestBody: { required: true, content: { 'text/csv': { schema: text } } } };
  if (body === undefined) return {};
  const content = { 'application/json': { schema: jsonSchema(body, 'input') } };
  return { requestBody: { required: true, content } };
};

const problemResponse = {
  description: 'Why it was not done',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const operation = (endpoint: Endpoint) => {
  const { summary, effect, shapes } = endpoint;
  const isText = typeof shapes.answer === 'string';
  const content =
    typeof shapes.answer === 'string'
      ? { [shapes.answer]: { schema: text } }
      : { 'application/json': { schema: jsonSchema(shapes.answer, 'output') } };
  return {
    summary,
    parameters: [...parametersIn('path', shapes.path), ...parametersIn('query', shapes.query), ...common(effect)],
    ...bodyOf(endpoint),
    responses: {
      '2XX': {
        description: summary,
        ...(isText ? {} : { headers: { ETag: { description: 'The version of a case', schema: text } } }),
        content,
      },
      default: problemResponse,
    },
  };
};

/** Describes the routes as OpenAPI 3.1 does, from the very shapes that requests are read with. */
export const openApiOf = (routes: readonly Route[], beginning: string) => {
  const paths: Record<string, Partial<Record<Method, ReturnType<typeof operation>>>> = {};
  for (const { method, path, endpoint } of routes) {
    const name = path.replace(/:(\w+)/g, '{$1}');
    paths[name] = { ...paths[name], [method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Channel Guide', version: '1', description: 'What the pages in Teams read and change.' },
    servers: [{ url: beginning }],
    security: [{ teams: [] }],
    paths,
    components: {
      securitySchemes: { teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: jsonSchema(Problem, 'output') },
    },
  };
};
