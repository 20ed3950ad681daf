import type { WeirDocument } from '@weir/schema';
import { describe as say } from '@weir/schema';
import { expect, test } from 'vitest';
import { runChecks } from './host-checks.js';
import type { HostCheck } from './host-checks.js';

const document: WeirDocument = { weir: 1, id: 'd', title: 'D', funnels: [{ id: 'f', stages: [] }] };
const chinese = (text: Parameters<HostCheck>[0]['title']) => (typeof text === 'string' ? text : (text['zh-CN'] ?? ''));

test('what a host finds stands among the problems, in the reader’s language, with its cure', () => {
  const check: HostCheck = () => [
    {
      pointer: '/funnels/0',
      severity: 'error',
      message: { en: 'Every funnel needs an owner.', 'zh-CN': '每个漏斗都需要负责人。' },
      fix: {
        label: { en: 'Make it mine', 'zh-CN': '由我负责' },
        patch: [{ op: 'add', path: '/funnels/0/x-owner', value: 'me' }],
      },
    },
  ];
  const [found] = runChecks(document, [check], chinese);
  expect(found).toMatchObject({ code: 'document/host-check', severity: 'error', pointer: '/funnels/0' });
  expect(say('document/host-check', found?.params ?? {}, 'zh-CN')).toBe('每个漏斗都需要负责人。');
  expect(found?.fixes?.[0]?.params).toEqual({ message: '由我负责' });
});

test('one is a warning where it says nothing else', () => {
  expect(runChecks(document, [() => [{ pointer: '', message: 'Hm.' }]], chinese)[0]?.severity).toBe('warning');
});

test('a check that throws says so, and the others are heard', () => {
  const broken: HostCheck = () => {
    throw new Error('no network');
  };
  const codes = runChecks(document, [broken, () => [{ pointer: '', message: 'Hm.' }]], chinese);
  expect(codes.map(({ code }) => code)).toEqual(['document/host-check-failed', 'document/host-check']);
  expect(codes[0]?.message).toContain('no network');
});
