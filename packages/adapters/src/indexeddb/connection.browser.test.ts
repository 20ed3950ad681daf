import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import type { DBSchema } from 'idb';
import { assertRefused } from '../conformance/assert-refused.js';
import { connect } from './connection.js';
import type { Connection } from './connection.js';

interface Notes extends DBSchema {
  notes: { key: number; value: string };
}

const database = 'connection-test';

function connectNotes(version = 1): Connection<Notes> {
  return connect<Notes>({
    name: 'notes',
    database,
    version,
    upgrade: (db, oldVersion) => void (oldVersion === 0 && db.createObjectStore('notes')),
  });
}

const write = (connection: Connection<Notes>, value: string): Promise<number> =>
  connection.transaction(['notes'], 'readwrite', (tx) => tx.objectStore('notes').put(value, 1));
const read = (connection: Connection<Notes>): Promise<string | undefined> =>
  connection.transaction(['notes'], 'readonly', (tx) => tx.objectStore('notes').get(1));

describe('connection', () => {
  const opened: Connection<Notes>[] = [];
  const open = (version?: number): Connection<Notes> => {
    const connection = connectNotes(version);
    opened.push(connection);
    return connection;
  };
  afterEach(async () => {
    for (const connection of opened.splice(0)) connection.close();
    await deleteDB(database);
  });

  it('steps aside for a newer version in another tab', async () => {
    const older = open(1);
    await write(older, 'kept');
    expect(await read(open(2))).to.equal('kept');
    await assertRefused(read(older), 'store/newer-version', { name: 'notes' });
  });

  it('says so when a tab that does not step aside blocks the upgrade, and works once it is gone', async () => {
    await write(open(1), 'kept');
    opened.at(-1)?.close();
    const stubborn = await openDB(database, 1);
    const newer = open(2);
    await assertRefused(read(newer), 'store/blocked', { name: 'notes' });
    stubborn.close();
    expect(await read(newer)).to.equal('kept');
  });

  it('keeps nothing of a transaction whose work throws', async () => {
    const connection = open();
    await write(connection, 'old');
    const broken = connection.transaction(['notes'], 'readwrite', async (tx) => {
      await tx.objectStore('notes').put('new', 1);
      throw new TypeError('A broken row.');
    });
    await assertRefused(broken, 'store/failed', { name: 'notes', reason: 'A broken row' });
    expect(await read(connection)).to.equal('old');
  });

  it('keeps nothing of a transaction that is withdrawn half-way', async () => {
    const connection = open();
    await write(connection, 'old');
    const controller = new AbortController();
    const half = connection.transaction(
      ['notes'],
      'readwrite',
      async (tx) => {
        await tx.objectStore('notes').put('new', 1);
        controller.abort();
        await tx.objectStore('notes').put('newer', 1);
      },
      controller.signal,
    );
    await assertRefused(half, 'adapter/aborted');
    expect(await read(connection)).to.equal('old');
  });

  it('opens again after it was closed', async () => {
    const connection = open();
    await write(connection, 'kept');
    connection.close();
    connection.close();
    expect(await read(connection)).to.equal('kept');
  });
});
