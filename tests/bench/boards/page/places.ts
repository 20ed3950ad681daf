/** A box for each chart. */
export function boxesIn(place: HTMLElement, count: number): HTMLElement[] {
  const grid = document.createElement('div');
  grid.className = 'charts';
  const boxes = Array.from({ length: count }, () => {
    const box = document.createElement('div');
    box.className = 'chart';
    return box;
  });
  grid.append(...boxes);
  place.append(grid);
  return boxes;
}
