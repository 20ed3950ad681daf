import type { DemoLocale } from './state.js';

const en = {
  'nav.label': 'Pages',
  'product.tagline': 'with Weir inside',
  'page.board': 'Board',
  'page.design': 'Design',
  'page.import': 'Import data',
  'document.label': 'Data',
  'document.example': 'Example data',
  'document.imported': 'Imported data',
  'tool.language': 'Language',
  'tool.theme': 'Theme',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.auto': 'As the system',
  'tool.reset': 'Reset demo',
  'tool.reset.hint': 'Forget all changes and make the example data anew',
  'reset.confirm': 'Forget all changes to the example and make its data anew?',
  'board.edit': 'Edit',
  'board.draft': 'Edit the draft',
  'design.preview': 'Board, live',
  'loading.title': 'Setting up the example',
  'loading.make': 'Making two years of sales …',
  'loading.keep': 'Keeping them in this browser …',
  'failed.title': 'The example could not be set up',
  'failed.retry': 'Try again',
};

export type StringId = keyof typeof en;

const zhCN: Record<StringId, string> = {
  'nav.label': '页面',
  'product.tagline': '内嵌 Weir',
  'page.board': '看板',
  'page.design': '设计',
  'page.import': '导入数据',
  'document.label': '数据',
  'document.example': '示例数据',
  'document.imported': '导入的数据',
  'tool.language': '语言',
  'tool.theme': '主题',
  'theme.light': '浅色',
  'theme.dark': '深色',
  'theme.auto': '跟随系统',
  'tool.reset': '重置演示',
  'tool.reset.hint': '放弃所有修改，重新生成示例数据',
  'reset.confirm': '放弃对示例的所有修改，并重新生成数据？',
  'board.edit': '编辑',
  'board.draft': '编辑草稿',
  'design.preview': '实时看板',
  'loading.title': '正在准备示例',
  'loading.make': '正在生成两年的销售数据…',
  'loading.keep': '正在保存到此浏览器…',
  'failed.title': '示例未能准备好',
  'failed.retry': '重试',
};

export const strings: Readonly<Record<DemoLocale, Readonly<Record<StringId, string>>>> = { en, 'zh-CN': zhCN };
