import { z } from 'zod';

export const PersonKey = z.enum(['ana', 'ben', 'carla']);
export type PersonKey = z.infer<typeof PersonKey>;

/** One personal chat with the bot per person, one group chat, one team with two channels. */
export const PlaceKey = z.enum(['personal', 'group', 'general', 'renewals']);
export type PlaceKey = z.infer<typeof PlaceKey>;
