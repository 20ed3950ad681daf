import type { en } from './en.js';

export const zhCN: Readonly<Record<keyof typeof en, string>> = {
  'present.menu': '打印或演示',
  'present.print': '打印',
  'present.print-all': '打印全部看板',
  'present.full-screen': '全屏',
  'present.present': '演示',
  'present.bar': '演示',
  'present.place': '{ $title }，第 { $at } 个，共 { $count } 个',
  'present.previous': '上一个看板',
  'present.next': '下一个看板',
  'present.pause': '暂停',
  'present.go-on': '继续',
  'present.end': '结束演示',
};
