import { groups } from '../groups.js';
import type { Reply, Request } from './lane.js';
import { memoryWatch } from './memory.js';
import { Absent } from './subject.js';
import { busiestSince, threadTimes } from './threads.js';
import type { Prepared } from './subject.js';

const memory = memoryWatch();
let prepared: Prepared | null = null;

async function reply(request: Request): Promise<unknown> {
  switch (request.do) {
    case 'prepare': {
      const subject = groups.flatMap(({ subjects }) => subjects).find(({ id }) => id === request.subject);
      const contestant = subject?.contestants.find(({ name }) => name === request.contestant);
      if (!contestant) throw new Error(`There is no "${request.contestant}" in "${request.subject}".`);
      try {
        prepared = await contestant.prepare(request.rows);
        return { absent: null };
      } catch (error) {
        if (error instanceof Absent) return { absent: error.message };
        throw error;
      }
    }
    case 'answer':
      return (await ready().run())();
    case 'run': {
      const threads = threadTimes();
      const [start, before] = [performance.now(), process.cpuUsage()];
      await ready().run();
      const ms = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      return { ms, processorMs: (user + system) / 1000, busiestMs: busiestSince(threads) };
    }
    case 'watch-memory':
      memory.start();
      return null;
    case 'tell-memory':
      return memory.stop();
  }
}

function ready(): Prepared {
  if (!prepared) throw new Error('Nothing is prepared.');
  return prepared;
}

process.on('message', async (request: Request) => {
  let answer: Reply;
  try {
    answer = { value: await reply(request) };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(answer);
});
// The one who asks has gone.
process.on('disconnect', () => process.exit());
