// A contestant's process that knows no subject: what it answers is its name's first word, and "absent" is never there.
let name = '';
let runs = 0;

const replies = {
  prepare({ contestant }) {
    name = contestant;
    if (name === 'unready') throw new Error('nothing to read');
    return { absent: name === 'absent' ? 'not installed' : null };
  },
  answer() {
    if (name === 'broken') throw new Error('out of order');
    if (name === 'gone') process.exit(3);
    return name.split(' ')[0];
  },
  run() {
    if (name === 'same tired' && (runs += 1) > 2) throw new Error('out of breath');
    return { ms: name.endsWith('slow') ? 20 : 10, processorMs: 5, busiestMs: 4 };
  },
  'watch-memory': () => null,
  'tell-memory': () => ({ restingMb: 1, peakMb: 2 }),
};

process.on('message', (request) => {
  if (name === 'endless') return;
  try {
    process.send({ value: replies[request.do](request) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
process.on('disconnect', () => process.exit());
