import { expect, test } from 'vitest';
import { WeirError } from '@weir/schema';
import { indexedDbStore } from './indexeddb-store.js';
import { storageError } from './storage-error.js';

test.each([
  [
    'QuotaExceededError',
    'The browser has no room left for "crm". Free space on this device, or remove data of this site, then try again.',
  ],
  ['VersionError', '"crm" was written by a newer release of this application. Reload the page to get that release.'],
  [
    'SecurityError',
    'The browser does not let this page keep "crm". Allow the site to store data, or use another store.',
  ],
  ['UnknownError', '"crm" could not be read or written: Disk I/O error. Reload the page and try again.'],
])('%s', (name, sentence) => {
  const cause = new DOMException('Disk I/O error.', name);
  expect(storageError(cause, 'crm')).toMatchObject({ message: sentence, cause });
});

test('an error of Weir stays as it is', () => {
  const error = new WeirError('adapter/aborted');
  expect(storageError(error, 'crm')).toBe(error);
});

test('where there is no IndexedDB, a store can be made, and says so when it is used', async () => {
  const store = indexedDbStore({ name: 'crm' });
  await expect(store.load('sales', { context: { user: 'ada' } })).rejects.toMatchObject({ code: 'store/unavailable' });
});
