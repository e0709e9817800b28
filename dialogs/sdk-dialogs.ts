/** The SDK's dialogs, each from its own file: the package as a whole brings recognisers that nothing here may use. */
export type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
export { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';
