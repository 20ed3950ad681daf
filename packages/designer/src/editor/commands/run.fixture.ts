import { validateDocument } from '@weir/schema';
import { expect } from 'vitest';
import { exampleDocument } from '../example.fixture.js';
import { commandOf } from './registry.js';
import type { CommandContext, CommandId, CommandParams, Outcome } from './registry.js';

/** Runs a command, and holds it to what every command promises: the given document stays as it is, the new one is valid. */
export function run<Id extends CommandId>(
  id: Id,
  params: CommandParams<Id>,
  document = exampleDocument,
  context?: CommandContext,
): Outcome {
  const frozen = JSON.stringify(document);
  const outcome = commandOf(id).run(document, params, context);
  expect(JSON.stringify(document), 'the document that was given').toBe(frozen);
  expect(validateDocument(outcome.document)).toEqual([]);
  return outcome;
}
