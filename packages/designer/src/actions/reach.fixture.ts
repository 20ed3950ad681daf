import { sendKeys } from '@web/test-runner-commands';
import { click, drawn, edgeOn, find, mount, stageOn } from '../browser.fixture.js';
import { focusedLine, lineOn } from '../outline/outline.fixture.js';
import type { WeirDesigner } from '../weir-designer.js';

export const VIEWS = ['drawing', 'outline'] as const;
export type View = (typeof VIEWS)[number];

export const TARGETS = ['funnel', 'stage', 'transition', 'several'] as const;
export type Target = (typeof TARGETS)[number];

export const SELECTED = {
  funnel: {},
  stage: { stages: ['proposal'] },
  transition: { transitions: ['lead>qualified'] },
  several: { stages: ['lead', 'qualified'] },
} as const;

export const press = async (...keys: readonly string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

/** What is wanted is selected, and has the focus. */
export async function open(view: View, target: Target): Promise<WeirDesigner> {
  const designer = await mount('weir-designer', { width: 1240, height: 900, funnelView: view });
  await (view === 'outline' ? selectLine(designer, target) : selectPart(designer, target));
  await drawn();
  return designer;
}

async function selectLine(designer: WeirDesigner, target: Target): Promise<void> {
  const lines = {
    funnel: 'funnel',
    stage: 'stage proposal',
    transition: 'transition lead>qualified',
    several: 'stage lead',
  };
  await click(find(lineOn(designer, lines[target]), '.name'));
  if (target !== 'several') return;
  while (focusedLine(designer) !== 'stage qualified') await press('Control+ArrowDown');
  await press('Space');
}

async function selectPart(designer: WeirDesigner, target: Target): Promise<void> {
  const part =
    target === 'transition'
      ? edgeOn(designer, 'lead>qualified')
      : stageOn(designer, target === 'stage' ? 'proposal' : 'lead');
  part.focus();
  await press(target === 'funnel' ? 'Escape' : 'Enter');
  if (target !== 'several') return;
  await sendKeys({ down: 'Shift' });
  await click(stageOn(designer, 'qualified'));
  await sendKeys({ up: 'Shift' });
}
