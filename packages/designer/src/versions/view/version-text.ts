import type { Stored } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { versionMessages } from '../words/index.js';

/** What a version is called: its name, else what it is. */
export function versionName({ name, state }: Stored, localizer: Localizer): string {
  return name ?? localizer.say(versionMessages, 'versions.unnamed', { state });
}

/** "10:41", or with the day; "Sep 18, 2025, 10:41 by Ada" where the store knows by whom. */
export function versionTime({ savedAt, savedBy }: Stored, localizer: Localizer): string {
  const time = timeText(savedAt, localizer);
  return savedBy === undefined ? time : localizer.say(versionMessages, 'versions.by', { time, user: savedBy });
}

/** In the reader's own time, the day only where it is another one. */
export function timeText(instant: string, localizer: Localizer): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const isToday = new Date(instant).toDateString() === new Date().toDateString();
  return localizer.instant(instant, timeZone, isToday ? 'time' : 'datetime');
}
