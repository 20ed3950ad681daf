import type { Editor } from '../../editor/index.js';
import type { StageProperties } from '../custom/property-schema.js';

/** What a host has added to the editors of its documents. */
export interface HostOptions {
  readonly stageProperties: StageProperties | undefined;
}

const byEditor = new WeakMap<Editor, HostOptions>();

export function setHostOptions(editor: Editor, options: HostOptions): void {
  byEditor.set(editor, options);
}

/** The properties that the host keeps at each stage. */
export function stagePropertiesOf(editor: Editor): StageProperties | undefined {
  return byEditor.get(editor)?.stageProperties;
}
