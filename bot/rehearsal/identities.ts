/** Who the room pretends to be. Fixed, so that stored conversations still fit after a restart. */
export const APP_ID = '5a1e0f3c-7c1b-4d59-8f0e-4c6a2b9d1e77';
export const TENANT_ID = '0d9c7a4e-51f2-4a36-b8c3-9e2f6d1b4a88';
export const BOT = { id: `28:${APP_ID}`, name: 'Channel Guide' } as const;

/** What the Bot Framework calls itself; botbuilder compares both, so they are not ours to choose. */
export const CHANNEL_ISSUER = 'https://api.botframework.com';
export const CHANNEL_AUDIENCE = 'https://api.botframework.com';

/** Teams on the web: the client that asks for a page's token. */
export const TEAMS_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
