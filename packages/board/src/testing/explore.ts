import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { WeirBoard } from '../elements/board/board.js';
import { find, findAll, textOf } from './mount.js';

/** A widget of a board, by the end of its name. */
export const widget = (board: WeirBoard, name: string) => find(board, `weir-${name}`);
export const menuOf = (board: WeirBoard) => find(find(board, 'weir-explore'), 'weir-menu');
export const itemsOf = (board: WeirBoard) => findAll(menuOf(board), '.item').map(textOf);

export async function click(target: Element, button: 'left' | 'right' = 'left'): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)], button });
}

export async function opened(board: WeirBoard): Promise<void> {
  await waitUntil(() => board.shadowRoot?.querySelector('weir-explore'), 'what explores is loaded');
  await waitUntil(() => find(menuOf(board), '.popup').matches(':popover-open'), 'the menu opens');
}

export async function choose(board: WeirBoard, label: string): Promise<void> {
  await opened(board);
  const item = findAll(menuOf(board), '.item').find((each) => textOf(each) === label);
  if (!item) throw new Error(`${label} is not among ${itemsOf(board).join(', ')}`);
  await click(item);
  await board.ready;
}

export const explainOf = (board: WeirBoard) => find(find(board, 'weir-explore'), 'weir-explain');
export async function explained(board: WeirBoard): Promise<HTMLElement> {
  await waitUntil(() => explainOf(board).shadowRoot?.querySelector('weir-dialog weir-explanation'), 'it is explained');
  return find(explainOf(board), 'weir-dialog');
}
/** What appears lets through what lies below until it is there. */
export async function stood(element: Element): Promise<void> {
  await aTimeout(400);
  await expect(element).to.be.accessible();
}
export const press = (key: string) => sendKeys({ press: key });
