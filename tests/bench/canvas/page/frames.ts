import { watchThread } from '../../chromium/watch-thread.js';

/** All that was asked for is on the screen: React may draw in a task of its own, and the browser draws after that. */
export async function afterFrame(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  }
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Milliseconds until what it does is on the screen. */
export async function msOf(act: () => unknown): Promise<number> {
  const startMs = performance.now();
  await act();
  await afterFrame();
  return performance.now() - startMs;
}

/** One step of a drag. */
export interface StepTimes {
  /** For how long the page worked for it, ms. */
  readonly workMs: number;
  /** Until it is on the screen, ms: frames that are waited for are in it. */
  readonly shownMs: number;
}

async function timesOf(act: () => unknown): Promise<StepTimes> {
  const watch = watchThread();
  const shownMs = await msOf(act);
  return { workMs: (await watch.end()).busyMs, shownMs };
}

/** Presses on a node, moves it in small steps, and lets it go. */
export async function drag(node: Element, steps: number): Promise<StepTimes[]> {
  const { x, y, width, height } = node.getBoundingClientRect();
  const at = { x: x + width / 2, y: y + height / 2 };
  const send = (type: string, target: EventTarget, step: number) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: type === 'mouseup' ? 0 : 1,
        clientX: at.x + step * 3,
        clientY: at.y + (step % 40) * 2,
      }),
    );
  send('mousedown', node, 0);
  const times: StepTimes[] = [];
  for (let step = 1; step <= steps; step++) times.push(await timesOf(() => send('mousemove', window, step)));
  send('mouseup', window, steps);
  await afterFrame();
  return times;
}
