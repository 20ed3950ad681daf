/**
 * Arrow keys go from card to card: up and down to the card in the same column, where there is one.
 * @returns whether the key led anywhere
 */
export function moveByArrow(event: KeyboardEvent): boolean {
  const { currentTarget, target } = event;
  if (!event.key.startsWith('Arrow') || !(currentTarget instanceof HTMLElement)) return false;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('.card')].filter((card) => card.checkVisibility());
  const from = all.find((card) => card === target);
  if (!from) return false;
  event.preventDefault();
  const next = cardBeside(event.key, all, from, getComputedStyle(currentTarget).direction === 'rtl');
  next?.focus();
  return next !== undefined;
}

function cardBeside(
  key: string,
  all: readonly HTMLElement[],
  from: HTMLElement,
  isRightToLeft: boolean,
): HTMLElement | undefined {
  const at = all.indexOf(from);
  if (key === 'ArrowLeft' || key === 'ArrowRight') return all[at + ((key === 'ArrowRight') !== isRightToLeft ? 1 : -1)];
  const { left } = from.getBoundingClientRect();
  const isInColumn = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().left - left) < 2;
  if (key === 'ArrowUp') return all.slice(0, at).findLast(isInColumn);
  const below = all.slice(at + 1);
  return below.find(isInColumn) ?? below[0];
}
