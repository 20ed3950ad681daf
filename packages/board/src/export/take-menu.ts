import type { MenuSelectEvent, WeirMenu } from '@weir/ui';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { ExportKind } from './export-kinds.js';
import { loadOverlays } from '../widgets/lazy-elements.js';
import { firstMessages } from '../words/first/index.js';
import { takeAlong } from './take.js';
import type { TakeOutcome, Taking } from './take.js';
import { takeMessages } from './words/index.js';

/** So long it is said how something was taken along. */
const TOLD_MS = 4_000;

/** The menu of a card by which its figures are taken along, and how that ended. */
export class TakeMenu {
  #outcome: TakeOutcome | null = null;

  /** @param taking what there is to take now; null: nothing */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly taking: () => Taking | null,
  ) {}

  render({ localizer }: Pick<Taking, 'localizer'>, kinds: readonly ExportKind[]): TemplateResult {
    const items = kinds.map((kind) => ({ value: kind, label: localizer.say(takeMessages, `take.${kind}`) }));
    const outcome = this.#outcome;
    const told = outcome && outcome !== 'taken-over' ? localizer.say(takeMessages, `take.${outcome}`) : '';
    return html`<span class="taken small muted" aria-live="polite">${told}</span>
      <weir-menu
        class="take"
        label=${localizer.say(firstMessages, 'take.menu')}
        placement="bottom-end"
        .items=${items}
        @menu-select=${({ value }: MenuSelectEvent) => void this.#take(value as ExportKind)}
      ></weir-menu>`;
  }

  /** @param root where it is drawn */
  async open(root: ParentNode): Promise<void> {
    const menu = root.querySelector<WeirMenu>('weir-menu.take');
    await menu?.updateComplete;
    menu?.show();
  }

  async #take(kind: ExportKind): Promise<void> {
    const taking = this.taking();
    if (!taking) return;
    this.#tell(await takeAlong(kind, taking).catch(() => 'failed' as const));
    setTimeout(() => this.#tell(null), TOLD_MS);
  }

  #tell(outcome: TakeOutcome | null): void {
    this.#outcome = outcome;
    this.host.requestUpdate();
  }
}

/** The menu of a card, with what it opens by. */
export async function fetchTakeMenu(host: ReactiveControllerHost, taking: () => Taking | null): Promise<TakeMenu> {
  await loadOverlays();
  return new TakeMenu(host, taking);
}
