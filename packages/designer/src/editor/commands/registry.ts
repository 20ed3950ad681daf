import { archiveCommands } from './archive-commands.js';
import { benchmarkCommands } from './benchmark-commands.js';
import { boardCommands } from './board-commands.js';
import { boardListCommands } from './board-list-commands.js';
import { boardSettingsCommands } from './board-settings-commands.js';
import { checklistCommands } from './checklist-commands.js';
import type { Command, CommandContext, Need, Outcome } from './command.js';
import { documentCommands } from './document-commands.js';
import { driverCommands } from './driver-commands.js';
import { exampleCommands } from './example-commands.js';
import { funnelBoardCommands } from './funnel-board-commands.js';
import { funnelCommands } from './funnel-commands.js';
import { groupCommands } from './group-commands.js';
import { lookCommands } from './look-commands.js';
import { metricCommands } from './metric-commands.js';
import { metricLifeCommands } from './metric-life-commands.js';
import { pasteCommands } from './paste-commands.js';
import { orderCommands } from './order-commands.js';
import { funnelListCommands } from './funnel-list-commands.js';
import { modelCommands } from './model-commands.js';
import { propertyCommands } from './property-commands.js';
import { tagCommands } from './tag-commands.js';
import { severalCommands } from './several-commands.js';
import { stageCommands } from './stage-commands.js';
import { stageGoalCommands } from './stage-goal-commands.js';
import { targetCommands } from './target-commands.js';
import { transitionCommands } from './transition-commands.js';
import { versionCommands } from './version-commands.js';
import { widgetCommands } from './widget-commands.js';
import { widgetSettingsCommands } from './widget-settings-commands.js';

/** Everything that can be done to a document. Elements send these and change nothing themselves. */
export const commands = {
  ...documentCommands,
  ...funnelCommands,
  ...tagCommands,
  ...groupCommands,
  ...funnelListCommands,
  ...stageCommands,
  ...archiveCommands,
  ...pasteCommands,
  ...lookCommands,
  ...orderCommands,
  ...stageGoalCommands,
  ...severalCommands,
  ...checklistCommands,
  ...transitionCommands,
  ...metricCommands,
  ...metricLifeCommands,
  ...targetCommands,
  ...benchmarkCommands,
  ...driverCommands,
  ...exampleCommands,
  ...boardCommands,
  ...boardListCommands,
  ...boardSettingsCommands,
  ...widgetCommands,
  ...widgetSettingsCommands,
  ...versionCommands,
  ...funnelBoardCommands,
  ...modelCommands,
  ...propertyCommands,
};

export type CommandId = keyof typeof commands;
export type CommandParams<Id extends CommandId> = (typeof commands)[Id] extends Command<infer Params> ? Params : never;

/** The id of the message that says what a command did: "Undo: rename stage". */
export type CommandLabel = `designer.do.${CommandId}`;

/** The registry's view of a command whose parameters are not known before it runs. */
export function commandOf<Id extends CommandId>(id: Id): Command<CommandParams<Id>> {
  return commands[id] as unknown as Command<CommandParams<Id>>;
}

export type { Command, CommandContext, Need, Outcome };
