import { z } from 'zod';

import { SavedView } from '../../views/view.ts';

export const SavedViews = z.strictObject({ views: z.array(SavedView) });
