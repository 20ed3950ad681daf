import { WeirError, reasonOf } from '@weir/schema';
import { uiMessages } from '@weir/ui';
import type { DraftLife } from '../drafts/draft-life.js';
import { WeirErrorEvent, WeirPublishEvent } from '../element/events.js';
import { designerMessages } from '../words/index.js';
import type { Shell } from './shell.js';

/** From the wish to publish to the document being published: a check, a question, the host, the store. */
export class Publishing {
  #isRunning = false;

  constructor(
    private readonly shell: Shell,
    private readonly drafts: DraftLife,
  ) {}

  get isRunning(): boolean {
    return this.#isRunning;
  }

  async ask(): Promise<void> {
    const { editor, localizer } = this.shell;
    const errors = editor.diagnoseNow().filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const error = new WeirError('designer/publish-errors', { count: errors.length });
      this.shell.toast({ message: localizer.describe(error), tone: 'warning' });
      return;
    }
    if ((await this.shell.dialog('publish')?.show()) === 'publish') await this.#publish();
  }

  async #publish(): Promise<void> {
    const { editor, localizer } = this.shell;
    this.#set(true);
    try {
      const event = new WeirPublishEvent(editor.document);
      if (!this.shell.emit(event)) return;
      await event.settled();
      await this.drafts.keeper?.publish();
      editor.keepIds();
      this.shell.toast({ message: localizer.say(designerMessages, 'designer.published-now'), tone: 'positive' });
    } catch (cause) {
      const error = new WeirError('designer/publish-failed', { reason: reasonOf(cause) }, { cause });
      const action = { label: localizer.say(uiMessages, 'ui.retry'), run: () => void this.#publish() };
      this.shell.toast({ message: localizer.describe(error), tone: 'negative', action });
      this.shell.emit(new WeirErrorEvent(error, 'publish', () => this.#publish()));
    } finally {
      this.#set(false);
    }
  }

  #set(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.shell.changed();
  }
}
