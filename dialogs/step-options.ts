import type { Talk } from './talk.ts';

/** What a waterfall begins with, each time it is walked. */
export interface StepOptions<Of extends Talk = Talk> {
  talk: Of;
  /** Something to say above the question. */
  problem?: string | undefined;
}
