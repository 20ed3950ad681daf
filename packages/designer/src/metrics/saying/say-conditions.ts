import type { Formula, Id, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import type { Condition, ConditionGroup } from '../../conditions/model/condition.js';
import { conditionOf } from '../../conditions/model/condition-of.js';
import { subjectOf } from '../../conditions/state/subject.js';
import type { Subject } from '../../conditions/state/subject.js';
import { sayTest } from '../../conditions/words/say-condition.js';
import { sayingMessages } from './words/index.js';

/** Conditions in one line: "Stage is Won and Amount is at least ¥50,000". @returns null where a part has no words */
export function sayConditions(
  condition: Formula,
  dataset: Id,
  document: WeirDocument,
  localizer: Localizer,
): string | null {
  return sayGroup(conditionOf(condition), subjectOf(document, dataset, true), localizer, true);
}

/** @param isOutermost nothing has to hold it together */
function sayGroup(
  { mode, items }: ConditionGroup,
  subject: Subject,
  localizer: Localizer,
  isOutermost: boolean,
): string | null {
  const said = items.map((item) => sayPart(item, subject, localizer, items.length === 1 && isOutermost));
  if (said.length === 0 || said.includes(null)) return null;
  const conditions = localizer.list(said as string[], mode === 'all' ? 'and' : 'or');
  if (mode === 'none') return localizer.say(sayingMessages, 'saying.none', { conditions });
  return isOutermost || said.length === 1
    ? conditions
    : localizer.say(sayingMessages, 'saying.together', { conditions });
}

function sayPart(part: Condition, subject: Subject, localizer: Localizer, isOutermost: boolean): string | null {
  if (part.kind === 'test') return sayTest(part, subject, localizer);
  return part.kind === 'group' ? sayGroup(part, subject, localizer, isOutermost) : null;
}
