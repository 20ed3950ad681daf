// A contestant's process that knows no subject: what it answers is its name's first word, and "absent" is never there.
let name = '';

const replies = {
  prepare({ contestant }) {
    name = contestant;
    return { absent: name === 'absent' ? 'not installed' : null };
  },
  answer() {
    if (name === 'broken') throw new Error('out of order');
    return name.split(' ')[0];
  },
  run: () => ({ ms: name.endsWith('slow') ? 20 : 10, processorMs: 5 }),
  'watch-memory': () => null,
  'tell-memory': () => ({ restingMb: 1, peakMb: 2 }),
};

process.on('message', (request) => {
  try {
    process.send({ value: replies[request.do](request) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
process.on('disconnect', () => process.exit());
