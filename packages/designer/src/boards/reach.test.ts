import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../editor/index.js';
import type { CommandId } from '../editor/index.js';

/** What the views of boards send: each by a control that Tab comes to, or by a key on a card. */
const sent = fs
  .readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .map((file) => fs.readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  .join('\n');

const about = (Object.keys(commands) as CommandId[]).filter(
  (id) => commands[id].needs === 'board' || commands[id].needs === 'widget' || id === 'board/add',
);

/** What `addBoard` does, which the menu of boards calls. */
const byName: readonly CommandId[] = ['board/add'];

test.each(about)('%s can be done where boards are edited', (id) => {
  expect(sent).toContain(byName.includes(id) ? 'addBoard(' : `'${id}'`);
});
