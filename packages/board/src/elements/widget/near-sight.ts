/** How far beyond what is scrolled to something is near, as a share of what is seen. */
const AHEAD = 0.1;

/** `now`: it is about to be printed, in whatever state it is. Once it is not far, nothing more is told. */
export type Nearness = 'far' | 'near' | 'now';

type Tell = (nearness: Nearness) => void;

/** Elements that have not come near yet. */
const waiting = new Map<Element, Tell>();

/** One of each for all elements: they are looked at before the first of them is drawn, so that the page is laid out once. */
let observers: { readonly layout: ResizeObserver; readonly scroll: IntersectionObserver } | undefined;

function observe(): NonNullable<typeof observers> {
  const layout = new ResizeObserver((entries) => {
    const seen = entries.map(({ target }) => ({ target, isNear: isNearNow(target) }));
    for (const { target, isNear } of seen) {
      layout.unobserve(target);
      if (!isNear) scroll.observe(target);
      tell(target, isNear ? 'near' : 'far');
    }
  });
  // Not all browsers look ahead where the element that scrolls is not the page; with both, one that does would look ahead twice in the page.
  const margin = 'scrollMargin' in IntersectionObserver.prototype ? 'scrollMargin' : 'rootMargin';
  const scroll = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) tell(target, 'near');
    },
    { [margin]: `${AHEAD * 100}% 0px` },
  );
  addEventListener('beforeprint', () => tellAll('now'));
  // Who uses keys may go back to a chart from the end of the page, or search the page: neither comes to what is not drawn. What a key does comes after it.
  addEventListener('keydown', drawAll, true);
  return { layout, scroll };
}

/** Tells in the first frame that shows `element` whether it is near what is scrolled to, and if not, once it comes near. */
export function awaitNear(element: Element, told: Tell): void {
  observers ??= observe();
  waiting.set(element, told);
  observers.layout.observe(element);
}

/** It need not be told any more. */
export function forget(element: Element): void {
  waiting.delete(element);
  observers?.layout.unobserve(element);
  observers?.scroll.unobserve(element);
}

/** Nothing waits any longer, wherever it is. */
export function drawAll(): void {
  tellAll('near');
}

function tellAll(nearness: Nearness): void {
  for (const element of [...waiting.keys()]) tell(element, nearness);
}

function tell(element: Element, nearness: Nearness): void {
  const told = waiting.get(element);
  if (nearness !== 'far') forget(element);
  told?.(nearness);
}

function isNearNow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const ahead = innerHeight * AHEAD;
  return bottom > -ahead && top < innerHeight + ahead;
}
