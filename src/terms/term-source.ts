import { z } from 'zod';

export const TermSource = z.enum(['case', 'subscription']);
export type TermSource = z.infer<typeof TermSource>;
