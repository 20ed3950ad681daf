import { addIcons, partIcons } from '@weir/ui';

/** Has the icons there that only parts which are fetched on use are drawn with. */
export function addPartIcons(): void {
  addIcons(partIcons);
}
