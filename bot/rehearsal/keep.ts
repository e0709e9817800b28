import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { MessageView, PersonKey, Reaction } from '../../src/pages/rehearsal/room-api.ts';
import { type StoredMessage } from './messages.ts';
import { Withdrawal } from './standings.ts';

/** Where the room's messages outlive the process. */
export interface Keep {
  load(): { messages: StoredMessage[]; installed: string[]; withdrawn: [string, Withdrawal][]; lastId: number };
  saveMessage(message: StoredMessage): void;
  saveInstalled(conversation: string): void;
  /** Without `how`: the app is back. */
  saveWithdrawn(conversation: string, how: Withdrawal | undefined): void;
  saveLastId(id: number): void;
  close(): void;
}

export const keepNothing: Keep = {
  load: () => ({ messages: [], installed: [], withdrawn: [], lastId: 0 }),
  saveMessage: () => undefined,
  saveInstalled: () => undefined,
  saveWithdrawn: () => undefined,
  saveLastId: () => undefined,
  close: () => undefined,
};

const StoredRow = MessageView.omit({ place: true, at: true, isPrivate: true, refreshes: true }).extend({
  conversation: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  views: z.record(z.string(), z.unknown()),
  onlyFor: PersonKey.optional(),
  // Absent from messages of before there were any.
  edition: z.number().default(0),
  reactions: z.array(Reaction).default([]),
});
const Row = z.object({ body: z.string().transform((body) => StoredRow.parse(JSON.parse(body))) });
const InstalledRow = z.object({ conversation: z.string() });
const WithdrawnRow = z.object({ conversation: z.string(), how: Withdrawal });
const LastIdRow = z.object({ last: z.number() });

const SCHEMA = `
  create table if not exists message (id integer primary key, body text not null) strict;
  create table if not exists installed (conversation text primary key) strict;
  create table if not exists withdrawn (conversation text primary key, how text not null) strict;
  create table if not exists last_id (one integer primary key check (one = 1), last integer not null) strict;
`;

/** A rehearsal may lose its last words in a power cut, so it does not wait for the disk (`synchronous = normal`). */
export const openKeep = (file: string): Keep => {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${SCHEMA}`);
  const putMessage = database.prepare('insert or replace into message (id, body) values (?, ?)');
  const putInstalled = database.prepare('insert or ignore into installed (conversation) values (?)');
  const putWithdrawn = database.prepare('insert or replace into withdrawn (conversation, how) values (?, ?)');
  const dropWithdrawn = database.prepare('delete from withdrawn where conversation = ?');
  const putLastId = database.prepare('insert or replace into last_id (one, last) values (1, ?)');
  return {
    load: () => ({
      messages: z
        .array(Row)
        .parse(database.prepare('select body from message order by id').all())
        .map(({ body }) => body),
      installed: z
        .array(InstalledRow)
        .parse(database.prepare('select conversation from installed').all())
        .map(({ conversation }) => conversation),
      withdrawn: z
        .array(WithdrawnRow)
        .parse(database.prepare('select conversation, how from withdrawn').all())
        .map(({ conversation, how }) => [conversation, how]),
      lastId: z.array(LastIdRow).parse(database.prepare('select last from last_id').all())[0]?.last ?? 0,
    }),
    saveMessage: (message) => void putMessage.run(Number(message.id), JSON.stringify(message)),
    saveInstalled: (conversation) => void putInstalled.run(conversation),
    saveWithdrawn(conversation, how) {
      if (how === undefined) dropWithdrawn.run(conversation);
      else putWithdrawn.run(conversation, how);
    },
    saveLastId: (id) => void putLastId.run(id),
    close: () => database.close(),
  };
};
