import type { State } from '../state.js';

/** One page of the product. It stays on the screen's tree while another one is shown, so that nothing of it is lost. */
export interface Page {
  readonly element: HTMLElement;
  /** Draws the page for a state; called each time it is shown, and when the state changes while it is. */
  show(state: State): Promise<void>;
}

/** A step is gone back by the browser too; `back` is a person who went back on the page itself; else the address alone is another. */
export type How = 'step' | 'back';

/** A page tells the state that a person made on it. */
export type ChangeState = (change: Partial<State>, how?: How) => void;
