export { commandOf, commands } from './registry.js';
export type { Command, CommandContext, CommandId, CommandLabel, CommandParams, Need, Outcome } from './registry.js';
export type { ExampleRow } from './example-commands.js';
export type { LookChanges } from './look-commands.js';
export type { SignalChanges, StageKind } from './stage-commands.js';
export type { WidgetChanges } from './widget-settings-commands.js';
